import type { Country } from "../../../shared/ipc/contract";
import type { PlaceSeries } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import { format } from "../../lib/format";
import { name as words } from "../../lib/words/name";
import { placeNameOf, truthOf, type Spot } from "./spots";

interface SilenceSectionProps {
  readonly spot: Spot;
  readonly spots: readonly Spot[];
  readonly countries: readonly Country[];
  readonly measure: Measure;
}

/** Thresholds, silent years and the sources' own reservations; then the sources themselves. */
export function SilenceSection(props: SilenceSectionProps) {
  const { spot, spots, countries, measure } = props;
  const place = placeNameOf(countries, spot.country, spot.region);
  const truth = truthOf(countries, spot);
  const { silence } = words;
  const threshold = truth?.threshold ?? null;
  return (
    <>
      <section className="name-section" aria-labelledby="name-silence">
        <h2 id="name-silence">{silence.title}</h2>
        <ul className="silence" data-testid="name-silence">
          {threshold !== null && <li>{silence.threshold(place, threshold)}</li>}
          {[spot.female, spot.male].map(
            (series) =>
              series && (
                <li key={series.gender}>{silentYears(series, measure)}</li>
              ),
          )}
          {truth?.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <section className="name-section" aria-labelledby="name-sources">
        <h2 id="name-sources">{words.sources}</h2>
        <ul className="silence">
          {creditsOf(spots, countries).map((credit) => (
            <li key={credit}>{credit}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function silentYears(series: PlaceSeries, measure: Measure): string {
  const { gender, years, counts, ranks, highs } = series;
  const silent = years.filter(
    (_, i) => counts[i] === null && ranks[i] === null,
  ).length;
  if (silent === 0) return words.silence.complete(gender, years.length);
  const most = Math.max(0, ...highs.map((high) => high ?? 0));
  const bound = most === 0 ? null : words.count(format.count(most), measure);
  return words.silence.years(gender, silent, years.length, bound);
}

function creditsOf(
  spots: readonly Spot[],
  countries: readonly Country[],
): string[] {
  const credits = spots.map(
    (spot) =>
      `${placeNameOf(countries, spot.country, spot.region)}: ${truthOf(countries, spot)?.credit ?? ""}`,
  );
  return [...new Set(credits)];
}
