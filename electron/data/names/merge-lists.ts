import type { NameOfYear } from "../../../shared/ipc/contract";

/** One list of all, most frequent first; those without counts by rank, behind the others. */
export function mergeLists(lists: readonly NameOfYear[][]): NameOfYear[] {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  return lists
    .flat()
    .sort(
      (a, b) =>
        (b.count ?? 0) - (a.count ?? 0) ||
        (a.count === null ? a.rank - b.rank : 0) ||
        (a.name < b.name ? -1 : 1),
    );
}
