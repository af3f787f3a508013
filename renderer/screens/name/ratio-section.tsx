import { useMemo } from "react";
import type { Country } from "../../../shared/ipc/contract";
import { ShareBand } from "../../charts/share-band";
import { format } from "../../lib/format";
import { name as words } from "../../lib/words/name";
import { Credit } from "./credit";
import { ratioOf, type RatioPoint } from "./sex-ratio";
import { placeNameOf, truthOf, type Spot } from "./spots";
import { TableSwitch } from "./trend-section";
import { YearTable } from "./year-table";

interface RatioSectionProps {
  readonly spot: Spot;
  readonly countries: readonly Country[];
  readonly asTable: boolean;
  readonly onTable: () => void;
}

/** Which part of a name's births was recorded as female, with what is not known of it. */
export function RatioSection(props: RatioSectionProps) {
  const { spot, asTable, onTable } = props;
  const points = useMemo(
    () => knownSpan(ratioOf(spot.female, spot.male)),
    [spot],
  );
  const { ratio } = words;
  return (
    <section className="name-section" aria-labelledby="name-ratio">
      <div className="section-head">
        <h2 id="name-ratio">{ratio.title}</h2>
        {points.length > 0 && (
          <div className="section-tools">
            <TableSwitch
              asTable={asTable}
              onPress={onTable}
              testId="ratio-table-switch"
            />
          </div>
        )}
      </div>
      {points.length === 0 ? (
        <p className="section-note">{ratio.none}</p>
      ) : (
        <RatioFigure {...props} points={points} />
      )}
    </section>
  );
}

interface RatioFigureProps extends RatioSectionProps {
  readonly points: readonly RatioPoint[];
}

function RatioFigure({ spot, countries, asTable, points }: RatioFigureProps) {
  const { ratio, trend } = words;
  const years = points.map(({ year }) => year);
  const at = (year: number) => points.find((point) => point.year === year);
  const place = placeNameOf(countries, spot.country, spot.region);
  return (
    <figure className="name-figure" data-testid="name-ratio">
      <p className="axis-title">{ratio.axis}</p>
      {asTable ? (
        <YearTable
          caption={ratio.axis}
          years={years}
          columns={[
            {
              title: ratio.female,
              textOf: (year) => countText(at(year)?.female),
            },
            { title: ratio.male, textOf: (year) => countText(at(year)?.male) },
            { title: ratio.part, textOf: (year) => partText(at(year)) },
            { title: ratio.bounds, textOf: (year) => boundsText(at(year)) },
          ]}
        />
      ) : (
        <ShareBand
          data={{
            years,
            values: points.map(({ share }) => share),
            lows: points.map(({ low }) => low),
            highs: points.map(({ high }) => high),
          }}
          description={sentenceOf(place, points)}
          cursorLabel={trend.cursor}
          textOf={(index) => yearText(points[index])}
          readoutOf={(index) => <Readout point={points[index]} />}
        />
      )}
      <p className="name-sentence">{sentenceOf(place, points)}</p>
      <p className="section-note">{ratio.explain}</p>
      <Credit truth={truthOf(countries, spot)} note={null} />
    </figure>
  );
}

function Readout({ point }: { readonly point: RatioPoint | undefined }) {
  if (!point) return null;
  const { ratio } = words;
  const rows = [
    [ratio.female, countText(point.female)],
    [ratio.male, countText(point.male)],
    [ratio.part, partText(point)],
    [ratio.bounds, boundsText(point)],
  ] as const;
  return (
    <>
      <p className="name-readout-year">{point.year}</p>
      <dl className="ratio-readout">
        {rows.map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className="numbers">{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** From the first year of which something can be said to the last; nothing where there is none. */
function knownSpan(points: readonly RatioPoint[]): readonly RatioPoint[] {
  const known = points.map(({ low }) => low !== null);
  return points.slice(known.indexOf(true), known.lastIndexOf(true) + 1);
}

function sentenceOf(place: string, points: readonly RatioPoint[]): string {
  const known = points.filter(({ low }) => low !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return "";
  return words.ratio.sentence(
    place,
    words.ratio.inYear(first.year, saidOf(first)),
    words.ratio.inYear(last.year, saidOf(last)),
  );
}

/** The part where it is known, else its bounds. */
function saidOf(point: RatioPoint): string {
  return point.share === null ? boundsText(point) : partText(point);
}

function yearText(point: RatioPoint | undefined): string {
  return point ? words.ratio.inYear(point.year, saidOf(point)) : "";
}

function countText(count: number | null | undefined): string {
  return typeof count !== "number"
    ? words.trend.notPublished
    : format.count(count);
}

function partText(point: RatioPoint | undefined): string {
  const share = point?.share ?? null;
  return share === null ? words.trend.notPublished : percent(share);
}

function boundsText(point: RatioPoint | undefined): string {
  const low = point?.low ?? null;
  const high = point?.high ?? null;
  if (low === null || high === null) return words.trend.notPublished;
  return words.ratio.between(percent(low), percent(high));
}

function percent(part: number): string {
  return format.percent(part, 1);
}
