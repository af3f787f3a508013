import type { NameFilter } from "../../../shared/ipc/names-schemas";
import type { NameBook } from "./name-book";

/** All names as one text: a search through it takes a tenth of the time that a look at each name takes. */
interface Joined {
  readonly text: string;
  /** Where each number's name begins, after its line end. */
  readonly starts: Uint32Array;
  /** Answers of late, the newest last. Whether a name matches does not depend on the year. */
  readonly known: Map<string, Uint8Array>;
}

const joined = new WeakMap<NameBook, Joined>();
const KNOWN_KEPT = 8;

/**
 * Which names match a folded text; none where it goes over a line end.
 * @returns by number: 1 or 0
 */
export function textMatches(
  book: NameBook,
  key: string,
  match: NonNullable<NameFilter["match"]>,
): Uint8Array {
  const all = joined.get(book) ?? joinedOf(book);
  joined.set(book, all);
  const question = `${match} ${key}`;
  const matches = all.known.get(question) ?? search(all, sought(key, match));
  all.known.delete(question);
  all.known.set(question, matches);
  for (const oldest of all.known.keys()) {
    if (all.known.size <= KNOWN_KEPT) break;
    all.known.delete(oldest);
  }
  return matches;
}

/** A name stands between two line ends. */
function sought(key: string, match: NonNullable<NameFilter["match"]>): string {
  switch (match) {
    case "starts":
      return `\n${key}`;
    case "ends":
      return `${key}\n`;
    case "contains":
      return key;
    case "is":
      return `\n${key}\n`;
  }
}

function joinedOf({ folded, size }: NameBook): Joined {
  const starts = new Uint32Array(size + 1);
  let at = 1;
  for (const [no, name] of folded.entries()) {
    starts[no] = at;
    at += name.length + 1;
  }
  starts[size] = at;
  return { text: `\n${folded.join("\n")}\n`, starts, known: new Map() };
}

function search({ text, starts }: Joined, wanted: string): Uint8Array {
  const matches = new Uint8Array(starts.length - 1);
  if (wanted.slice(1, -1).includes("\n")) return matches;
  let no = 0;
  for (
    let at = text.indexOf(wanted);
    at !== -1;
    at = text.indexOf(wanted, (starts[no + 1] as number) - 1)
  ) {
    // The line end before a name belongs to it here.
    while ((starts[no + 1] as number) - 1 <= at) no++;
    matches[no] = 1;
  }
  return matches;
}
