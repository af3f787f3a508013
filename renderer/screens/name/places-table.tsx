import type { Country } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import { format } from "../../lib/format";
import { name as words, type NameUnit } from "../../lib/words/name";
import { latestIn, peakIn } from "./describe";
import { factsOf } from "./facts";
import { numberText } from "./figures";
import { PlaceButton } from "./place-button";
import type { Spot } from "./spots";

interface PlacesTableProps {
  readonly asked: string;
  readonly title: string;
  readonly spots: readonly Spot[];
  readonly current: Spot;
  readonly countries: readonly Country[];
  readonly unit: NameUnit;
  readonly measure: Measure;
  readonly onSpot: (spot: Spot) => void;
}

/** What the small pictures show, in figures. */
export function PlacesTable(props: PlacesTableProps) {
  const { title, spots, unit, measure } = props;
  const { multiples, facts } = words;
  const caption = `${title}: ${words.trend.units(measure)[unit].toLowerCase()}`;
  return (
    <div
      className="name-table-frame"
      role="region"
      aria-label={caption}
      tabIndex={0}
      data-testid="places-table"
    >
      <table className="name-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{facts.place}</th>
            <th scope="col">{facts.sex}</th>
            {[
              multiples.first,
              multiples.last,
              multiples.highest,
              multiples.latest,
            ].map((one) => (
              <th key={one} scope="col" className="numbers">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spots.map((spot) => (
            <Rows key={spot.id} {...props} spot={spot} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rows(props: PlacesTableProps & { readonly spot: Spot }) {
  const { asked, spot, current, countries, unit, onSpot } = props;
  const known = [spot.female, spot.male].flatMap((series) => {
    const facts = series && factsOf(series);
    return facts ? [facts] : [];
  });
  return known.map(({ series, first, last }, i) => (
    <tr key={series.gender}>
      {i === 0 && (
        <th scope="rowgroup" rowSpan={known.length}>
          <PlaceButton {...{ asked, spot, current, countries, onSpot }} />
        </th>
      )}
      <td>{words.sexes[series.gender]}</td>
      <td className="numbers">{first}</td>
      <td className="numbers">{last}</td>
      <Figure figure={peakIn(series, unit)} unit={unit} />
      <Figure figure={latestIn(series, unit)} unit={unit} />
    </tr>
  ));
}

interface FigureProps {
  readonly figure: { readonly year: number; readonly value: number } | null;
  readonly unit: NameUnit;
}

function Figure({ figure, unit }: FigureProps) {
  if (!figure)
    return <td className="numbers muted">{words.trend.notPublished}</td>;
  return (
    <td className="numbers">
      {words.facts.inYear(numberText(figure.value, unit, format), figure.year)}
    </td>
  );
}
