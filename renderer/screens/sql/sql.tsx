import type { ExampleId, SqlRelation } from "../../../shared/ipc/sql-schemas";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { SplitPane } from "../../components/split-pane";
import { useProcedure } from "../../lib/use-procedure";
import { useStoredState } from "../../lib/use-stored-state";
import { sql } from "../../lib/words/sql";
import { AnswerPane } from "./answer-pane";
import { Editor } from "./editor";
import { session } from "./session";
import { SqlToolbar } from "./sql-toolbar";
import { parseSplit, SPLIT } from "./sql-state";
import { useSqlScreen } from "./use-sql-screen";
import "./sql.css";

const NO_SCHEMA: readonly SqlRelation[] = [];

/** Ask the library in SQL. */
export function SqlScreen() {
  const schema = useProcedure("sql.schema", undefined).value ?? NO_SCHEMA;
  const [split, setSplit] = useStoredState("sql-split", parseSplit);
  const screen = useSqlScreen();
  const { state, place } = screen;
  return (
    <main className="screen" id="content">
      <SqlToolbar
        busy={state.busy}
        examples={screen.examples}
        history={state.history}
        onRun={screen.run}
        onPlan={screen.plan}
        onPick={screen.pick}
      />
      <SplitPane
        label={sql.divider}
        stacked
        value={split}
        min={SPLIT.min}
        max={SPLIT.max}
        onChange={setSplit}
        first={
          <Editor
            handle={screen.editor}
            startText={screen.draft}
            schema={schema}
            onRun={screen.run}
            onCancel={() => void session.cancel()}
            onChange={screen.setDraft}
          />
        }
        second={
          <AnswerPane
            state={state}
            placeOf={place.of}
            onGoTo={place.goTo}
            statement={screen.statement}
          >
            <Start onExample={screen.runExample} />
          </AnswerPane>
        }
      />
    </main>
  );
}

/** Examples that are offered where nothing was run yet. */
const FIRST_EXAMPLES = ["most-popular", "trend", "dataset-statistics"] as const;

interface StartProps {
  readonly onExample: (id: ExampleId) => void;
}

function Start({ onExample }: StartProps) {
  const { title, text, or } = sql.start;
  return (
    <EmptyState title={title} text={`${text} ${or}`} testId="sql-start">
      {FIRST_EXAMPLES.map((id) => (
        <Button
          key={id}
          onPress={() => {
            onExample(id);
          }}
        >
          {sql.exampleOf(id)}
        </Button>
      ))}
    </EmptyState>
  );
}
