import type { Country, Gender } from "../../../shared/ipc/contract";
import { Choice } from "../../components/choice";
import { NumberBox } from "../../components/number-box";
import { insights } from "../../lib/words/insights";
import { typicalWords as words } from "../../lib/words/insight-typical";
import type { InsightPlace } from "./insight-place";
import { SexChoice } from "./sex-choice";
import { typicalSpan, type TypicalState } from "./typical-state";

interface TypicalControlsProps {
  readonly place: InsightPlace;
  readonly other: InsightPlace;
  readonly countries: readonly Country[];
  readonly state: TypicalState;
  readonly gender: Gender | null;
  readonly onGender: (gender: Gender | null) => void;
  readonly onChange: (part: Partial<TypicalState>) => void;
}

/** The choice of a region's list that stands for none. */
const WHOLE = "";

/** With which place, and over which years. */
export function TypicalControls(props: TypicalControlsProps) {
  const { other, countries, gender, onGender, onChange } = props;
  const { country, region } = other;
  const whole = country.national
    ? [{ id: WHOLE, name: insights.wholeCountry }]
    : [];
  return (
    <div className="insight-controls">
      <div className="field">
        <Choice
          label={words.other}
          showLabel
          testId="other-country"
          options={countries.map(({ code, name }) => ({ id: code, name }))}
          value={country.code}
          onChange={(code) => {
            onChange({ country: code, region: null });
          }}
        />
      </div>
      {country.regions.length > 0 && (
        <div className="field">
          <Choice
            label={words.otherRegion}
            showLabel
            testId="other-region"
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
        </div>
      )}
      <TypicalYears {...props} />
      <SexChoice value={gender} onChange={onGender} />
    </div>
  );
}

function TypicalYears({ place, other, state, onChange }: TypicalControlsProps) {
  const span = typicalSpan(state, place, other);
  if (span === null) return null;
  return (
    <>
      <NumberBox
        label={words.from}
        year
        min={Math.max(place.minYear, other.minYear)}
        max={span.to}
        value={span.from}
        onChange={(from) => {
          onChange({ from });
        }}
      />
      <NumberBox
        label={words.to}
        year
        min={span.from}
        max={Math.min(place.maxYear, other.maxYear)}
        value={span.to}
        onChange={(to) => {
          // The first stays where it is seen, even where it was not chosen.
          onChange({ from: span.from, to });
        }}
      />
    </>
  );
}
