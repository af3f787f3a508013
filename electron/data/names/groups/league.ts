import type { Gender } from "../../../../shared/ipc/contract";
import type { GroupedPlace, Members } from "./grouped-place";

/** A group of one year, in the order of its league. */
export interface Placed {
  readonly members: Members;
  readonly count: number;
  /** Of its names the one with the most births that year. */
  readonly first: number;
  /** How many of its names have a published count that year. */
  readonly spellings: number;
  readonly title: string;
  readonly rank: number;
}

/** All groups of a year and sex with a published count, by count; ties share a rank (1, 2, 2, 4) and stand by title. */
export class League {
  readonly rows: readonly Placed[];
  /** How many names have a published count. */
  readonly names: number;
  /** How many of them stand with another in a group. */
  readonly joined: number;
  private readonly placed: ReadonlyMap<Members, Placed>;
  private readonly atRank: ReadonlyMap<number, number>;

  constructor(grouped: GroupedPlace, gender: Gender, year: number) {
    const groups: Omit<Placed, "rank">[] = [];
    for (const members of grouped.ofSex(gender)) {
      const group = summed(grouped, members, year);
      if (group.count > 0) groups.push(group);
    }
    this.rows = ranked(groups);
    this.names = sumOf(this.rows, ({ spellings }) => spellings);
    this.joined = sumOf(this.rows, ({ spellings }) =>
      spellings > 1 ? spellings : 0,
    );
    this.placed = new Map(this.rows.map((row) => [row.members, row]));
    const atRank = new Map<number, number>();
    for (const { rank } of this.rows)
      atRank.set(rank, (atRank.get(rank) ?? 0) + 1);
    this.atRank = atRank;
  }

  /** Where a group stands; undefined: it has no count that year. */
  placeOf(members: Members): Placed | undefined {
    return this.placed.get(members);
  }

  /** Whether another has the same count. */
  isTied({ rank }: Placed): boolean {
    return (this.atRank.get(rank) ?? 0) > 1;
  }
}

function summed(
  grouped: GroupedPlace,
  members: Members,
  year: number,
): Omit<Placed, "rank"> {
  const { figures } = grouped;
  let count = 0;
  let most = 0;
  let first = members[0] ?? 0;
  let spellings = 0;
  for (const i of members) {
    const own = figures.count(i, year);
    if (own === 0) continue;
    count += own;
    spellings += 1;
    if (own > most || (own === most && figures.name(i) < figures.name(first))) {
      most = own;
      first = i;
    }
  }
  const title = count > 0 ? grouped.titleOf(figures.name(first)) : "";
  return { members, count, first, spellings, title };
}

function ranked(rows: Omit<Placed, "rank">[]): Placed[] {
  const ordered = rows.sort(
    (a, b) => b.count - a.count || (a.title < b.title ? -1 : 1),
  );
  let rank = 1;
  return ordered.map((row, i) => {
    if (row.count !== ordered[i - 1]?.count) rank = i + 1;
    return { ...row, rank };
  });
}

function sumOf(rows: readonly Placed[], of: (row: Placed) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
