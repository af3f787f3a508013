import type { Country } from "../../../shared/ipc/contract";
import { Choice } from "../../components/choice";
import { PlayYears } from "../../components/play-years";
import { Segments } from "../../components/segments";
import { groups as words } from "../../lib/words/groups";
import type { ChangeGroups } from "./groups-screen";
import type { GroupsPlace, GroupsView } from "./groups-view";

interface GroupsToolbarProps {
  readonly view: GroupsView;
  readonly place: GroupsPlace;
  readonly countries: readonly Country[];
  readonly set: ChangeGroups;
}

/** The choice of a region's list that stands for none. */
const WHOLE = "";
const { steps } = words;

/** Place, recorded sex and year. */
export function GroupsToolbar(props: GroupsToolbarProps) {
  const { view, place, countries, set } = props;
  return (
    <div className="groups-toolbar">
      <Choice
        label={words.country}
        testId="groups-country"
        options={countries.map(({ code, name }) => ({ id: code, name }))}
        value={place.country.code}
        onChange={(code) => {
          const name = countries.find((one) => one.code === code)?.name ?? code;
          set({ country: code, region: null }, { what: steps.place(name) });
        }}
      />
      <RegionChoice place={place} set={set} />
      <MeasureChoice place={place} set={set} />
      <Segments
        label={words.sex}
        testId="groups-sex"
        segments={[
          { id: "F", name: words.sexes.F },
          { id: "M", name: words.sexes.M },
        ]}
        value={view.gender}
        onChange={(gender) => {
          const what = steps.sex(words.sexes[gender]);
          set({ gender, picked: [], shown: null }, { what });
        }}
      />
      <PlayYears
        min={place.min}
        max={place.max}
        year={place.year}
        onYear={(year) => {
          set({ year }, { what: steps.year(year), merge: "year" });
        }}
      />
    </div>
  );
}

type PartProps = Pick<GroupsToolbarProps, "place" | "set">;

function RegionChoice({ place: { country, region }, set }: PartProps) {
  if (country.regions.length === 0) return null;
  const whole = country.national
    ? [{ id: WHOLE, name: words.wholeCountry }]
    : [];
  const options = [
    ...whole,
    ...country.regions.map(({ code, name }) => ({ id: code, name })),
  ];
  return (
    <Choice
      label={words.region}
      testId="groups-region"
      options={options}
      value={region?.code ?? WHOLE}
      onChange={(code) => {
        const name = options.find(({ id }) => id === code)?.name ?? code;
        const next = code === WHOLE ? null : code;
        set(
          { country: country.code, region: next },
          { what: steps.place(name) },
        );
      }}
    />
  );
}

/** Births or people who bear the name, where the library holds both of a country. */
function MeasureChoice({ place: { country }, set }: PartProps) {
  const { measures, measure } = country;
  if (measures.length < 2) return null;
  return (
    <Segments
      label={words.measure}
      testId="groups-measure"
      segments={measures.map((id) => ({ id, name: words.measures[id] }))}
      value={measure}
      onChange={(next) => {
        set({ measure: next }, { what: steps.measure(words.measures[next]) });
      }}
    />
  );
}
