import { Play, Square } from "lucide-react";
import type { Output } from "../../../shared/ipc/contract";
import type { ExampleId } from "../../../shared/ipc/sql-schemas";
import { Button } from "../../components/button";
import { MenuButton, type MenuGroup } from "../../components/menu-button";
import { format } from "../../lib/format";
import { MOD } from "../../lib/mod-key";
import { useNow } from "../../lib/use-now";
import { sql } from "../../lib/words/sql";
import { session } from "./session";
import type { HistoryEntry } from "./sql-state";
import type { SqlState } from "./sql-session";

interface SqlToolbarProps {
  readonly busy: SqlState["busy"];
  readonly examples: Output<"sql.examples">;
  readonly history: readonly HistoryEntry[];
  readonly onRun: () => void;
  readonly onPlan: () => void;
  readonly onPick: (query: string) => void;
}

const FORGET = "forget";

/** Run or cancel, the plan, and queries to begin with. */
export function SqlToolbar(props: SqlToolbarProps) {
  const { busy, examples, history, onPick } = props;
  return (
    <div className="sql-toolbar">
      <h1 className="sql-title">{sql.title}</h1>
      {busy === null ? (
        <Button kind="primary" testId="sql-run" onPress={props.onRun}>
          <Play size={14} aria-hidden />
          {sql.run}
          <kbd className="sql-key" aria-hidden>
            {MOD} ↵
          </kbd>
        </Button>
      ) : (
        <CancelButton busy={busy} />
      )}
      <Button
        disabled={busy !== null}
        testId="sql-show-plan"
        onPress={props.onPlan}
      >
        {sql.plan}
      </Button>
      <div className="sql-toolbar-end">
        <MenuButton
          label={sql.examples}
          testId="sql-examples"
          groups={exampleGroups(examples)}
          onPick={(id) => {
            const example = examples.find((one) => one.id === id);
            if (example) onPick(example.query);
          }}
        />
        <MenuButton
          label={sql.history.title}
          testId="sql-history"
          groups={historyGroups(history)}
          empty={sql.history.empty}
          onPick={(id) => {
            if (id === FORGET) session.forget();
            else onPick(history[Number(id)]?.query ?? "");
          }}
        />
      </div>
    </div>
  );
}

interface CancelButtonProps {
  readonly busy: NonNullable<SqlState["busy"]>;
}

function CancelButton({ busy }: CancelButtonProps) {
  const now = useNow(true);
  const seconds = Math.max(0, Math.floor((now - busy.since) / 1000));
  return (
    <>
      <Button
        disabled={busy.cancelling}
        testId="sql-cancel"
        onPress={() => void session.cancel()}
      >
        <Square size={12} aria-hidden />
        {busy.cancelling ? sql.cancelling : sql.cancel}
      </Button>
      {seconds > 0 && (
        <span className="sql-running">
          {sql.running(format.count(seconds))}
        </span>
      )}
    </>
  );
}

const GROUPS: Readonly<
  Record<Parameters<typeof sql.groupOf>[0], readonly ExampleId[]>
> = {
  names: [
    ...(["most-popular", "names-of-a-year", "names-by-prefix"] as const),
    ...(["trend", "trend-with-rank", "totals"] as const),
    ...(["recorded-sex", "sex-distribution", "probabilities"] as const),
  ],
  imports: [
    ...(["dataset-statistics", "extraction-summary"] as const),
    ...(["latest-extraction", "failed-extractions"] as const),
    ...(["pending-loads", "job-health"] as const),
  ],
  engine: [
    ...(["plan", "database-size", "table-sizes", "table-growth"] as const),
    ...(["index-usage", "connections", "long-running"] as const),
  ],
};

function exampleGroups(examples: Output<"sql.examples">): MenuGroup[] {
  const known = new Set(examples.map(({ id }) => id));
  return (["names", "imports", "engine"] as const).map((group) => ({
    id: group,
    title: sql.groupOf(group),
    entries: GROUPS[group]
      .filter((id) => known.has(id))
      .map((id) => ({ id, name: sql.exampleOf(id) })),
  }));
}

function historyGroups(history: readonly HistoryEntry[]): MenuGroup[] {
  if (history.length === 0) return [];
  return [
    {
      id: "statements",
      entries: history.map((entry, i) => ({
        id: String(i),
        name: entry.query.replace(/\s+/g, " "),
        hint: `${format.moment(entry.at)} · ${outcomeOf(entry)}`,
        code: true,
      })),
    },
    { id: "rest", entries: [{ id: FORGET, name: sql.history.forget }] },
  ];
}

function outcomeOf({ outcome, rows, more }: HistoryEntry): string {
  return outcome === "rows"
    ? sql.history.rows(format.count(rows), more)
    : sql.history[outcome];
}
