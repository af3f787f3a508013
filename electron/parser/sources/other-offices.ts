import { yearIn } from "../layout/hints";
import type { MappedColumn, PlaceRef } from "../../../shared/mapping";
import { fold } from "../../../shared/fold";
import { columnsOf, hasHeads, office, rolesInOrder, says } from "./office";

/** ISO 3166-2:BE, as Statbel's tables name regions and provinces in French and Dutch, folded. */
const BELGIUM: readonly (readonly [string | null, RegExp])[] = [
  [null, /^belgi(?:que|e)$/],
  ["BE-BRU", /bruxelles|brussel/],
  ["BE-VLG", /^flandre$|^vlaanderen|region flamande|vlaams gewest/],
  ["BE-WAL", /^wallonie|region wallonne|waals gewest/],
  ["BE-VAN", /anvers|antwerpen/],
  ["BE-VBR", /brabant flamand|vlaams-brabant/],
  ["BE-WBR", /brabant wallon|waals-brabant/],
  ["BE-VWV", /flandre occidentale|west-vlaanderen/],
  ["BE-VOV", /flandre orientale|oost-vlaanderen/],
  ["BE-WHT", /hainaut|henegouwen/],
  ["BE-WLG", /liege|luik/],
  ["BE-VLI", /limbourg|limburg/],
  ["BE-WLX", /luxembourg|luxemburg/],
  ["BE-WNA", /namur|namen/],
];

function belgianPlace(word: string): PlaceRef | null {
  const found = BELGIUM.find(([, pattern]) => pattern.test(fold(word)));
  return found ? { code: found[0], name: word } : null;
}

export const beStatbel = office({
  id: "be-statbel",
  regional: true,
  office: "Statbel (Direction générale Statistique)",
  country: "BE",
  title: "Prénoms des nouveau-nés, Belgique",
  licence: "Creative Commons Attribution 4.0",
  attribution: "Statbel (Direction générale Statistique – Statistics Belgium)",
  sourceUrl: "https://statbel.fgov.be/fr/themes/population/noms-et-prenoms",
  threshold: 5,
  complete: true,
  denominator: "births of listed names",
  notes: ["Names given at least five times in a year and place."],
  matches: (view) =>
    view.layout.columns.some(
      ({ header }) => belgianPlace(header)?.code === null,
    ) || hasHeads(view, "rang", "refnis", "prenom", "nombre"),
  shape: ({ layout, table }) =>
    isSumOfYears(table.sheet)
      ? { skip: "a sum over several years" }
      : {
          columns: layout.columns.map(blockOfPlace),
          resolvePlace: belgianPlace,
        },
});

function blockOfPlace(column: MappedColumn): MappedColumn {
  return column.role === "ignored"
    ? column
    : { ...column, place: belgianPlace(column.header) };
}

function isSumOfYears(sheet: string | null): boolean {
  return sheet !== null && /^\d{4}\s*-\s*\d{4}$/.test(sheet);
}

export const czMvcr = office({
  id: "cz-mvcr",
  office: "Ministerstvo vnitra České republiky",
  country: "CZ",
  title: "Četnost jmen podle roku narození",
  licence: "Not stated in the file",
  attribution: "Ministerstvo vnitra České republiky",
  sourceUrl: "https://www.mvcr.cz/clanek/cetnost-jmen-a-prijmeni.aspx",
  measure: "bearers",
  notes: [
    "People in the register by year of birth: bearers, not births. Columns 0 (year unknown), 1899 (or before) and 3000 (sum) are not imported.",
    "The file does not say the sex.",
  ],
  matches: (view) =>
    hasHeads(view, "jmeno") &&
    view.layout.columns.filter(({ year }) => year !== null).length > 50,
  shape: ({ layout }) => ({
    columns: layout.columns.map((column) =>
      /^(?:0|1899|3000)$/.test(column.header)
        ? { ...column, role: "ignored" }
        : column,
    ),
  }),
});

export const esIne = office({
  id: "es-ine",
  office: "Instituto Nacional de Estadística (INE)",
  country: "ES",
  title: "Frecuencias de nombres, España",
  licence: "Creative Commons Attribution 4.0",
  attribution: "Fuente: Instituto Nacional de Estadística (www.ine.es)",
  sourceUrl: "https://www.ine.es/",
  threshold: 20,
  complete: true,
  measure: "bearers",
  notes: [
    "People in the municipal register on 1 January of the year: bearers, not births. Names borne by at least 20.",
  ],
  matches: (view) => says(view, /Padr.n Continuo|Frecuencias de nombres/i),
});

export const fiDvv = office({
  id: "fi-dvv",
  office: "Digi- ja väestötietovirasto",
  country: "FI",
  title: "Etunimitilasto, Suomi",
  licence: "Creative Commons Attribution 4.0",
  attribution: "Digi- ja väestötietovirasto",
  sourceUrl: "https://www.avoindata.fi/data/fi/dataset/none",
  threshold: 5,
  complete: true,
  measure: "bearers",
  notes: [
    "Living Finnish citizens by first given name: bearers, not births. Sheets of all and of further names overlap them and are left out.",
  ],
  matches: (view) =>
    hasHeads(view, "etunimi", "lukumaara") && says(view, /kaikki|muut|\bens\b/),
  shape: ({ table, layout, notes }) =>
    /ens$/i.test(table.sheet ?? "")
      ? { year: layout.year ?? yearOfExtract(notes) }
      : { skip: "overlaps the sheets of first given names" },
});

