import type { Series } from "../../charts/series";
import { format } from "../../lib/format";
import { sql } from "../../lib/words/sql";
import type { shapeOf } from "./chart-shape";

type Lines = Extract<ReturnType<typeof shapeOf>, { kind: "lines" }>;

const words = sql.chart;

/** What the chart shows, for those who do not see it. */
export function describeChart(
  { xs, series }: Lines,
  titles: { readonly x: string; readonly y: string },
): string {
  const highest = series.map(({ label, values }) => {
    const top = Math.max(...values.map((value) => value ?? -Infinity));
    const at = xs[values.indexOf(top)];
    const named = label === "" ? titles.y : label;
    return words.highest(named, top.toLocaleString(), String(at));
  });
  const [from, to] = [String(xs[0]), String(xs.at(-1))];
  return words.description(titles.y, titles.x, format.list(highest), from, to);
}

/** All values at one place, in words. */
export function valuesAt(series: readonly Series[], index: number): string[] {
  return series.map(({ label, values }) =>
    words.value(label, values[index]?.toLocaleString() ?? words.nothing).trim(),
  );
}
