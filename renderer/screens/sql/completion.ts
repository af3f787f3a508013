import type {
  Completion,
  CompletionContext,
  CompletionResult,
} from "@codemirror/autocomplete";
import {
  PostgreSQL,
  sql,
  SQLDialect,
  type SQLNamespace,
} from "@codemirror/lang-sql";
import type { Extension } from "@codemirror/state";
import type { SqlRelation } from "../../../shared/ipc/sql-schemas";
import { statementsOf } from "./statements";

/** The language, with completion of the library's tables, views and columns, and of PostgreSQL's keywords. */
export function language(schema: readonly SqlRelation[]): Extension {
  const dialect = dialectFor(schema);
  return [
    sql({
      dialect,
      upperCaseKeywords: true,
      schema: namespaceOf(schema),
      // What is in the library is more likely meant than one of some eight hundred words.
      keywordCompletion: (label, type) => ({ label, type, boost: -50 }),
    }),
    dialect.language.data.of({
      autocomplete: (context: CompletionContext) =>
        completeColumns(context, schema),
    }),
  ];
}

/**
 * PostgreSQL's words without those that are names here, such as `names` and `year`: they are no words of the language
 * where they stand for a table or column, and no reserved word can.
 */
function dialectFor(schema: readonly SqlRelation[]): SQLDialect {
  const taken = new Set(
    schema.flatMap(({ name, columns }) => [
      name,
      ...columns.map((column) => column.name),
    ]),
  );
  const without = (words = "") =>
    words
      .split(" ")
      .filter((word) => !taken.has(word))
      .join(" ");
  const { keywords, types, ...spec } = PostgreSQL.spec;
  return SQLDialect.define({
    ...spec,
    keywords: without(keywords),
    types: without(types),
  });
}

/** What readers most often ask, before the tables that hold it. */
const FIRST = [
  ...["names", "name_statistics", "gender_probabilities", "countries"],
  ...["datasets", "suppressions", "name_ranks", "extractions", "loads"],
];

/** Every relation by its name, as the search path finds it, and again under its schema. */
export function namespaceOf(schema: readonly SqlRelation[]): SQLNamespace {
  const named: Record<string, SQLNamespace> = {};
  const schemas: Record<string, Record<string, SQLNamespace>> = {};
  for (const relation of schema) {
    const entry = {
      self: {
        label: relation.name,
        type: "type",
        detail: relation.kind,
        boost: FIRST.includes(relation.name)
          ? 50 - FIRST.indexOf(relation.name)
          : 0,
        ...infoOf(relation.comment),
      },
      children: relation.columns.map((column) => columnOf(column, column.type)),
    };
    named[relation.name] ??= entry;
    (schemas[relation.schema] ??= {})[relation.name] = entry;
  }
  return { ...schemas, ...named };
}

/** Columns of the relations that the statement names, so that they need no prefix. */
export function completeColumns(
  context: CompletionContext,
  schema: readonly SqlRelation[],
): CompletionResult | null {
  const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
  if (word === null && !context.explicit) return null;
  const from = word?.from ?? context.pos;
  if (context.state.sliceDoc(from - 1, from) === ".") return null;
  const named = relationsNamed(statementAround(context), schema);
  const options = new Map<string, Completion>();
  for (const relation of named)
    for (const column of relation.columns) {
      const detail = `${relation.name}, ${column.type}`;
      if (!options.has(column.name))
        options.set(column.name, { ...columnOf(column, detail), boost: 10 });
    }
  return options.size === 0
    ? null
    : { from, options: [...options.values()], validFor: /^[\p{L}\p{N}_]*$/u };
}

function statementAround({ state, pos }: CompletionContext): string {
  const around = statementsOf(state).filter(({ from }) => from <= pos);
  return around.at(-1)?.text ?? "";
}

function relationsNamed(
  statement: string,
  schema: readonly SqlRelation[],
): SqlRelation[] {
  const words = new Set(statement.toLowerCase().match(/[a-z_][a-z0-9_]*/g));
  return schema.filter(({ name }) => words.has(name));
}

function columnOf(
  { name, comment }: SqlRelation["columns"][number],
  detail: string,
): Completion {
  return { label: name, type: "property", detail, ...infoOf(comment) };
}

function infoOf(comment: string | null): Pick<Completion, "info"> {
  return comment === null ? {} : { info: comment };
}
