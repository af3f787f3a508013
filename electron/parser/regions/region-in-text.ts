import { fold } from "../../../shared/fold";
import type { PlaceRef } from "../../../shared/mapping";
import { isoRegions, namesOfRegion, ownRegion } from "./resolve-region";
import { isWholeCountry } from "./whole-country";

/** Shorter names of regions are words, abbreviations and first names, too. */
const LEAST_LETTERS = 4;
/** Where the country is not known, only what cannot be mistaken tells it. */
const LEAST_TELLING_LETTERS = 8;
const FIRST_NAMES = new Set([
  ...["sofia", "mila", "lara", "leon", "mary", "isabela", "aurora", "anna"],
  ...["maria", "eva", "victoria", "carolina", "virginia", "georgia"],
  ...["santiago", "salvador", "alexandria", "concepcion", "asuncion"],
]);

/** A text that says what is left out says nothing of what is in it. */
const EXCEPT =
  /(?<!\p{L})(?:except\p{L}*|exclud\p{L}*|without|not includ\p{L}*|ohne|ausser|sauf|hors|sans|excepto|excluy\p{L}*|exceto|escl\p{L}*|zonder|behalve|utom|utan|uten|undtagen|lukuun|bez|kromě|kiveve|кроме|без)(?!\p{L})/u;
const MOST_WORDS = 20;
const CITY_BEFORE =
  /(?:city of|stadt|landeshauptstadt|hansestadt|ville de|stad|gemeente|comune di|citta di|ciudad de|ayuntamiento de|ajuntament de|municipio de|municipality of|kommune|kommun|cidade de|miasto|mesto)\s$/u;
const CITY_AFTER = /^\s(?:city|stadt|stad|kommune|kommun)(?!\p{L})/u;

interface Named {
  place: PlaceRef;
  country: string;
  key: string;
}

const byCountry = new Map<string, readonly Named[]>();

/**
 * The region that texts around a table name as theirs; null: none, or several.
 * @param country ISO 3166-1
 */
export function regionIn(
  country: string,
  texts: readonly string[],
): PlaceRef | null {
  const found = new Map<string, PlaceRef>();
  for (const text of texts) {
    for (const { place, phrase } of placesIn(keyOf(text), regionsOf(country))) {
      const known = phrase === null ? place : ownRegion(country, phrase);
      found.set(known.code ?? "", known);
    }
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

/** The one country that has the regions which texts name; null: none, or names that several countries have. */
export function countryOfRegionIn(texts: readonly string[]): string | null {
  const telling = allRegions().filter(
    ({ key }) => key.length >= LEAST_TELLING_LETTERS && !FIRST_NAMES.has(key),
  );
  const countries = new Set<string>();
  for (const text of texts)
    for (const { country } of placesIn(keyOf(text), telling))
      countries.add(country);
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

interface Found extends Named {
  /** Words of a city that is called as its region is; null: the region itself. */
  phrase: string | null;
}

function placesIn(text: string, regions: readonly Named[]): Found[] {
  if (EXCEPT.test(text) || text.split(" ").length > MOST_WORDS) return [];
  const found: Found[] = [];
  let rest = ` ${text} `;
  for (const named of regions) {
    const at = rest.indexOf(` ${named.key} `);
    if (at < 0) continue;
    const end = at + named.key.length + 1;
    const city =
      CITY_BEFORE.test(rest.slice(0, at + 1)) ||
      CITY_AFTER.test(rest.slice(end));
    found.push({ ...named, phrase: city ? `${named.place.name} city` : null });
    rest = `${rest.slice(0, at + 1)}|${rest.slice(end)}`;
  }
  return found;
}

/** Regions of the first level, longest names first. */
function regionsOf(country: string): readonly Named[] {
  const ready = byCountry.get(country);
  if (ready !== undefined) return ready;
  const regions = isoRegions()
    .filter(({ parent }) => parent === country)
    .flatMap(({ code, name }) =>
      namesOfRegion(code, name).map((alias) => ({
        place: { code, name },
        country,
        key: keyOf(alias),
      })),
    )
    .filter(
      ({ key }) =>
        key.length >= LEAST_LETTERS &&
        !isFirstName(key) &&
        !isWholeCountry(country, key),
    )
    .sort((a, b) => b.key.length - a.key.length);
  if (regions.length > 0) byCountry.set(country, regions);
  return regions;
}

/** A state may be called as people are; a province that few know is taken for a name. */
function isFirstName(key: string): boolean {
  return FIRST_NAMES.has(key) && key.length < LEAST_TELLING_LETTERS;
}

let all: readonly Named[] | undefined;

/** Of all countries, those names that one country alone has. */
function allRegions(): readonly Named[] {
  if (all !== undefined) return all;
  const countries = new Set(isoRegions().map(({ code }) => code.slice(0, 2)));
  const regions = [...countries].flatMap((country) => regionsOf(country));
  const owners = new Map<string, string | null>();
  for (const { key, country } of regions) {
    const owner = owners.get(key);
    owners.set(key, owner === undefined || owner === country ? country : null);
  }
  const alone = regions.filter(({ key }) => owners.get(key) !== null);
  if (alone.length > 0) all = alone.sort((a, b) => b.key.length - a.key.length);
  return alone;
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/(?<!\p{L})'s(?!\p{L})|'s(?!\p{L})/gu, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}
