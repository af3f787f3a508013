import { fold } from "../../../shared/fold";

/** Languages in which offices name their own country. */
const LANGUAGES =
  "en fr de es pt it nl sv da nb nn fi pl cs sk hu sl hr sr ro et lv lt tr el bg mk ru uk he ar ja ko zh zh-Hant is ga mt ca eu gl".split(
    " ",
  );

/** A line of all regions together, as the cell of its region says it, folded. */
const WHOLE =
  /^(?:totals?|totale|totaal|gesamt|insgesamt|ensemble|whole country|national|nacional|nationwide|total nacional|total pais|todo el pais|pais|hele landet|riket|hela riket|koko maa|kogu eesti|cala polska|ogolem|celkem|cela cr|spolu|skupaj|ukupno|osszesen|yhteensa|toplam|france entiere|всего|всього|общо|укупно|συνολο χωρας|סך הכל|全国|全國|전국)$/u;

/** Words beside a country's name that make no other place of it, and its name in full, where that is another. */
const BESIDE =
  /(?<!\p{L})(?:totals?|totale|totaal|insgesamt|gesamt|all|whole|of|the|in|de|republic|republik|republika|respublika|republique|republica|repubblica|vabariik|cumhuriyeti|rzeczpospolita|bundesrepublik|kingdom|koninkrijk)(?!\p{L})/gu;
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  CZ: ["ceska", "cr"],
  SK: ["slovenska", "sr"],
  PL: ["polska"],
  LT: ["lietuvos"],
  LV: ["latvijas"],
  EE: ["eesti"],
  IE: ["state"],
  DE: ["bundesgebiet", "brd"],
  BA: ["bih"],
  HR: ["rh"],
  RU: ["российская федерация", "рф"],
  NO: ["hele landet"],
  FR: ["france metropolitaine et dom"],
};

const countries = new Map<string, ReadonlySet<string>>();

/** Whether a word names the country itself, in one of the languages of statistics offices, or all of its regions. */
export function isWholeCountry(country: string, word: string): boolean {
  const key = keyOf(word);
  if (WHOLE.test(key)) return true;
  const names = namesOf(country);
  if (names.has(key)) return true;
  const bare = key.replace(BESIDE, " ").replace(/\s+/g, " ").trim();
  return (
    bare !== "" &&
    (names.has(bare) || (OTHER_NAMES[country] ?? []).includes(bare))
  );
}

function namesOf(country: string): ReadonlySet<string> {
  const known = countries.get(country);
  if (known !== undefined) return known;
  const names = new Set<string>();
  if (/^[A-Z]{2}$/.test(country)) {
    names.add(keyOf(country));
    for (const language of LANGUAGES) {
      const name = new Intl.DisplayNames(language, { type: "region" }).of(
        country,
      );
      if (name !== undefined) names.add(keyOf(name));
    }
  }
  countries.set(country, names);
  return names;
}

function keyOf(word: string): string {
  return fold(word)
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}
