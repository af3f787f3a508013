import { fold } from "../../../shared/fold";
import type { Gender } from "../../../shared/ipc/contract";
import type { PlaceFigures } from "./place-figures";

/**
 * All names of a place under numbers of their own, as lists over them need them: the entries of `figures.columns` by their
 * index, then those of `figures.ranked`. A name with both has two numbers, each the other's twin.
 */
export interface NameBook {
  readonly size: number;
  /** What is compared: without case and accents. */
  readonly folded: readonly string[];
  /** Characters, accents not counted. */
  readonly lengths: Uint8Array;
  /** Place of each number in alphabetical order, and the number at each place. */
  readonly places: Uint32Array;
  readonly byPlace: Uint32Array;
  /** The same of one sex alone. */
  readonly byPlaceOf: Readonly<Record<Gender, Uint32Array>>;
  /** The other number of the same name and sex, or -1; null: no name has two. */
  readonly twins: Int32Array | null;
  /** First letters that occur, folded, in order. */
  readonly initials: readonly string[];
}

const books = new WeakMap<PlaceFigures, NameBook>();

export function nameBook(figures: PlaceFigures): NameBook {
  const known = books.get(figures);
  if (known !== undefined) return known;
  const book = makeBook(figures);
  books.set(figures, book);
  return book;
}

function makeBook(figures: PlaceFigures): NameBook {
  const names = [
    ...figures.columns.names,
    ...figures.ranked.map(({ name }) => name),
  ];
  const folded = names.map(fold);
  const byPlace = alphabetical(names, folded);
  const places = new Uint32Array(names.length);
  for (let place = 0; place < byPlace.length; place++)
    places[byPlace[place] as number] = place;
  return {
    size: names.length,
    folded,
    lengths: Uint8Array.from(names, lengthOf),
    places,
    byPlace,
    byPlaceOf: {
      F: byPlace.filter((no) => genderOf(figures, no) === "F"),
      M: byPlace.filter((no) => genderOf(figures, no) === "M"),
    },
    twins: twinsOf(figures, names.length),
    initials: initialsOf(folded),
  };
}

export function genderOf(figures: PlaceFigures, no: number): Gender {
  return no < figures.size
    ? figures.gender(no)
    : (figures.ranked[no - figures.size]?.gender ?? "F");
}

/** By what people compare; spellings that fold to the same by themselves. */
function alphabetical(
  names: readonly string[],
  folded: readonly string[],
): Uint32Array {
  // Strings sort by themselves far faster than through a comparison; most keys belong to one or two names.
  const byKey = new Map<string, number[]>();
  for (const [no, key] of folded.entries()) {
    const numbers = byKey.get(key);
    if (numbers === undefined) byKey.set(key, [no]);
    else numbers.push(no);
  }
  const order = new Uint32Array(names.length);
  let place = 0;
  for (const key of [...byKey.keys()].sort()) {
    const numbers = byKey.get(key) ?? [];
    if (numbers.length > 1)
      numbers.sort((a, b) => compare(names[a] ?? "", names[b] ?? "") || a - b);
    for (const no of numbers) order[place++] = no;
  }
  return order;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const ASCII = /^[\0-\x7f]*$/;

function lengthOf(name: string): number {
  if (ASCII.test(name)) return name.length;
  let length = 0;
  for (const letter of name.normalize("NFC"))
    if (!/\p{M}/u.test(letter)) length++;
  return length;
}

function twinsOf(figures: PlaceFigures, size: number): Int32Array | null {
  const { ranked } = figures;
  if (ranked.length === 0) return null;
  const twins = new Int32Array(size).fill(-1);
  for (const [i, { name, gender }] of ranked.entries()) {
    const counted = figures.find(name, gender);
    if (counted === -1) continue;
    const no = figures.size + i;
    twins[no] = counted;
    twins[counted] = no;
  }
  return twins;
}

function initialsOf(folded: readonly string[]): string[] {
  const initials = new Set<string>();
  for (const key of folded) {
    const point = key.codePointAt(0);
    if (point !== undefined) initials.add(String.fromCodePoint(point));
  }
  return [...initials].filter((letter) => /\p{L}/u.test(letter)).sort();
}
