import { Button } from "react-aria-components";
import type { Country } from "../../../shared/ipc/contract";
import { SmallLines, type SmallLine } from "../../charts/small-lines";
import { format } from "../../lib/format";
import { name as words, type NameUnit } from "../../lib/words/name";
import { peakIn } from "./describe";
import { hasFigures, numberText, valuesOf } from "./figures";
import { SEXES, SLOT_OF } from "./name-state";
import { spotTitle } from "./place-button";
import type { Spot } from "./spots";

interface SmallPlaceProps {
  readonly asked: string;
  readonly spot: Spot;
  readonly countries: readonly Country[];
  readonly unit: NameUnit;
  /** From the first to the last year of any of the pictures beside it. */
  readonly years: readonly number[];
  /** What the upper edge stands for; of ranks the lower. */
  readonly top: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** One place in a small picture; a press puts it into the large one. */
export function SmallPlace(props: SmallPlaceProps) {
  const { spot, countries, unit } = props;
  const title = spotTitle(props.asked, spot, countries);
  const peak = highestPeak(spot, unit);
  return (
    <Button
      className="place"
      aria-pressed={props.pressed}
      onPress={props.onPress}
    >
      <span className="place-name">{title}</span>
      <span className="place-picture">
        <SmallLines
          lines={linesOf(spot, unit, props.years)}
          top={props.top}
          downwards={unit === "rank"}
        />
      </span>
      <span className="place-peak truncate">
        {peak === null
          ? words.multiples.nothing
          : words.multiples.peak(
              numberText(peak.value, unit, format),
              peak.year,
            )}
      </span>
    </Button>
  );
}

function linesOf(
  spot: Spot,
  unit: NameUnit,
  years: readonly number[],
): SmallLine[] {
  return SEXES.flatMap((sex) => {
    const series = sex === "F" ? spot.female : spot.male;
    if (!series || !hasFigures([series], unit)) return [];
    const byYear = new Map(
      valuesOf(series, unit).map((value, i) => [series.years[i], value]),
    );
    const values = years.map((year) => byYear.get(year) ?? null);
    return [{ key: sex, slot: SLOT_OF[sex], values }];
  });
}

/** The highest amount or best rank of either sex. */
export function highestPeak(spot: Spot, unit: NameUnit) {
  const peaks = [spot.female, spot.male].flatMap((series) => {
    const peak = series && peakIn(series, unit);
    return peak ? [peak] : [];
  });
  const sorted = peaks.sort((a, b) =>
    unit === "rank" ? a.value - b.value : b.value - a.value,
  );
  return sorted[0] ?? null;
}

/** The scale that holds all figures of some places. */
export function highestOf(spots: readonly Spot[], unit: NameUnit): number {
  let highest = 0;
  for (const { female, male } of spots)
    for (const series of [female, male])
      for (const value of series ? valuesOf(series, unit) : [])
        highest = Math.max(highest, value ?? 0);
  return highest;
}
