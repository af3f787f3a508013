import { fold } from "../../../shared/fold";

/** Names of countries and of their statistics offices as they stand in titles, notes and file names, folded. */
const HINTS: readonly (readonly [string, RegExp])[] = [
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
  ["US", words("united states, social security administration, u s, usa")],
  [
    "CA",
    words(
      "canada, ontario, alberta, quebec, british columbia, nova scotia, statistics canada, saskatchewan, manitoba",
    ),
  ],
  [
    "AU",
    words("australia, new south wales, queensland, tasmania, victoria births"),
  ],
  ["NZ", words("new zealand, aotearoa")],
  ["AT", words("osterreich, austria, statistik austria, wien, vienna")],
  ["DE", words("deutschland, germany, destatis, standesamt")],
  ["CH", words("schweiz, suisse, svizzera, switzerland, bfs")],
  ["FR", words("france, insee")],
  ["BE", words("belgique, belgie, belgium, statbel")],
  ["NL", words("nederland, netherlands, cbs, svb")],
  [
    "ES",
    words(
      "espana, spain, ine es, instituto nacional de estadistica, padron continuo",
    ),
  ],
  ["PT", words("portugal, irn")],
  ["IT", words("italia, italy, istat, residenti in italia")],
  ["SI", words("slovenia, slovenija, surs")],
  ["HR", words("hrvatska, croatia")],
  ["CZ", words("cesko, czechia, czech republic, ceska republika")],
  ["SK", words("slovensko, slovakia")],
  ["PL", words("polska, poland, pesel")],
  ["HU", words("magyarorszag, hungary")],
  ["FI", words("suomi, suomen, finland, vaestorekisteri, vaestotietovirasto")],
  ["SE", words("sverige, sweden, scb")],
  ["NO", words("norge, norway, ssb")],
  ["DK", words("danmark, denmark, danmarks statistik")],
  ["IS", words("island, iceland, hagstofa")],
  ["EE", words("eesti, estonia")],
  ["LV", words("latvija, latvia")],
  ["LT", words("lietuva, lithuania")],
  ["TR", words("turkiye, turkey, tuik")],
  ["AR", words("argentina, renaper")],
  ["BR", words("brasil, brazil, ibge")],
  ["CL", words("chile")],
  ["MX", words("mexico, inegi")],
  ["RO", words("romania")],
  ["IL", words("israel")],
  ["JP", words("japan")],
];

/** The country that a text names; null: none, or several. */
export function countryIn(text: string): string | null {
  const key = fold(text).replace(/[^\p{L}&]+/gu, " ");
  const found = HINTS.filter(([, pattern]) => pattern.test(key)).map(
    ([code]) => code,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function words(text: string): RegExp {
  const alternatives = text.split(",").map((word) => word.trim());
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join("|")})(?!\\p{L})`, "u");
}
