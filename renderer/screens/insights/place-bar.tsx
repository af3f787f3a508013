import type { Country } from "../../../shared/ipc/contract";
import { Choice } from "../../components/choice";
import { Segments } from "../../components/segments";
import { insights as words } from "../../lib/words/insights";
import type { InsightPlace } from "./insight-place";
import type { InsightsState } from "./insights-state";

interface PlaceBarProps {
  readonly countries: readonly Country[];
  readonly place: InsightPlace;
  readonly onChange: (
    change: Partial<Pick<InsightsState, "country" | "region" | "measure">>,
  ) => void;
}

/** The choice of a region's list that stands for none. */
const WHOLE = "";

/** Where questions are asked, and what the place has of years. */
export function PlaceBar({ countries, place, onChange }: PlaceBarProps) {
  const { country, region, minYear, maxYear } = place;
  const whole = country.national
    ? [{ id: WHOLE, name: words.wholeCountry }]
    : [];
  return (
    <header className="insights-head">
      <h1>{words.title}</h1>
      <Choice
        label={words.country}
        testId="insights-country"
        options={countries.map(({ code, name }) => ({ id: code, name }))}
        value={country.code}
        onChange={(code) => {
          onChange({ country: code, region: null });
        }}
      />
      {country.regions.length > 0 && (
        <Choice
          label={words.region}
          testId="insights-region"
          options={[
            ...whole,
            ...country.regions.map(({ code, name }) => ({ id: code, name })),
          ]}
          value={region?.code ?? WHOLE}
          onChange={(code) => {
            onChange({
              country: country.code,
              region: code === WHOLE ? null : code,
            });
          }}
        />
      )}
      {country.measures.length > 1 && (
        <Segments
          label={words.measure}
          segments={country.measures.map((id) => ({
            id,
            name: words.measures[id],
          }))}
          value={country.measure}
          onChange={(measure) => {
            onChange({ measure });
          }}
        />
      )}
      <p className="insights-years muted">{words.years(minYear, maxYear)}</p>
    </header>
  );
}
