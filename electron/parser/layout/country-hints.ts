import { fold } from "../../../shared/fold";

/**
 * Names of countries and of their statistics offices as they stand in titles, notes and file names, folded. Those that hold
 * another's name come first: what was found is taken out of the text.
 */
const HINTS: readonly (readonly [string, RegExp])[] = [
  [
    "CA",
    words(
      "canada, ontario, alberta, quebec, british columbia, nova scotia, statistics canada, statistique canada, saskatchewan, manitoba, new brunswick, prince edward island, newfoundland and labrador, retraite quebec",
    ),
  ],
  [
    "GB",
    words(
      "england and wales, england & wales, scotland, northern ireland, united kingdom, office for national statistics, national records of scotland, nisra",
    ),
  ],
  [
    "IE",
    words("republic of ireland, central statistics office, ireland, cso ie"),
  ],
  [
    "AU",
    words(
      "australia, new south wales, queensland, tasmania, victoria births, births deaths and marriages victoria, western australia, south australia, northern territory",
    ),
  ],
  [
    "US",
    words(
      "united states, social security administration, social security card, u s, usa, u s census",
    ),
  ],
  ["NZ", words("new zealand, aotearoa")],
  [
    "AT",
    words(
      "osterreich, austria, statistik austria, wien, vienna, statistik at, data gv at",
    ),
  ],
  ["DE", words("deutschland, germany, destatis, standesamt, standesamter")],
  [
    "CH",
    words(
      "schweiz, suisse, svizzera, svizra, switzerland, bfs, bundesamt fur statistik, office federal de la statistique",
    ),
  ],
  ["LU", words("luxembourg, luxemburg, letzebuerg, statec")],
  ["FR", words("france, insee")],
  ["BE", words("belgique, belgie, belgien, belgium, statbel")],
  [
    "NL",
    words(
      "nederland, nederlandse, netherlands, cbs, svb, sociale verzekeringsbank",
    ),
  ],
  [
    "ES",
    words(
      "espana, spain, espanya, ine es, instituto nacional de estadistica, padron continuo, idescat, catalunya, cataluna, eustat, euskadi, galicia, andalucia, barcelona, madrid",
    ),
  ],
  ["PT", words("portugal, irn")],
  ["IT", words("italia, italy, istat, residenti in italia")],
  ["SI", words("slovenia, slovenija, sloveniji, slovenije, surs, stat si")],
  ["HR", words("hrvatska, hrvatskoj, hrvatske, croatia, dzs")],
  ["RS", words("srbija, srbiji, serbia, србија, србији")],
  ["BA", words("bosna i hercegovina, bosnia and herzegovina")],
  ["ME", words("crna gora, crnoj gori, montenegro, monstat")],
  [
    "MK",
    words("makedonija, macedonia, north macedonia, македонија, македонии"),
  ],
  ["BG", words("bulgaria, българия, нси")],
  ["GR", words("greece, hellas, ελλαδα, ελλαδας, ελστατ")],
  ["CY", words("cyprus, κυπρος, κυπρου")],
  ["CZ", words("cesko, ceske, czechia, czech republic, ceska republika, csu")],
  ["SK", words("slovensko, slovensku, slovakia, slovenska republika")],
  ["PL", words("polska, polsce, polski, poland, pesel, dane gov pl")],
  ["HU", words("magyarorszag, magyarorszagon, hungary, ksh")],
  [
    "FI",
    words(
      "suomi, suomen, suomessa, finland, vaestorekisteri, vaestotietovirasto, dvv",
    ),
  ],
  ["SE", words("sverige, sweden, scb, skatteverket")],
  [
    "NO",
    words(
      "norge, noreg, norway, ssb, statistisk sentralbyra, statistics norway",
    ),
  ],
  ["DK", words("danmark, denmark, danmarks statistik, statistics denmark")],
  ["IS", words("island, islandi, iceland, hagstofa")],
  ["EE", words("eesti, estonia, statistikaamet")],
  ["LV", words("latvija, latvijas, latvia, pmlp")],
  ["LT", words("lietuva, lietuvos, lietuvoje, lithuania")],
  ["UA", words("ukraine, україна, україні, украіна, украіни, украіні")],
  ["RU", words("russia, россия, россии, москва, москвы, росстат")],
  ["MD", words("moldova, republica moldova")],
  ["RO", words("romania, romaniei")],
  ["TR", words("turkiye, turkiye'de, turkey, tuik")],
  ["AR", words("argentina, renaper, buenos aires")],
  ["UY", words("uruguay, montevideo")],
  ["BR", words("brasil, brazil, ibge")],
  ["CL", words("chile")],
  ["MX", words("mexico, inegi")],
  ["CO", words("colombia")],
  ["PE", words("peru, reniec")],
  ["ZA", words("south africa, stats sa")],
  ["MT", words("malta")],
  ["IL", words("israel, central bureau of statistics israel, ישראל, הלמ ס")],
  ["JP", /(?<!\p{L})japan(?!\p{L})|日本/gu],
  ["KR", new RegExp(`${words("korea").source}|${fold("대한민국")}`, "gu")],
  ["TW", /(?<!\p{L})taiwan(?!\p{L})|臺灣|台灣|內政部/gu],
  ["SG", words("singapore")],
];

