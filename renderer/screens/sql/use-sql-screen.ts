import { useRef, useSyncExternalStore } from "react";
import type { ExampleId } from "../../../shared/ipc/sql-schemas";
import { useProcedure } from "../../lib/use-procedure";
import { useStoredState } from "../../lib/use-stored-state";
import type { EditorHandle } from "./editor";
import { session } from "./session";
import { parseDraft, withQuery } from "./sql-state";
import { useErrorMark } from "./use-error-mark";

/** The session, the editor's text, and what the reader can do with both. */
export function useSqlScreen() {
  const state = useSyncExternalStore(session.subscribe, session.current);
  const examples = useProcedure("sql.examples", undefined).value ?? [];
  const editor = useRef<EditorHandle>(null);
  const [draft, setDraft] = useStoredState("sql-draft", parseDraft);
  const place = useErrorMark(editor, state.failure);
  const statement = () => editor.current?.statement() ?? null;
  const run = () => {
    const toRun = statement();
    if (toRun) void session.run(toRun);
  };
  const pick = (query: string) => {
    const known = [...examples, ...state.history].map((one) => one.query);
    const { text, from } = withQuery(draft, query, known);
    editor.current?.replace(text, from);
  };
  return {
    ...{
      state,
      examples,
      editor,
      draft,
      setDraft,
      place,
      statement,
      run,
      pick,
    },
    plan: () => {
      const toPlan = statement();
      if (toPlan) void session.showPlan(toPlan, false);
    },
    runExample: (id: ExampleId) => {
      const example = examples.find((one) => one.id === id);
      if (!example) return;
      pick(example.query);
      run();
    },
  };
}
