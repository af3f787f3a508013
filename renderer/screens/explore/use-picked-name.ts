import { pickSex } from "./pick-sex";
import type { useExplore } from "./use-explore";

/** Adds a name that was found by typing to the chart. */
export function usePickedName(
  model: ReturnType<typeof useExplore>,
): (name: string) => void {
  const { place, state, addName } = model;
  return (name) => {
    if (!place) return;
    void pickSex(name, place, state.gender).then((gender) => {
      addName(name, gender);
    });
  };
}
