import * as z from "zod";
import { Grouping } from "../../../shared/ipc/name-page-schemas";
import { NameFilter, NameSort } from "../../../shared/ipc/names-schemas";
import { CountryCode, Gender, Year } from "../../../shared/ipc/schemas";
import { Measure } from "../../../shared/mapping";
import { SERIES_MAX } from "../../charts/series";

/** Columns of the table that a reader may choose; rank, name and sex are always there. */
export const CHOSEN_COLUMNS = [
  "count",
  "share",
  "one-in",
  "before",
  "decade",
  "spark",
  "scale",
] as const;
export type ColumnId = (typeof CHOSEN_COLUMNS)[number];

/** A name in the chart, with the place and sex of its own. */
const Entry = z.object({
  name: z.string().min(1).max(100),
  gender: Gender,
  country: CountryCode,
  region: z.string().max(20).nullable().catch(null),
  /** The rule by which it is put together with other spellings; absent: exact spelling. */
  by: Grouping.optional().catch(undefined),
  /** Its hue, dash and marker, which stay while other names come and go. */
  slot: z
    .int()
    .min(0)
    .max(SERIES_MAX - 1),
});
export type Entry = z.infer<typeof Entry>;

/** How the chart draws what it shows. */
const ChartView = z.object({
  unit: z.enum(["count", "share", "rank"]).catch("count"),
  form: z.enum(["lines", "stacked"]).catch("lines"),
  log: z.boolean().catch(false),
  /** Years of a moving average, the year in the middle; 1: none. */
  smooth: z
    .union([z.literal(1), z.literal(3), z.literal(5), z.literal(9)])
    .catch(1),
  /** The year in which every line is 100; null: figures as they are. */
  index: Year.nullable().catch(null),
  /** Only years for which all sources have figures. */
  common: z.boolean().catch(false),
  asTable: z.boolean().catch(false),
});
export type ChartView = z.infer<typeof ChartView>;

const Years = z
  .object({ from: Year, to: Year })
  .refine(({ from, to }) => from <= to);

export const SPLIT = { min: 25, max: 70, start: 48 };

const CHART_START: ChartView = {
  ...{ unit: "count", form: "lines", log: false, smooth: 1, index: null },
  ...{ common: false, asTable: false },
};

/**
 * All that a reader can change about Explore. It may name a country or year that is no longer there: see `placeOf` and
 * `yearsOf`.
 */
export const ExploreView = z.preprocess(
  fromEarlier,
  z.object({
    country: z.string().nullable().catch(null),
    region: z.string().nullable().catch(null),
    /** What is shown where the country has both. */
    measure: Measure.catch("births"),
    /** Null: the latest. */
    years: Years.nullable().catch(null),
    /** Whether a span of years is shown, rather than a year. */
    span: z.boolean().catch(false),
    gender: Gender.nullable().catch(null),
    filter: NameFilter.catch({}),
    sort: NameSort.catch({ column: "count", descending: true }),
    /** Null: as many as there is room for. */
    columns: z.array(z.enum(CHOSEN_COLUMNS)).nullable().catch(null),
    changeIn: z.enum(["count", "share", "rank"]).catch("count"),
    /** The names in the chart. Null: the reader has not chosen yet, and sees the leading names. */
    entries: z.array(Entry).max(SERIES_MAX).nullable().catch(null),
    chart: ChartView.catch(CHART_START),
    /** Share of the table's pane. Unit: per cent. */
    split: z.number().min(SPLIT.min).max(SPLIT.max).catch(SPLIT.start),
  }),
);
export type ExploreView = z.infer<typeof ExploreView>;

export const EXPLORE_START: ExploreView = {
  ...{ country: null, region: null, measure: "births" },
  ...{ years: null, span: false, gender: null },
  ...{ filter: {}, sort: { column: "count", descending: true } },
  ...{ columns: null, changeIn: "count" },
  ...{ entries: null, chart: CHART_START, split: SPLIT.start },
};

/** Version 0.1 kept one year, and names of the country shown. */
function fromEarlier(stored: unknown): unknown {
  if (typeof stored !== "object" || stored === null) return stored;
  if (!("chosen" in stored || "unit" in stored)) return stored;
  const { year, chosen, unit, asTable, country, region, ...rest } =
    stored as Record<string, unknown>;
  const entries = Array.isArray(chosen)
    ? chosen.map((one: unknown) => ({ ...asObject(one), country, region }))
    : null;
  return {
    ...rest,
    ...{ country, region },
    years: typeof year === "number" ? { from: year, to: year } : null,
    entries: entries?.filter((entry) => Entry.safeParse(entry).success) ?? null,
    chart: { ...CHART_START, unit, asTable },
  };
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
