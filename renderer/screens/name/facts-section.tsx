import { Fragment } from "react";
import type { Country } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import { format } from "../../lib/format";
import { name as words } from "../../lib/words/name";
import type { Facts } from "./facts";
import { factsBySex } from "./describe";
import { SEXES } from "./name-state";
import { PlaceButton } from "./place-button";
import type { Spot } from "./spots";

interface FactsSectionProps {
  /** The spelling that the page is about. */
  readonly asked: string;
  readonly spots: readonly Spot[];
  readonly current: Spot;
  readonly countries: readonly Country[];
  readonly measure: Measure;
  readonly onSpot: (spot: Spot) => void;
}

/** First and last year, peak and ranks, country by country. */
export function FactsSection(props: FactsSectionProps) {
  const { spots, measure } = props;
  const { facts } = words;
  return (
    <section className="name-section" aria-labelledby="name-facts">
      <h2 id="name-facts">{facts.title}</h2>
      <div
        className="name-table-frame is-whole"
        role="region"
        aria-label={facts.table}
        tabIndex={0}
      >
        <table className="name-table" data-testid="name-facts">
          <thead>
            <tr>
              <th scope="col">{facts.place}</th>
              <th scope="col">{facts.sex}</th>
              {[
                facts.births(measure),
                facts.years,
                facts.peak,
                facts.peakShare,
                facts.best,
                facts.now,
              ].map((title) => (
                <th key={title} scope="col" className="numbers">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {spots.map((spot) => (
              <Fragment key={spot.id}>
                <SpotRows {...props} spot={spot} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface SpotRowsProps extends FactsSectionProps {
  readonly spot: Spot;
}

function SpotRows(props: SpotRowsProps) {
  const { spot, current, countries, measure, onSpot } = props;
  const bySex = factsBySex(spot);
  const known = SEXES.filter((sex) => bySex[sex] !== null);
  return known.map((sex, i) => (
    <tr key={sex} data-current={spot.id === current.id || undefined}>
      {i === 0 && (
        <th scope="rowgroup" rowSpan={known.length}>
          <PlaceButton
            asked={props.asked}
            spot={spot}
            current={current}
            countries={countries}
            onSpot={onSpot}
          />
        </th>
      )}
      <td>{words.sexes[sex]}</td>
      <FactCells facts={bySex[sex] as Facts} measure={measure} />
    </tr>
  ));
}

function FactCells({ facts, measure }: { facts: Facts; measure: Measure }) {
  const { births, first, last, peak, peakShare, best, bestYears } = facts;
  const counted = measure === "births" ? births : (peak?.value ?? 0);
  return (
    <>
      <Cell text={peak === null ? null : format.count(counted)} />
      <Cell text={words.facts.span(first, last)} />
      <Cell
        text={peak && words.facts.inYear(format.count(peak.value), peak.year)}
      />
      <Cell
        text={peakShare && words.facts.oneIn(format.oneIn(peakShare.value))}
      />
      <Cell
        text={
          best &&
          words.facts.bestOf(format.count(best.value), best.year, bestYears)
        }
      />
      <LatestCell facts={facts} />
    </>
  );
}

function LatestCell({ facts: { latest } }: { readonly facts: Facts }) {
  return latest.rank === null ? (
    <td className="numbers muted">
      {words.facts.inYear(words.facts.none, latest.year)}
    </td>
  ) : (
    <Cell text={words.facts.inYear(format.count(latest.rank), latest.year)} />
  );
}

function Cell({ text }: { readonly text: string | null }) {
  return (
    <td className={text === null ? "numbers muted" : "numbers"}>
      {text ?? words.facts.none}
    </td>
  );
}
