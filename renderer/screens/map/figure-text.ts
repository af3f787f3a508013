import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import { format } from "../../lib/format";
import { map as words, type MapUnit } from "../../lib/words/map";
import type { RegionFigure } from "./region-figures";

/** All that is known of a region: names, count, share and rank, or between what the count lies. */
export function figureText(
  figure: RegionFigure,
  { code, measure }: Country,
  withNames: boolean,
): string {
  const { names, count, share, rank } = figure;
  if (count === null && rank === null) return silenceText(figure);
  const parts = [
    withNames ? names.map((name) => displayName(name, code)).join(", ") : null,
    count === null ? null : words.count(format.count(count), measure),
    share === null ? null : words.share(format.perThousand(share)),
    rank === null || withNames ? null : words.rank(format.count(rank)),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function silenceText({ low, high }: RegionFigure): string {
  return high === null
    ? words.notPublished
    : words.between(format.count(low ?? 0), format.count(high));
}

/** A single figure for a table whose caption says the unit. */
export function cellText(figure: RegionFigure, unit: MapUnit): string {
  if (unit === "count" && figure.count !== null)
    return format.count(figure.count);
  if (unit === "rank" && figure.rank !== null) return format.count(figure.rank);
  if (unit === "share" && figure.share !== null)
    return format.perThousand(figure.share);
  return unit === "count" ? silenceText(figure) : words.notPublished;
}
