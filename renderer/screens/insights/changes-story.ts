import type { Output } from "../../../shared/ipc/contract";
import type { ChangeRow } from "../../../shared/ipc/insight-schemas";
import { format } from "../../lib/format";
import { changesWords as words } from "../../lib/words/insight-changes";
import { insights } from "../../lib/words/insights";
import { shareText } from "./changes-text";
import type { Spans } from "./changes-state";
import { changeText } from "./figure-text";

type Changes = Output<"insights.changes">;

/** What the chart and the lists show, in sentences. */
export function changesStory(
  rose: Changes,
  fell: Changes | undefined,
  { first, second }: Spans,
): string {
  const { tested, verdicts, about } = rose;
  const sentences = [
    words.outcome(
      about.place,
      insights.years(first.from, first.to),
      insights.years(second.from, second.to),
      format.count(tested),
      format.count(verdicts.rose),
      format.count(verdicts.fell),
    ),
  ];
  const [riser] = rose.rows;
  const [faller] = fell?.rows ?? [];
  if (riser) sentences.push(words.rose(extremeOf(riser, rose)));
  if (faller) sentences.push(words.fell(extremeOf(faller, rose)));
  if (!riser && !faller) sentences.push(words.nothing);
  sentences.push(
    words.untold(format.count(verdicts.unclear), format.count(verdicts.small)),
  );
  return sentences.join(" ");
}

function extremeOf(row: ChangeRow, { births, about }: Changes) {
  const { name, gender, first, second, difference, interval } = row;
  return {
    name,
    first: shareText(first, births.first[gender]),
    second: shareText(second, births.second[gender]),
    of: insights.countedOf(gender, about.measure),
    difference: changeText(difference),
    low: interval === null ? words.unbounded : changeText(interval.low),
    high: interval === null ? words.unbounded : changeText(interval.high),
  };
}
