import { fold } from "../../../shared/fold";
import type { Gender } from "../../../shared/ipc/contract";

/** Word stems for recorded sex in titles, sheet names and file names, folded. Long ones count inside a word, too ("femalecy2016"). */
const FEMALE = stems(
  `female, girl, feminin, femenin, fille, weiblich, madchen, frauen, wienerinnen, mujer, menina, femmin, meisje, vrouwen,
  kvinn, jenter, flick, nainen, naiset, naisten, tytto, kobiet, zensk, dziewcz, deklic, devcat, dievcat, sieviet, meiten, mergait,
  tudruk, naised, kizlar, women, woman`,
  `ninas, nina, bambine, piger, tytot, zeny, divky, divek, lanyok, noi, fete, moterys, moteru, kadin, kiz, f`,
);
const MALE = stems(
  `male, boy, mascul, garcon, mannlich, wiener, knaben, hombre, menino, maschi, mannen, jongen, gutter, drenge, pojk, miehet,
  miesten, buben, jungen, poika, pojat, mezczyzn, chlop, fantje, chlapc, chlapec, baieti, virie, berniuk, poisid, mehed, erkek`,
  `bube, junge, manner, ninos, nino, bambini, menn, meski, meskie, moski, moske, muzi, decki, ferfi, fiuk, vyrai, vyru,
  men, homme, hommes, m`,
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

/** "1984-2020", "1917 to 2019", "seit 2010": no single year. A day such as 2022-01-01 is none either. */
export function isSpanOfYears(text: string): boolean {
  const dates = text.replace(/(\d{4})-\d\d-\d\d/g, "$1");
  const span =
    /(?<!\d)(\d{4})\s*(?:[-\u2013\u2014/]|to|bis|a|au|al|do|until)\s*(\d{4})(?!\d)/i.exec(
      dates,
    );
  if (span && span[1] !== span[2] && Number(span[2]) < 2101) return true;
  return /\b(?:since|seit|depuis|desde|od|dal|sinds)\s+\d{4}\b/i.test(dates);
}

function stems(anywhere: string, wholeWords: string): RegExp {
  const glued = listOf(anywhere).join("|");
  const apart = listOf(wholeWords).join("|");
  return new RegExp(`${glued}|(?<!\\p{L})(?:${apart})(?!\\p{L})`, "gu");
}

function listOf(text: string): string[] {
  return text.split(",").map((word) => word.trim());
}
