import { useState } from "react";
import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import type { PlaceSeries } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import { Segments } from "../../components/segments";
import { format } from "../../lib/format";
import type { MappedName, NameTarget } from "../../lib/use-navigation";
import { useProcedures } from "../../lib/use-procedure";
import { useStoredState } from "../../lib/use-stored-state";
import { name as words } from "../../lib/words/name";
import { ledeOf } from "./describe";
import { FactsSection } from "./facts-section";
import { MultiplesSection } from "./multiples-section";
import {
  parseNameState,
  toggled,
  type NameState,
  type Picture,
} from "./name-state";
import { RatioSection } from "./ratio-section";
import { SilenceSection } from "./silence-section";
import { SimilarSection } from "./similar-section";
import { moreFrequentSex, spotsOf, type Spot } from "./spots";
import { TrendSection } from "./trend-section";
import { VariantsSection } from "./variants-section";

interface NamePageProps {
  readonly name: string;
  /** Every country, or its regions: at least one. */
  readonly places: readonly PlaceSeries[];
  readonly countries: readonly Country[];
  readonly measure: Measure;
  /** What the library has of the name. */
  readonly measures: readonly Measure[];
  readonly onMeasure: (measure: Measure) => void;
  readonly onName: (name: string) => void;
  readonly onMap: (mapped: MappedName) => void;
  /** Shows the name in Explore. */
  readonly onChart: (target: NameTarget) => void;
}

/** All that the library knows of one name. */
export function NamePage(props: NamePageProps) {
  const { name, places, countries, measure } = props;
  const { state, change, onTable } = useNameState();
  const [wanted, setWanted] = useState<string | null>(null);
  const spots = spotsOf(places);
  const first = spots[0];
  const regions = useRegions(
    name,
    countryOf(wanted) ?? first?.country ?? "",
    measure,
    countries,
  );
  const current =
    [...spots, ...regions].find(({ id }) => id === wanted) ?? first;
  if (!current) return null;
  const onSpot = ({ id }: Spot) => {
    setWanted(id);
  };
  return (
    <article className="name-page" data-testid="name-page">
      <Head {...props} current={current} />
      <TrendSection
        spot={current}
        countries={countries}
        unit={state.unit}
        measure={measure}
        asTable={state.tables.includes("trend")}
        onUnit={(unit) => {
          change({ unit });
        }}
        onTable={onTable("trend")}
      />
      <FactsSection
        {...{ asked: name, spots, current, countries, measure, onSpot }}
      />
      <MultiplesSection
        {...{ asked: name, spots, regions, current, countries, measure }}
        unit={state.unit}
        sameScale={state.sameScale}
        asTable={state.tables.includes("places")}
        onScale={(sameScale) => {
          change({ sameScale });
        }}
        onTable={onTable("places")}
        onSpot={onSpot}
        onMap={props.onMap}
      />
      <RatioSection
        spot={current}
        countries={countries}
        asTable={state.tables.includes("ratio")}
        onTable={onTable("ratio")}
      />
      <Others {...props} current={current} />
      <SilenceSection {...{ spot: current, spots, countries, measure }} />
    </article>
  );
}

/** Other names that have to do with it: spellings, and those that rose and fell with it. */
function Others(props: NamePageProps & { readonly current: Spot }) {
  const { name, measure, countries, onName, current } = props;
  return (
    <>
      <VariantsSection
        {...{ name, measure, onName }}
        onChart={(by) => {
          props.onChart({ ...targetOf(current, measure), by });
        }}
      />
      <SimilarSection {...{ spot: current, countries, measure, onName }} />
    </>
  );
}

/** The name as its place spells it, for the chart. */
function targetOf(spot: Spot, measure: Measure): NameTarget {
  const { name, country, region } = spot;
  return { name, country, region, measure, gender: moreFrequentSex(spot) };
}

/** How the reader likes these pages, kept between windows. */
function useNameState() {
  const [state, setState] = useStoredState("name-page", parseNameState);
  const change = (part: Partial<NameState>) => {
    setState((then) => ({ ...then, ...part }));
  };
  const onTable = (picture: Picture) => () => {
    change({ tables: toggled(state.tables, picture) });
  };
  return { state, change, onTable };
}

/** The country of a spot that was chosen, which may be one of its regions. */
function countryOf(spot: string | null): string | null {
  return spot?.split("|")[0] ?? null;
}

const NO_REGIONS: readonly PlaceSeries[] = [];

/** The regions of a country that also has national figures; without those they are places of their own already. */
function useRegions(
  name: string,
  country: string,
  measure: Measure,
  countries: readonly Country[],
): readonly Spot[] {
  const found = countries.find(({ code }) => code === country);
  const asked = found?.national === true && found.regions.length > 0;
  const [answer] = useProcedures(
    "names.places",
    asked ? [{ name, country, measure }] : [],
  );
  return spotsOf(answer?.value ?? NO_REGIONS);
}

/** A name that all offices write in capitals is easier to read otherwise. */
function headingOf(name: string, places: readonly PlaceSeries[]): string {
  const countries = new Set(places.map(({ country }) => country));
  const [only = null] = countries;
  return displayName(name, countries.size === 1 ? only : null);
}

function Head(props: NamePageProps & { readonly current: Spot }) {
  const { name, places, countries, measure, measures } = props;
  const { onMeasure, current } = props;
  const heading = headingOf(name, places);
  const written = [...new Set(places.map((place) => place.name))].filter(
    (spelling) => spelling !== heading,
  );
  return (
    <header className="name-head">
      <h1>{heading}</h1>
      {measures.length > 1 && (
        <Segments
          label={words.measure}
          testId="name-measure"
          segments={measures.map((id) => ({ id, name: words.measures[id] }))}
          value={measure}
          onChange={onMeasure}
        />
      )}
      {written.length > 0 && (
        <p className="name-written" data-testid="name-written">
          {words.written(format.list(written))}
        </p>
      )}
      <p className="name-lede" data-testid="name-lede">
        {ledeOf(current, countries, measure, format)}
      </p>
    </header>
  );
}
