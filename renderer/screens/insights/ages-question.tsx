import { useQuestionState } from "./use-question-state";
import type { LifeTable } from "../../../shared/ipc/insight-schemas";
import { BusyLine } from "../../components/busy-line";
import { ErrorPanel } from "../../components/error-panel";
import { useProcedure } from "../../lib/use-procedure";
import { AgesAnswer } from "./ages-answer";
import { AgesControls } from "./ages-controls";
import { agesYear, parseAgesState, type AgesState } from "./ages-state";
import { ImportLifeTable } from "./import-life-table";
import type { QuestionProps } from "./question";

/** How old are they? */
export function AgesQuestion(props: QuestionProps) {
  const tables = useProcedure("life-tables.list", undefined);
  const [state, setState] = useQuestionState("ages", parseAgesState);
  const change = (part: Partial<AgesState>) => {
    setState((then) => ({ ...then, ...part }));
  };
  const table = tableOf(tables.value, state);
  return (
    <>
      {tables.value === undefined && <BusyLine active={tables.loading} />}
      {tables.error && (
        <ErrorPanel error={tables.error} onRetry={tables.retry} />
      )}
      {tables.value?.length === 0 && (
        <ImportLifeTable
          first
          onImported={({ id }) => {
            change({ lifeTable: id });
          }}
        />
      )}
      {tables.value && table && (
        <>
          <AgesControls
            place={props.place}
            tables={tables.value}
            table={table}
            state={state}
            gender={props.gender}
            onGender={props.onGender}
            onChange={change}
          />
          <AgesAnswer
            key={JSON.stringify(props.place.asked)}
            place={props.place}
            gender={props.gender}
            table={table}
            state={state}
            year={agesYear(state, props.place)}
            onName={props.onName}
          />
        </>
      )}
    </>
  );
}

/** The one that was chosen, or else the last that was imported. */
function tableOf(
  tables: readonly LifeTable[] | undefined,
  { lifeTable }: AgesState,
): LifeTable | undefined {
  return tables?.find(({ id }) => id === lifeTable) ?? tables?.[0];
}
