import { AppError } from "../../../shared/errors";
import type { SourceMember } from "../source-member";
import {
  cubeTable,
  groupsOf,
  timeLabel,
  type Cube,
  type Dimension,
} from "./cube";
import { PxKeywords } from "./px-keywords";
import { recordTable } from "./records";
import type { Cell, Row, Table } from "./table";

const KEYWORD_LINE =
  /^\s*(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|DECIMALS|SHOWDECIMALS|MATRIX|SUBJECT-AREA|SUBJECT-CODE|TITLE|CONTENTS|COPYRIGHT)\s*(\[[^\]]*\])?\s*=/i;

/** True for the first bytes of a PX file. */
export function isPx(start: string): boolean {
  return KEYWORD_LINE.test(start.replace(/^\uFEFF/, ""));
}

/** The code page that a PX file names; null: none. "ANSI" alone says no more than that it is not DOS. */
export function pxCodePage(start: string): string | null {
  return /CODEPAGE\s*=\s*"([^"]*)"/i.exec(start)?.[1] ?? null;
}

/** @throws AppError 'archive-damaged' where there are fewer figures than the keywords say */
export function pxTable(
  member: SourceMember,
  filename: string,
  text: string,
): Table | null {
  const px = new PxKeywords(text);
  const stub = px.list("STUB");
  const heading = px.list("HEADING");
  if (px.dataFrom < 0) {
    const reason = "it is cut short: its figures are missing";
    throw new AppError({ code: "archive-damaged", path: filename, reason });
  }
  const dimensions = [...stub, ...heading].map((name) => dimensionOf(px, name));
  if (dimensions.length === 0) return null;
  const figures = (): Iterable<Cell> => tokens(text, px.dataFrom);
  const titles = ["TITLE", "CONTENTS", "UNITS", "SOURCE"]
    .map((keyword) => px.one(keyword))
    .filter((title) => title !== null);
  const cube: Cube = { name: null, dimensions, titles, figures };
  const keys = stub.map((name) => px.one("KEYS", name)?.toUpperCase());
  if (keys.every((key) => key === undefined))
    return cubeTable(member, filename, cube);
  const sparse = new SparseRows(px, stub, heading, cube);
  return recordTable(member, { sheet: null, titles }, () => sparse.rows());
}

function dimensionOf(px: PxKeywords, name: string): Dimension {
  const labels = px.list("VALUES", name);
  const codes = px.list("CODES", name);
  const times = timesOf(px.list("TIMEVAL", name), labels.length);
  const words = labels.length > 0 ? labels : codes;
  const categories = words.map((label, i) =>
    times === null ? label : timeLabel(label, times[i] ?? codes[i]),
  );
  // Some files leave out the values of a variable that has one.
  return {
    label: name,
    categories: categories.length > 0 ? categories : [""],
    groups: labels.length === codes.length ? groupsOf(codes, labels) : null,
  };
}

/** TIMEVAL("year")=TLIST(A1,"1998"-"2016") or TLIST(A1),"1998","1999"; null: it is no time variable. */
function timesOf(values: readonly string[], count: number): string[] | null {
  const [list, ...times] = values;
  if (list === undefined) return null;
  const range = /"(\d{4})[^"]*"\s*-\s*"(\d{4})/.exec(list);
  if (range === null) return times;
  const first = Number(range[1]);
  return Number(range[2]) - first + 1 === count
    ? Array.from({ length: count }, (_, i) => String(first + i))
    : [];
}

/** Figures and marks such as "..", up to the semicolon. */
function* tokens(text: string, from: number): Generator<Cell> {
  const token = /"([^"]*)"|[^\s,;"]+|;/g;
  token.lastIndex = from;
  for (;;) {
    const match = token.exec(text);
    if (match === null || match[0] === ";") return;
    yield figureOf(match[1] ?? match[0]);
  }
}

function figureOf(token: string): Cell {
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  const mark = token.trim();
  return mark === "" ? null : mark;
}

/** With KEYS, lines that hold nothing but zeros are left out, and each line names its categories. */
class SparseRows {
  private readonly byKey: readonly ReadonlyMap<string, string>[];
  private readonly columns: readonly Row[];

  constructor(
    px: PxKeywords,
    private readonly stub: readonly string[],
    heading: readonly string[],
    private readonly cube: Cube,
  ) {
    const { dimensions } = cube;
    this.byKey = stub.map((name, i) => {
      const labels = dimensions[i]?.categories ?? [];
      const codes = px.one("KEYS", name)?.toUpperCase() === "CODES";
      const keys = codes ? px.list("CODES", name) : px.list("VALUES", name);
      return new Map(keys.map((key, at) => [key, labels[at] ?? key]));
    });
    this.columns = heading.reduce<Row[]>(
      (rows, _, i) =>
        rows.flatMap((row) =>
          (dimensions[stub.length + i]?.categories ?? []).map((label) => [
            ...row,
            label,
          ]),
        ),
      [[]],
    );
  }

  *rows(): Generator<Row> {
    yield [...this.cube.dimensions.map(({ label }) => label), "value"];
    let keys: Cell[] = [];
    let column = 0;
    for (const figure of this.cube.figures()) {
      if (keys.length < this.stub.length) {
        const key = String(figure);
        keys.push(this.byKey[keys.length]?.get(key) ?? key);
        continue;
      }
      yield [...keys, ...(this.columns[column] ?? []), figure];
      column = (column + 1) % this.columns.length;
      if (column === 0) keys = [];
    }
  }
}
