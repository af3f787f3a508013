/** What a command answers: the JSON document, its rows for a table, notes beside them, and the exit status. */
export interface Answer {
  json: unknown;
  table: { columns: string[]; rows: unknown[][] };
  status: 0 | 1 | 3;
  notes: string[];
}

/** @param shown columns of the table for people; default: those of the first row */
export function rowsAnswer(rows: readonly unknown[], shown?: string[]): Answer {
  const columns = shown ?? Object.keys(rows[0] ?? {});
  const cells = rows.map((row) =>
    columns.map((column) => (row as Record<string, unknown>)[column]),
  );
  return {
    json: { rows },
    table: { columns, rows: cells },
    status: 0,
    notes: [],
  };
}
