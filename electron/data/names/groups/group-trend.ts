import type { Gender, Input, Output } from "../../../../shared/ipc/contract";
import type { GroupPoint } from "../../../../shared/ipc/name-page-schemas";
import type { Backend } from "../../backend";
import { groupedPlace, type GroupedPlace, type Members } from "./grouped-place";

/** The group that a name belongs to, year by year, with its rank among all groups that the same rule makes. */
export async function groupTrend(
  backend: Backend,
  question: Input<"names.group-trend">,
): Promise<Output<"names.group-trend">> {
  const { name, country, region, gender, by } = question;
  const { measure = "births" } = question;
  const place = { country, region, measure };
  const grouped = await groupedPlace(backend, place, by);
  const sexes = gender === undefined ? (["F", "M"] as const) : [gender];
  const points = sexes.flatMap((sex) =>
    pointsOf(grouped, grouped.of(name, sex), sex),
  );
  const names = membersOf(grouped, name, sexes);
  const [first] = names;
  return { title: first ? grouped.titleOf(first.name) : "", names, points };
}

function membersOf(
  grouped: GroupedPlace,
  name: string,
  sexes: readonly Gender[],
): { name: string; total: number }[] {
  const { figures } = grouped;
  const totals = new Map<string, number>();
  for (const gender of sexes)
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
  grouped: GroupedPlace,
  gender: Gender,
  years: readonly number[],
  counts: readonly (number | null)[],
): (number | null)[] {
  const { figures } = grouped;
  const { minYear, maxYear } = figures;
  const larger = new Uint32Array(maxYear - minYear + 1);
  const own = new Float64Array(larger.length).fill(Infinity);
  for (const [i, year] of years.entries())
    own[year - minYear] = counts[i] ?? Infinity;
  const sums = new Float64Array(larger.length);
  for (const members of grouped.ofSex(gender)) {
    // Most names were published in few of the years: the others need no look.
    let from = sums.length;
    let to = 0;
    for (const i of members) {
      const years = figures.addTo(sums, i);
      from = Math.min(from, years.from);
      to = Math.max(to, years.to);
    }
    for (let at = from; at < to; at++) {
      if ((sums[at] as number) > (own[at] as number))
        larger[at] = (larger[at] as number) + 1;
      sums[at] = 0;
    }
  }
  return counts.map((count, i) =>
    count === null ? null : (larger[(years[i] ?? 0) - minYear] ?? 0) + 1,
  );
}
