import type { Input } from "../../../../shared/ipc/contract";
import type { NameFilter } from "../../../../shared/ipc/names-schemas";
import type { PlaceFigures } from "../../figures/place-figures";
import type { Compared } from "./compared-spans";
import { filterNames, namesThatPass } from "./filter-names";
import { AS_ORDERED, sortNames } from "./sort-names";

type Question = Pick<
  Input<"names.table">,
  "years" | "gender" | "filter" | "sort"
>;

/** A list as it was filtered and sorted. */
interface List {
  numbers: Uint32Array;
  /** Sum of its counts, and the largest. */
  matching: number;
  highest: number;
}

const lists = new WeakMap<PlaceFigures, Map<string, List>>();

/** Pages of a list are asked for one by one, and readers go back and forth between a few lists. */
const LISTS_KEPT = 16;

/** The numbers that pass the filter, in the order asked for; lists asked for last from memory. */
export function listOf(compared: Compared, question: Question): List {
  const { figures } = compared.now;
  const known = lists.get(figures) ?? new Map<string, List>();
  lists.set(figures, known);
  const key = keyOf(question);
  const list = known.get(key) ?? makeList(compared, question, known);
  known.delete(key);
  known.set(key, list);
  for (const oldest of known.keys()) {
    if (known.size <= LISTS_KEPT) break;
    known.delete(oldest);
  }
  return list;
}

function keyOf({ years, gender, filter = {}, sort }: Question): string {
  return JSON.stringify([years, gender, Object.entries(filter).sort(), sort]);
}

function makeList(
  compared: Compared,
  question: Question,
  known: ReadonlyMap<string, List>,
): List {
  const { now } = compared;
  const { gender, filter = {}, sort = AS_ORDERED } = question;
  const shorter = withoutLastLetter(question);
  const wider = shorter === null ? undefined : known.get(keyOf(shorter));
  const numbers =
    wider === undefined
      ? sortNames(compared, namesThatPass(now, gender, filter), sort)
      : filterNames(now, wider.numbers, filter);
  let matching = 0;
  let highest = 0;
  for (const no of numbers) {
    const count = now.count(no) ?? 0;
    matching += count;
    if (count > highest) highest = count;
  }
  return { numbers, matching, highest };
}

/** The question before the last keystroke, whose list holds all of this one's; null: it need not. */
function withoutLastLetter(question: Question): Question | null {
  const {
    text = "",
    match = "starts",
    ...others
  }: NameFilter = question.filter ?? {};
  if (text.length < 2 || match === "ends" || match === "is") return null;
  const filter = { ...others, text: text.slice(0, -1), match };
  return { ...question, filter };
}
