import type { PlaceRef } from "../../../shared/mapping";
import { knownRegion } from "./resolve-region";

/** Countries where everybody knows the letters of a region, and letters that are words, too. */
const LETTERED: Readonly<Record<string, readonly string[]>> = {
  AU: ["act"],
  CA: ["on"],
  US: "al co de hi id in la ma me mi mo ms ok or pa".split(" "),
};

/**
 * The region whose letters begin or end a file's name ("wa-2021.xlsx", "ns-baby-names.csv"); null: none.
 * @param file without folders
 */
export function regionOfFile(country: string, file: string): PlaceRef | null {
  const words = LETTERED[country];
  if (words === undefined) return null;
  const tokens = file
    .replace(/\.\w{1,5}$/, "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((token) => token !== "");
  const ends = new Set([tokens[0] ?? "", tokens.at(-1) ?? ""]);
  const found = [...ends].flatMap((token) => {
    if (!/^[a-z]{2,3}$/.test(token) || words.includes(token)) return [];
    const place = knownRegion(country, `${country}-${token.toUpperCase()}`);
    return place?.code ? [place] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
