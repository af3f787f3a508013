import { fold } from "../../../shared/fold";

/** Languages in which offices name their own country. */
const LANGUAGES =
  "en fr de es pt it nl sv da nb nn fi pl cs sk hu sl hr sr ro et lv lt tr el bg mk ru uk he ar ja ko zh zh-Hant is ga mt ca eu gl".split(
    " ",
  );

/** A line of all regions together, as the cell of its region says it, folded. */
const WHOLE =
  /^(?:totals?|totale|totaal|gesamt|insgesamt|ensemble|whole country|national|nacional|nationwide|total nacional|total pais|todo el pais|pais|hele landet|riket|hela riket|koko maa|kogu eesti|cala polska|ogolem|celkem|cela cr|spolu|skupaj|ukupno|osszesen|yhteensa|toplam|france entiere|всего|всього|общо|укупно|συνολο χωρας|סך הכל|全国|全國|전국)$/u;

const countries = new Map<string, ReadonlySet<string>>();

/** Whether a word names the country itself, in one of the languages of statistics offices, or all of its regions. */
export function isWholeCountry(country: string, word: string): boolean {
  const key = keyOf(word);
  return WHOLE.test(key) || namesOf(country).has(key);
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
