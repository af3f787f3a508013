import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";

/** A statement and where it stands in the text. */
export interface Statement {
  readonly text: string;
  /** Unit: UTF-16 code units, as the editor counts. */
  readonly from: number;
}

/** Longer texts than this parser reads in time are cut into statements as far as it came. */
const PARSE_MS = 200;

/** What a run would take: the selection, or else the statement at the cursor or before it; null: there is none. */
export function statementToRun(state: EditorState): Statement | null {
  const { from, to, head } = state.selection.main;
  const selected = state.sliceDoc(from, to);
  if (selected.trim() !== "") return trimmed(selected, from);
  const statements = statementsOf(state);
  const before = statements.filter((statement) => statement.from <= head);
  return before.at(-1) ?? statements[0] ?? null;
}

/** The statements of a text, in order; comments between them belong to none. */
export function statementsOf(state: EditorState): Statement[] {
  const tree =
    ensureSyntaxTree(state, state.doc.length, PARSE_MS) ?? syntaxTree(state);
  const found: Statement[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name !== "Statement") continue;
    const text = state.sliceDoc(node.from, node.to);
    if (/[^\s;]/.test(text)) found.push({ text, from: node.from });
  }
  return found;
}

function trimmed(text: string, from: number): Statement {
  const start = text.length - text.trimStart().length;
  return { text: text.trim(), from: from + start };
}

/** Where PostgreSQL's position stands: it counts characters from 1, JavaScript code units from 0. */
export function offsetOf(text: string, position: number): number {
  return Array.from(text)
    .slice(0, position - 1)
    .join("").length;
}

/** The word or sign at a place, to be marked. */
export function wordAt(
  text: string,
  offset: number,
): { readonly from: number; readonly to: number } {
  const from = Math.min(offset, Math.max(0, text.length - 1));
  const [word = ""] = /^(?:[\p{L}\p{N}_$]+|"[^"]*"|.)/su.exec(
    text.slice(from),
  ) ?? [""];
  return { from, to: from + Math.max(1, word.length) };
}
