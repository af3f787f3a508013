import { displayName } from "../../../shared/display-name";
import { hueOf } from "../../charts/series";
import {
  classOf,
  equalClasses,
  ladderClasses,
  rankClasses,
  type MapClass,
} from "../../charts/map-classes";
import { format } from "../../lib/format";
import { map as words, type MapUnit } from "../../lib/words/map";
import { valueOf, type RegionFigure } from "./region-figures";

export interface LegendEntry {
  readonly key: string;
  /** Null: hatched. */
  readonly fill: string | null;
  readonly text: string;
}

/** Which colour a region has, and what the colours mean. */
export interface Colouring {
  readonly fillOf: (figure: RegionFigure) => string | null;
  readonly legend: readonly LegendEntry[];
}

/** What regions are without a figure. */
export const HATCHED: LegendEntry = {
  key: "hatched",
  fill: null,
  text: words.legend.hatched,
};

/** Steps from light to dark: the more, or the better the rank, the darker. */
export function byAmount(
  figures: readonly RegionFigure[],
  unit: MapUnit,
): Colouring {
  const values = figures.flatMap((figure) => valueOf(figure, unit) ?? []);
  const classes = classesOf(values, unit);
  const fillAt = (i: number) =>
    mixed(unit === "rank" ? classes.length - 1 - i : i, classes.length);
  return {
    fillOf: (figure) => {
      const value = valueOf(figure, unit);
      return value === null ? null : fillAt(classOf(classes, value));
    },
    legend: [
      ...classes.map((one, i) => ({
        key: String(one.low),
        fill: fillAt(i),
        text: classText(one, unit),
      })),
      ...(values.length < figures.length ? [HATCHED] : []),
    ],
  };
}

function classesOf(values: readonly number[], unit: MapUnit): MapClass[] {
  if (unit === "rank") return rankClasses();
  return unit === "share" ? equalClasses(values) : ladderClasses(values);
}

const FULL = 100;

function mixed(step: number, steps: number): string {
  const part = steps <= 1 ? FULL : Math.round((step / (steps - 1)) * FULL);
  return `color-mix(in oklab, var(--scale-high) ${String(part)}%, var(--scale-low))`;
}

function classText({ low, high }: MapClass, unit: MapUnit): string {
  const { legend } = words;
  if (unit === "share") return legend.under(amount(low), amount(high));
  if (high === Infinity) return legend.from(format.count(low));
  return legend.span(format.count(low), format.count(high - 1));
}

function amount(value: number): string {
  return value.toLocaleString(undefined, { maximumFractionDigits: 3 });
}

/** Hues that are told apart even when pale; names beyond share one colour and are told by their labels. */
const SLOTS = [0, 1, 2, 3, 4, 7];
const HUES = SLOTS.length;

/** A hue for each of the names that lead in most regions; what is written on the regions is the second cue. */
export function byName(
  figures: readonly RegionFigure[],
  country: string | null = null,
): Colouring {
  const counts = countsOf(figures);
  const hued = counts.slice(0, HUES).map(([name]) => name);
  const fillOfName = (name: string) => {
    const slot = SLOTS[hued.indexOf(name)];
    return slot === undefined ? OTHERS : softened(slot);
  };
  const others = counts.length - hued.length;
  return {
    fillOf: ({ names: [first] }) =>
      first === undefined ? null : fillOfName(first),
    legend: [
      ...counts.slice(0, HUES).map(([name, count]) => ({
        key: name,
        fill: fillOfName(name),
        text: `${displayName(name, country)}, ${words.legend.regions(format.count(count))}`,
      })),
      ...(others > 0
        ? [
            {
              key: "others",
              fill: OTHERS,
              text: words.legend.others(format.count(others)),
            },
          ]
        : []),
      ...(figures.some(({ names }) => names.length === 0) ? [HATCHED] : []),
    ],
  };
}

const OTHERS = "var(--skeleton)";

/** Pale enough for a name to be read on it. */
function softened(slot: number): string {
  return `color-mix(in oklab, var(${hueOf(slot)}) 45%, var(--surface))`;
}

/** Names by the number of regions that they lead in, alone or with others. */
export function countsOf(
  figures: readonly RegionFigure[],
): [name: string, regions: number][] {
  const counts = new Map<string, number>();
  for (const name of figures.flatMap(({ names }) => names))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
