import type { NameFilter } from "../../../shared/ipc/names-schemas";
import type { Measure } from "../../../shared/mapping";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";

const words = explore.filter;

export type FilterPart = "text" | "initial" | "length" | "count";

/** The parts of a filter that are in use, in words. */
export function filterParts(
  filter: NameFilter,
  measure: Measure,
): { part: FilterPart; text: string }[] {
  const { text = "", match = "starts", initial = "" } = filter;
  const { minLength, maxLength, minCount, maxCount } = filter;
  const parts: { part: FilterPart; text: string }[] = [];
  if (text.trim() !== "")
    parts.push({
      part: "text",
      text: words.chip.text(words.matches[match], text.trim()),
    });
  if (initial !== "")
    parts.push({ part: "initial", text: words.chip.initial(initial) });
  const length = rangeOf(minLength, maxLength);
  if (length !== null)
    parts.push({ part: "length", text: words.chip.length(length) });
  const count = rangeOf(minCount, maxCount);
  if (count !== null)
    parts.push({ part: "count", text: words.chip.count(count, measure) });
  return parts;
}

function rangeOf(
  min: number | undefined,
  max: number | undefined,
): string | null {
  if (min === undefined && max === undefined) return null;
  const shown = (bound: number | undefined) =>
    bound === undefined ? null : format.count(bound);
  return words.range(shown(min), shown(max));
}

/** The filter without one of its parts. */
export function withoutPart(filter: NameFilter, part: FilterPart): NameFilter {
  const dropped: Record<FilterPart, readonly (keyof NameFilter)[]> = {
    text: ["text", "match"],
    initial: ["initial"],
    length: ["minLength", "maxLength"],
    count: ["minCount", "maxCount"],
  };
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([key]) => !dropped[part].some((one) => one === key),
    ),
  );
}

/** The filter with some of its fields changed; null: without them. */
export function withFields(
  filter: NameFilter,
  fields: { readonly [K in keyof NameFilter]?: NameFilter[K] | null },
): NameFilter {
  return Object.fromEntries(
    Object.entries({ ...filter, ...fields }).filter(
      ([, value]) => value !== null && value !== undefined && value !== "",
    ),
  );
}
