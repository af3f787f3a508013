import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { ColumnPlan } from "../column-plan";
import type { Sample, SourceFacts } from "../source-format";
import { sniffDelimiter } from "../tables/sniff-delimiter";
import { RowSplitter } from "../tables/split-rows";
import type { Row, Table } from "../tables/table";
import { cellText } from "./cell-text";
import type { Figure, TablePlan } from "./compile-plan";
import { genderKey, isSureAlone } from "./gender-words";
import { planTables, type TableChoice } from "./plan-tables";
import { bucketOf } from "./totals";

/** A table in plain lines, and whose it is. */
interface PlainLayout {
  source: SourceFacts;
  country: string;
  measure: Measure;
  plan: ColumnPlan;
}

/** Years and buckets that stand for what is not known, whoever publishes. */
const UNKNOWN_YEARS = ["XXXX", "xxxx", "9999"];
const RARE_NAMES = ["_PRENOMS_RARES"];

/**
 * The layout of a large table whose lines can be read byte by byte; null: it must be read cell by cell, or something is
 * left open. Needs the table of regions.
 */
export function plainLayout(
  sample: Sample,
  options: ImportOptions,
): PlainLayout | null {
  const text = sample.lines.join("\n") + "\n";
  const delimiter = sniffDelimiter(text, "\n");
  if (delimiter === null) return null;
  const table = tableOf(text, delimiter);
  const names = { file: sample.name, folders: options.folders ?? [] };
  const choice = planTables([table], names, options);
  const plan = choice?.read[0]?.plan;
  if (!choice || !plan || !isSettled(choice)) return null;
  const columns = columnPlan(plan, table.head, delimiter);
  const { source, country, measure } = choice;
  return columns && { source, country: country ?? "", measure, plan: columns };
}

/** Nothing is left for the user to say. */
function isSettled({ needs, country, apart }: TableChoice): boolean {
  return needs.length === 0 && country !== null && apart.names === 0;
}

function tableOf(text: string, delimiter: string): Table {
  return {
    member: null,
    sheet: null,
    kind: "text",
    encoding: null,
    delimiter,
    titles: [],
    head: new RowSplitter(delimiter, "\n").push(text, true).rows,
    // eslint-disable-next-line @typescript-eslint/require-await -- only the first lines are looked at
    async *blocks() {
      return;
    },
  };
}

/** One figure a line, in plain numbers, with nothing that is set aside but unknown years and rare names. */
function isPlain(
  plan: TablePlan,
  figure: Figure,
  head: readonly Row[],
): boolean {
  const rows = head.slice(plan.preambleLines + plan.headerLines);
  const simple =
    plan.figures.length === 1 &&
    plan.statistic === null &&
    plan.marks < 0 &&
    !plan.sumOverDimensions &&
    [plan.wholes, plan.carried, plan.suppressed].every(
      ({ length }) => length === 0,
    );
  return (
    simple &&
    knowsBothSexes(plan, figure, rows) &&
    rows.every((row) => isPlainRow(row, plan, figure))
  );
}

function isPlainRow(row: Row, plan: TablePlan, figure: Figure): boolean {
  const name = cellText(row[figure.name]);
  return (
    row.length === plan.columns.length &&
    /^\d+$/.test(cellText(row[figure.count ?? -1])) &&
    (bucketOf(name) === null || RARE_NAMES.includes(name)) &&
    (figure.year === null ||
      "value" in figure.year ||
      /^(?:\d{4}|x{4})$/i.test(cellText(row[figure.year.column])))
  );
}

/** A letter may mean something else beside another that comes later. */
function knowsBothSexes(
  plan: TablePlan,
  { gender }: Figure,
  rows: readonly Row[],
): boolean {
  if (gender === null || "value" in gender) return true;
  const { column } = gender;
  const keys = new Set(rows.map((row) => genderKey(cellText(row[column]))));
  const sexes = new Set([...keys].map((key) => plan.genders.get(key)));
  const head = plan.columns[column]?.header ?? "";
  return sexes.size > 1 || [...keys].every((key) => isSureAlone(key, head));
}

function columnPlan(
  plan: TablePlan,
  head: readonly Row[],
  delimiter: string,
): ColumnPlan | null {
  const [figure] = plan.figures;
  if (figure === undefined || !isPlain(plan, figure, head)) return null;
  const { name, count } = figure;
  const year = yearPlan(plan, figure);
  const gender = genderPlan(plan, figure);
  if (count === null || year === null || gender === null) return null;
  const { columns, headerLines } = plan;
  return {
    delimiter,
    preambleLines: plan.preambleLines,
    headerLines,
    fields: columns.length,
    columnNames: headerLines > 0 ? columns.map(({ header }) => header) : [],
    name,
    count,
    year,
    gender,
    region: regionPlan(plan, figure),
    unknownYears: [...UNKNOWN_YEARS, ...plan.unknownYears],
    rareNames: RARE_NAMES,
    unused: columns
      .filter(({ role }) => !READ_ROLES.includes(role))
      .map(({ header }) => header),
  };
}

const READ_ROLES = ["name", "count", "year", "gender", "region"];

function yearPlan(
  { year }: TablePlan,
  figure: Figure,
): ColumnPlan["year"] | null {
  if (figure.year !== null) return figure.year;
  return year === null ? null : { value: year };
}

function regionPlan(plan: TablePlan, { place }: Figure): ColumnPlan["region"] {
  if (place !== null && "column" in place) {
    const { column } = place;
    return { column, resolve: (word) => plan.resolvePlace(word) };
  }
  return { place: place?.place ?? plan.place };
}

function genderPlan(
  { gender, genders }: TablePlan,
  { gender: of }: Figure,
): ColumnPlan["gender"] | null {
  if (of !== null && "column" in of) return { ...of, words: genders };
  const value = of?.value ?? gender;
  return value === null ? null : { value };
}
