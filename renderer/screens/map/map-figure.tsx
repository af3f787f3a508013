import { Suspense, use } from "react";
import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import { RegionMap, type MapRegion } from "../../charts/region-map";
import { BusyLine } from "../../components/busy-line";
import { InfoPopover } from "../../components/info-popover";
import {
  outlineOf,
  shapeOf,
  type Outline,
  type Shape,
} from "../../lib/outlines";
import { explore } from "../../lib/words/explore";
import { map as words, type MapUnit } from "../../lib/words/map";
import { HATCHED, type Colouring, type LegendEntry } from "./colouring";
import { figureText } from "./figure-text";
import { Legend } from "./legend";
import { MapTable } from "./map-table";
import type { RegionFigure } from "./region-figures";

interface MapFigureProps {
  readonly country: Country;
  readonly figures: readonly RegionFigure[];
  readonly colouring: Colouring;
  readonly unit: MapUnit;
  /** The map is about the most frequent names: they are written on it. */
  readonly names: boolean;
  readonly heading: string;
  readonly description: string;
  readonly asTable: boolean;
  readonly dimmed: boolean;
  readonly onName: (name: string) => void;
}

/** The map or its table, with legend, credit and what could not be drawn. */
export function MapFigure(props: MapFigureProps) {
  return (
    <Suspense fallback={<BusyLine active />}>
      <WithOutline {...props} />
    </Suspense>
  );
}

function WithOutline(props: MapFigureProps) {
  const { country, heading, dimmed } = props;
  const outline = use(outlineOf(country.code));
  return (
    <figure
      className={dimmed ? "map-figure is-dimmed" : "map-figure"}
      aria-busy={dimmed}
      data-testid="map-figure"
    >
      {props.asTable || !outline ? (
        <MapTable {...props} caption={heading} />
      ) : (
        <Drawn {...props} outline={outline} />
      )}
      {!outline && <p className="map-note">{words.noOutline}</p>}
      <Credit country={country} outline={props.asTable ? null : outline} />
    </figure>
  );
}

interface DrawnProps extends MapFigureProps {
  readonly outline: Outline;
}

function Drawn({ outline, ...props }: DrawnProps) {
  const { figures, country, names } = props;
  const regions = regionsOf(outline, props);
  const drawn = new Set(regions.map(({ code }) => code));
  const aside = figures.filter(({ code }) => !drawn.has(code));
  return (
    <>
      <div className="map-main">
        <RegionMap
          outline={outline}
          regions={regions}
          description={props.description}
          readoutOf={({ name, text }) => (
            <>
              <p className="map-readout-region">{name}</p>
              <p>{text}</p>
            </>
          )}
        />
        <Legend {...props} entries={legendOf(props.colouring, regions)} />
      </div>
      {aside.length > 0 && <Aside {...{ aside, country, names }} />}
    </>
  );
}

/** Also regions that the library has nothing of are hatched. */
function legendOf(
  { legend }: Colouring,
  regions: readonly MapRegion[],
): readonly LegendEntry[] {
  const told = legend.some(({ fill }) => fill === null);
  const hatched = regions.some(({ fill }) => fill === null);
  return hatched && !told ? [...legend, HATCHED] : legend;
}

/** Unit: as the drawing, of a letter of a label. */
const LETTER_WIDTH = 6.6;

/** Every shape of the country, also those of regions of which the library has nothing. */
function regionsOf(outline: Outline, props: MapFigureProps): MapRegion[] {
  const byShape = new Map(
    props.figures.map((figure) => [
      shapeOf(outline, { code: figure.code, name: figure.region }),
      figure,
    ]),
  );
  return outline.shapes.map((shape) => {
    const { path, x, y } = shape;
    const figure = byShape.get(shape);
    const known = figure ? knownOf(figure, shape, props) : UNKNOWN;
    const code = figure?.code ?? shape.codes[0] ?? shape.name;
    return { code, name: shape.name, path, x, y, ...known };
  });
}

const UNKNOWN = { fill: null, text: words.notPublished };

function knownOf(
  figure: RegionFigure,
  { room }: Shape,
  { colouring, country, names }: MapFigureProps,
): Pick<MapRegion, "name" | "fill" | "text" | "label"> {
  const [first = ""] = names ? figure.names : [];
  const label = displayName(first, country.code);
  return {
    name: figure.region,
    fill: colouring.fillOf(figure),
    text: figureText(figure, country, names),
    label: label.length * LETTER_WIDTH <= room ? label : "",
  };
}

interface AsideProps extends Pick<MapFigureProps, "country" | "names"> {
  readonly aside: readonly RegionFigure[];
}

function Aside({ aside, country, names }: AsideProps) {
  return (
    <section className="map-aside" aria-label={words.aside.title}>
      <h2>{words.aside.title}</h2>
      <p className="map-note">{words.aside.text}</p>
      <ul>
        {aside.map((figure) => (
          <li key={figure.code}>
            {words.of(figure.region, figureText(figure, country, names))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CreditProps {
  readonly country: Country;
  readonly outline: Outline | null;
}

function Credit({ country, outline }: CreditProps) {
  const credits = [...new Set(country.regions.map(({ credit }) => credit))];
  const notes = [...new Set(country.regions.flatMap((one) => one.notes))];
  return (
    <figcaption className="map-credit" data-testid="map-credit">
      <p>
        {words.source}: {credits.join(" · ")}
        {outline && ` · ${words.outlines(outline.source, outline.licence)}`}
      </p>
      {notes.length > 0 && (
        <InfoPopover title={explore.chart.notes}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </InfoPopover>
      )}
    </figcaption>
  );
}
