import { notices } from "../../lib/notices";
import { useProcedure } from "../../lib/use-procedure";
import { explore } from "../../lib/words/explore";
import type { Place } from "./explore-state";
import { filesThatBring } from "./files-that-bring";
import { placeName } from "./place-name";

const words = explore.missing;

/** Tells which years a place has, and which file would bring others: to somebody who asked for one of those. */
export function useOutside(place: Place): () => void {
  const { value: profiles = [] } = useProcedure("profiles.list", undefined);
  return () => {
    const { minYear, maxYear } = place;
    const [file] = filesThatBring("years", place, profiles);
    const sentences = [
      words.outside(placeName(place), minYear, maxYear),
      ...(file === undefined
        ? []
        : [words.outsideFile(words.file(file.title, file.office))]),
    ];
    notices.tell({ tone: "plain", text: sentences.join(" ") });
  };
}
