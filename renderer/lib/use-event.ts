import { useEffect, useEffectEvent } from "react";
import type { EventName, Payload } from "../../shared/ipc/contract";

/** Listens to a broadcast of the back end for as long as the component is mounted. */
export function useEvent<E extends EventName>(
  event: E,
  listener: (payload: Payload<E>) => void,
): void {
  const onEvent = useEffectEvent(listener);
  useEffect(
    () =>
      window.desktop.on(event, (payload) => {
        onEvent(payload);
      }),
    [event],
  );
}