/** Ends of addresses of the web that are no country's. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[\w.-]*?\.(?:gov\.|gob\.|govt\.|gouv\.|go\.|org\.|com\.)?([a-z]{2})(?![\w.-]*\w)/giu;
const NO_COUNTRIES = new Set(["eu", "io", "ai", "co", "tv", "me"]);

/** Words of heads that stand in the language of one country alone, folded. */
const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ["PL", words("imie, imie pierwsze, plec, liczba wystapien")],
  ["HU", words("utonev, keresztnev, noi utonev, ferfi utonev, gyakorisag")],
  ["CZ", words("jmeno, cetnost, pohlavi")],
  ["SK", words("pohlavie, poradie, pocet mien")],
  ["SI", words("stevilo, stevilo oseb")],
  ["LT", words("vardas, vardai, lytis, skaicius")],
  ["LV", words("vards, dzimums, skaits")],
  ["EE", words("eesnimi, eesnimed, sugu")],
  ["FI", words("etunimi, etunimet, sukupuoli, lukumaara")],
  ["SE", words("tilltalsnamn, flicknamn, pojknamn")],
  ["NO", words("guttenavn, jentenavn, kjonn")],
  ["DK", words("pigenavn, drengenavn, piger, drenge")],
  ["IS", words("eiginnafn, eiginnofn, fjoldi")],
  ["TR", words("cinsiyet, kisi sayisi, dogum yili, erkek adi, kiz adi")],
  ["IT", words("sesso, maschi, femmine, nati")],
  ["ES", words("nens, nenes, nadons, izena, urtea, emakumezkoak, gizonezkoak")],
  ["BG", words("брои, пол брои, мъжко име")],
  ["UA", words("ім'я, імʼя, стать, кількість")],
  ["GR", /\p{Script=Greek}{4}/u],
  ["IL", /\p{Script=Hebrew}{2}/u],
  ["JP", /\p{Script=Hiragana}|\p{Script=Katakana}|順位|人数|名前/u],
  ["KR", /\p{Script=Hangul}{2}/u],
];

/** The country that a text names; null: none, or several. */
export function countryIn(text: string): string | null {
  let key = fold(text).replace(/[^\p{L}&']+/gu, " ");
  const found: string[] = [];
  for (const [code, pattern] of HINTS) {
    const rest = key.replace(pattern, " ");
    if (rest !== key) found.push(code);
    key = rest;
  }
  if (found.length > 1) return null;
  return found[0] ?? countryOfAddress(text);
}

/** The country whose ending the addresses in a text have. */
function countryOfAddress(text: string): string | null {
  const endings = [...text.matchAll(ADDRESS)]
    .map(([, ending = ""]) => ending.toLowerCase())
    .filter((ending) => !NO_COUNTRIES.has(ending));
  const countries = new Set(
    endings.map((ending) => (ending === "uk" ? "GB" : ending.toUpperCase())),
  );
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

/** The one country in whose language the heads are; null: several countries speak it, or it is not known. */
export function countryOfLanguage(heads: readonly string[]): string | null {
  const key = fold(heads.join(" | ")).replace(/[^\p{L}']+/gu, " ");
  const spoken = LANGUAGES.filter(
    ([, pattern]) =>
      key.search(pattern) >= 0 || heads.join(" ").search(pattern) >= 0,
  );
  const countries = new Set(spoken.map(([code]) => code));
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

function words(text: string): RegExp {
  const alternatives = text
    .split(",")
    .map((word) => fold(word).trim())
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join("|")})(?!\\p{L})`, "gu");
}
