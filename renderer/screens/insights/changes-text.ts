import type { Bounds, ChangeRow } from "../../../shared/ipc/insight-schemas";
import { format } from "../../lib/format";
import { changesWords as words } from "../../lib/words/insight-changes";
import { changeText } from "./figure-text";

/** Per 1,000; where the count is bounded, the greatest share that it allows. */
export function shareText(
  { low, high }: Bounds,
  births: number | null,
): string {
  if (births === null) return words.noP;
  if (high === low) return format.perThousand(low / births);
  return high === null
    ? words.unbounded
    : `≤ ${format.perThousand(high / births)}`;
}

/** The change per 1,000; where counts are bounded, that it is the least. */
export function differenceText({
  first,
  second,
  difference,
}: ChangeRow): string {
  const text = changeText(difference);
  if (first.low === first.high && second.low === second.high) return text;
  if (difference === 0) return words.noP;
  return difference > 0 ? words.atLeast(text) : words.atMost(text);
}
