import { useEffect, useState } from "react";

/**
 * State that outlives the window, in localStorage.
 * `parse` gets whatever an older version may have left there and must return a sound value.
 */
export function useStoredState<T>(
  key: string,
  parse: (stored: unknown) => T,
): [T, React.Dispatch<React.SetStateAction<T>>] {
  const [state, setState] = useState<T>(() => parse(readStored(key)));
  useEffect(() => {
    localStorage.setItem(key, JSON.stringify(state));
  }, [key, state]);
  return [state, setState];
}

function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
