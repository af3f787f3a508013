import { stepOf } from "./map-steps";
import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { useProcedure } from "../../lib/use-procedure";
import { useViewPart } from "../../lib/use-view-part";
import { map as words } from "../../lib/words/map";
import { BareCountry } from "./bare-country";
import { NameMap } from "./name-map";
import { TopMap } from "./top-map";
import { MapHead, MapToolbar } from "./map-toolbar";
import {
  bareCountry,
  parseMapState,
  placeOf,
  type MapState,
} from "./map-state";
import "./map.css";

interface MapScreenProps {
  readonly onName: (name: string) => void;
  readonly onGoToLibrary: () => void;
}

/** Figures by region, drawn on the land. */
export function MapScreen(props: MapScreenProps) {
  const { onName, onGoToLibrary } = props;
  const countries = useProcedure("countries.list", undefined);
  const [state, setState] = useViewPart("map", "all", parseMapState, stepOf);
  const change = (part: Partial<MapState>) => {
    setState((then) => ({ ...then, ...part }));
  };
  return (
    <main className="screen map-screen" id="content">
      {countries.value === undefined ? (
        <>
          <h1 className="visually-hidden">{words.title}</h1>
          <BusyLine active={countries.loading} />
        </>
      ) : (
        <OfCountries
          {...{ state, onName, onGoToLibrary }}
          countries={countries.value}
          onChange={change}
        />
      )}
      {countries.error && (
        <ErrorPanel error={countries.error} onRetry={countries.retry} />
      )}
    </main>
  );
}

interface OfCountriesProps
  extends
    Pick<OfPlaceProps, "state" | "countries" | "onChange">,
    MapScreenProps {}

/** The place that was chosen, or what is missing of it. */
function OfCountries({ onGoToLibrary, ...props }: OfCountriesProps) {
  const { state, countries, onChange } = props;
  const place = placeOf(state, countries);
  const bare = bareCountry(state, countries);
  if (!place) return <NoRegions onGoToLibrary={onGoToLibrary} />;
  if (!bare) return <OfPlace {...props} {...place} />;
  return (
    <BareCountry
      {...{ countries, onGoToLibrary }}
      country={bare}
      onCountry={(country) => {
        onChange({ country });
      }}
    />
  );
}

function NoRegions({ onGoToLibrary }: Pick<MapScreenProps, "onGoToLibrary">) {
  return (
    <>
      <h1 className="visually-hidden">{words.title}</h1>
      <EmptyState
        title={words.empty.title}
        text={words.empty.text}
        testId="map-empty"
      >
        <Button onPress={onGoToLibrary}>{words.empty.library}</Button>
      </EmptyState>
    </>
  );
}

interface OfPlaceProps {
  readonly state: MapState;
  readonly countries: readonly Country[];
  readonly country: Country;
  readonly min: number;
  readonly max: number;
  readonly year: number;
  readonly onChange: (change: Partial<MapState>) => void;
  readonly onName: (name: string) => void;
}

function OfPlace(props: OfPlaceProps) {
  const { state, country, year } = props;
  const hasShares = country.regions.some(
    ({ denominator }) => denominator !== null,
  );
  const unit = state.unit === "share" && !hasShares ? "count" : state.unit;
  const { name } = state;
  const heading =
    state.kind === "top"
      ? words.heading.top(country.name, year)
      : name === null
        ? words.kinds.name
        : words.heading.name(
            displayName(name, country.code),
            country.name,
            year,
          );
  return (
    <>
      <MapToolbar {...props} hasShares={hasShares} />
      <MapHead {...props} hasShares={hasShares} heading={heading} />
      {state.kind === "top" && <TopMap {...props} heading={heading} />}
      {state.kind === "name" && name !== null && (
        <NameMap {...props} name={name} unit={unit} heading={heading} />
      )}
      {state.kind === "name" && name === null && (
        <p className="map-message">{words.pick}</p>
      )}
    </>
  );
}
