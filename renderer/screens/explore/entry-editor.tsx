import { Globe, ListChecks, X } from "lucide-react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
} from "react-aria-components";
import { displayName } from "../../../shared/display-name";
import { Bubble } from "../../components/bubble";
import { fold } from "../../../shared/fold";
import type { Measure } from "../../../shared/mapping";
import { Swatch } from "../../charts/swatch";
import { SERIES_MAX } from "../../charts/series";
import { Button } from "../../components/button";
import { Choice } from "../../components/choice";
import { Segments } from "../../components/segments";
import { explore } from "../../lib/words/explore";
import {
  moveTo,
  placeOfEntry,
  remove,
  replace,
  type NameAt,
  type Place,
} from "./explore-state";
import type { Entry } from "./explore-view";
import { placeName } from "./place-name";
import { placesFrom } from "./place-options";
import { spellingAt } from "./spelling-at";
import type { ExploreModel } from "./use-explore";
import "./entry-editor.css";

interface EntryEditorProps {
  readonly model: ExploreModel;
  readonly place: Place;
}

const words = explore.entries;
const steps = explore.steps;

/** The names in the chart as a list: each with a sex and a place of its own, or added once more for another place. */
export function EntryEditor({ model, place }: EntryEditorProps) {
  return (
    <DialogTrigger>
      <AriaButton
        className="button button-quiet button-icon"
        aria-label={words.button}
        data-testid="entries"
      >
        <ListChecks size={16} aria-hidden />
      </AriaButton>
      <Bubble placement="bottom end">
        <Dialog className="entries-dialog">
          <Heading slot="title" level={2}>
            {words.title}
          </Heading>
          <ul className="entries-list">
            {model.entries.map((entry) => (
              <EntryRow
                key={entry.slot}
                model={model}
                measure={place.country.measure}
                entry={entry}
              />
            ))}
          </ul>
          <AllHere model={model} place={place} />
        </Dialog>
      </Bubble>
    </DialogTrigger>
  );
}

interface EntryRowProps {
  readonly model: ExploreModel;
  readonly measure: Measure;
  readonly entry: Entry;
}

function EntryRow({ model, measure, entry }: EntryRowProps) {
  const { countries, setEntries } = model;
  const { name } = entry;
  const change = (next: NameAt) => {
    setEntries((then) => replace(then, entry, next), steps.moved(name));
  };
  const moveEntry = async (at: NameAt) => {
    change({ ...at, name: await spellingAt(name, at, measure) });
  };
  const options = placesFrom(countries);
  const current = options.find(
    ({ at }) => at.country === entry.country && at.region === entry.region,
  );
  return (
    <li className="entry-row" data-testid="entry">
      <Swatch slot={entry.slot} />
      <span className="entry-name truncate" title={name}>
        {displayName(name, entry.country)}
      </span>
      <Segments
        label={words.sexOf(name)}
        segments={[
          { id: "F", name: "F" },
          { id: "M", name: "M" },
        ]}
        value={entry.gender}
        onChange={(gender) => {
          change({ ...entry, gender });
        }}
      />
      <Choice
        label={words.placeOf(name)}
        placeholder={words.gone}
        options={options}
        value={current?.id ?? null}
        onChange={(id) => {
          const next = options.find((option) => option.id === id);
          if (next) void moveEntry({ ...entry, ...next.at });
        }}
      />
      <Elsewhere model={model} measure={measure} entry={entry} />
      <Button
        kind="quiet"
        iconOnly
        label={explore.chart.remove(name)}
        onPress={() => {
          setEntries((then) => remove(then, entry), steps.removed(name));
        }}
      >
        <X size={14} aria-hidden />
      </Button>
    </li>
  );
}

/** The same name once more, in the first country where it is not in the chart yet. */
function Elsewhere({ model, measure, entry }: EntryRowProps) {
  const { countries, entries, addName } = model;
  const isThere = (country: string) =>
    entries.some(
      (one) =>
        one.country === country &&
        one.region === null &&
        one.gender === entry.gender &&
        fold(one.name) === fold(entry.name),
    );
  const next = countries.find(
    ({ code, national }) => national && !isThere(code),
  )?.code;
  const addIn = async (country: string) => {
    const at = { ...entry, country, region: null };
    addName({ ...at, name: await spellingAt(entry.name, at, measure) });
  };
  return (
    <Button
      kind="quiet"
      iconOnly
      label={words.elsewhere(entry.name)}
      testId="entry-elsewhere"
      disabled={next === undefined || entries.length >= SERIES_MAX}
      onPress={() => {
        if (next !== undefined) void addIn(next);
      }}
    >
      <Globe size={14} aria-hidden />
    </Button>
  );
}

/** All names at the place of the table, where some are not. */
function AllHere({ model, place }: EntryEditorProps) {
  const { entries, countries, setEntries } = model;
  const region = place.region?.code ?? null;
  const isHere = (entry: Entry) =>
    entry.country === place.country.code && entry.region === region;
  if (entries.every(isHere)) return null;
  const lost = entries.filter(
    (entry) => placeOfEntry(entry, countries) === null,
  );
  const moveAll = async () => {
    const { code, measure } = place.country;
    const spelled = await Promise.all(
      entries.map(async (entry) => ({
        ...entry,
        name: await spellingAt(entry.name, { country: code }, measure),
      })),
    );
    setEntries(() => moveTo(spelled, place), steps.place(placeName(place)));
  };
  return (
    <div className="entries-foot">
      {lost.length > 0 && <p className="field-hint">{words.lost}</p>}
      <Button
        testId="entries-here"
        onPress={() => {
          void moveAll();
        }}
      >
        {words.allHere(placeName(place))}
      </Button>
    </div>
  );
}
