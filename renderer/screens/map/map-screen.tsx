import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { useProcedure } from "../../lib/use-procedure";
import type { MappedName } from "../../lib/use-navigation";
import { useStoredState } from "../../lib/use-stored-state";
import { map as words } from "../../lib/words/map";
import { NameMap } from "./name-map";
import { TopMap } from "./top-map";
import { MapHead, MapToolbar } from "./map-toolbar";
import {
  parseMapState,
  placeOf,
  startingWith,
  type MapState,
} from "./map-state";
import "./map.css";

interface MapScreenProps {
  /** A name to begin with, instead of what the reader saw last. */
  readonly start: MappedName | null;
  readonly onName: (name: string) => void;
  readonly onGoToLibrary: () => void;
}

/** Figures by region, drawn on the land. */
export function MapScreen(props: MapScreenProps) {
  const { start, onName, onGoToLibrary } = props;
  const countries = useProcedure("countries.list", undefined);
  const [state, setState] = useStoredState("map", (stored) =>
    startingWith(start, parseMapState(stored)),
  );
  const place = placeOf(state, countries.value ?? []);
  return (
    <main className="screen map-screen" id="content">
      {countries.value === undefined && (
        <>
          <h1 className="visually-hidden">{words.title}</h1>
          <BusyLine active={countries.loading} />
        </>
      )}
      {countries.error && (
        <ErrorPanel error={countries.error} onRetry={countries.retry} />
      )}
      {countries.value && !place && <NoRegions onGoToLibrary={onGoToLibrary} />}
      {countries.value && place && (
        <OfPlace
          {...{ state, ...place, onName }}
          countries={countries.value}
          onChange={(part) => {
            setState((then) => ({ ...then, ...part }));
          }}
        />
      )}
    </main>
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
