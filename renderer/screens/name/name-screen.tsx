import { useState } from "react";
import type { Measure } from "../../../shared/mapping";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { FindBox } from "../../find/find-box";
import type { MappedName, NameTarget } from "../../lib/use-navigation";
import { useProcedure, useProcedures } from "../../lib/use-procedure";
import { name as words } from "../../lib/words/name";
import { NamePage } from "./name-page";
import { Nobody } from "./nobody";
import "./name.css";
import "./name-tables.css";

interface NameScreenProps {
  /** Null: none was chosen yet. */
  readonly name: string | null;
  readonly onName: (name: string) => void;
  readonly onMap: (mapped: MappedName) => void;
  /** Shows a name in Explore. */
  readonly onChart: (target: NameTarget) => void;
  readonly onGoToLibrary: () => void;
}

/** The page of a name, and the search that leads to it. */
export function NameScreen(props: NameScreenProps) {
  const { name, onName } = props;
  return (
    <main className="screen name-screen" id="content">
      <div className="name-bar">
        <FindBox
          country={null}
          measure="births"
          testId="name-find"
          onPick={(found) => {
            onName(found.name);
          }}
        />
      </div>
      {name === null ? (
        <Start onGoToLibrary={props.onGoToLibrary} />
      ) : (
        <OfName key={name} {...props} name={name} />
      )}
    </main>
  );
}

function Start({ onGoToLibrary }: Pick<NameScreenProps, "onGoToLibrary">) {
  const countries = useProcedure("countries.list", undefined);
  const { start } = words;
  const empty = countries.value?.length === 0;
  return (
    <>
      <h1 className="visually-hidden">{words.screen}</h1>
      <EmptyState
        title={start.title}
        text={empty ? start.noFigures : start.text}
        testId="name-start"
      >
        {empty && <Button onPress={onGoToLibrary}>{start.library}</Button>}
      </EmptyState>
    </>
  );
}

interface OfNameProps extends Omit<NameScreenProps, "name"> {
  readonly name: string;
}

const MEASURES: readonly Measure[] = ["births", "bearers"];

/** Reads what there is of a name: births, people who bear it, or both. */
function OfName({ name, onName, onMap, onChart }: OfNameProps) {
  const [wanted, setWanted] = useState<Measure>("births");
  const answers = useProcedures(
    "names.places",
    MEASURES.map((measure) => ({ name, country: null, measure })),
  );
  const measures = MEASURES.filter((_, i) => answers[i]?.value?.length);
  const measure = measures.includes(wanted) ? wanted : (measures[0] ?? wanted);
  const countries = useProcedure("countries.list", { measure });
  const failed = [...answers, countries].find(({ error }) => error);
  if (failed?.error)
    return (
      <div className="name-page">
        <ErrorPanel error={failed.error} onRetry={countries.retry} />
      </div>
    );
  if (!countries.value || answers.some(({ value }) => value === undefined))
    return <Reading name={name} />;
  if (measures.length === 0) return <Nobody name={name} onName={onName} />;
  return (
    <NamePage
      name={name}
      places={answers[MEASURES.indexOf(measure)]?.value ?? []}
      countries={countries.value}
      measure={measure}
      measures={measures}
      onMeasure={setWanted}
      onName={onName}
      onMap={onMap}
      onChart={onChart}
    />
  );
}

function Reading({ name }: { readonly name: string }) {
  return (
    <div className="name-page">
      <BusyLine active />
      <h1>{name}</h1>
    </div>
  );
}
