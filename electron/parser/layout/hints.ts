import { fold } from "../../../shared/fold";
import type { Gender } from "../../../shared/ipc/contract";

/**
 * Word stems for recorded sex in titles, sheet names, file names and heads, folded. Those of the first list count inside a
 * word, too ("femalecy2016"); those of the second are words.
 */
const FEMALE = stems(
  `female, girl, feminin, femenin, fille, weiblich, madchen, frauen, wienerinnen, mujer, menina, mulher, femmin, meisje, vrouwen, vrouwelijk,
  kvinn, kvinder, jenter, jentenavn, pigenavn, flick, nainen, naiset, naisten, tytto, kobiet, zensk, dziewcz, deklic, leany, devcat, dievcat, djevojc, devojc,
  sieviet, meiten, mergait, moteru, tudruk, naised, kizlar, women, woman, kadin, emakume, stulkn, stulkur, женск, девоч, женщин, жіноч, дівч, жінк, момич,
  девојч, κοριτσι, γυναικ, נקבה, נקבות, בנות, إناث, أنثى, بنات, 女, 여자, 여아, 여성`,
  `nina, ninas, bambine, pige, piger, tytot, zena, zeny, zene, divky, divek, lany, lanyok, noi, fete, fetelor, femei, moterys, kiz, jente, kvinde,
  konur, kvenna, nenes, nena, dones, noies, neska, neskak, nenas, donne, f, жена, жени, בת`,
);
const MALE = stems(
  `male, boy, mascul, garcon, mannlich, wiener, knaben, hombre, menino, homens, maschi, mannen, mannelijk, jongen, gutter, guttenavn, drenge, pojk,
  miehet, miesten, buben, jungen, poika, pojat, poikien, mezczyzn, chlop, fantje, chlapc, chlapec, djecac, decac, baieti, baietilor, barbat, virie,
  berniuk, poisid, mehed, erkek, gizon, drengj, drengir, мужск, мальчик, мужчин, чоловіч, хлопч, чоловік, момче, мъже, мъжк, мушк, дечац,
  αγορι, ανδρ, αρρεν, זכר, בנים, ذكور, ذكر, أولاد, 男, 남자, 남아, 남성`,
  `man, bube, junge, manner, nino, ninos, varon, varones, bambini, menn, mand, maend, meski, meskie, meskich, moski, moske, moska, muz, muzi, muzu, muzske,
  muski, muska, muske, decki, ferfi, fiu, fiuk, vyrai, vyru, men, homme, hommes, gars, gutt, dreng, karlar, nens, nen, homes, nois, mutil,
  mutilak, nenos, m, мъж, בן`,
);

/** The sex that a text names; null: neither, or both. "female" holds "male", so that female words are taken out first. */
export function genderIn(text: string): Gender | null {
  const key = fold(text).replace(/[^\p{L}]+/gu, " ");
  const rest = key.replace(FEMALE, " ");
  const female = rest !== key;
  const male = rest.replace(MALE, " ") !== rest;
  if (female === male) return null;
  return female ? "F" : "M";
}

/** The one year that a text names; null: none, several, or a span of years. */
export function yearIn(text: string): number | null {
  if (isSpanOfYears(text)) return null;
  const years = new Set(text.match(/(?<!\d)(?:1[89]\d\d|20\d\d)(?!\d)/g) ?? []);
  return years.size === 1 ? Number([...years][0]) : null;
}

/** Ten years in the words of a title or a head. */
const DECADE =
  /(?<!\p{L})(?:decades?|decadas?|decennies?|decenni[eo]?|dekade[n]?|dekad[ay]?|artizedek\p{L}*|vuosikymmen\p{L}*|jahrzehnt\p{L}*|evtized\p{L}*|desetlet\p{L}*|desetljec\p{L}*|dziesieciolec\p{L}*|desatroc\p{L}*|десятилет\p{L}*|десетилет\p{L}*|tiar|artionden?)(?!\p{L})/u;

/** "1930s", "1930er", "1930[" (all before), "[1930,1940[", "before 1930". */
const OPEN_SPAN =
  /(?<!\d)\d{4}(?:'?s|er|-?(?:luku|talet|tallet|erne)\p{L}*)(?!\p{L})|[<>\u2264\u2265]\s*=?\s*\d{4}(?!\d)|\d{4}\[(?!\p{L})|\[\s*\d{4}|(?<!\p{L})(?:before|until|up to|ate|antes de|hasta|avant|jusqu|vor|bis|pred|do|przed|prima del|fino al|ennen)[\s_-]+\d{4}(?!\d)/u;

/** "1984-2020", "1917 to 2019", "seit 2010", "1930s": no single year. A day such as 2022-01-01 is none either. */
export function isSpanOfYears(text: string): boolean {
  const dates = text.replace(/(\d{4})-\d\d-\d\d/g, "$1");
  const span =
    /(?<!\d)(\d{4})\s*(?:[-\u2013\u2014/,]|to|bis|a|au|al|do|until|och|and|to|til|til og med|tot|y|e|–)\s*(\d{4})(?!\d)/i.exec(
      dates,
    );
  if (span && span[1] !== span[2] && Number(span[2]) < 2101) return true;
  if (/\b(?:since|seit|depuis|desde|od|dal|sinds)\s+\d{4}\b/i.test(dates))
    return true;
  return /\d{4}/.test(dates) && OPEN_SPAN.test(fold(dates));
}

/** A text that speaks of decades. */
export function namesDecades(text: string): boolean {
  return DECADE.test(fold(text));
}

function stems(anywhere: string, wholeWords: string): RegExp {
  const glued = listOf(anywhere).join("|");
  const apart = listOf(wholeWords).join("|");
  return new RegExp(`${glued}|(?<!\\p{L})(?:${apart})(?!\\p{L})`, "gu");
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((word) => fold(word).trim())
    .filter((word) => word !== "");
}
