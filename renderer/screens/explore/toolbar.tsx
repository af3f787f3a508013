import type { Country } from "../../../shared/ipc/contract";
import { Choice } from "../../components/choice";
import { Segments } from "../../components/segments";
import { FindBox } from "../../find/find-box";
import { YearPicker } from "../../components/year-picker";
import { explore } from "../../lib/words/explore";
import type { ExploreState, Place } from "./explore-state";

interface ToolbarProps {
  readonly state: ExploreState;
  readonly place: Place;
  readonly year: number;
  readonly countries: readonly Country[];
  readonly searchRef: React.RefObject<HTMLInputElement | null>;
  readonly onChange: (change: Partial<ExploreState>) => void;
  readonly onPick: (name: string) => void;
}

/** The choice of a region's list that stands for none. */
const WHOLE = "";

/** Place, year, recorded sex and the search. */
export function Toolbar(props: ToolbarProps) {
  const { state, place, year, countries, onChange } = props;
  const words = explore.sexes;
  return (
    <div className="explore-toolbar">
      <Choice
        label={explore.country}
        testId="country"
        options={countries.map(({ code, name }) => ({ id: code, name }))}
        value={place.country.code}
        onChange={(code) => {
          onChange({ country: code, region: null });
        }}
      />
      <RegionChoice place={place} onChange={onChange} />
      <MeasureChoice place={place} onChange={onChange} />
      <YearPicker
        label={explore.year}
        numberLabel={explore.yearNumber}
        min={place.minYear}
        max={place.maxYear}
        value={year}
        onChange={(next) => {
          onChange({ year: next });
        }}
      />
      <Segments
        label={explore.sex}
        testId="sex"
        segments={[
          { id: "F", name: words.F },
          { id: "M", name: words.M },
          { id: "both", name: words.both },
        ]}
        value={state.gender ?? "both"}
        onChange={(id) => {
          onChange({ gender: id === "both" ? null : id });
        }}
      />
      <FindBox
        country={place.country.code}
        measure={place.country.measure}
        inputRef={props.searchRef}
        testId="name-search"
        onPick={({ name }) => {
          props.onPick(name);
        }}
      />
    </div>
  );
}

interface RegionChoiceProps {
  readonly place: Place;
  readonly onChange: (change: Partial<ExploreState>) => void;
}

function RegionChoice({ place, onChange }: RegionChoiceProps) {
  const { country, region } = place;
  if (country.regions.length === 0) return null;
  const regions = country.regions.map(({ code, name }) => ({ id: code, name }));
  const whole = country.national
    ? [{ id: WHOLE, name: explore.wholeCountry }]
    : [];
  return (
    <Choice
      label={explore.region}
      testId="region"
      options={[...whole, ...regions]}
      value={region?.code ?? WHOLE}
      onChange={(code) => {
        onChange({ region: code === WHOLE ? null : code });
      }}
    />
  );
}

/** Births or people who bear the name, where the library holds both of a country. */
function MeasureChoice({ place, onChange }: RegionChoiceProps) {
  const { measures, measure } = place.country;
  if (measures.length < 2) return null;
  return (
    <Segments
      label={explore.measure}
      testId="measure"
      segments={measures.map((id) => ({ id, name: explore.measures[id] }))}
      value={measure}
      onChange={(next) => {
        onChange({ measure: next });
      }}
    />
  );
}
