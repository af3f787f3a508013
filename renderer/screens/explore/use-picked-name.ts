import { useEffect, useEffectEvent } from "react";
import { pickSex } from "./pick-sex";
import type { useExplore } from "./use-explore";

/** A name that was asked for elsewhere; `call` tells one request from the next. */
export interface RequestedName {
  readonly name: string;
  readonly call: number;
}

/** Adds a name that was found by typing to the chart; one that was asked for elsewhere at once. */
export function usePickedName(
  model: ReturnType<typeof useExplore>,
  requested: RequestedName | null,
): (name: string) => void {
  const { place, state, addName } = model;
  const pick = (name: string) => {
    if (!place) return;
    void pickSex(name, place, state.gender).then((gender) => {
      addName(name, gender);
    });
  };
  const onRequest = useEffectEvent(pick);
  useEffect(() => {
    if (requested) onRequest(requested.name);
  }, [requested]);
  return pick;
}
