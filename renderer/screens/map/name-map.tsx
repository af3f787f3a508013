import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { ErrorPanel } from "../../components/error-panel";
import { useProcedure } from "../../lib/use-procedure";
import { map as words, type MapUnit } from "../../lib/words/map";
import { byAmount } from "./colouring";
import { figureText } from "./figure-text";
import { MapFigure } from "./map-figure";
import type { MapState } from "./map-state";
import {
  figuresOfName,
  inOrder,
  valueOf,
  type RegionFigure,
} from "./region-figures";

interface NameMapProps {
  readonly state: MapState;
  readonly name: string;
  readonly country: Country;
  readonly year: number;
  readonly unit: MapUnit;
  readonly heading: string;
  readonly onName: (name: string) => void;
}

/** Where a name is frequent. */
export function NameMap(props: NameMapProps) {
  const { state, name, country, year, unit, heading, onName } = props;
  const found = useProcedure("names.places", {
    ...{ name, country: country.code, measure: country.measure },
  });
  const figures = figuresOfName(country, found.value ?? [], state.gender, year);
  const known = figures.some((figure) => valueOf(figure, unit) !== null);
  return (
    <>
      <BusyLine active={found.loading} />
      {found.error && <ErrorPanel error={found.error} onRetry={found.retry} />}
      {found.value && !known && (
        <p className="map-message">
          {words.nowhere(displayName(name, country.code), country.name)}
        </p>
      )}
      {found.value && (
        <MapFigure
          {...{ country, figures, unit, heading, onName }}
          colouring={byAmount(figures, unit)}
          names={false}
          description={describe(heading, figures, unit, country)}
          asTable={state.asTable}
          dimmed={found.stale}
        />
      )}
    </>
  );
}

function describe(
  heading: string,
  figures: readonly RegionFigure[],
  unit: MapUnit,
  country: Country,
): string {
  const known = inOrder(figures, unit).filter(
    (figure) => valueOf(figure, unit) !== null,
  );
  const [highest] = known;
  const lowest = known.at(-1);
  if (!highest || !lowest) return words.describe.silent(heading);
  const say = (figure: RegionFigure) =>
    words.of(figure.region, figureText(figure, country, false));
  return words.describe.name(heading, say(highest), say(lowest));
}
