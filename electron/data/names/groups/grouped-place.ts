import type { Gender } from "../../../../shared/ipc/contract";
import type {
  Grouping,
  NameGroup,
} from "../../../../shared/ipc/name-page-schemas";
import type { Backend } from "../../backend";
import { figuresOf } from "../../figures/figures-cache";
import type {
  PlaceFigures,
  PlaceKey,
  Stratum,
} from "../../figures/place-figures";
import { keyOf, type KeyOf } from "./key-of";
import { League } from "./league";
import { groupKey, listGroups } from "./saved-groups";
import { silentBounds, type Bounds, type BoundsOf } from "./silent-bounds";

/** Names of one sex that a rule takes for one; positions in the figures of the place. */
export type Members = readonly number[];

/** A sum of counts, and between what it lies with the counts that were not published. */
export interface GroupSum {
  /** Null: none of its counts was published. */
  readonly count: number | null;
  readonly low: number;
  readonly high: number | null;
}

/** A few years of both sexes; a league of 30,000 names takes some megabytes. */
const LEAGUES_KEPT = 6;

/** The names of a place, put together by a rule. */
export class GroupedPlace {
  /** Of each sex, key → names. */
  private readonly groups: Readonly<
    Record<Gender, ReadonlyMap<string, Members>>
  >;
  /** Of the years asked about last: pages of one list, and a slider that goes back and forth. */
  private readonly leagues = new Map<string, League>();

  constructor(
    readonly figures: PlaceFigures,
    readonly key: KeyOf,
    private readonly titles: ReadonlyMap<string, string>,
    private readonly boundsOf: BoundsOf,
  ) {
    const groups = { F: new Map<string, number[]>(), M: new Map() };
    for (let i = 0; i < figures.size; i++) {
      const id = key(figures.name(i));
      const ofSex: Map<string, number[]> = groups[figures.gender(i)];
      const members = ofSex.get(id);
      if (members) members.push(i);
      else ofSex.set(id, [i]);
    }
    this.groups = groups;
  }

  /** The groups of one sex. */
  ofSex(gender: Gender): Iterable<Members> {
    return this.groups[gender].values();
  }

  /** The group of a name, empty where the place has nothing of it. */
  of(name: string, gender: Gender): Members {
    return this.groups[gender].get(this.key(name)) ?? [];
  }

  /** The groups of a year in the order of their counts. */
  league(gender: Gender, year: number): League {
    const id = `${gender}${String(year)}`;
    const league = this.leagues.get(id) ?? new League(this, gender, year);
    this.leagues.delete(id);
    this.leagues.set(id, league);
    for (const oldest of this.leagues.keys()) {
      if (this.leagues.size <= LEAGUES_KEPT) break;
      this.leagues.delete(oldest);
    }
    return league;
  }

  /** What a group is called: by hand as its maker says, else like its most frequent spelling. */
  titleOf(mostFrequent: string): string {
    if (this.titles.size === 0) return mostFrequent;
    return this.titles.get(this.key(mostFrequent)) ?? mostFrequent;
  }

  sum(members: Members, gender: Gender, year: number): GroupSum {
    const { figures } = this;
    const stratum = figures.stratum(year, gender);
    let count: number | null = null;
    // Where one office writes capitals and another does not, a name that is published is not silent in the other's spelling.
    const told = new Set<string>();
    for (const i of members) {
      const published = figures.count(i, year);
      if (published === 0) continue;
      count = (count ?? 0) + published;
      told.add(groupKey(figures.name(i)));
    }
    let low = count ?? 0;
    let high: number | null = low;
    for (const i of stratum === undefined ? [] : members) {
      const name = figures.name(i);
      const key = groupKey(name);
      if (told.has(key)) continue;
      told.add(key);
      const bounds: Bounds = this.boundsOf(name, gender, stratum as Stratum);
      low += bounds.low;
      high = high === null || bounds.high === null ? null : high + bounds.high;
    }
    return { count, low, high };
  }
}

/** Reads a place and puts its names together. */
export async function groupedPlace(
  backend: Backend,
  place: PlaceKey,
  by: Grouping,
): Promise<GroupedPlace> {
  const figures = await figuresOf(backend, place);
  const id = JSON.stringify([place.country, place.region, place.measure, by]);
  const make = async (groups: readonly NameGroup[]) =>
    new GroupedPlace(
      figures,
      keyOf(by, groups),
      new Map(groups.map((group) => [`# ${group.id}`, group.title])),
      await silentBounds(backend, place),
    );
  if (by !== "hand")
    return backend.figures.once(`grouped ${id}`, () => make([]));
  // Groups by hand change without the figures.
  const groups = await listGroups(backend);
  const of = JSON.stringify(groups);
  const known = byHand.get(figures);
  if (known?.of === of) return known.grouped;
  const grouped = make(groups);
  byHand.set(figures, { of, grouped });
  grouped.catch(() => byHand.delete(figures));
  return grouped;
}

/** What was made of a place and the groups by hand of the time. */
const byHand = new WeakMap<
  PlaceFigures,
  { readonly of: string; readonly grouped: Promise<GroupedPlace> }
>();
