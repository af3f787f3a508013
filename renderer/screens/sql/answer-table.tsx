import { useMemo } from "react";
import { EmptyState } from "../../components/empty-state";
import { VirtualGrid } from "../../components/virtual-grid";
import { sql } from "../../lib/words/sql";
import type { SqlAnswer } from "../../../shared/ipc/sql-schemas";
import { answerColumns } from "./answer-columns";
import { copyAnswer } from "./copy-answer";

interface AnswerTableProps {
  readonly answer: SqlAnswer;
  readonly dimmed: boolean;
}

const words = sql.answer;

/** The rows of an answer. */
export function AnswerTable({ answer, dimmed }: AnswerTableProps) {
  const { columns, rows } = answer;
  const shown = useMemo(() => answerColumns(answer), [answer]);
  if (columns.length === 0)
    return <EmptyState title={words.noColumns} text={words.noColumnsHint} />;
  if (rows.length === 0)
    return <EmptyState title={words.noRows} text={words.noRowsHint} />;
  return (
    <VirtualGrid
      label={words.label}
      testId="sql-answer"
      columns={shown}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      onView={ignore}
      dimmed={dimmed}
      onCopy={(range) => {
        copyAnswer(answer, range);
      }}
    />
  );
}

/** All rows are here. */
function ignore(): void {
  return;
}
