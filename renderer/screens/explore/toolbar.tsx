import type { Country } from "../../../shared/ipc/contract";
import type { YearSpan } from "../../../shared/ipc/names-schemas";
import { Choice } from "../../components/choice";
import { FindBox } from "../../find/find-box";
import { Segments } from "../../components/segments";
import { YearPicker } from "../../components/year-picker";
import { usePlay } from "../../lib/use-play";
import { explore } from "../../lib/words/explore";
import { withSpan, type Place } from "./explore-state";
import { RegionChoice, type RegionChoiceProps } from "./region-choice";
import type { ExploreModel } from "./use-explore";
import { useOutside } from "./use-outside";

interface ToolbarProps {
  readonly model: ExploreModel;
  readonly place: Place;
  readonly countries: readonly Country[];
  readonly searchRef: React.RefObject<HTMLInputElement | null>;
  readonly onPick: (name: string) => void;
}

const steps = explore.steps;

/** Place, years, recorded sex and the search. */
export function Toolbar(props: ToolbarProps) {
  const { model, place, countries } = props;
  const { view, change } = model;
  const words = explore.sexes;
  return (
    <div className="explore-toolbar">
      <Choice
        label={explore.country}
        testId="country"
        options={countries.map(({ code, name }) => ({ id: code, name }))}
        value={place.country.code}
        onChange={(code) => {
          const name = countries.find((one) => one.code === code)?.name ?? code;
          change({ country: code, region: null }, { what: steps.place(name) });
        }}
      />
      <RegionChoice place={place} onChange={change} />
      <MeasureChoice place={place} onChange={change} />
      <Segments
        label={explore.sex}
        testId="sex"
        segments={[
          { id: "F", name: words.F },
          { id: "M", name: words.M },
          { id: "both", name: words.both },
        ]}
        value={view.gender ?? "both"}
        onChange={(id) => {
          change(
            { gender: id === "both" ? null : id },
            { what: steps.sex(words[id].toLowerCase()) },
          );
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
      <Years model={model} place={place} />
    </div>
  );
}

interface YearsProps {
  readonly model: ExploreModel;
  readonly place: Place;
}

/** The year or span of years, and its playing. */
function Years({ model, place }: YearsProps) {
  const { view, years, change } = model;
  const { minYear, maxYear } = place;
  const words = explore.years;
  const canSpan = place.country.measure === "births" && minYear < maxYear;
  const span = view.span && canSpan;
  const set = (next: YearSpan, what: string, merge: string) => {
    change({ years: next }, { what, merge });
  };
  const tellOutside = useOutside(place);
  const { playing, setPlaying } = usePlay(() => {
    if (years.to >= maxYear) return "last";
    const next = { from: years.from + 1, to: years.to + 1 };
    set(next, steps.played, "play");
    return next.to >= maxYear ? "last" : "more";
  });
  return (
    <div className="explore-years">
      <YearPicker
        words={words}
        min={minYear}
        max={maxYear}
        value={years}
        span={span}
        playing={playing}
        onChange={(next) => {
          setPlaying(false);
          set(next, steps.years(next), "years");
        }}
        onOutside={tellOutside}
        onPlay={() => {
          if (!playing && years.to >= maxYear) {
            const length = years.to - years.from;
            set({ from: minYear, to: minYear + length }, steps.played, "play");
          }
          setPlaying(!playing);
        }}
      />
      {canSpan && (
        <Segments
          label={words.mode}
          testId="span"
          segments={[
            { id: "year", name: words.one },
            { id: "span", name: words.span },
          ]}
          value={span ? "span" : "year"}
          onChange={(id) => {
            const next = withSpan(years, id === "span", place);
            const what = steps.years(next);
            change({ span: id === "span", years: next }, { what });
          }}
        />
      )}
    </div>
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
        const what = steps.measure(explore.measures[next]);
        onChange({ measure: next }, { what });
      }}
    />
  );
}