/** The sheet of notes says on which day the register was read. */
function yearOfExtract(notes: readonly string[]): number | null {
  const line = notes.find((note) => /rekisteritilanne|poimintap/i.test(note));
  return line === undefined ? null : yearIn(line);
}

export const frParis = office({
  id: "fr-paris",
  regional: true,
  office: "Ville de Paris",
  country: "FR",
  title: "Liste des prénoms déclarés à Paris",
  licence: "Open Database License (ODbL)",
  attribution: "Ville de Paris – opendata.paris.fr",
  sourceUrl: "https://opendata.paris.fr/explore/dataset/liste_des_prenoms/",
  threshold: 5,
  notes: [
    "Names given more than four times in a year. The column of running totals mixes both sexes and is not imported.",
  ],
  matches: (view) =>
    hasHeads(view, "nombre prenoms declares", "sexe", "annee", "prenoms"),
  shape: () => ({ place: { code: "FR-75C", name: "Paris" } }),
});

export const itIstat = office({
  id: "it-istat",
  office: "Istituto nazionale di statistica (Istat)",
  country: "IT",
  title: "I 30 nomi più frequenti tra i nati residenti in Italia",
  licence: "Creative Commons Attribution 3.0",
  attribution: "Fonte: Istat",
  sourceUrl: "https://www.istat.it/",
  notes: ["The 30 most frequent names of each sex."],
  matches: (view) => says(view, /nati residenti in Italia/i),
});

export const noSsb = office({
  id: "no-ssb",
  office: "Statistisk sentralbyrå (Statistics Norway)",
  country: "NO",
  title: "Fødte, etter fornavn",
  licence: "Creative Commons Attribution 4.0",
  attribution: "Kilde: Statistisk sentralbyrå",
  sourceUrl: "https://www.ssb.no/statbank/table/10467",
  threshold: 4,
  notes: [
    "Names that at least 200 people bear; fewer than 4 children a year are not published. The codes of names begin with 1 for girls and 2 for boys.",
  ],
  matches: (view) =>
    hasHeads(view, "sex as coded") &&
    says(view, /Statistisk sentralbyrå|Statistics Norway|\b10467\b/),
  shape: () => ({
    genders: new Map([
      ["coded 1", "F"],
      ["coded 2", "M"],
    ]),
  }),
});

export const ptIrn = office({
  id: "pt-irn",
  office: "Instituto dos Registos e do Notariado",
  country: "PT",
  title: "Nomes registados, Portugal",
  licence: "Not stated in the file",
  attribution: "Instituto dos Registos e do Notariado, I.P.",
  sourceUrl: "https://dados.gov.pt/",
  threshold: 1,
  complete: true,
  denominator: "births listed",
  matches: (view) => /nomes-registados/i.test(view.file),
});

export const siSurs = office({
  id: "si-surs",
  office: "Statistical Office of the Republic of Slovenia (SURS)",
  country: "SI",
  title: "First names, Slovenia",
  licence: "Creative Commons Attribution 4.0",
  attribution: "Source: SURS",
  sourceUrl: "https://pxweb.stat.si/SiStat/",
  threshold: 5,
  complete: true,
  measure: "bearers",
  notes: [
    "People with the name on 1 January: bearers, not births. A hyphen stands for fewer than five.",
  ],
  matches: (view) =>
    says(view, /first names, Slovenia/i) && !says(view, /Baby/),
  shape: () => ({ suppressed: [{ mark: "-", low: 0, high: 4 }] }),
});

export const siSursBabies = office({
  ...siSurs,
  id: "si-surs-babies",
  title: "First names of newborns, Slovenia",
  measure: "births",
  denominator: "births of listed names",
  notes: ["A hyphen stands for fewer than five."],
  matches: (view) => says(view, /Baby (?:boys|girls)' first names, Slovenia/i),
});

export const arRenaper = office({
  id: "ar-renaper",
  office: "Registro Nacional de las Personas (RENAPER)",
  country: "AR",
  title: "Histórico de nombres, Argentina",
  licence: "Creative Commons Attribution 4.0",
  attribution: "Registro Nacional de las Personas",
  sourceUrl: "https://datos.gob.ar/",
  threshold: 1,
  complete: true,
  notes: ["The file does not say the sex."],
  matches: (view) =>
    /historico-nombres/i.test(view.file) &&
    (hasHeads(view, "nombre", "cantidad", "anio") ||
      rolesInOrder(view, ["name", "count", "year"])),
  shape: ({ layout }) =>
    layout.headerLines === 0
      ? {
          columns: columnsOf(
            ["nombre", "name"],
            ["cantidad", "count"],
            ["anio", "year"],
          ),
        }
      : {},
});

export const brIbge = office({
  id: "br-ibge",
  office: "Instituto Brasileiro de Geografia e Estatística (IBGE)",
  country: "BR",
  title: "Nomes no Brasil, Censo Demográfico",
  licence: "Not stated in the file",
  attribution: "Fonte: IBGE, Censo Demográfico",
  sourceUrl: "https://censo2010.ibge.gov.br/nomes/",
  threshold: 20,
  measure: "bearers",
  notes: [
    "People counted by the census: bearers, not births. Names borne by at least 20.",
  ],
  matches: (view) =>
    says(view, /\bIBGE\b|nomes[ _-]brasil/i) ||
    hasHeads(view, "first name", "frequency female", "frequency male"),
});
