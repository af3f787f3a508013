import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import {
  completeColumns,
  language,
} from "../../../renderer/screens/sql/completion";
import {
  offsetOf,
  statementsOf,
  statementToRun,
  wordAt,
} from "../../../renderer/screens/sql/statements";
import type { SqlRelation } from "../../../shared/ipc/sql-schemas";

const SCHEMA: SqlRelation[] = [
  {
    ...{ schema: "public", name: "names", kind: "view", comment: null },
    columns: [
      { name: "year", type: "integer", comment: null },
      { name: "name", type: "text", comment: "As registered" },
    ],
  },
  {
    ...{ schema: "public", name: "countries", kind: "table", comment: null },
    columns: [{ name: "code", type: "character(2)", comment: null }],
  },
];

/** A bar stands for the cursor, two for the ends of a selection. */
function stateOf(marked: string): EditorState {
  const [before = "", middle, after] = marked.split("|");
  const text = [before, middle, after].join("");
  const anchor = middle === undefined ? text.length : before.length;
  const head = after === undefined ? anchor : anchor + (middle ?? "").length;
  return EditorState.create({
    doc: text,
    selection: { anchor, head },
    extensions: language(SCHEMA),
  });
}

describe("statementToRun", () => {
  const two = "SELECT 1;\n\nSELECT 2\nFROM names;";
  it.each([
    ["SELECT 1|;\n\nSELECT 2", "SELECT 1;"],
    ["SELECT 1;|\n\nSELECT 2", "SELECT 1;"],
    ["SELECT 1;\n|\nSELECT 2", "SELECT 1;"],
    ["SELECT 1;\n\n|SELECT 2", "SELECT 2"],
    ["  |\nSELECT 1; SELECT 2", "SELECT 1;"],
    ["SELECT 1;\n-- a; b\nSELECT ';' /* ; */ || $$;$$|", "SELECT ';' /* ; */ "],
  ])("takes the one at the cursor of %j", (marked, expected) => {
    expect(statementToRun(stateOf(marked))?.text).toContain(expected.trim());
  });

  it("takes a selection as it is, without the blanks around it", () => {
    expect(statementToRun(stateOf("SELECT |1 + 1 |;"))).toEqual({
      text: "1 + 1",
      from: 7,
    });
  });

  it("takes nothing where there is nothing but blanks, comments and semicolons", () => {
    for (const text of ["", "  \n", "-- only words\n", ";;", "/* ; */"])
      expect(statementToRun(stateOf(text))).toBeNull();
  });

  it("keeps semicolons in strings, comments and dollar quotes together", () => {
    const text =
      "SELECT 'a;b', $$c;d$$, $x$e;f$x$ -- g;h\n FROM names; SELECT 2";
    const [first, second, ...more] = statementsOf(stateOf(text));
    expect(first?.text).toMatch(/^SELECT 'a;b'.*names;$/s);
    expect(second?.text).toBe("SELECT 2");
    expect(more).toEqual([]);
  });

  it("says where a statement stands", () => {
    const found = statementsOf(stateOf(two));
    expect(
      found.map(({ text, from }) => two.slice(from, from + text.length)),
    ).toEqual(found.map(({ text }) => text));
    expect(found).toHaveLength(2);
  });
});

describe("offsetOf and wordAt", () => {
  it("counts characters as PostgreSQL does, code units as the editor does", () => {
    const text = "SELECT '👶', oops FROM names";
    const offset = offsetOf(text, 13);
    const { from, to } = wordAt(text, offset);
    expect(text.slice(from, to)).toBe("oops");
  });

  it("marks a word, a quoted name, a sign, or the last letter", () => {
    const marked = (text: string, at: number) => {
      const { from, to } = wordAt(text, at);
      return text.slice(from, to);
    };
    expect(marked('SELECT "my col" x', 7)).toBe('"my col"');
    expect(marked("SELECT naïve, b", 7)).toBe("naïve");
    expect(marked("SELECT )", 7)).toBe(")");
    expect(marked("SELECT", 6)).toBe("T");
  });
});

describe("completeColumns", () => {
  const labelsAt = (marked: string) => {
    const state = stateOf(marked);
    const at = state.selection.main.head;
    const found = completeColumns(
      new CompletionContext(state, at, false),
      SCHEMA,
    );
    return found?.options.map(({ label }) => label) ?? null;
  };

  it("offers the columns of the relations that the statement names", () => {
    expect(labelsAt("SELECT ye| FROM names")).toEqual(["year", "name"]);
    expect(labelsAt("SELECT c| FROM names, countries")).toEqual([
      ...["year", "name", "code"],
    ]);
  });

  it("offers none of another statement, after a dot, or where nothing is typed", () => {
    expect(labelsAt("SELECT 1 FROM names; SELECT ye|")).toBeNull();
    expect(labelsAt("SELECT n.ye| FROM names n")).toBeNull();
    expect(labelsAt("SELECT | FROM names")).toBeNull();
  });
});
