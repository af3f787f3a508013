import { useEffect, useState } from "react";

/** Work shorter than this needs no sign that it is under way. */
const QUIET_MS = 100;

/** True only once `active` has lasted: quick answers never flash. */
export function useDelayed(active: boolean, afterMs = QUIET_MS): boolean {
  const [late, setLate] = useState(false);
  if (!active && late) setLate(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => {
      setLate(true);
    }, afterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [active, afterMs]);
  return active && late;
}
