import { Copy } from "lucide-react";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { ErrorPanel } from "../../components/error-panel";
import { ExportButton } from "../../components/export-button";
import { Segments } from "../../components/segments";
import { exportTable } from "../../lib/export-table";
import { sql } from "../../lib/words/sql";
import { tables } from "../../lib/words/tables";
import { AnswerChart } from "./answer-chart";
import { AnswerFoot } from "./answer-foot";
import { AnswerTable } from "./answer-table";
import { copyAnswer } from "./copy-answer";
import { PlanView } from "./plan-view";
import { session } from "./session";
import type { SqlState, View } from "./sql-session";
import type { Statement } from "./statements";

interface AnswerPaneProps {
  readonly state: SqlState;
  /** Where an error stands in the editor; null: its place is not known, or no longer there. */
  readonly placeOf: (
    failure: NonNullable<SqlState["failure"]>,
  ) => { readonly line: number; readonly column: number } | null;
  readonly onGoTo: () => void;
  /** The statement whose plan to show where none was shown yet. */
  readonly statement: () => Statement | null;
  readonly children: React.ReactNode;
}

/** What came of the last statement; `children` where nothing was run yet. */
export function AnswerPane(props: AnswerPaneProps) {
  const { state, statement } = props;
  const { answer, plan, failure, busy, view } = state;
  const nothing = answer === null && plan === null;
  const show = (next: View) => {
    session.show(next);
    const of = answer?.statement ?? statement();
    if (next === "plan" && plan === null && of !== null)
      void session.showPlan(of, false);
  };
  return (
    <section className="sql-answer-pane" aria-label={sql.answer.label}>
      <BusyLine active={busy !== null} />
      {failure && <Failure {...props} failure={failure} />}
      {nothing ? (
        failure === null && props.children
      ) : (
        <>
          <AnswerHead state={state} onView={show} />
          <Body state={state} dimmed={busy !== null || failure !== null} />
          {answer && view !== "plan" && (
            <AnswerFoot answer={answer} busy={busy} />
          )}
        </>
      )}
    </section>
  );
}

interface AnswerHeadProps {
  readonly state: SqlState;
  readonly onView: (view: View) => void;
}

const VIEWS = ["table", "chart", "plan"] as const;

function AnswerHead({ state, onView }: AnswerHeadProps) {
  const { answer, busy, view } = state;
  const empty = answer === null || answer.value.columns.length === 0;
  return (
    <div className="sql-answer-head">
      <Segments
        label={sql.views.label}
        testId="sql-view"
        segments={VIEWS.map((id) => ({
          id,
          name: sql.views[id],
          disabled: id !== "plan" && answer === null,
        }))}
        value={view}
        onChange={onView}
      />
      <div className="sql-answer-actions">
        <Button
          disabled={empty}
          testId="sql-copy"
          onPress={() => {
            if (answer) copyAnswer(answer.value);
          }}
        >
          <Copy size={15} aria-hidden />
          {tables.copy}
        </Button>
        <ExportButton
          disabled={empty || busy !== null}
          onExport={(head) =>
            void exportTable(sql.exportName, (path) =>
              session.export(path, head),
            )
          }
        />
      </div>
    </div>
  );
}

interface BodyProps {
  readonly state: SqlState;
  readonly dimmed: boolean;
}

function Body({ state, dimmed }: BodyProps) {
  const { answer, plan, view } = state;
  if (view === "plan")
    return (
      <PlanView
        plan={plan}
        dimmed={dimmed}
        onAnalyze={(analyze) => {
          if (plan) void session.showPlan(plan.statement, analyze);
        }}
      />
    );
  if (answer === null) return null;
  const { value, statement } = answer;
  return view === "chart" ? (
    <AnswerChart answer={value} query={statement.text} dimmed={dimmed} />
  ) : (
    <AnswerTable key={statement.text} answer={value} dimmed={dimmed} />
  );
}

interface FailureProps extends Pick<AnswerPaneProps, "placeOf" | "onGoTo"> {
  readonly failure: NonNullable<SqlState["failure"]>;
}

function Failure({ failure, placeOf, onGoTo }: FailureProps) {
  if (failure.error.code === "query-cancelled")
    return (
      <p className="sql-stopped" role="status" data-testid="sql-stopped">
        {sql.stopped}
      </p>
    );
  const place = placeOf(failure);
  return (
    <div className="pane-message">
      <ErrorPanel error={failure.error}>
        {place && (
          <Button testId="sql-go-to" onPress={onGoTo}>
            {sql.failed.goTo(String(place.line), String(place.column))}
          </Button>
        )}
      </ErrorPanel>
    </div>
  );
}
