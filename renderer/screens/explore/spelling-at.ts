import { fold } from "../../../shared/fold";
import type { Measure } from "../../../shared/mapping";
import { call } from "../../lib/client";
import type { Entry } from "./explore-view";

/** Enough for all spellings that differ in case and accents only. */
const HITS = 50;

/**
 * A name as another office spells it: in capitals, without accents. Of several the one of most births; where none is known,
 * as it was.
 */
export async function spellingAt(
  name: string,
  { country }: Pick<Entry, "country">,
  measure: Measure,
): Promise<string> {
  const question = { text: name, country, measure, fuzzy: false, limit: HITS };
  const answer = await call("names.search", question);
  if (!answer.ok) return name;
  const same = answer.value.filter((hit) => fold(hit.name) === fold(name));
  const exact = same.find((hit) => hit.name === name);
  return (exact ?? same[0])?.name ?? name;
}
