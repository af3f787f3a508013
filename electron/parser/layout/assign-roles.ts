import type { ColumnRole, MappedColumn } from "../../../shared/mapping";
import { shownText } from "../shown-text";
import { isCount, type ColumnProfile, type ColumnSeen } from "./column-profile";
import { genderKey, genderWordsOf } from "./gender-words";
import { headerKey, headerRoles, type HeaderRole } from "./header-words";
import { genderIn, isSpanOfYears, namesDecades, yearIn } from "./hints";
import { chooseCounts, dropLoneTags, dropSums } from "./settle-counts";
import { settleRoles } from "./settle-roles";

/** The columns with their roles, and heads of columns of which any may be the count. */
export interface AssignedRoles {
  columns: MappedColumn[];
  unclear: string[];
}

/**
 * Decides what each column holds, from its head and its cells. Cells go first: no head makes a number of words.
 * @param decades the heads' years are the first of ten
 */
export function assignRoles(
  columns: readonly ColumnSeen[],
  decades = false,
): AssignedRoles {
  const roles = columns.map((column) => roleOf(column, decades));
  settleRoles(roles, columns);
  const mapped = columns.map(({ full }, i): MappedColumn => {
    const role = roles[i] ?? "ignored";
    const tagged = role === "count" || role === "name" || role === "rank";
    return {
      header: shownText(full, 500),
      role,
      year: tagged ? yearIn(full) : null,
      gender: tagged ? genderIn(full) : null,
      place: null,
    };
  });
  tagWords(mapped, columns);
  dropLoneTags(mapped, columns);
  dropSums(mapped);
  const unclear = chooseCounts(mapped, columns);
  return {
    columns: mapped,
    unclear: [...unclear, ...dropSpans(mapped, columns)],
  };
}

/** "K | M", "V | M": heads of counts that are words for both sexes, as cells of a column would be. */
function tagWords(
  mapped: readonly MappedColumn[],
  columns: readonly ColumnSeen[],
): void {
  const heads = columns.map(({ own }) => genderKey(own));
  const open = mapped.flatMap(({ role, gender }, i) =>
    role === "count" && gender === null ? [i] : [],
  );
  const counts = mapped.flatMap(({ role }, i) => (role === "count" ? [i] : []));
  const words = genderWordsOf(
    counts.map((i) => heads[i] ?? ""),
    "",
  );
  const sexes = new Set(counts.map((i) => words.get(heads[i] ?? "")));
  if (!sexes.has("F") || !sexes.has("M")) return;
  for (const i of open) {
    const gender = words.get(heads[i] ?? "");
    if (gender !== undefined) (mapped[i] as MappedColumn).gender = gender;
  }
}

/**
 * Where all counts are of several years together ("born 1930 to 1939"), the ranks beside them are, too: neither is a figure of a year.
 * @returns heads of those counts
 */
function dropSpans(
  mapped: readonly MappedColumn[],
  columns: readonly ColumnSeen[],
): string[] {
  if (mapped.some(({ role }) => role === "count")) return [];
  const spans = columns.filter(
    ({ own, full, cells }) =>
      isSpanOfYears(full) &&
      headerRoles(own).includes("count") &&
      isCount(cells),
  );
  if (spans.length === 0) return [];
  for (const column of mapped)
    if (column.role === "rank") column.role = "ignored";
  return spans.map(({ full }) => full);
}

function roleOf(column: ColumnSeen, decades: boolean): ColumnRole {
  const { own, full, cells } = column;
  if (cells.filled === 0) return "ignored";
  const said = saidBy(column);
  const spans = isSpanOfYears(full) || (decades && yearIn(full) !== null);
  if (isRate(own)) return "ignored";
  for (const role of said) {
    const decided = AGREED[role](cells, spans, own);
    if (decided !== null) return decided;
  }
  return byCells(cells, said, spans);
}

/** What the lowest row of the header says, else the whole of it. A region that heads several columns is the place of all of them. */
function saidBy({ own, full }: Pick<ColumnSeen, "own" | "full">): HeaderRole[] {
  const said = headerRoles(own);
  if (said.length > 0) return said;
  return headerRoles(full).filter((role) => role !== "region");
}

