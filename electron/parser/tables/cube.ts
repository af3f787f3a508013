import { AppError } from "../../../shared/errors";
import { fold } from "../../../shared/fold";
import type { SourceMember } from "../source-member";
import { recordTable } from "./records";
import type { Cell, Row, Table } from "./table";

/** More figures than any office publishes of names in one cube. */
export const MAX_CUBE_CELLS = 60_000_000;
const MAX_SHOWN_TITLES = 20;

export interface Dimension {
  label: string;
  categories: readonly string[];
  /** What the codes of categories have before their labels, where it tells two or three groups of them apart. */
  groups?: readonly string[] | null;
}

const MOST_GROUPS = 3;
const LONGEST_GROUP = 2;

/**
 * Offices put the sex into the codes of names, "1EMMA" and "2EMIL", and say it nowhere else.
 * @returns for each category what its code has before the label; null: there are no such groups
 */
export function groupsOf(
  codes: readonly string[],
  labels: readonly string[],
): string[] | null {
  const groups = codes.map((code, i) => {
    const [key, word] = [fold(code), fold(labels[i] ?? "")];
    const before = key.length - word.length;
    const fits = word !== "" && before > 0 && before <= LONGEST_GROUP;
    return fits && key.endsWith(word) ? code.slice(0, before) : null;
  });
  const known = groups.filter((group) => group !== null);
  const different = new Set(known).size;
  return known.length === codes.length &&
    different > 1 &&
    different <= MOST_GROUPS
    ? known
    : null;
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

/** Which sex a code stands for differs from office to office. */
const SEX_AS_CODED = "sex, as coded";

function* unrolled(
  { dimensions, figures }: Cube,
  size: number,
  filename: string,
): Generator<Row> {
  const grouped = dimensions.findIndex(
    ({ groups }) => (groups ?? []).length > 0,
  );
  const groups = dimensions[grouped]?.groups ?? [];
  const heads = dimensions.map(({ label }) => label);
  yield grouped < 0 ? [...heads, "value"] : [...heads, SEX_AS_CODED, "value"];
  const at = dimensions.map(() => 0);
  const labels: Cell[] = dimensions.map(
    ({ categories }) => categories[0] ?? null,
  );
  let count = 0;
  for (const figure of figures()) {
    if (count === size) break;
    yield grouped < 0
      ? [...labels, figure]
      : [...labels, `coded ${groups[at[grouped] ?? 0] ?? ""}`, figure];
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
