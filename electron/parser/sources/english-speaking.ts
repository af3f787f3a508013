import type { PlaceRef } from "../../../shared/mapping";
import { withRoles, type TableView } from "../layout/profile";
import { hasHeads, office, says } from "./office";

const place = (code: string, name: string): PlaceRef => ({ code, name });
const CC_BY_AU = "Creative Commons Attribution 4.0";

export const auNsw = office({
  id: "au-nsw",
  regional: true,
  office: "NSW Registry of Births, Deaths and Marriages",
  country: "AU",
  title: "Popular baby names, New South Wales",
  licence: CC_BY_AU,
  attribution:
    "State of New South Wales (Registry of Births, Deaths and Marriages)",
  sourceUrl: "https://data.nsw.gov.au/",
  notes: ["The 100 most frequent names of each sex and year."],
  matches: (view) => hasHeads(view, "rank", "name", "number", "gender", "year"),
  shape: () => ({ place: place("AU-NSW", "New South Wales") }),
});

export const auQld = office({
  id: "au-qld",
  regional: true,
  office: "Queensland Registry of Births, Deaths and Marriages",
  country: "AU",
  title: "Top 100 baby names, Queensland",
  licence: CC_BY_AU,
  attribution: "State of Queensland (Department of Justice)",
  sourceUrl: "https://www.data.qld.gov.au/",
  notes: ["The 100 most frequent names of each sex and year."],
  matches: (view) =>
    hasHeads(view, "girl names", "count of girl names", "boy names") ||
    (hasHeads(view, "name", "sex", "year", "count") && /bdm/i.test(view.file)),
  shape: () => ({ place: place("AU-QLD", "Queensland") }),
});

export const auSa = office({
  id: "au-sa",
  regional: true,
  office: "Consumer and Business Services, South Australia",
  country: "AU",
  title: "Popular baby names, South Australia",
  licence: CC_BY_AU,
  attribution: "Government of South Australia, Consumer and Business Services",
  sourceUrl: "https://data.sa.gov.au/",
  notes: [
    "In older years a name may stand twice with different counts; the second is rejected as a repeat.",
  ],
  matches: (view) =>
    hasHeads(view, "amount", "position") && /cy\d{4}/i.test(view.file),
  shape: () => ({ place: place("AU-SA", "South Australia") }),
});

export const auTas = office({
  id: "au-tas",
  regional: true,
  office: "Registry of Births, Deaths and Marriages, Tasmania",
  country: "AU",
  title: "Top baby names, Tasmania",
  licence: CC_BY_AU,
  attribution: "State of Tasmania (Department of Justice)",
  sourceUrl: "https://www.data.gov.au/",
  threshold: 5,
  notes: ["Names are written in lower case by the registry."],
  matches: (view) =>
    /tasmania/i.test(view.file) || says(view, /MOST POPULAR \w+ BABY NAMES/),
  shape: () => ({ place: place("AU-TAS", "Tasmania") }),
});

export const caOntario = office({
  id: "ca-ontario",
  regional: true,
  office: "ServiceOntario, Registrar General",
  country: "CA",
  title: "Ontario top baby names",
  licence: "Open Government Licence – Ontario",
  attribution:
    "Contains information licensed under the Open Government Licence – Ontario",
  sourceUrl: "https://data.ontario.ca/",
  threshold: 5,
  complete: true,
  denominator: "births of listed names",
  notes: ["Names given at least five times in a year."],
  matches: (view) =>
    says(view, /Ontario (?:Top )?Baby Names|ontario_top_baby/i),
  shape: () => ({ place: place("CA-ON", "Ontario") }),
});

export const caAlberta = office({
  id: "ca-alberta",
  regional: true,
  office: "Service Alberta, Vital Statistics",
  country: "CA",
  title: "Frequency of baby names, Alberta",
  licence: "Open Government Licence – Alberta",
  attribution:
    "Contains information licensed under the Open Government Licence – Alberta",
  sourceUrl: "https://open.alberta.ca/",
  matches: (view) =>
    says(view, /Frequency of Baby Names|Baby-Names-Frequency/i),
  shape: () => ({ place: place("CA-AB", "Alberta") }),
});

export const caBc = office({
  id: "ca-bc",
  office: "British Columbia Vital Statistics Agency",
  country: "CA",
  title: "Most popular baby names, British Columbia",
  licence: "Open Government Licence – British Columbia",
  attribution:
    "Contains information licensed under the Open Government Licence – British Columbia",
  sourceUrl: "https://catalogue.data.gov.bc.ca/",
  threshold: 5,
  notes: ["Names given at least five times in a year; other years hold 0."],
  matches: (view) => /^bc-popular-(?:boys|girls)-names/i.test(view.file),
  shape: () => ({ place: place("CA-BC", "British Columbia") }),
});

export const caQuebec = office({
  id: "ca-quebec",
  office: "Retraite Québec",
  country: "CA",
  title: "Banque de prénoms, Québec",
  licence: "Creative Commons Attribution 4.0",
  attribution: "Retraite Québec",
  sourceUrl: "https://www.donneesquebec.ca/",
  threshold: 1,
  complete: true,
  notes: ["Children for whom family allowance was asked, by year of birth."],
  matches: (view) =>
    hasHeads(view, "prenom annee", "total annee") ||
    says(view, /Retraite Québec|Régie des rentes du Québec/i),
  shape: () => ({ place: place("CA-QC", "Québec") }),
});

/** England and Wales are the ONS's whole: their sum is its national figure, not that of the United Kingdom. */
const ENGLAND_AND_WALES = place("GB-EAW", "England and Wales");

