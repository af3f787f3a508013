import { useEffect } from "react";
import { explainError } from "../../../shared/explain-error";
import type { EditorHandle } from "./editor";
import type { SqlState } from "./sql-session";
import { offsetOf, wordAt } from "./statements";

type Failure = NonNullable<SqlState["failure"]>;

export interface ErrorPlace {
  /** Null: the place is not known. */
  readonly of: (
    failure: Failure,
  ) => { readonly line: number; readonly column: number } | null;
  readonly goTo: () => void;
}

/** Marks in the editor where the last statement failed, and takes the cursor there. */
export function useErrorMark(
  editor: React.RefObject<EditorHandle | null>,
  failure: Failure | null,
): ErrorPlace {
  useEffect(() => {
    const { current } = editor;
    current?.unmark();
    const place = failure && placeOf(failure);
    if (!current || !failure || !place) return;
    // Only where what failed still stands.
    const { text, from } = failure.statement;
    if (current.text().slice(from, from + text.length) !== text) return;
    current.mark(place.from, place.to, explainError(failure.error).what);
  }, [editor, failure]);
  return {
    of: (of) => {
      const place = placeOf(of);
      const before = place && editor.current?.text().slice(0, place.from);
      if (before === null || before === undefined) return null;
      const lines = before.split("\n");
      return {
        line: lines.length,
        column: Array.from(lines.at(-1) ?? "").length + 1,
      };
    },
    goTo: () => {
      const place = failure && placeOf(failure);
      if (place) editor.current?.goTo(place.from);
    },
  };
}

/** Where it stands in the editor's text. */
function placeOf({
  statement,
  error,
}: Failure): { readonly from: number; readonly to: number } | null {
  if (error.code !== "query-failed" || error.position === null) return null;
  const { text, from } = statement;
  const word = wordAt(text, offsetOf(text, error.position));
  return { from: from + word.from, to: from + word.to };
}
