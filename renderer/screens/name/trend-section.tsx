import { useMemo } from "react";
import { ChartLine, Table2 } from "lucide-react";
import type { Country } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { Series } from "../../charts/series";
import { Swatch } from "../../charts/swatch";
import { TrendChart } from "../../charts/trend-chart";
import type { TrendData } from "../../charts/trend-config";
import { Button } from "../../components/button";
import { Segments } from "../../components/segments";
import { format } from "../../lib/format";
import { name as words, type NameUnit } from "../../lib/words/name";
import { Credit } from "./credit";
import { describeCourse } from "./describe";
import { hasFigures, textAt, valuesOf } from "./figures";
import { SEXES, SLOT_OF } from "./name-state";
import { placeNameOf, truthOf, yearsOf, type Spot } from "./spots";
import { YearTable } from "./year-table";

interface TrendSectionProps {
  readonly spot: Spot;
  readonly countries: readonly Country[];
  readonly unit: NameUnit;
  readonly measure: Measure;
  readonly asTable: boolean;
  readonly onUnit: (unit: NameUnit) => void;
  readonly onTable: () => void;
}

const NO_SHARE_ID = "name-no-share";

/** The course of a name at one place, both recorded sexes. */
export function TrendSection(props: TrendSectionProps) {
  const { spot, countries, measure, asTable } = props;
  const hasShares = hasFigures([spot.female, spot.male], "share");
  const unit = props.unit === "share" && !hasShares ? "count" : props.unit;
  const place = placeNameOf(countries, spot.country, spot.region);
  const units = words.trend.units(measure);
  return (
    <section className="name-section" aria-labelledby="name-trend">
      <div className="section-head">
        <h2 id="name-trend">{words.trend.at(place)}</h2>
        <div className="section-tools">
          <Segments
            label={words.trend.unit}
            testId="name-unit"
            segments={[
              { id: "count", name: units.count },
              { id: "share", name: units.share, disabled: !hasShares },
              { id: "rank", name: units.rank },
            ]}
            value={unit}
            describedBy={hasShares ? undefined : NO_SHARE_ID}
            onChange={props.onUnit}
          />
          <TableSwitch asTable={asTable} onPress={props.onTable} />
        </div>
      </div>
      {!hasShares && (
        <p id={NO_SHARE_ID} className="section-note">
          {words.trend.noShare}
        </p>
      )}
      <TrendFigure
        spot={spot}
        countries={countries}
        shown={{ unit, measure }}
        asTable={asTable}
      />
    </section>
  );
}

interface TableSwitchProps {
  readonly asTable: boolean;
  readonly onPress: () => void;
  readonly testId?: string;
}

/** Turns a picture into its table, and back. */
export function TableSwitch({ asTable, onPress, testId }: TableSwitchProps) {
  const Icon = asTable ? ChartLine : Table2;
  return (
    <Button
      kind="quiet"
      onPress={onPress}
      {...(testId === undefined ? {} : { testId })}
    >
      <Icon size={15} aria-hidden />
      {asTable ? words.trend.asChart : words.trend.asTable}
    </Button>
  );
}

interface Shown {
  readonly unit: NameUnit;
  readonly measure: Measure;
}

interface TrendFigureProps {
  readonly spot: Spot;
  readonly countries: readonly Country[];
  readonly shown: Shown;
  readonly asTable: boolean;
}

function TrendFigure({ spot, countries, shown, asTable }: TrendFigureProps) {
  const { unit, measure } = shown;
  const truth = truthOf(countries, spot);
  const denominator = truth?.denominator ?? null;
  const data = useMemo(
    () => dataOf(spot, { unit, measure }, denominator),
    [spot, unit, measure, denominator],
  );
  const hatched = data.series.some(({ bands }) =>
    bands.some((band) => band !== null),
  );
  if (!hasFigures([spot.female, spot.male], unit))
    return (
      <p className="section-note">
        {words.trend.noPoints(words.trend.units(measure)[unit])}
      </p>
    );
  return (
    <figure className="name-figure" data-testid="name-trend">
      <p className="axis-title">{data.yTitle}</p>
      {asTable ? (
        <YearTable
          caption={data.yTitle}
          years={data.years}
          columns={SEXES.map((sex) => ({
            title: words.sexes[sex],
            textOf: (year) => textAt(ofSex(spot, sex), year, shown, format),
          }))}
        />
      ) : (
        <TrendChart
          data={data}
          description={describeCourse(spot, countries, shown, format)}
          cursorLabel={words.trend.cursor}
          textOf={(index) => yearText(spot, data.years[index] ?? 0, shown)}
          readoutOf={(index) => (
            <Readout spot={spot} year={data.years[index] ?? 0} shown={shown} />
          )}
        />
      )}
      <Credit truth={truth} note={hatched ? words.trend.hatched : null} />
    </figure>
  );
}

function ofSex(spot: Spot, sex: "F" | "M") {
  return sex === "F" ? spot.female : spot.male;
}

function yearText(spot: Spot, year: number, shown: Shown): string {
  const figures = SEXES.map(
    (sex) =>
      `${words.sexOf(sex)} ${textAt(ofSex(spot, sex), year, shown, format)}`,
  );
  return `${String(year)}: ${figures.join("; ")}`;
}

interface ReadoutProps {
  readonly spot: Spot;
  readonly year: number;
  readonly shown: Shown;
}

function Readout({ spot, year, shown }: ReadoutProps) {
  return (
    <>
      <p className="name-readout-year">{year}</p>
      <ul className="name-readout">
        {SEXES.map((sex) => (
          <li key={sex}>
            <Swatch slot={SLOT_OF[sex]} />
            <span>{words.sexes[sex]}</span>
            <span className="numbers">
              {textAt(ofSex(spot, sex), year, shown, format)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function dataOf(
  spot: Spot,
  { unit, measure }: Shown,
  denominator: string | null,
): TrendData {
  const years = yearsOf([spot]);
  const series = SEXES.flatMap((sex) => seriesOf(spot, sex, unit, years));
  return {
    ...{ years, series },
    axis: unit === "rank" ? "rank" : "amount",
    whole: unit !== "share",
    yTitle:
      unit === "rank"
        ? words.axis.rank
        : unit === "share"
          ? words.axis.share(denominator)
          : words.axis.count(measure),
    formatTick: (value) =>
      value < 10 && !Number.isInteger(value)
        ? value.toLocaleString(undefined, { maximumFractionDigits: 2 })
        : format.count(value),
  };
}

/** Nothing where the sex was never recorded: a line of gaps alone has no use for a label. */
function seriesOf(
  spot: Spot,
  sex: "F" | "M",
  unit: NameUnit,
  years: readonly number[],
): Series[] {
  const of = ofSex(spot, sex);
  if (!of || !hasFigures([of], unit)) return [];
  const values = new Map(
    valuesOf(of, unit).map((value, i) => [of.years[i], value]),
  );
  const bands = new Map(of.years.map((year, i) => [year, bandAt(of, i, unit)]));
  return [
    {
      key: sex,
      label: words.sexes[sex],
      slot: SLOT_OF[sex],
      values: years.map((year) => values.get(year) ?? null),
      bands: years.map((year) => bands.get(year) ?? null),
    },
  ];
}

function bandAt(
  { counts, lows, highs }: NonNullable<Spot["female"]>,
  i: number,
  unit: NameUnit,
) {
  const high = highs[i] ?? null;
  if (unit !== "count" || (counts[i] ?? null) !== null || high === null)
    return null;
  return { low: lows[i] ?? 0, high };
}