type Decide = (
  cells: ColumnProfile,
  spans: boolean,
  own: string,
) => ColumnRole | null;

/** What the head says, where the cells allow it. */
const AGREED: Readonly<Record<HeaderRole, Decide>> = {
  ignored: (cells, _, own) => (isNameAfterAll(cells, own) ? null : "ignored"),
  rank: (cells) => (cells.rank > 0.8 ? rankOrPosition(cells) : null),
  total: () => "ignored",
  statistic: (cells) =>
    cells.whole < 0.2 && cells.distinct <= 20 ? "statistic" : null,
  gender: (cells) => (cells.distinct <= 12 ? "gender" : null),
  dimension: (cells, _, own) =>
    (cells.text > 0.5 && cells.distinct <= 16) || namesDecades(own)
      ? "dimension"
      : null,
  region: (cells, _, own) => (isRegion(cells, own) ? "region" : null),
  count: (cells, spans) => countOrSum(cells, spans),
  name: (cells) => (cells.text > 0.5 ? "name" : null),
  year: (cells) => (cells.year + cells.dated > 0.5 ? "year" : null),
};

/** "Name (commonest spelling)", or a "code" that is the name. */
function isNameAfterAll(cells: ColumnProfile, own: string): boolean {
  const key = headerKey(own);
  const code = /^(?:ref )?(?:code|codes|id)$/.test(key) && cells.text > 0.9;
  return code || /^(?:name|vorname|first name)(?! code)/.test(key);
}

/** Departments and districts may be numbers, where the head is a word for them and nothing else. */
function isRegion(cells: ColumnProfile, own: string): boolean {
  if (cells.decimal > 0) return false;
  if (cells.text > 0.5) return true;
  return (
    cells.whole > 0.5 &&
    cells.distinct <= 120 &&
    /^(?:dep|dpt|dept|departement|department|departamento|region|state|province|provincia|county|canton|kanton|fylke|kommune|kommun|lan|geo)(?: nr| no)?$/.test(
      headerKey(own),
    )
  );
}

function countOrSum(cells: ColumnProfile, spans: boolean): ColumnRole | null {
  if (spans) return cells.whole > 0.5 ? "ignored" : null;
  return isCount(cells) ? "count" : null;
}

/** A "position" of one to five is that of a name among a child's names, no rank. */
function rankOrPosition(cells: ColumnProfile): ColumnRole {
  return cells.distinct <= 5 && cells.filled > 12 ? "dimension" : "rank";
}

/** "per 1 000", "pro Tausend", "je 100": a share, whatever else the head says. */
function isRate(head: string): boolean {
  return /‰|(?<!\p{L})(?:per|pro|je|pour|por|pr\.?|av|na|par|su|a)\s*(?:1[ .,\u00a0]?000|100|thousand|tausend|mille?|mil|tusen)(?![\p{L}\d])/iu.test(
    head,
  );
}

/** What is said to be a rank is never taken for a count, however its cells look. */
function isPoorRank(
  { rank, text }: ColumnProfile,
  said: readonly HeaderRole[],
): boolean {
  return said[0] === "rank" && rank > 0.3 && text < 0.5;
}

/** Without a head that helps: the first kind that the cells are of. */
function byCells(
  cells: ColumnProfile,
  said: readonly HeaderRole[],
  spans: boolean,
): ColumnRole {
  const kinds: [ColumnRole, boolean][] = [
    ["ignored", cells.decimal > 0.3 || spans],
    ["gender", cells.gender > 0.9 && cells.distinct <= 3 && cells.whole === 0],
    ["rank", (cells.tieMarks && cells.rank > 0.8) || isPoorRank(cells, said)],
    ["year", cells.year > 0.8],
    ["count", isCount(cells) || cells.suppressed > 0.5],
    ["name", cells.text > 0.5 && !said.includes("count")],
  ];
  return kinds.find(([, fits]) => fits)?.[0] ?? "ignored";
}
