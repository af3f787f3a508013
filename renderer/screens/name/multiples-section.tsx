import { useState } from "react";
import { Map as MapIcon } from "lucide-react";
import type { Country } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import { Button } from "../../components/button";
import { Segments } from "../../components/segments";
import type { MappedName } from "../../lib/use-navigation";
import { format } from "../../lib/format";
import { name as words, type NameUnit } from "../../lib/words/name";
import { hasFigures } from "./figures";
import { PlacesTable } from "./places-table";
import { highestOf, SmallPlace } from "./small-place";
import { moreFrequentSex, yearsOf, type Spot } from "./spots";
import { TableSwitch } from "./trend-section";

interface MultiplesSectionProps {
  readonly asked: string;
  readonly spots: readonly Spot[];
  /** The regions of the country that is looked at. */
  readonly regions: readonly Spot[];
  readonly current: Spot;
  readonly countries: readonly Country[];
  readonly unit: NameUnit;
  readonly measure: Measure;
  readonly sameScale: boolean;
  readonly asTable: boolean;
  readonly onScale: (same: boolean) => void;
  readonly onTable: () => void;
  readonly onSpot: (spot: Spot) => void;
  readonly onMap: (mapped: MappedName) => void;
}

/** Every place in a small picture, on one scale or each on its own. */
export function MultiplesSection(props: MultiplesSectionProps) {
  const { spots, regions, current, countries, unit, measure } = props;
  const { multiples } = words;
  const country = countries.find(({ code }) => code === current.country);
  const usable = unit === "share" && !anyShares(spots) ? "count" : unit;
  return (
    <section className="name-section" aria-labelledby="name-places">
      <div className="section-head">
        <h2 id="name-places">{multiples.title}</h2>
        <div className="section-tools">
          <MapButton {...props} />
          <Segments
            label={multiples.scale}
            testId="name-scale"
            segments={[
              { id: "own", name: multiples.own },
              { id: "same", name: multiples.same },
            ]}
            value={props.sameScale ? "same" : "own"}
            onChange={(id) => {
              props.onScale(id === "same");
            }}
          />
          <TableSwitch
            asTable={props.asTable}
            onPress={props.onTable}
            testId="places-table-switch"
          />
        </div>
      </div>
      <Places
        {...props}
        title={multiples.countries}
        spots={spots}
        unit={usable}
      />
      {regions.length > 0 && country && (
        <Places
          {...props}
          title={multiples.regions(country.name)}
          spots={regions}
          unit={usable}
        />
      )}
      <p className="section-note">
        {multiples.note(
          words.trend.units(measure)[usable].toLowerCase(),
          usable === "rank",
        )}
      </p>
    </section>
  );
}

/** To the map of the country that is looked at, where it has figures by region. */
function MapButton({ current, countries, onMap }: MultiplesSectionProps) {
  const country = countries.find(({ code }) => code === current.country);
  if (!country || country.regions.length === 0) return null;
  return (
    <Button
      kind="quiet"
      testId="name-map"
      onPress={() => {
        const gender = moreFrequentSex(current);
        onMap({ name: current.name, country: country.code, gender });
      }}
    >
      <MapIcon size={15} aria-hidden />
      {words.multiples.map}
    </Button>
  );
}

function anyShares(spots: readonly Spot[]): boolean {
  return spots.some(({ female, male }) => hasFigures([female, male], "share"));
}

interface PlacesProps extends MultiplesSectionProps {
  readonly title: string;
}

/** Two rows at the least width; the most births come first. */
const SHOWN_AT_FIRST = 12;

function Places(props: PlacesProps) {
  const { asked, title, spots, unit, asTable } = props;
  const [all, setAll] = useState(false);
  if (asTable)
    return (
      <PlacesTable
        asked={asked}
        title={title}
        spots={spots}
        current={props.current}
        countries={props.countries}
        unit={unit}
        measure={props.measure}
        onSpot={props.onSpot}
      />
    );
  const shown = all ? spots : spots.slice(0, SHOWN_AT_FIRST);
  const top = highestOf(spots, unit);
  const years = yearsOf(spots);
  return (
    <>
      <h3 className="places-title">{title}</h3>
      <ul className="places" data-testid="small-places">
        {shown.map((spot) => (
          <li key={spot.id}>
            <SmallPlace
              asked={asked}
              spot={spot}
              countries={props.countries}
              unit={unit}
              years={years}
              top={props.sameScale ? top : highestOf([spot], unit)}
              pressed={spot.id === props.current.id}
              onPress={() => {
                props.onSpot(spot);
              }}
            />
          </li>
        ))}
      </ul>
      {spots.length > SHOWN_AT_FIRST && (
        <Button
          kind="quiet"
          onPress={() => {
            setAll(!all);
          }}
        >
          {all
            ? words.multiples.showFewer
            : words.multiples.showAll(format.count(spots.length))}
        </Button>
      )}
    </>
  );
}
