import { Link } from "react-aria-components";
import type { Country, Gender, Output } from "../../../shared/ipc/contract";
import type { SimilarCurve } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import { SmallLines } from "../../charts/small-lines";
import { BusyLine } from "../../components/busy-line";
import { ErrorPanel } from "../../components/error-panel";
import { format } from "../../lib/format";
import { useProcedure } from "../../lib/use-procedure";
import { name as words } from "../../lib/words/name";
import { SLOT_OF } from "./name-state";
import { moreFrequentSex, placeNameOf, type Spot } from "./spots";

interface SimilarSectionProps {
  readonly spot: Spot;
  readonly countries: readonly Country[];
  readonly measure: Measure;
  readonly onName: (name: string) => void;
}

const NAMES_SHOWN = 8;

/** Names whose share of births went up and down in the same years, at the place that is looked at. */
export function SimilarSection(props: SimilarSectionProps) {
  const { spot, countries, measure, onName } = props;
  const gender = moreFrequentSex(spot);
  const found = useProcedure("names.similar", {
    ...{ name: spot.name, gender, measure, limit: NAMES_SHOWN },
    ...{ country: spot.country, region: spot.region },
  });
  const { similar } = words;
  const place = placeNameOf(countries, spot.country, spot.region);
  return (
    <section className="name-section" aria-labelledby="name-similar">
      <h2 id="name-similar">{similar.title}</h2>
      <BusyLine active={found.loading} />
      {found.error && <ErrorPanel error={found.error} onRetry={found.retry} />}
      {found.value?.names.length === 0 && (
        <p className="section-note">{similar.none}</p>
      )}
      {found.value && found.value.names.length > 0 && (
        <>
          <SimilarTable
            spot={spot}
            gender={gender}
            answer={found.value}
            onName={onName}
          />
          <p className="section-note">
            {similar.measure(
              format.count(found.value.compared),
              format.count(found.value.least),
              place,
            )}{" "}
            {similar.legend(spot.name)}
          </p>
        </>
      )}
    </section>
  );
}

interface SimilarTableProps {
  readonly spot: Spot;
  readonly gender: Gender;
  readonly answer: Output<"names.similar">;
  readonly onName: (name: string) => void;
}

function SimilarTable({ spot, answer, onName }: SimilarTableProps) {
  const { similar } = words;
  return (
    <div
      className="name-table-frame is-whole"
      role="region"
      aria-label={similar.caption(spot.name)}
      tabIndex={0}
    >
      <table className="name-table" data-testid="name-similar">
        <caption className="visually-hidden">
          {similar.caption(spot.name)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{similar.name}</th>
            <th scope="col">{similar.sex}</th>
            <th scope="col">{similar.curve}</th>
            <th scope="col" className="numbers">
              {similar.correlation}
            </th>
            <th scope="col" className="numbers">
              {similar.births}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.names.map((one) => (
            <SimilarRow
              key={`${one.name} ${one.gender}`}
              curve={one}
              own={answer.shares}
              onName={onName}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SimilarRowProps {
  readonly curve: SimilarCurve;
  readonly own: readonly number[];
  readonly onName: (name: string) => void;
}

function SimilarRow({ curve, own, onName }: SimilarRowProps) {
  const { name, gender, correlation, total, shares } = curve;
  return (
    <tr>
      <th scope="row">
        <Link
          className="name-link"
          onPress={() => {
            onName(name);
          }}
        >
          {name}
        </Link>
      </th>
      <td>{words.sexes[gender]}</td>
      <td className="curve-cell">
        <SmallLines
          lines={[
            { key: "own", slot: null, values: toItsHeight(own) },
            {
              key: "other",
              slot: SLOT_OF[gender],
              values: toItsHeight(shares),
            },
          ]}
          top={1}
        />
      </td>
      <td className="numbers">{correlation.toFixed(3)}</td>
      <td className="numbers">{format.count(total)}</td>
    </tr>
  );
}

/** A curve as a part of its own highest point; no line where it is nothing. */
function toItsHeight(shares: readonly number[]): (number | null)[] {
  const highest = Math.max(...shares);
  return shares.map((share) => (share === 0 ? null : share / highest));
}
