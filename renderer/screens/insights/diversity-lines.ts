import type { Gender } from "../../../shared/ipc/contract";
import type { About, DiversityRow } from "../../../shared/ipc/insight-schemas";
import type { Band } from "../../charts/series";
import { format } from "../../lib/format";
import {
  diversityWords as words,
  type DiversityView,
} from "../../lib/words/insight-diversity";
import { insights } from "../../lib/words/insights";
import { effectiveText, percentText, wholePercentText } from "./figure-text";
import { fieldsOf } from "./insights-state";
import type { Lines } from "./lines-figure";

export const TOPS = [10, 50, 100] as const;
export const ORDERS = [1, 2] as const;

export interface DiversityState {
  readonly view: DiversityView;
  readonly top: (typeof TOPS)[number];
  readonly order: (typeof ORDERS)[number];
}

export function parseDiversityState(stored: unknown): DiversityState {
  const from = fieldsOf(stored);
  const view = from["view"];
  return {
    view: view === "effective" || view === "names" ? view : "top",
    top: TOPS.find((top) => top === from["top"]) ?? 10,
    order: ORDERS.find((order) => order === from["order"]) ?? 1,
  };
}

const SEXES = ["F", "M"] as const;

/** One line for each sex. */
export function diversityLines(
  rows: readonly DiversityRow[],
  state: DiversityState,
  about: About,
): Lines {
  const years = yearsOf(rows);
  const lines = SEXES.flatMap((gender, slot) => {
    const ofSex = rowsOf(rows, gender);
    if (ofSex.size === 0) return [];
    const all = years.map((year) => ofSex.get(year));
    return [
      {
        ...{ key: gender, label: words.sexOf(gender), slot },
        values: all.map((row) => (row ? valueOf(row, state) : null)),
        ribbon: all.map((row) => (row ? bandOf(row, state) : null)),
      },
    ];
  });
  const isRanged = lines.some(({ ribbon }) =>
    ribbon.some((band) => band !== null),
  );
  return {
    years,
    lines,
    yTitle: titleOf(state, about, isRanged),
    whole: state.view === "names",
    text: (value) => textOf(value, state),
    tick: (value) => tickOf(value, state),
  };
}

/** Every year from the first to the last: those without figures are gaps. */
function yearsOf(rows: readonly DiversityRow[]): number[] {
  const years = rows.map(({ year }) => year);
  const first = Math.min(...years);
  return Array.from(
    { length: Math.max(...years) - first + 1 },
    (_, at) => first + at,
  );
}

function rowsOf(
  rows: readonly DiversityRow[],
  gender: Gender,
): ReadonlyMap<number, DiversityRow> {
  return new Map(
    rows.filter((row) => row.gender === gender).map((row) => [row.year, row]),
  );
}

/** Where an effective number lies between two, the lower: so many at least. */
function valueOf(
  row: DiversityRow,
  { view, top, order }: DiversityState,
): number | null {
  if (view === "names") return row.names;
  if (view === "effective") {
    const hill = order === 1 ? row.hill1 : row.hill2;
    return hill.low ?? hill.listed;
  }
  const births = topBirths(row, top);
  return births === null ? null : births / row.denominator;
}

function topBirths(
  row: DiversityRow,
  top: DiversityState["top"],
): number | null {
  return top === 10 ? row.top10 : top === 50 ? row.top50 : row.top100;
}

function bandOf(
  row: DiversityRow,
  { view, order }: DiversityState,
): Band | null {
  if (view !== "effective") return null;
  const { low, high } = order === 1 ? row.hill1 : row.hill2;
  return low === null || high === null ? null : { low, high };
}

function textOf(value: number, { view }: DiversityState): string {
  if (view === "top") return percentText(value);
  return view === "effective" ? effectiveText(value) : format.count(value);
}

/** Whole numbers only: the axis is not read to the tenth. */
function tickOf(value: number, { view }: DiversityState): string {
  return view === "top" ? wholePercentText(value) : format.count(value);
}

function titleOf(
  { view, top, order }: DiversityState,
  about: About,
  isRanged: boolean,
): string {
  if (view === "names") return words.axis.names;
  if (view === "effective") return words.axis.effective(order, isRanged);
  return words.axis.top(
    top,
    about.denominator ?? insights.counted(about.measure),
  );
}

/** The newest and the oldest year of each sex, in sentences. */
export function diversityStory(
  rows: readonly DiversityRow[],
  state: DiversityState,
  about: About,
): string {
  const sentences = SEXES.flatMap((gender) => {
    const ofSex = [...rowsOf(rows, gender).values()];
    const told = ofSex.filter((row) => valueOf(row, state) !== null);
    const first = told[0];
    const last = told.at(-1);
    if (!first || !last || first === last) return [];
    return [
      words.story(
        last.year,
        saying(last, state, about),
        first.year,
        rangeText(first, state),
      ),
    ];
  });
  return [`${about.place}.`, ...sentences].join(" ");
}

function saying(
  row: DiversityRow,
  state: DiversityState,
  about: About,
): string {
  const of = insights.countedOf(row.gender, about.measure);
  const value = rangeText(row, state);
  if (state.view === "top") return words.saying.top(state.top, value, of);
  return words.saying[state.view](value, of);
}

function rangeText(row: DiversityRow, state: DiversityState): string {
  const band = bandOf(row, state);
  const value = valueOf(row, state) ?? 0;
  return band === null
    ? textOf(value, state)
    : words.between(textOf(band.low, state), textOf(band.high, state));
}
