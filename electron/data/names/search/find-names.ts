import { fold } from "../../../../shared/fold";
import type { Input, Output } from "../../../../shared/ipc/contract";
import type { FoundName, Way } from "../../../../shared/ipc/name-page-schemas";
import { SOUND_RULES } from "../../../../shared/sound-rules";
import type { Backend } from "../../backend";
import { bearersOf } from "./bearers-of";
import type { IndexedName, NameIndex } from "./name-index";
import { nameIndexOf } from "./read-name-index";

type Hits = readonly FoundName[];
type Find = (
  index: NameIndex,
  key: string,
  limit: number,
  country: string | null,
) => Hits;

/** Shorter texts sound like a tenth of all names. */
const SHORTEST_KEY = 3;
/** Part of the trigrams that names must share to be called similar. */
const LEAST_SIMILARITY = 0.45;
/** How many of each further way are shown, however many names begin with the text. */
const RESERVED = 6;

const WAYS: Record<Way, Find> = {
  same: (index, key, limit) =>
    index.same(key, limit).map((entry) => hitOf(entry, "same")),
  begins: (index, key, limit) =>
    index.beginning(key, limit).map((entry) => hitOf(entry, "begins")),
  contains: (index, key, limit) =>
    key.length < 2
      ? []
      : index.containing(key, limit).map((entry) => hitOf(entry, "contains")),
  similar: (index, key, limit) =>
    key.length < SHORTEST_KEY
      ? []
      : index.similar(key, LEAST_SIMILARITY, limit).map((found) => ({
          ...hitOf(found.entry, "similar"),
          similarity: found.oneLetterApart ? null : found.similarity,
        })),
  sounds: findSounding,
};

/**
 * Names by their letters and by their sound, without regard to case and accents, most births first within each way; the
 * very name is one of those that begin with the text.
 * A name is found once, by the first way that finds it. An empty text finds nothing, but makes the next answer quick.
 */
export async function findNames(
  backend: Backend,
  { text, country, ways, limit, measure = "births" }: Input<"names.find">,
): Promise<Output<"names.find">> {
  const index = await nameIndexOf(backend, measure, country);
  const key = fold(text.trim());
  if (key === "") {
    await index.warm();
    return { hits: [], names: index.entries.length };
  }
  const asked = (Object.keys(WAYS) as Way[]).filter(
    (way) => ways === undefined || ways.includes(way),
  );
  const known = new Set<string>();
  const found = asked.map((way) =>
    WAYS[way](index, key, limit + known.size, country)
      .filter(({ name }) => !known.has(name) && known.add(name))
      .slice(0, limit),
  );
  const hits = byBirthsAtFirst(share(found, limit));
  return { hits, names: index.entries.length };
}

function findSounding(
  index: NameIndex,
  key: string,
  limit: number,
  country: string | null,
): Hits {
  if (key.length < SHORTEST_KEY) return [];
  const found = SOUND_RULES.flatMap(({ id, countries }) =>
    country === null || countries.includes(country)
      ? index
          .sounding(id, key, limit)
          .map((entry) => ({ ...hitOf(entry, "sounds"), rule: id }))
      : [],
  );
  return found.sort((a, b) => b.total - a.total);
}

function hitOf(entry: IndexedName, way: Way): FoundName {
  const { name, total } = entry;
  const countries = bearersOf(entry);
  return { name, total, way, rule: null, similarity: null, countries };
}

/** The very name stands among those that begin like it: whoever has typed half a name wants the frequent one. */
function byBirthsAtFirst(hits: readonly FoundName[]): FoundName[] {
  const isFirst = ({ way }: FoundName) => way === "same" || way === "begins";
  return [
    ...hits.filter(isFirst).sort((a, b) => b.total - a.total),
    ...hits.filter((hit) => !isFirst(hit)),
  ];
}

/** The first ways take the room that they need, but leave each later one its reserved part. */
function share(found: readonly Hits[], limit: number): FoundName[] {
  let room = limit;
  return found.flatMap((hits, i) => {
    const reserved = found
      .slice(i + 1)
      .reduce((sum, later) => sum + Math.min(RESERVED, later.length), 0);
    const taken = hits.slice(
      0,
      Math.max(Math.min(RESERVED, room), room - reserved),
    );
    room -= taken.length;
    return taken;
  });
}