export const gbOns = office({
  id: "gb-ons",
  regional: true,
  office: "Office for National Statistics",
  country: "GB",
  title: "Baby names, England and Wales",
  licence: "Open Government Licence v3.0",
  attribution:
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
  sourceUrl:
    "https://www.ons.gov.uk/peoplepopulationandcommunity/birthsdeathsandmarriages/livebirths",
  threshold: 3,
  complete: true,
  denominator: "births of listed names",
  notes: [
    "Names with a count of 2 or less are left out to protect individuals. Spellings are counted as registered.",
  ],
  matches: (view) =>
    says(
      view,
      /England and Wales|Office for National Statistics|E&W|top 100 (?:boys|girls)' baby names/i,
    ),
  shape: () => ({ place: ENGLAND_AND_WALES }),
});

export const gbNrs = office({
  id: "gb-nrs",
  regional: true,
  office: "National Records of Scotland",
  country: "GB",
  title: "Babies' first names, Scotland",
  licence: "Open Government Licence v3.0",
  attribution: "National Records of Scotland, Crown copyright",
  sourceUrl: "https://www.nrscotland.gov.uk/",
  threshold: 1,
  complete: true,
  denominator: "births listed",
  matches: (view) =>
    says(view, /first forenames given to .*Scotland/i) ||
    hasHeads(view, "yr", "sex", "first forename", "number", "rank"),
  shape: () => ({ place: place("GB-SCT", "Scotland") }),
});

export const nzDia = office({
  id: "nz-dia",
  office: "Department of Internal Affairs",
  country: "NZ",
  title: "Top 100 baby names, New Zealand",
  licence: "Creative Commons Attribution 4.0",
  attribution: "Department of Internal Affairs, New Zealand",
  sourceUrl: "https://www.dia.govt.nz/",
  notes: [
    "The 100 most frequent names of each sex and year. 1988 lists Michael twice: the second is rejected as a repeat.",
  ],
  matches: (view) =>
    says(view, /Names in New Zealand/i) ||
    hasHeads(view, "year", "sex", "rank", "name", "value", "value unit"),
});

export const usSsaPopular = office({
  id: "us-ssa-popular",
  office: "Social Security Administration",
  country: "US",
  title: "Popular names by birth year, United States",
  licence: "Public domain (United States government)",
  attribution: "Social Security Administration",
  sourceUrl: "https://www.ssa.gov/oact/babynames/",
  notes: ["The leading names of each sex and year, as the website shows them."],
  // Tables of states have the same heads: only the title tells them apart.
  matches: (view) =>
    hasHeads(view, "male name", "number of males", "female name") &&
    says(view, /Popular Names by Birth Year/i),
});

export const usNyc = office({
  id: "us-nyc",
  regional: true,
  office: "NYC Department of Health and Mental Hygiene",
  country: "US",
  title: "Popular baby names, New York City",
  licence: "NYC Open Data Terms of Use",
  attribution: "NYC Open Data, Department of Health and Mental Hygiene",
  sourceUrl:
    "https://data.cityofnewyork.us/Health/Popular-Baby-Names/25th-nujf",
  threshold: 10,
  notes: [
    "The city counts by the mother's ethnicity; counts here are summed over it. Cells under 10 are left out there, so sums are lower bounds.",
    "Lines that the export repeats are rejected as repeats.",
  ],
  matches: (view) =>
    hasHeads(view, "year of birth", "gender", "ethnicity", "count", "rank"),
  shape: ({ layout }: TableView) => ({
    place: place("US-NY-NYC", "New York City"),
    columns: withRoles(layout.columns, { ethnicity: "dimension" }),
    sumOverDimensions: true,
  }),
});

export const ieCso = office({
  id: "ie-cso",
  office: "Central Statistics Office",
  country: "IE",
  title: "Names registered, Ireland",
  licence: "Creative Commons Attribution 4.0",
  attribution: "Central Statistics Office, Ireland",
  sourceUrl: "https://data.cso.ie/",
  threshold: 3,
  complete: true,
  denominator: "births of listed names",
  notes: [
    "Fewer than three births of a name in a year are confidential: such cells are kept as 0 to 2.",
  ],
  matches: (view) =>
    says(view, /Central Statistics Office|VSA\d\d/i) ||
    headlessCso(view) !== null,
  shape: (view) => ({
    suppressed: ["", "..", "."].map((mark) => ({ mark, low: 0, high: 2 })),
    ...headlessCso(view),
  }),
});

/** PxStat's CSV without its header; the code of the statistic tells the table and so the sex, whatever the file is called. */
function headlessCso({ table, layout }: TableView): {
  columns: TableView["layout"]["columns"];
  gender: "F" | "M";
} | null {
  const code = /^VSA(\d\d)C\d\d$/.exec(String(table.head[0]?.[0] ?? ""))?.[1];
  if (code === undefined || layout.headerLines > 0) return null;
  const roles = [
    "ignored",
    "statistic",
    "ignored",
    "year",
    "ignored",
    "name",
    "ignored",
    "count",
  ] as const;
  const heads = [
    "STATISTIC",
    "Statistic Label",
    "TLIST(A1)",
    "Year",
    "Code",
    "Names",
    "UNIT",
    "VALUE",
  ];
  return {
    columns: roles.map((role, i) => ({
      header: heads[i] ?? "",
      role,
      year: null,
      gender: null,
      place: null,
    })),
    gender: Number(code) % 2 === 0 ? "M" : "F",
  };
}
