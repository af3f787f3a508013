import type { Country, Gender } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { Format } from "../../lib/format";
import { name as words, type NameUnit } from "../../lib/words/name";
import { factsOf, type Facts } from "./facts";
import { figureText, valuesOf } from "./figures";
import { SEXES } from "./name-state";
import { moreFrequentSex, placeNameOf, type Spot } from "./spots";

interface Shown {
  readonly unit: NameUnit;
  readonly measure: Measure;
}

/** What is known of a name at a place, in a few sentences. */
export function ledeOf(
  spot: Spot,
  countries: readonly Country[],
  measure: Measure,
  format: Format,
): string {
  const place = placeNameOf(countries, spot.country, spot.region);
  const sex = moreFrequentSex(spot);
  const facts = factsBySex(spot);
  const main = facts[sex];
  const known = SEXES.flatMap((one) => facts[one] ?? []);
  if (!main) return "";
  const years = words.lede.years(
    Math.min(...known.map(({ first }) => first)),
    Math.max(...known.map(({ last }) => last)),
  );
  const { births } = words.lede;
  const said = [
    spot.births === 0
      ? words.lede.ranksOnly(place, years)
      : births(words.count(format.count(spot.births), measure), place, years),
    recordedText(spot, sex, main, format),
    peakText(main, measure, format),
    rankText(main, sex, format),
  ];
  return said.filter((sentence) => sentence !== "").join(" ");
}

export function factsBySex({
  female,
  male,
}: Spot): Record<Gender, Facts | null> {
  return {
    F: female ? factsOf(female) : null,
    M: male ? factsOf(male) : null,
  };
}

function recordedText(
  spot: Spot,
  sex: Gender,
  main: Facts,
  format: Format,
): string {
  // A source that tells of one sex alone says nothing of the other.
  if (!spot.female || !spot.male || spot.births === 0) return "";
  if (main.births === spot.births) return words.lede.recordedAll(sex);
  return words.lede.recorded(format.percent(main.births, spot.births), sex);
}

function peakText({ peak }: Facts, measure: Measure, format: Format): string {
  if (!peak) return "";
  const count = words.count(format.count(peak.value), measure);
  return words.lede.peak(peak.year, count);
}

function rankText({ latest }: Facts, sex: Gender, format: Format): string {
  return latest.rank === null
    ? words.lede.noRank(latest.year)
    : words.lede.rank(latest.year, format.count(latest.rank), sex);
}

/** What the chart of a place shows, for those who hear it instead of seeing it. */
export function describeCourse(
  spot: Spot,
  countries: readonly Country[],
  { unit, measure }: Shown,
  format: Format,
): string {
  const place = placeNameOf(countries, spot.country, spot.region);
  const lines = [spot.female, spot.male].flatMap((series) => {
    const peak = series && peakIn(series, unit);
    if (!peak) return [];
    const value = figureText(peak.value, unit, measure, format);
    const inYear = words.facts.inYear(value, peak.year);
    return [`${words.sexes[series.gender]}: ${inYear}`];
  });
  return `${spot.name}, ${place}. ${words.multiples.highest}: ${lines.join("; ")}.`;
}

/** The most that a unit knows of: the highest amount or the best rank. */
export function peakIn(
  series: NonNullable<Spot["female"]>,
  unit: NameUnit,
): { year: number; value: number } | null {
  const facts = factsOf(series);
  if (!facts) return null;
  if (unit === "rank") return facts.best;
  if (unit === "count") return facts.peak;
  const { peakShare } = facts;
  return peakShare && { ...peakShare, value: peakShare.value * 1000 };
}

/** The last year with a figure in the unit. */
export function latestIn(
  series: NonNullable<Spot["female"]>,
  unit: NameUnit,
): { year: number; value: number } | null {
  const values = valuesOf(series, unit);
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i] ?? null;
    if (value !== null) return { year: series.years[i] ?? 0, value };
  }
  return null;
}
