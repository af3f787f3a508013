import { ChartLine, Map as MapIcon, Table2 } from "lucide-react";
import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import { Button } from "../../components/button";
import { PlayYears } from "../../components/play-years";
import { Segments } from "../../components/segments";
import { FindBox } from "../../find/find-box";
import { map as words } from "../../lib/words/map";
import { CountryChoice } from "./country-choice";
import type { MapState } from "./map-state";

interface MapToolbarProps {
  readonly state: MapState;
  readonly countries: readonly Country[];
  readonly country: Country;
  readonly min: number;
  readonly max: number;
  readonly year: number;
  readonly hasShares: boolean;
  readonly onChange: (change: Partial<MapState>) => void;
  readonly onName: (name: string) => void;
}

/** Country, what is shown of it, sex and year. */
export function MapToolbar(props: MapToolbarProps) {
  const { state, country, countries, onChange } = props;
  return (
    <div className="map-toolbar">
      <CountryChoice
        {...{ countries, country }}
        onCountry={(code) => {
          onChange({ country: code });
        }}
      />
      <Segments
        label={words.kind}
        testId="map-kind"
        segments={[
          { id: "top", name: words.kinds.top },
          { id: "name", name: words.kinds.name },
        ]}
        value={state.kind}
        onChange={(kind) => {
          onChange({ kind });
        }}
      />
      {state.kind === "name" && (
        <FindBox
          country={country.code}
          measure={country.measure}
          testId="map-find"
          onPick={({ name, countries: found }) => {
            const gender = found[0]?.gender ?? state.gender;
            onChange({ name, gender });
          }}
        />
      )}
      <Segments
        label={words.sex}
        testId="map-sex"
        segments={[
          { id: "F", name: words.sexes.F },
          { id: "M", name: words.sexes.M },
        ]}
        value={state.gender}
        onChange={(gender) => {
          onChange({ gender });
        }}
      />
      <PlayYears
        {...{ min: props.min, max: props.max, year: props.year }}
        onYear={(year) => {
          onChange({ year });
        }}
      />
    </div>
  );
}

const NO_SHARE_ID = "map-no-share";

/** The heading, with what belongs to the picture below it. */
export function MapHead(props: MapToolbarProps & { readonly heading: string }) {
  const { state, hasShares, heading, onName } = props;
  const name = state.kind === "name" ? state.name : null;
  return (
    <div className="map-head">
      <h1>{heading}</h1>
      {name !== null && (
        <Button
          kind="quiet"
          onPress={() => {
            onName(name);
          }}
        >
          <ChartLine size={15} aria-hidden />
          {words.open(displayName(name, props.country.code))}
        </Button>
      )}
      <div className="map-tools">
        {state.kind === "name" && <Units {...props} />}
        <TableSwitch {...props} />
      </div>
      {state.kind === "name" && !hasShares && (
        <p id={NO_SHARE_ID} className="map-note">
          {words.noShare}
        </p>
      )}
    </div>
  );
}

function Units({ state, country, hasShares, onChange }: MapToolbarProps) {
  const units = words.units(country.measure);
  return (
    <Segments
      label={words.unit}
      testId="map-unit"
      segments={[
        { id: "count", name: units.count },
        { id: "share", name: units.share, disabled: !hasShares },
        { id: "rank", name: units.rank },
      ]}
      value={!hasShares && state.unit === "share" ? "count" : state.unit}
      describedBy={hasShares ? undefined : NO_SHARE_ID}
      onChange={(unit) => {
        onChange({ unit });
      }}
    />
  );
}

function TableSwitch({ state: { asTable }, onChange }: MapToolbarProps) {
  const Icon = asTable ? MapIcon : Table2;
  return (
    <Button
      kind="quiet"
      testId="map-table-switch"
      onPress={() => {
        onChange({ asTable: !asTable });
      }}
    >
      <Icon size={15} aria-hidden />
      {asTable ? words.asMap : words.asTable}
    </Button>
  );
}
