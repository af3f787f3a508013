import { useState } from "react";
import type { SqlAnswer } from "../../../shared/ipc/sql-schemas";
import { Button } from "../../components/button";
import { format } from "../../lib/format";
import { useEvent } from "../../lib/use-event";
import { sql } from "../../lib/words/sql";
import { tables } from "../../lib/words/tables";
import { session } from "./session";
import type { SqlState } from "./sql-session";

interface AnswerFootProps {
  readonly answer: NonNullable<SqlState["answer"]>;
  readonly busy: SqlState["busy"];
}

const words = sql.answer;

/** How much the answer is, and how long it took. */
export function AnswerFoot({ answer, busy }: AnswerFootProps) {
  const { value, total } = answer;
  const counting = busy?.work === "count";
  const [written, setWritten] = useState(0);
  useEvent("export.changed", ({ rows }) => {
    setWritten(rows);
  });
  if (busy?.work === "export")
    return (
      <footer className="pane-foot sql-foot" data-testid="sql-foot">
        <span>{tables.export.writing(format.count(written))}</span>
      </footer>
    );
  return (
    <footer className="pane-foot sql-foot" data-testid="sql-foot">
      <span>
        {amountOf(value, total)}{" "}
        {words.took(format.duration(value.duration_ms))}
      </span>
      {answer.outdated && <span>{words.outdated}</span>}
      {value.cut !== null && total === null && (
        <Button
          kind="quiet"
          disabled={busy !== null}
          testId="sql-count"
          onPress={() => void session.count()}
        >
          {counting ? words.counting : words.count}
        </Button>
      )}
    </footer>
  );
}

function amountOf(value: SqlAnswer, total: number | null): string {
  const rows = format.count(value.rows.length);
  if (value.cut === null) return words.rows(rows);
  const first =
    total === null
      ? words.first(rows)
      : words.firstOf(rows, format.count(total));
  return value.cut === "bytes" ? `${first} ${words.byBytes}` : first;
}
