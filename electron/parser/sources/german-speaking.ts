import type { PlaceRef } from "../../../shared/mapping";
import { cityIn } from "../regions/cities";
import type { TableView } from "../layout/profile";
import { fold } from "../../../shared/fold";
import { hasHeads, office, says } from "./office";

const VIENNA: PlaceRef = { code: "AT-9", name: "Wien" };
const OPEN_AUSTRIA = "Creative Commons Namensnennung 4.0 International";

export const atStatistik = office({
  id: "at-statistik-austria",
  office: "Statistik Austria",
  country: "AT",
  title: "Liste aller vergebenen ersten Vornamen, Österreich",
  licence: OPEN_AUSTRIA,
  attribution:
    "Statistik Austria, Statistik der natürlichen Bevölkerungsbewegung",
  sourceUrl: "https://www.statistik.at/",
  threshold: 1,
  complete: true,
  denominator: "births listed",
  notes: [
    "First given names in the original spelling. The column 1984–2020 is a sum over years and is not imported.",
  ],
  matches: (view) =>
    says(view, /STATISTIK AUSTRIA|ersten (?:Buben|M.dchen)namen/),
});

export const atWien = office({
  id: "at-wien",
  regional: true,
  office: "Stadt Wien, MA 23",
  country: "AT",
  title: "Vornamen Neugeborener in Wien",
  licence: OPEN_AUSTRIA,
  attribution: "Datenquelle: Stadt Wien – data.wien.gv.at",
  sourceUrl: "https://www.data.gv.at/",
  threshold: 1,
  complete: true,
  denominator: "births listed",
  matches: (view) =>
    hasHeads(view, "nuts", "ref year", "sex", "name", "n") ||
    (hasHeads(view, "nuts", "name") && isAllVienna(view)),
  shape: () => ({ place: VIENNA }),
});

/** AT13 is Vienna in the codes of the European Union. */
function isAllVienna({ table, layout }: TableView): boolean {
  const rows = table.head.slice(layout.preambleLines + layout.headerLines);
  return (
    rows.length > 0 &&
    rows.every((row) =>
      row.some((cell) => /^AT13\d?$/.test(String(cell ?? ""))),
    )
  );
}

export const atWienBearers = office({
  id: "at-wien-bearers",
  regional: true,
  office: "Stadt Wien, MA 23",
  country: "AT",
  title: "Vornamen der Wiener Bevölkerung",
  licence: OPEN_AUSTRIA,
  attribution: "Stadt Wien, Wiener Bevölkerungsregister",
  sourceUrl: "https://wien1x1.at/",
  threshold: 100,
  measure: "bearers",
  notes: [
    "Names are grouped by sound under their commonest spelling; −99 stands for fewer than 100 persons.",
  ],
  matches: (view) => says(view, /Namen aller Wiener/),
  shape: ({ layout }) => ({
    place: VIENNA,
    suppressed: [{ mark: "-99", low: 0, high: 99 }],
    ...(layout.titles.some((title) => /Babyvornamen/.test(title))
      ? { skip: "counts births, not bearers" }
      : {}),
  }),
});

export const chZuerich = office({
  id: "ch-zuerich",
  regional: true,
  office: "Statistik Stadt Zürich",
  country: "CH",
  title: "Vornamen Neugeborener, Stadt Zürich",
  licence: "Creative Commons CC0 1.0",
  attribution: "Statistik Stadt Zürich",
  sourceUrl: "https://data.stadt-zuerich.ch/",
  threshold: 1,
  complete: true,
  denominator: "births listed",
  matches: (view) => says(view, /vornamen_baby_seit|zuerich|zürich/i),
  shape: () => ({ place: { code: "CH-ZH-ZUERICH", name: "Stadt Zürich" } }),
});

/** Registry offices of German cities publish one table a year; since 2017 a name's position among a child's names is told. */
const GERMAN_CITY = {
  country: "DE",
  licence: "Datenlizenz Deutschland – Namensnennung 2.0",
  threshold: 1,
  complete: true,
  denominator: "given names listed",
  notes: [
    "All given names of a child are counted, first and further ones; tables that tell the position are summed over it.",
  ],
} as const;

function isCityTable(view: TableView): boolean {
  return (
    hasHeads(view, "anzahl", "geschlecht") &&
    (hasHeads(view, "vorname") || hasHeads(view, "vornamen"))
  );
}

