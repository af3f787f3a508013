import type { Gender } from "../../../shared/ipc/contract";
import type { Variants } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import { counted } from "./counted";
import { soundRuleName } from "./find";

export type NameUnit = "count" | "share" | "rank";

const SEX: Record<Gender, string> = { F: "female", M: "male" };

/** Wording of the page of a name. */
export const name = {
  screen: "Names",
  loading: (name: string) => `Reading the figures of ${name}`,
  place: "Place",
  sexOf: (gender: Gender) => SEX[gender],
  sexes: { F: "Female", M: "Male" } as const,
  measure: "What is counted",
  measures: { births: "Births", bearers: "People" } as const,
  count: (count: string, measure: Measure) =>
    measure === "births"
      ? counted(count, "birth", "births")
      : counted(count, "person", "people"),
  written: (spellings: string) => `As the file writes it: ${spellings}`,
  /** A place where an office writes the name otherwise. */
  spelled: (place: string, spelling: string) => `${place} · ${spelling}`,
  start: {
    title: "Look up a name",
    text: "The page of a name has its course over the years, every country and region side by side, how its births were recorded, its spellings, and the names that rose and fell with it.",
    noFigures: "There are no figures yet. Add a file in the library first.",
    library: "Go to the library",
  },
  nobody: {
    title: (name: string) => `Nobody bears “${name}” here`,
    text: "No file in the library has it, neither with a count nor with a rank. Offices leave out rare names, so somebody may bear it all the same.",
    near: "Names near it",
    none: "No name comes near it.",
  },
  lede: {
    births: (births: string, place: string, years: string) =>
      `${place}, ${years}: ${births} published.`,
    ranksOnly: (place: string, years: string) =>
      `${place}, ${years}: only ranks were published.`,
    years: (first: number, last: number) =>
      first === last ? String(first) : `${String(first)}–${String(last)}`,
    recorded: (percent: string, sex: Gender) =>
      `${percent} of them were recorded as ${SEX[sex]}.`,
    recordedAll: (sex: Gender) => `All of them were recorded as ${SEX[sex]}.`,
    peak: (year: number, births: string) =>
      `Most frequent in ${String(year)}, with ${births}.`,
    rank: (year: number, rank: string, sex: Gender) =>
      `Rank ${rank} among ${SEX[sex]} names in ${String(year)}.`,
    noRank: (year: number) => `In ${String(year)} nothing was published of it.`,
  },
  trend: {
    unit: "Show",
    units: (measure: Measure) => ({
      count: measure === "births" ? "Births" : "People",
      share: "Per 1,000",
      rank: "Rank",
    }),
    noShare:
      "No shares here: the source does not publish all births, so there is no denominator.",
    asTable: "Show as table",
    asChart: "Show as chart",
    cursor: "Year in the chart",
    year: "Year",
    notPublished: "not published",
    between: (low: string, high: string) => `${low} to ${high}, not published`,
    hatched: "Hatched: not published; the count lies between the bounds drawn.",
    noPoints: (unit: string) =>
      `Nothing to draw: the office published no figures of this kind (${unit}).`,
    at: (place: string) => `Over the years: ${place}`,
  },
  axis: {
    count: (measure: Measure) =>
      measure === "births" ? "births per year" : "people bearing the name",
    share: (denominator: string | null) =>
      `per 1,000 ${denominator ?? "births"} of the same sex`,
    rank: "rank in the year among names of the same sex",
  },
  value: {
    share: (share: string) => `${share} per 1,000`,
    rank: (rank: string) => `rank ${rank}`,
  },
  facts: {
    title: "In figures",
    latest: (rank: string, year: number) => `${rank} in ${String(year)}`,
    place: "Place",
    sex: "Sex",
    births: (measure: Measure) => (measure === "births" ? "Births" : "Most"),
    years: "Years",
    span: (first: number, last: number) =>
      first === last ? String(first) : `${String(first)}–${String(last)}`,
    peak: "Most in a year",
    peakShare: "Highest share",
    best: "Best rank",
    now: "Latest rank",
    table: "First and last year, peak and ranks by place",
    inYear: (value: string, year: number) => `${value} in ${String(year)}`,
    bestOf: (rank: string, year: number, years: number) =>
      years === 1
        ? `${rank} in ${String(year)}`
        : `${rank} in ${String(year)}, ${String(years)}×`,
    oneIn: (births: string) => `1 in ${births}`,
    none: "not published",
  },
  multiples: {
    title: "Place by place",
    countries: "Countries",
    regions: (country: string) => `Regions of ${country}`,
    scale: "Scale",
    same: "The same for all",
    own: "Each its own",
    showAll: (count: string) => `Show all ${count}`,
    map: "Show on the map",
    showFewer: "Show fewer",
    peak: (value: string, year: number) => `${value} in ${String(year)}`,
    nothing: "no figures of this kind",
    first: "First",
    last: "Last",
    highest: "Highest",
    latest: "Latest",
    note: (unit: string, ranks: boolean) =>
      `Heights: ${unit}${ranks ? ", the best above, on a logarithmic scale" : ""}. All pictures of a list span the same years. Solid: recorded as female; dashed: as male.`,
  },
  ratio: {
    title: "How it was recorded, year by year",
    axis: "recorded as female, per cent of the births of the name",
    explain:
      "The band holds the part that was recorded as female: the 95 % interval after Wilson, taken at the least and the most that a count can be that was not published. It describes registrations of a year, not any person.",
    none: "The figures here do not tell both sexes apart, so that no part can be given.",
    sentence: (place: string, from: string, to: string) =>
      `Recorded as female, ${place}: ${from}; ${to}.`,
    inYear: (year: number, text: string) => `${text} in ${String(year)}`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    female: "Female",
    male: "Male",
    part: "Recorded as female",
    bounds: "Bounds",
  },
  variants: {
    title: "Spellings and sounds",
    rule: (rule: Variants["rule"]) =>
      rule === "case"
        ? "The same letters, in capitals or not"
        : rule === "accents"
          ? "The same without accents"
          : `Sounds alike (${soundRuleName(rule)})`,
    byHand: (title: string) => `By hand: ${title}`,
    chart: "Show over the years as one",
    chartOf: (rule: string) => `Show over the years as one: ${rule}`,
    sum: (names: string, births: string) => `${names} spellings, ${births}`,
    more: (count: string) => `and ${count} more`,
    none: "No published rule takes another spelling in the library for the same name.",
    hint: "Nothing on this page is added up with the name. A rule puts together what its authors say sounds or looks the same, whether people mean one name or not.",
  },
  similar: {
    title: "Rose and fell with it",
    measure: (compared: string, least: string, place: string) =>
      `Pearson’s correlation of the yearly shares of births with ${compared} names of ${place} with at least ${least} births in all. A year without a published count stands for none.`,
    caption: (name: string) => `Names whose curve is most like that of ${name}`,
    name: "Name",
    sex: "Sex",
    correlation: "Correlation",
    births: "Births",
    curve: "Curve",
    legend: (name: string) =>
      `Grey: ${name}. Each curve is drawn to its own height.`,
    none: "No curves to compare: that takes shares of births, and ten years in which the name was published.",
  },
  silence: {
    title: "What the sources do not say",
    threshold: (place: string, threshold: number) =>
      `${place}: counts below ${String(threshold)} are not published.`,
    years: (sex: Gender, silent: number, all: number, most: string | null) =>
      `As ${SEX[sex]} nothing was published of it in ${String(silent)} of ${String(all)} years${most === null ? "." : `; each stands for at most ${most}.`}`,
    complete: (sex: Gender, all: number) =>
      `As ${SEX[sex]} it was published in all ${String(all)} years.`,
  },
  sources: "Sources",
} as const;
