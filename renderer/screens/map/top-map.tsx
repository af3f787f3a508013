import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { ErrorPanel } from "../../components/error-panel";
import { format } from "../../lib/format";
import { useProcedure } from "../../lib/use-procedure";
import { map as words } from "../../lib/words/map";
import { byName, countsOf } from "./colouring";
import { MapFigure } from "./map-figure";
import type { MapState } from "./map-state";
import { figuresOfTop, type RegionFigure } from "./region-figures";

interface TopMapProps {
  readonly state: MapState;
  readonly country: Country;
  readonly year: number;
  readonly heading: string;
  readonly onName: (name: string) => void;
}

/** Which name leads where. */
export function TopMap({ state, country, year, heading, onName }: TopMapProps) {
  const found = useProcedure("names.top-by-region", {
    country: country.code,
    gender: state.gender,
    measure: country.measure,
  });
  const figures = figuresOfTop(country, found.value ?? [], year);
  return (
    <>
      <BusyLine active={found.loading} />
      {found.error && <ErrorPanel error={found.error} onRetry={found.retry} />}
      {found.value && figures.every(({ names }) => names.length === 0) && (
        <p className="map-message">{words.silent}</p>
      )}
      {found.value && (
        <MapFigure
          {...{ country, figures, heading, onName }}
          colouring={byName(figures, country.code)}
          unit="count"
          names
          description={describe(heading, figures, country)}
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
  { code }: Country,
): string {
  const counts = countsOf(figures);
  const [most] = counts;
  if (!most) return words.describe.silent(heading);
  return words.describe.top(
    heading,
    displayName(most[0], code),
    words.legend.regions(format.count(most[1])),
    words.names(format.count(counts.length)),
  );
}
