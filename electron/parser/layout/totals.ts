import { fold } from "../../../shared/fold";

/** First words of a line that holds a sum over names: it is kept, but is no name. */
const TOTAL =
  /^(?:(?:grand )?totals?|totale|totaal|total(?:t|es)?|gesamt\p{L}*|insgesamt|summe|summa|razem|ogolem|celkem|soucet|spolu|skupaj|ukupno|osszesen|yhteensa|toplam|samtals|kokku|kopa|viso|всего|итого|всього|усього|вкупно|разом|общо|укупно|συνολο|סך הכל|סה"כ|合計|總計|合计|总计|小計|小计|총계|합계|all names|all ranks|all births|alle namen|tous les prenoms|todos los nombres|i alt)(?!\p{L})/u;

/** Names that are too rare to publish, gathered in one line. One word is not enough: Andere is a Basque name. */
const RARE =
  /^(?:_prenoms_rares|(?:all )?others?(?: first)? names|autres prenoms|andere (?:vor)?namen|ubrige (?:vor)?namen|sonstige(?: (?:vor)?namen)?|rare names|otros nombres|altri nomi|overige namen|muut nimet|ostatni jmena|pozostale imiona|ostala imena|outros nomes|ovriga namn|andre navne?|egyeb nevek|diger isimler|прочие имена|другие имена|інші імена)$/u;

/** Enough where no name can stand, as in the column of ranks. */
const OTHERS =
  /^(?:all )?(?:others?|autres?|andere|ubrige|sonstige|restliche|otros|resto|altri|altro|overige|muut|ovriga|ovrige|andre|ostatni|pozostale|ostale|ostali|egyeb|diger|altii|citi|kiti|teised|прочие|другие|інші|други|остали|αλλα|אחר|其他|その他|기타)$/u;

/**
 * What a line sums up when its name is no name; null: it is a name.
 * @param beside it stands where no name does, so that one word is enough
 */
export function bucketOf(
  name: string,
  beside = false,
): "total" | "rare" | null {
  if (name.length > 60) return null;
  const key = fold(name)
    .replace(/[:*]+$/, "")
    .trim();
  if (RARE.test(key) || (beside && OTHERS.test(key))) return "rare";
  return TOTAL.test(key) ? "total" : null;
}

/** A line of words below (or between) the figures: a note, a source, a legend. */
export function isFootnote(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0 || filled.length > 4) return false;
  const first = filled[0] ?? "";
  return (
    /^["'(]?[-\u2013.:*x]{1,3}["')]?\s*=/u.test(first) ||
    /^(?:[*\u2020\u2021#]|\(?\d\)|\[|\u00a9|[\u00b9\u00b2\u00b3]|-{2,}|_{2,})/.test(
      first,
    ) ||
    /^\p{L}[\p{L} .()]{1,30}:\s/u.test(first) ||
    /^(?:source|quelle|fuente|fonte|font|bron|kilde|kalla|lahde|zdroj|zrodlo|vir|forras|sursa|kaynak|izvor|heimild|allikas|avots|saltinis|iturria|πηγη|джерело|източник|извор|источник|出典|資料|자료|출처|来源|來源|מקור|المصدر|note|notes|nb|n\.b|nota|remarque|anm|hinweis|stand|legend|q:|published|released|created|erstellt|contact|copyright|www\.|http|database|datum|last updated|this )/iu.test(
      fold(first),
    ) ||
    first.split(/\s+/).length >= 5
  );
}
