import { displayName } from "../../../shared/display-name";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import type { Trend } from "./trend-series";

const words = explore.chart;

/** What a line is called, where there is little room: a group by its title and the number of its other spellings. */
export function lineName({
  entry,
  group,
}: Pick<Trend, "entry" | "group">): string {
  if (isExact(entry) || group?.names.length === 0) return shown(entry);
  if (group === undefined) return words.groupOf(shown(entry));
  const others = group.names.length - 1;
  const title = titleOf(entry, group);
  return others < 1 ? title : words.grouped(title, format.count(others));
}

/** The same in full: a group with the rule that makes it. */
export function fullName({
  entry,
  group,
}: Pick<Trend, "entry" | "group">): string {
  const { by = "exact" } = entry;
  if (isExact(entry) || group === undefined || group.names.length === 0)
    return shown(entry);
  const title = titleOf(entry, group);
  return words.groupedBy(title, format.count(group.names.length), by);
}

/** A group by hand has a title of its own; others are called like the name that the reader chose. */
function titleOf(
  entry: Trend["entry"],
  { title }: NonNullable<Trend["group"]>,
): string {
  return entry.by === "hand" ? title : shown(entry);
}

function shown({ name, country }: Trend["entry"]): string {
  return displayName(name, country);
}

/** What was put together in the lines, a sentence each. */
export function groupNotes(trends: readonly Trend[]): string[] {
  const grouped = trends.filter(
    ({ entry, group }) =>
      !isExact(entry) && group !== undefined && group.names.length > 0,
  );
  return [...new Set(grouped.map((trend) => `${fullName(trend)}.`))];
}

function isExact({ by = "exact" }: Trend["entry"]): boolean {
  return by === "exact";
}
