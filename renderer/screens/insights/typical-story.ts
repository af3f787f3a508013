import type { Output } from "../../../shared/ipc/contract";
import { format } from "../../lib/format";
import { insights } from "../../lib/words/insights";
import { typicalWords as words } from "../../lib/words/insight-typical";
import { shareText } from "./changes-text";

type Typical = Output<"insights.typical">;

/** What the chart and the lists show, in sentences. */
export function typicalStory(
  first: Typical,
  second: Typical | undefined,
): string {
  const { about, other, years, compared, typical } = first;
  const sentences = [
    words.story(
      about.place,
      other.place,
      insights.years(years[0] ?? 0, years.at(-1) ?? 0),
      format.count(compared),
      format.count(typical.first),
      format.count(typical.second),
    ),
    ...mostTypical(first, about.place, "first"),
    ...(second ? mostTypical(second, other.place, "second") : []),
    words.sizes(
      sizeOf(first, "first"),
      about.place,
      sizeOf(first, "second"),
      other.place,
      format.count(first.untold),
    ),
  ];
  return sentences.join(" ");
}

type Side = "first" | "second";

function mostTypical(answer: Typical, place: string, side: Side): string[] {
  const [row] = answer.rows;
  if (!row) return [];
  const shareIn = (which: Side): string =>
    shareText(row[which], answer.births[which][row.gender]);
  return [
    words.one(
      row.name,
      shareIn(side),
      shareIn(side === "first" ? "second" : "first"),
      place,
    ),
  ];
}

function sizeOf({ births, about }: Typical, side: Side): string {
  const { F, M } = births[side];
  return `${format.compact((F ?? 0) + (M ?? 0))} ${insights.counted(about.measure)}`;
}
