import { displayName } from "../../../shared/display-name";
import { Link } from "react-aria-components";
import type { Country } from "../../../shared/ipc/contract";
import { map as words, type MapUnit } from "../../lib/words/map";
import { cellText } from "./figure-text";
import { inOrder, type RegionFigure } from "./region-figures";

interface MapTableProps {
  readonly caption: string;
  readonly figures: readonly RegionFigure[];
  readonly country: Country;
  readonly unit: MapUnit;
  readonly names: boolean;
  readonly onName: (name: string) => void;
}

const UNITS: readonly MapUnit[] = ["count", "share", "rank"];

/** The figures of the map, highest first. */
export function MapTable(props: MapTableProps) {
  const { caption, figures, country, unit, names, onName } = props;
  const titles = words.units(country.measure);
  const units = names ? UNITS.slice(0, 2) : UNITS;
  return (
    <div
      className="map-table-frame"
      role="region"
      aria-label={caption}
      tabIndex={0}
      data-testid="map-table"
    >
      <table className="map-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.region}</th>
            {names && <th scope="col">{words.table.name}</th>}
            {units.map((one) => (
              <th key={one} scope="col" className="numbers">
                {titles[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(figures, unit).map((figure) => (
            <tr key={figure.code}>
              <th scope="row">{figure.region}</th>
              {names && (
                <td>
                  <Names
                    names={figure.names}
                    country={country.code}
                    onName={onName}
                  />
                </td>
              )}
              {units.map((one) => (
                <td key={one} className="numbers">
                  {cellText(figure, one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface NamesProps {
  readonly names: readonly string[];
  readonly country: string;
  readonly onName: (name: string) => void;
}

function Names({ names, country, onName }: NamesProps) {
  return names.map((name, i) => (
    <span key={name}>
      {i > 0 && ", "}
      <Link
        className="map-name"
        onPress={() => {
          onName(name);
        }}
      >
        {displayName(name, country)}
      </Link>
    </span>
  ));
}
