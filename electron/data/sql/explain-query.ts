import type { Input } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { readOnly, runPrefixed } from "./read-only";

/**
 * How the engine runs a statement, as text.
 * @throws AppError 'query-failed'
 */
export async function explainQuery(
  { pg }: Backend,
  { query, analyze }: Input<"sql.plan">,
): Promise<string> {
  const prefix = analyze
    ? "EXPLAIN (ANALYZE, BUFFERS, FORMAT TEXT) "
    : "EXPLAIN (FORMAT TEXT) ";
  const { rows } = await readOnly(pg, (tx) =>
    runPrefixed(prefix, query, (statement) =>
      tx.query<[string]>(statement, [], { rowMode: "array" }),
    ),
  );
  return rows.map(([line]) => line).join("\n");
}

interface PlanNode {
  "Relation Name"?: string;
  Plans?: PlanNode[];
}

/** Tables that the plan of a query reads, below whatever views it names; none for what has no plan. */
export async function tablesRead(
  { pg }: Backend,
  query: string,
): Promise<Set<string>> {
  const found = new Set<string>();
  const visit = (node: PlanNode): void => {
    const name = node["Relation Name"];
    if (name !== undefined) found.add(name);
    node.Plans?.forEach(visit);
  };
  const { rows } = await readOnly(pg, (tx) =>
    tx.query<[{ Plan: PlanNode }[]]>(`EXPLAIN (FORMAT JSON) ${query}`, [], {
      rowMode: "array",
    }),
  );
  for (const [plans] of rows) for (const { Plan } of plans) visit(Plan);
  return found;
}
