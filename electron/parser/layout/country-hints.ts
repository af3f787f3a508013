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
      "australia, new south wales, queensland, tasmania, victoria births, births deaths and marriages victoria, births deaths & marriages victoria, western australia, south australia, northern territory",
    ),
  ],
  [
    "US",
    words(
      "united states, social security administration, social security card, u s, usa, u s census, texas, ohio, oregon, kansas, nevada, alaska, arizona, idaho, iowa, utah, illinois, hawaii, vermont, wyoming, alabama, michigan, minnesota, missouri, wisconsin, kentucky, oklahoma, nebraska, maryland, new jersey, new york, tennessee",
    ),
  ],
  // Behind New South Wales.
  ["GB", words("wales")],
  ["NZ", words("new zealand, aotearoa, department of internal affairs")],
  [
    "AT",
    words(
      "osterreich, austria, statistik austria, wien, vienna, statistik at, data gv at",
    ),
  ],
  [
    "DE",
    words(
      "deutschland, germany, statistisches bundesamt, gesellschaft fur deutsche sprache, berlin, hamburg, bremen, destatis, standesamt, standesamter",
    ),
  ],
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
  [
    "SI",
    words(
      "slovenia, statisticni urad, slovenija, sloveniji, slovenije, surs, stat si",
    ),
  ],
  [
    "HR",
    words(
      "hrvatska, hrvatskoj, hrvatske, republika hrvatska, croatia, dzs, drzavni zavod za statistiku",
    ),
  ],
  [
    "RS",
    words(
      "srbija, republicki zavod za statistiku, srbiji, serbia, србија, србији",
    ),
  ],
  ["BA", words("bosna i hercegovina, bosnia and herzegovina")],
  ["ME", words("crna gora, crnoj gori, montenegro, monstat")],
  [
    "MK",
    words("makedonija, macedonia, north macedonia, македонија, македонии"),
  ],
  ["BG", words("bulgaria, българия, нси")],
  ["GR", words("greece, hellas, ελλαδα, ελλαδας, ελστατ")],
  ["CY", words("cyprus, κυπρος, κυπρου")],
  [
    "CZ",
    words(
      "cesko, ceske, ceska, cesku, czechia, czech republic, ceska republika, csu",
    ),
  ],
  [
    "SK",
    words(
      "slovensko, slovensku, slovakia, slovenska republika, slovenskej republike, slovenskej republiky, podla krajov sr",
    ),
  ],
  [
    "PL",
    words(
      "glowny urzad statystyczny, polska, polsce, polski, poland, pesel, dane gov pl",
    ),
  ],
  ["HU", words("magyarorszag, magyarorszagon, hungary, ksh")],
  [
    "FI",
    words(
      "tilastokeskus, statistics finland, suomi, suomen, suomessa, finland, vaestorekisteri, vaestotietovirasto, dvv",
    ),
  ],
  [
    "SE",
    words(
      "sverige, sweden, statistics sweden, statistikmyndigheten, scb, skatteverket",
    ),
  ],
  [
    "NO",
    words(
      "norge, noreg, norway, ssb, statistisk sentralbyra, statistics norway, statistics norway",
    ),
  ],
  ["DK", words("danmark, denmark, danmarks statistik, statistics denmark")],
  ["IS", words("island, islandi, iceland, hagstofa")],
  ["EE", words("eesti, estonia, statistikaamet")],
  [
    "LV",
    words("centrala statistikas parvalde, latvija, latvijas, latvia, pmlp"),
  ],
  ["LT", words("lietuva, lietuvos, lietuvoje, lithuania")],
  ["UA", words("ukraine, україна, україні, украіна, украіни, украіні")],
  [
    "RU",
    words("russia, moscow, moskva, россия, россии, москва, москвы, росстат"),
  ],
  ["MD", words("moldova, republica moldova")],
  ["RO", words("romania, romaniei, institutul national de statistica")],
  ["TR", words("turkiye, turkiye'de, turkey, tuik, turkstat")],
  ["AR", words("argentina, renaper, buenos aires")],
  ["UY", words("uruguay, montevideo")],
  ["BR", words("brasil, brazil, ibge, arpen")],
  ["CL", words("chile, registro civil e identificacion")],
  ["MX", words("mexico, inegi")],
  ["CO", words("colombia, registraduria nacional")],
  ["PE", words("peru, reniec")],
  ["ZA", words("south africa, stats sa")],
  ["MT", words("malta")],
  ["IL", words("israel, central bureau of statistics israel, ישראל, הלמ ס")],
  ["JP", /(?<!\p{L})japan(?!\p{L})|日本/gu],
  ["KR", new RegExp(`${words("korea").source}|${fold("대한민국")}`, "gu")],
  ["TW", /(?<!\p{L})taiwan(?!\p{L})|臺灣|台灣|內政部/gu],
  ["SG", words("singapore")],
  ["PH", words("philippines, philippine, pilipinas")],
  ["IN", words("india, bharat")],
  ["ID", words("indonesia, badan pusat statistik")],
  ["MY", words("malaysia")],
  ["TH", /(?<!\p{L})thailand(?!\p{L})|ประเทศไทย/gu],
  ["HK", /(?<!\p{L})hong kong(?!\p{L})|香港/gu],
  ["CN", /(?<!\p{L})people's republic of china(?!\p{L})|中国|公安部/gu],
  ["AL", words("albania, shqiperi, shqiperia, instat al")],
  ["XK", words("kosovo, kosova, kosove")],
  ["BY", words("belarus, беларусь, белорусь, белстат")],
  ["KZ", words("kazakhstan, казахстан, қазақстан")],
  ["AM", words("armenia, armstat, հայաստան")],
  ["EC", words("ecuador")],
  ["VE", words("venezuela")],
  ["BO", words("bolivia")],
  ["PY", words("paraguay")],
  ["CR", words("costa rica")],
  ["PA", words("panama")],
  ["GT", words("guatemala")],
  ["DO", words("republica dominicana, dominican republic")],
  ["PR", words("puerto rico")],
  ["MA", words("maroc, morocco, المغرب")],
  ["EG", words("egypt, مصر")],
  ["KE", words("kenya")],
  ["NG", words("nigeria")],
  ["GH", words("ghana")],
  ["LI", words("liechtenstein")],
  ["AD", words("andorra")],
  ["FO", words("faroe islands, foroyar, faeroerne")],
  ["GL", words("greenland, gronland, kalaallit nunaat")],
];

/** Ends of addresses of the web that are no country's. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[\w.-]*?\.(?:gov\.|gob\.|govt\.|gouv\.|go\.|org\.|com\.)?([a-z]{2})(?![\w.-]*\w)/giu;
const NO_COUNTRIES = new Set(["eu", "io", "ai", "co", "tv", "me"]);

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

export function words(text: string): RegExp {
  const alternatives = text
    .split(",")
    .map((word) => fold(word).trim())
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join("|")})(?!\\p{L})`, "gu");
}
