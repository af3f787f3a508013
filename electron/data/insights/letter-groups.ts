import { fold } from "../../../shared/fold";
import type { LetterFeature } from "../../../shared/ipc/insight-schemas";
import type { PlaceFigures } from "../figures/place-figures";

/** What each name has in common with others: for each name the number of its group. */
export interface LetterGroups {
  readonly keys: readonly string[];
  /** One entry per name; 0: it has no letter. */
  readonly groupOf: Uint16Array;
}

const NONE = "";

const known = new WeakMap<PlaceFigures, Map<LetterFeature, LetterGroups>>();

/** The groups of all names; made once, as names are many and the same for every year. */
export function letterGroups(
  figures: PlaceFigures,
  feature: LetterFeature,
): LetterGroups {
  const ofFigures =
    known.get(figures) ?? new Map<LetterFeature, LetterGroups>();
  known.set(figures, ofFigures);
  const groups =
    ofFigures.get(feature) ?? makeGroups(figures.columns.names, feature);
  ofFigures.set(feature, groups);
  return groups;
}

function makeGroups(
  names: readonly string[],
  feature: LetterFeature,
): LetterGroups {
  const keys = [NONE];
  const numbers = new Map([[NONE, 0]]);
  const groupOf = Uint16Array.from(names, (name) => {
    const key = letterKey(name, feature);
    let no = numbers.get(key);
    if (no === undefined) {
      no = keys.push(key) - 1;
      numbers.set(key, no);
    }
    return no;
  });
  return { keys, groupOf };
}

/** A letter with what stands above or below it. */
const LETTER = /\p{L}\p{M}*/gu;
const PLAIN = /^[A-Za-z]+$/;

/**
 * The last letter or two in lower case, as written ("é" is not "e"); the first letter without its accent, as dictionaries sort;
 * or the number of letters, hyphens and blanks not counted. "": the name has no letter.
 */
export function letterKey(name: string, feature: LetterFeature): string {
  // Most names are plain letters, and there are very many of them.
  const letters = PLAIN.test(name)
    ? name
    : (name.normalize("NFC").match(LETTER) ?? []);
  const { length } = letters;
  if (length === 0) return NONE;
  if (feature === "length") return String(length);
  if (feature === "first") return fold(letters[0] ?? NONE);
  const last = letters[length - 1] ?? NONE;
  if (feature === "last") return last.toLowerCase();
  return ((letters[length - 2] ?? NONE) + last).toLowerCase();
}
