import type { Flag } from "../../../shared/receipt";
import type { FactNames } from "./fact-names";
import { grouped } from "./odd-names";

/** "AJ" beside "Aj" may be initials; so many names are an office that changed how it writes them. */
const LEAST_NAMES = 5;
const MOST_EXAMPLES = 5;

/** Names that a file writes in capitals here and otherwise there: two spellings to every count of theirs. */
export function letterCase(names: FactNames): Flag[] {
  const { capitals, others } = names.byCase();
  const twins = new Map(others.map((name) => [name.toUpperCase(), name]));
  const both = capitals.filter((name) => twins.has(name));
  if (both.length < LEAST_NAMES) return [];
  return [
    {
      kind: "letter-case",
      count: both.length,
      examples: both
        .slice(0, MOST_EXAMPLES)
        .map((name) => `${name}, ${twins.get(name) ?? ""}`),
      note: `${grouped(both.length)} names are written in capitals in one part of the file and otherwise in another. They stay two spellings; groups join them.`,
    },
  ];
}
