import type { SqlAnswer } from "../../../shared/ipc/sql-schemas";
import { HUES, type Series } from "../../charts/series";

/** Numbers of the columns that make a chart; null: one line for all. */
export interface Axes {
  readonly x: number;
  readonly y: number;
  readonly series: number | null;
}

type Shaped = Pick<SqlAnswer, "columns" | "rows">;

export type Shape =
  | {
      readonly kind: "lines";
      /** Every whole number from the lowest to the highest. */
      readonly xs: readonly number[];
      readonly series: readonly Series[];
      /** How many lines there are, shown or not. */
      readonly lines: number;
    }
  | { readonly kind: "repeated" | "too-wide" };

/** More steps than this are no years, and finer than a screen. */
const SPAN_MAX = 1000;

/** Columns that may run across: whole numbers in every row that has one, and more than one of them. */
export function xColumns({ columns, rows }: Shaped): number[] {
  return columns.flatMap(({ kind }, i) => {
    if (kind !== "whole" && kind !== "number") return [];
    const values = new Set<string>();
    for (const row of rows) {
      const value = row[i] ?? null;
      if (value === null) continue;
      if (!Number.isInteger(Number(value))) return [];
      values.add(value);
    }
    return values.size > 1 ? [i] : [];
  });
}

export function numberColumns({ columns }: Shaped): number[] {
  return columns.flatMap(({ kind }, i) =>
    kind === "whole" || kind === "number" ? [i] : [],
  );
}

/** Columns whose values may each get a line. */
export function seriesColumns({ columns }: Shaped): number[] {
  return columns.flatMap(({ kind }, i) =>
    kind === "text" || kind === "truth" ? [i] : [],
  );
}

const YEARS = /^(year|jahr|ann[eé]e|año|anno|ano|rok|år|vuosi)/i;
const AMOUNTS = /count|total|sum|births|share|number|anzahl|nombre/i;
const NO_AMOUNTS = /^id$|_id$|rank|_no$/i;

/** What a reader would most likely draw; null: the answer has no such shape. */
export function guessAxes(answer: Shaped): Axes | null {
  const nameOf = (i: number) => answer.columns[i]?.name ?? "";
  const xs = xColumns(answer);
  const x = xs.find((i) => YEARS.test(nameOf(i))) ?? xs.find(isYears(answer));
  if (x === undefined) return null;
  const ys = numberColumns(answer).filter((i) => i !== x);
  const y =
    ys.find((i) => AMOUNTS.test(nameOf(i)) && !NO_AMOUNTS.test(nameOf(i))) ??
    ys.find((i) => !NO_AMOUNTS.test(nameOf(i))) ??
    ys[0];
  if (y === undefined) return null;
  return { x, y, series: guessSeries(answer, { x, y }) };
}

/** The first column that tells rows of the same year apart; none where no two rows share one. */
function guessSeries(
  answer: Shaped,
  axes: Pick<Axes, "x" | "y">,
): number | null {
  const fits = (series: number | null) =>
    shapeOf(answer, { ...axes, series }).kind !== "repeated";
  if (fits(null)) return null;
  const [first] = seriesColumns(answer);
  return seriesColumns(answer).find(fits) ?? first ?? null;
}

function isYears({ rows }: Shaped): (column: number) => boolean {
  return (column) =>
    rows.every((row) => {
      const value = row[column] ?? null;
      return value === null || (Number(value) >= 1700 && Number(value) <= 2200);
    });
}

/** Draws an answer: lines with gaps where it has no value. */
export function shapeOf({ rows }: Shaped, axes: Axes): Shape {
  const lines = linesOf(rows, axes);
  if (lines === null) return { kind: "repeated" };
  const all = [...lines.values()].flatMap((line) => [...line.keys()]);
  const low = all.reduce((least, x) => Math.min(least, x), Infinity);
  const high = all.reduce((most, x) => Math.max(most, x), -Infinity);
  if (high - low >= SPAN_MAX) return { kind: "too-wide" };
  const span = all.length === 0 ? 0 : high - low + 1;
  const xs = Array.from({ length: span }, (_, i) => low + i);
  return {
    kind: "lines",
    xs,
    series: largest(lines).map(([label, line], slot) => ({
      ...{ key: label, label, slot, bands: xs.map(() => null) },
      values: xs.map((at) => line.get(at) ?? null),
    })),
    lines: lines.size,
  };
}

/** The values of each line; null: one has two values in one place. */
function linesOf(
  rows: Shaped["rows"],
  axes: Axes,
): Map<string, Map<number, number>> | null {
  const lines = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const x = row[axes.x] ?? null;
    const y = row[axes.y] ?? null;
    if (x === null || y === null) continue;
    const key = axes.series === null ? "" : (row[axes.series] ?? "–");
    const line = lines.get(key) ?? new Map<number, number>();
    if (line.has(Number(x))) return null;
    lines.set(key, line.set(Number(x), Number(y)));
  }
  return lines;
}

type Line = readonly [label: string, values: ReadonlyMap<number, number>];

/** As many lines as have a hue, those with the highest sums, in the order of the answer. */
function largest(lines: ReadonlyMap<string, Map<number, number>>): Line[] {
  const all = [...lines];
  const sumOf = ([, line]: Line) =>
    [...line.values()].reduce((sum, value) => sum + value, 0);
  const kept = new Set(
    [...all].sort((a, b) => sumOf(b) - sumOf(a)).slice(0, HUES),
  );
  return all.filter((line) => kept.has(line));
}
