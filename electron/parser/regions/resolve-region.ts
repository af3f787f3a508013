import { createHash } from "node:crypto";
import { fold } from "../../../shared/fold";
import type { PlaceRef } from "../../../shared/mapping";
import { shownText } from "../shown-text";
import { otherNames } from "./other-names";
import { isWholeCountry } from "./whole-country";

/** Regions of one country: by code, and by name without generic words. */
interface Regions {
  byCode: Map<string, PlaceRef>;
  byName: Map<string, PlaceRef>;
}

/** Longest code that the library keeps. */
const MOST_CODE_LETTERS = 20;
const MOST_NAME_LETTERS = 100;
const HASH_LETTERS = 5;

/** What kind of region it is, and words between: they differ from file to file. */
const GENERIC =
  /\b(?:provincia|provincie|province|provinz|prov|land|kanton|canton|cantone|departement|departamento|department|region|regione|regio|regiao|county|comte|contae|wojewodztwo|voivodeship|kraj|zupanija|megye|lan|fylke|maakunta|state|estado|stat|district|distrito|distrikt|comunidad|autonoma|communaute|gewest|gemeinschaft|de|del|della|la|le|les|of|d|the|du|des|di|do|da|und|et|y|and|en|i|og|och)\b/g;

const countries = new Map<string, Regions>();
let known:
  readonly { code: string; name: string; parent: string }[] | undefined;

/** Reads the table of ISO 3166-2, once; files without regions need not wait for it. */
export async function loadRegions(): Promise<void> {
  known ??= (await import("iso-3166")).iso31662;
}

/**
 * The region that a word of a file names: by its code in ISO 3166-2 (with or without the country's), or by its name. What the
 * standard does not know gets a code made of the country's and the word itself. Null: no word, or one that is none.
 * @param country ISO 3166-1; "" where it is not known
 */
export function resolveRegion(country: string, word: string): PlaceRef | null {
  if (word === "" || word.length > MOST_NAME_LETTERS) return null;
  if (shownText(word) !== word) return null;
  return knownRegion(country, word) ?? ownRegion(country, word);
}

/** A region that the standard does not know: its code is made of the country's and the word. */
export function ownRegion(country: string, word: string): PlaceRef {
  return { code: ownCode(country, word), name: word };
}

/** All regions of ISO 3166-2, once the table is read; `parent`: the region or the country that they are part of. */
export function isoRegions(): NonNullable<typeof known> {
  return known ?? [];
}

/** The country as a whole, or a region that ISO 3166-2 knows; null: neither. */
export function knownRegion(country: string, word: string): PlaceRef | null {
  if (word === "" || word.length > MOST_NAME_LETTERS) return null;
  if (isWholeCountry(country, word))
    return { code: null, name: "whole country" };
  const regions = regionsOf(country);
  return (
    byCode(regions, country, word) ?? regions.byName.get(keyOf(word)) ?? null
  );
}

/** Fewer regions than these may have their names from another country. */
const LEAST_REGIONS = 3;
const MOST_OF_THEM = 0.8;

/** The one country that most of these words are regions of; null: none, or several. */
export function countryOfRegions(words: readonly string[]): string | null {
  const distinct = [...new Set(words)].filter(
    (word) => /\p{L}{2}/u.test(word) && !isWholeCountry("", word),
  );
  if (distinct.length < LEAST_REGIONS) return countryOfNames(distinct);
  const shares = countriesWithRegions()
    .map((country) => {
      const { byCode: codes, byName } = regionsOf(country);
      const found = distinct.filter(
        (word) => codes.has(`${country}-${word}`) || byName.has(keyOf(word)),
      );
      return { country, share: found.length / distinct.length };
    })
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  if (first === undefined || first.share < MOST_OF_THEM) return null;
  return first.share === second?.share ? null : first.country;
}

/** Few words, all of them names of regions that one country alone has. */
function countryOfNames(words: readonly string[]): string | null {
  if (words.length === 0 || words.some(({ length }) => length < 4)) return null;
  const found = countriesWithRegions().filter((country) => {
    const { byName } = regionsOf(country);
    return words.every((word) => byName.has(keyOf(word)));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function countriesWithRegions(): string[] {
  return [...new Set((known ?? []).map(({ code }) => code.slice(0, 2)))];
}

function byCode(
  { byCode: codes }: Regions,
  country: string,
  word: string,
): PlaceRef | undefined {
  const code = word.toUpperCase();
  // Offices write the number of a department with and without its zero.
  const padded = /^\d$/.test(code) ? `0${code}` : code;
  return (
    codes.get(code) ??
    (word === code ? codes.get(`${country}-${padded}`) : undefined)
  );
}

function regionsOf(country: string): Regions {
  const ready = countries.get(country);
  if (ready !== undefined) return ready;
  const regions: Regions = { byCode: new Map(), byName: new Map() };
  for (const { code, name } of known ?? []) {
    if (!code.startsWith(`${country}-`)) continue;
    const place = { code, name };
    regions.byCode.set(code, place);
    for (const alias of namesOfRegion(code, name)) {
      const key = keyOf(alias);
      if (key !== "" && !regions.byName.has(key))
        regions.byName.set(key, place);
    }
  }
  if (known !== undefined) countries.set(country, regions);
  return regions;
}

/** "Valle d'Aosta, Vallée d'Aoste" are two names; "Asturias, Principado de" is one, turned round. */
export function namesOfRegion(code: string, name: string): string[] {
  const [first = "", second] = name.split(/[,;/]\s*/);
  const turned = second !== undefined && /\b(?:de|del|of|da)$/.test(second);
  const parts = turned
    ? [first, `${second} ${first}`]
    : [first, second ?? "", second === undefined ? "" : `${second} ${first}`];
  return [name, ...parts, ...(otherNames[code] ?? [])];
}

function keyOf(name: string): string {
  const letters = fold(name).replace(/[^\p{L}\p{N}]+/gu, " ");
  const key = letters.replace(GENERIC, " ").replace(/\s+/g, " ").trim();
  return key === "" ? letters.trim() : key;
}

/** Two words never have one code, however long they are. */
function ownCode(country: string, word: string): string {
  const prefix = country === "" ? "" : `${country}-`;
  const code = word.startsWith(prefix) ? word : prefix + word;
  const letters = Array.from(code);
  if (letters.length <= MOST_CODE_LETTERS) return code;
  const hash = createHash("sha256").update(word).digest("hex");
  const kept = letters.slice(0, MOST_CODE_LETTERS - HASH_LETTERS - 1);
  const start = kept.join("").trimEnd();
  return `${start}~${hash.slice(0, HASH_LETTERS)}`;
}
