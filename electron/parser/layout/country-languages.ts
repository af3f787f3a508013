import { fold } from "../../../shared/fold";
import { words } from "./country-hints";

/** Words of heads, titles and sexes that stand in the language of one country alone, folded. */
const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  [
    "PL",
    words(
      "imie, imiona, imion, imie pierwsze, plec, liczba wystapien, kobieta, kobiety, mezczyzna, mezczyzni, dziewczynki, chlopcy, zenskie, meskie, wojewodztwo",
    ),
  ],
  [
    "HU",
    words(
      "utonev, utonevek, keresztnev, keresztnevek, noi utonev, ferfi utonev, gyakorisag, ferfi, ferfiak, leany, leanyok, ujszulott, ujszulottek, szuletett",
    ),
  ],
  [
    "CZ",
    words(
      "jmeno, jmena, krestni jmeno, cetnost, pohlavi, divky, divka, devcata, narozenych, narozeni",
    ),
  ],
  [
    "SK",
    words(
      "pohlavie, poradie, pocet mien, dievcata, dievca, novorodencov, novorodenci",
    ),
  ],
  ["SI", words("stevilo, stevilo oseb, novorojenckov, novorojencki, deklice")],
  ["LT", words("vardas, vardai, lytis, skaicius, berniukai, mergaites")],
  ["LV", words("vards, vardi, dzimums, skaits, jaundzimuso, viriesi")],
  [
    "EE",
    words("eesnimi, eesnimed, sugu, poisid, tudrukud, vastsundinud, naised"),
  ],
  [
    "FI",
    words(
      "etunimi, etunimet, etunimitilasto, sukupuoli, lukumaara, miehet, naiset, tytot, pojat",
    ),
  ],
  [
    "SE",
    words(
      "tilltalsnamn, flicknamn, pojknamn, fornamn, flickor, pojkar, flickors, pojkars, kvinnor, nyfodda",
    ),
  ],
  ["NO", words("guttenavn, jentenavn, kjonn, jenter, gutter, kvinner")],
  [
    "DK",
    words(
      "pigenavn, drengenavn, pigenavne, drengenavne, piger, drenge, kvinder",
    ),
  ],
  [
    "IS",
    words(
      "eiginnafn, eiginnofn, fjoldi, nafn, nofn, kyn, karlar, konur, drengir, stulkur",
    ),
  ],
  [
    "TR",
    words(
      "cinsiyet, kisi sayisi, dogum yili, erkek adi, kiz adi, erkek isimleri, kiz isimleri, kadin isimleri, isimleri, erkek, kadin",
    ),
  ],
  ["IT", words("sesso, maschi, femmine, nati, bambini, bambine")],
  [
    "ES",
    words(
      "nens, nenes, nadons, izena, urtea, emakumezkoak, gizonezkoak, dones, dona, nenos",
    ),
  ],
  ["FR", words("preusuel, annais, prenoms rares")],
  ["RO", words("judet, judetul")],
  ["BG", words("брои, пол брои, мъжко име, момчета, момичета")],
  ["UA", words("ім'я, імʼя, стать, кількість, хлопчики, дівчатка")],
  ["GR", /\p{Script=Greek}{4}/u],
  ["IL", /\p{Script=Hebrew}{2}/u],
  ["TH", /\p{Script=Thai}{2}/u],
  ["GE", /\p{Script=Georgian}{2}/u],
  ["AM", /\p{Script=Armenian}{2}/u],
  ["JP", /\p{Script=Hiragana}|\p{Script=Katakana}|順位|人数|名前/u],
  ["KR", /\p{Script=Hangul}{2}/u],
];

/** The one country in whose language these texts are; null: several countries speak it, or it is not known. */
export function countryOfLanguage(texts: readonly string[]): string | null {
  const key = fold(texts.join(" | ")).replace(/[^\p{L}']+/gu, " ");
  const spoken = LANGUAGES.filter(
    ([, pattern]) =>
      key.search(pattern) >= 0 || texts.join(" ").search(pattern) >= 0,
  );
  const countries = new Set(spoken.map(([code]) => code));
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}
