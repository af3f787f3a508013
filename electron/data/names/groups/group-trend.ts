import type { Gender, Input, Output } from "../../../../shared/ipc/contract";
import type { GroupPoint } from "../../../../shared/ipc/name-page-schemas";
import type { Backend } from "../../backend";
import { groupedPlace, type GroupedPlace, type Members } from "./grouped-place";

/** The group that a name belongs to, year by year, with its rank among all groups that the same rule makes. */
export async function groupTrend(
  backend: Backend,
  question: Input<"names.group-trend">,
): Promise<Output<"names.group-trend">> {
  const { name, country, region, by, measure = "births" } = question;
  const place = { country, region, measure };
  const grouped = await groupedPlace(backend, place, by);
  const points = (["F", "M"] as const).flatMap((gender) =>
    pointsOf(grouped, grouped.of(name, gender), gender),
  );
  const names = membersOf(grouped, name);
  return { title: grouped.titleOf(names), names, points };
}

function membersOf(
  grouped: GroupedPlace,
  name: string,
): { name: string; total: number }[] {
  const { figures } = grouped;
  const totals = new Map<string, number>();
  for (const gender of ["F", "M"] as const)
    for (const i of grouped.of(name, gender)) {
      const spelling = figures.name(i);
      const sum = figures.sum(i, figures.minYear, figures.maxYear);
      totals.set(spelling, (totals.get(spelling) ?? 0) + sum);
    }
  return Array.from(totals, ([spelling, total]) => ({
    name: spelling,
    total,
  })).sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

function pointsOf(
  grouped: GroupedPlace,
  members: Members,
  gender: Gender,
): GroupPoint[] {
  if (members.length === 0) return [];
  const { figures } = grouped;
  const strata = figures.strata.filter((one) => one.gender === gender);
  const sums = strata.map(({ year }) => grouped.sum(members, gender, year));
  const ranks = ranksOf(
    grouped,
    gender,
    strata.map(({ year }) => year),
    sums.map(({ count }) => count),
  );
  return strata.map(({ year, denominator }, i) => {
    const { count = null, low = 0, high = null } = sums[i] ?? {};
    return {
      ...{ year, gender, count, low, high, rank: ranks[i] ?? null },
      share:
        count === null || denominator === null || denominator === 0
          ? null
          : count / denominator,
    };
  });
}

/** One more than the number of groups with a larger sum, year by year; null where there is no count. */
function ranksOf(
  { figures, ...grouped }: GroupedPlace,
  gender: Gender,
  years: readonly number[],
  counts: readonly (number | null)[],
): (number | null)[] {
  const larger = new Uint32Array(years.length);
  for (const [id, members] of grouped.groups) {
    if (!id.startsWith(gender)) continue;
    for (const [at, year] of years.entries()) {
      const count = counts[at] ?? null;
      if (count === null) continue;
      let sum = 0;
      for (const i of members) sum += figures.count(i, year);
      if (sum > count) larger[at] = (larger[at] ?? 0) + 1;
    }
  }
  return counts.map((count, at) =>
    count === null ? null : (larger[at] ?? 0) + 1,
  );
}
