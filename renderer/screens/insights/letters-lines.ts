import type { Gender, Output } from "../../../shared/ipc/contract";
import type { LetterFeature } from "../../../shared/ipc/insight-schemas";
import { HUES } from "../../charts/series";
import { insights } from "../../lib/words/insights";
import { lettersWords as words } from "../../lib/words/insight-letters";
import { percentText, tenthsText, wholePercentText } from "./figure-text";
import { fieldsOf } from "./insights-state";
import type { LetterRow } from "./letters-columns";
import type { Lines } from "./lines-figure";

type Letters = Output<"insights.letters">;

export const FEATURES = [
  "last",
  "last-two",
  "first",
  "length",
] as const satisfies readonly LetterFeature[];

/** Lines that the chart begins with. */
const LEADING = 5;

export interface LettersState {
  readonly feature: LetterFeature;
  /** What is charted; a feature without an entry: the most frequent. */
  readonly chosen: Readonly<Partial<Record<LetterFeature, readonly string[]>>>;
}

export function parseLettersState(stored: unknown): LettersState {
  const from = fieldsOf(stored);
  const chosen = fieldsOf(from["chosen"]);
  const keysOf = (feature: LetterFeature): readonly string[] | null => {
    const keys = chosen[feature];
    if (!Array.isArray(keys)) return null;
    return keys.filter((key) => typeof key === "string").slice(0, HUES);
  };
  return {
    feature: FEATURES.find((one) => one === from["feature"]) ?? "last",
    chosen: Object.fromEntries(
      FEATURES.flatMap((feature) => {
        const keys = keysOf(feature);
        return keys === null ? [] : [[feature, keys]];
      }),
    ),
  };
}

/** What is charted: what the reader chose and there is, else the most frequent. */
export function chosenKeys(
  { feature, chosen }: LettersState,
  { groups }: Letters,
): readonly string[] {
  const known = groups.map(({ key }) => key);
  const keys = chosen[feature]?.filter((key) => known.includes(key));
  return keys ?? known.slice(0, LEADING);
}

export function toggled(keys: readonly string[], key: string): string[] {
  return keys.includes(key)
    ? keys.filter((one) => one !== key)
    : [...keys, key];
}

/** One line for each that is charted. */
export function lettersLines(
  letters: Letters,
  feature: LetterFeature,
  keys: readonly string[],
  gender: Gender | null,
): Lines {
  const first = letters.years[0] ?? 0;
  const last = letters.years.at(-1) ?? 0;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    years,
    lines: keys.map((key, slot) => {
      const shares = sharesOf(letters, key);
      return {
        ...{ key, slot, label: words.keyOf(feature, key) },
        values: years.map((year) => shares.get(year) ?? null),
      };
    }),
    yTitle: words.axis(insights.countedOf(gender, letters.about.measure)),
    text: percentText,
    tick: wholePercentText,
  };
}

function sharesOf(
  { years, births, groups }: Letters,
  key: string,
): ReadonlyMap<number, number> {
  const counts = groups.find((group) => group.key === key)?.counts ?? [];
  return new Map(
    years.map((year, at) => [year, (counts[at] ?? 0) / (births[at] ?? 1)]),
  );
}

/** What the list says of each group; by its share of the newest year. */
export function letterRows(letters: Letters): LetterRow[] {
  const { groups, births, years } = letters;
  const rows = groups.map(({ key, counts }) => {
    const shares = counts.map((count, at) => count / (births[at] ?? 1));
    const highest = Math.max(...shares);
    return {
      key,
      first: shares[0] ?? 0,
      last: shares.at(-1) ?? 0,
      highest,
      highestYear: years[shares.indexOf(highest)] ?? 0,
    };
  });
  return rows.sort((a, b) => b.last - a.last);
}

/** The first of what is charted, at the ends of the years and at its highest; of lengths the mean. */
export function lettersStory(
  letters: Letters,
  feature: LetterFeature,
  keys: readonly string[],
  gender: Gender | null,
): string {
  const { years, means, about } = letters;
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const sentences: string[] = [];
  const [key] = keys;
  const row = letterRows(letters).find((one) => one.key === key);
  if (key !== undefined && row) {
    const names = words.namesBy(feature, key);
    sentences.push(
      words.story(
        about.place,
        names,
        insights.countedOf(gender, about.measure),
        first,
        percentText(row.first),
        last,
        percentText(row.last),
      ),
      words.highest(names, percentText(row.highest), row.highestYear),
    );
  }
  if (means.length > 0)
    sentences.push(
      words.mean(
        first,
        tenthsText(means[0] ?? 0),
        last,
        tenthsText(means.at(-1) ?? 0),
      ),
    );
  return sentences.join(" ");
}
