import { AppError } from "../../../shared/errors";
import type { SourceMember } from "../source-member";
import { recordTable } from "./records";
import type { Cell, Row, Table } from "./table";

/** More figures than any office publishes of names in one cube. */
export const MAX_CUBE_CELLS = 60_000_000;
const MAX_SHOWN_TITLES = 20;

export interface Dimension {
  label: string;
  categories: readonly string[];
}

export interface Cube {
  /** The last one turns fastest. */
  dimensions: readonly Dimension[];
  /** The figures in that order; fewer than the dimensions say where the source is cut short. */
  figures: () => Iterable<Cell>;
  titles: readonly string[];
  /** The name of the cube, where a source holds several. */
  name: string | null;
}

/** One record for each figure: the categories, then the figure. The first line is the header. */
export function cubeTable(
  member: SourceMember,
  filename: string,
  cube: Cube,
): Table {
  const size = cube.dimensions.reduce(
    (cells, { categories }) => cells * categories.length,
    1,
  );
  if (size > MAX_CUBE_CELLS) {
    const reason = `it holds ${String(size)} figures, more than ${String(MAX_CUBE_CELLS)}`;
    throw new AppError({ code: "archive-refused", path: filename, reason });
  }
  const titles = cube.titles
    .map((title) => title.trim())
    .filter((title, i, all) => title !== "" && all.indexOf(title) === i)
    .slice(0, MAX_SHOWN_TITLES);
  return recordTable(
    member,
    { sheet: cube.name, titles },
    () => unrolled(cube, size, filename),
    size + 1,
  );
}

function* unrolled(
  { dimensions, figures }: Cube,
  size: number,
  filename: string,
): Generator<Row> {
  yield [...dimensions.map(({ label }) => label), "value"];
  const at = dimensions.map(() => 0);
  const labels: Cell[] = dimensions.map(
    ({ categories }) => categories[0] ?? null,
  );
  let count = 0;
  for (const figure of figures()) {
    if (count === size) break;
    yield [...labels, figure];
    count++;
    turn(dimensions, at, labels);
  }
  if (count < size) {
    const reason = `it is cut short: ${String(count)} of ${String(size)} figures are there`;
    throw new AppError({ code: "archive-damaged", path: filename, reason });
  }
}

/** On to the categories of the next figure. */
function turn(
  dimensions: readonly Dimension[],
  at: number[],
  labels: Cell[],
): void {
  for (let i = dimensions.length - 1; i >= 0; i--) {
    const categories = dimensions[i]?.categories ?? [];
    const next = ((at[i] as number) + 1) % Math.max(categories.length, 1);
    at[i] = next;
    labels[i] = categories[next] ?? null;
    if (next > 0) return;
  }
}

/** The label of a point in time; its code where only that says the year. */
export function timeLabel(label: string, code: string | undefined): string {
  const year = /(?<!\d)(1[89]|20)\d\d(?!\d)/;
  return code === undefined || year.test(label) || !year.test(code)
    ? label
    : (year.exec(code)?.[0] ?? label);
}