export const deKoeln = office({
  ...GERMAN_CITY,
  notes: [...GERMAN_CITY.notes],
  id: "de-koeln",
  regional: true,
  office: "Stadt Köln",
  title: "Vornamen, Köln",
  attribution: "Stadt Köln",
  sourceUrl: "https://offenedaten-koeln.de/",
  matches: (view) => isCityTable(view) && /k(?:oe|ö)ln/i.test(around(view)),
  shape: () => ({
    place: { code: "DE-NW-KOELN", name: "Köln" },
    sumOverDimensions: true,
  }),
});

export const deMuenchen = office({
  ...GERMAN_CITY,
  notes: [...GERMAN_CITY.notes],
  id: "de-muenchen",
  regional: true,
  office: "Landeshauptstadt München",
  title: "Vornamen, München",
  attribution: "Landeshauptstadt München",
  sourceUrl: "https://opendata.muenchen.de/",
  matches: (view) => isCityTable(view) && /m(?:ue|ü)nchen/i.test(around(view)),
  shape: () => ({
    place: { code: "DE-BY-MUENCHEN", name: "München" },
    sumOverDimensions: true,
  }),
});

/** Berlin's districts by their official numbers, with how file names write them. */
const BERLIN: readonly (readonly [string, string, RegExp])[] = [
  ["01", "Mitte", /^mitte/],
  ["02", "Friedrichshain-Kreuzberg", /^(?:friedrichshain|f\.? ?-? ?k)/],
  ["03", "Pankow", /^pankow/],
  ["04", "Charlottenburg-Wilmersdorf", /^(?:charlottenburg|c\.? ?-? ?w)/],
  ["05", "Spandau", /^spandau/],
  ["06", "Steglitz-Zehlendorf", /^(?:steglitz|s\.? ?-? ?z)/],
  ["07", "Tempelhof-Schöneberg", /^(?:tempelhof|t\.? ?-? ?s)/],
  ["08", "Neukölln", /^(?:neuk|nkn)/],
  ["09", "Treptow-Köpenick", /^(?:treptow|t\.? ?-? ?k)/],
  ["10", "Marzahn-Hellersdorf", /^(?:marzahn|m\.? ?-? ?h)/],
  ["11", "Lichtenberg", /^(?:lichtenberg|libg)/],
  ["12", "Reinickendorf", /^(?:reinickendorf|rdf)/],
  ["00", "Standesamt I", /^standesamt/],
];

export const deBerlin = office({
  ...GERMAN_CITY,
  notes: [...GERMAN_CITY.notes],
  id: "de-berlin",
  regional: true,
  office: "Landesamt für Bürger- und Ordnungsangelegenheiten Berlin",
  title: "Häufige Vornamen, Berliner Bezirke",
  attribution: "Land Berlin, Landesamt für Bürger- und Ordnungsangelegenheiten",
  sourceUrl: "https://daten.berlin.de/",
  matches: (view) => isCityTable(view) && berlinDistrict(view) !== null,
  shape: (view) => ({
    place: berlinDistrict(view) ?? { code: "DE-BE", name: "Berlin" },
    sumOverDimensions: true,
  }),
});

function berlinDistrict({ table, file }: TableView): PlaceRef | null {
  const name = fold(table.member?.split("/").pop() ?? file);
  const found = BERLIN.find(([, , pattern]) => pattern.test(name));
  return found
    ? { code: `DE-BE-${found[0]}`, name: `Berlin ${found[1]}` }
    : null;
}

/** Cities that have no profile of their own. */
export const deCity = office({
  ...GERMAN_CITY,
  notes: [...GERMAN_CITY.notes],
  id: "de-city",
  office: "Registry office of a German city",
  title: "Vornamen Neugeborener, deutsche Städte",
  attribution: "Standesamt der Stadt",
  matches: (view) =>
    isCityTable(view) &&
    germanCity(view) !== null &&
    ![deKoeln, deMuenchen, deBerlin].some((known) => known.matches(view)),
  shape: (view) => ({
    place: germanCity(view) ?? { code: null, name: "Deutschland" },
    sumOverDimensions: true,
  }),
});

/** The city that the file's names or all its lines say. */
function germanCity({
  table,
  file,
  folders,
  layout,
}: TableView): PlaceRef | null {
  const column = layout.columns.findIndex(({ role }) => role === "region");
  const rows = table.head.slice(layout.preambleLines + layout.headerLines);
  const cells = new Set(rows.map((row) => String(row[column] ?? "")));
  if (column >= 0 && cells.size > 1) return null;
  const names = [...layout.titles, table.member ?? "", file, ...folders];
  return cityIn("DE", column < 0 ? names : [...cells]);
}

function around({ table, file, folders }: TableView): string {
  return [table.member ?? "", file, ...folders].join(" ");
}
