import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  type Ref,
} from "react";
import { setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { SqlRelation } from "../../../shared/ipc/sql-schemas";
import { sql } from "../../lib/words/sql";
import { language } from "./completion";
import { editorSetup } from "./editor-setup";
import { statementToRun, type Statement } from "./statements";

/** What the screen asks of its editor. Unit of places: UTF-16 code units. */
export interface EditorHandle {
  statement(): Statement | null;
  text(): string;
  /** Puts a text in, as one step that can be undone, and the cursor at its place. */
  replace(text: string, cursor: number): void;
  mark(from: number, to: number, message: string): void;
  unmark(): void;
  goTo(place: number): void;
}

interface EditorProps {
  readonly handle: Ref<EditorHandle>;
  readonly startText: string;
  readonly schema: readonly SqlRelation[];
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly onChange: (text: string) => void;
}

const languageSlot = new Compartment();

/**
 * The editor of queries. It stands in a shadow root because CodeMirror then brings its styles as a constructed style
 * sheet, which the content security policy allows; in the page it would insert a style element, which is refused.
 */
export function Editor(props: EditorProps) {
  const { handle, startText, schema } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const onRun = useEffectEvent(props.onRun);
  const onCancel = useEffectEvent(props.onCancel);
  const onChange = useEffectEvent(props.onChange);
  const makeState = useEffectEvent(() =>
    EditorState.create({
      doc: startText,
      extensions: [
        editorSetup(
          { label: sql.editor, placeholder: sql.placeholder },
          {
            onRun: () => {
              onRun();
            },
            onCancel: () => {
              onCancel();
            },
            onChange: (text) => {
              onChange(text);
            },
          },
        ),
        languageSlot.of(language(schema)),
      ],
    }),
  );
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const made = new EditorView({ state: makeState(), parent: root, root });
    view.current = made;
    // Who came by a key, not by a click, has the focus nowhere.
    if (document.activeElement === document.body) made.focus();
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);
  useEffect(() => {
    view.current?.dispatch({
      effects: languageSlot.reconfigure(language(schema)),
    });
  }, [schema]);
  useImperativeHandle(handle, () => handleOf(view));
  return <div ref={host} className="sql-editor" data-testid="sql-editor" />;
}

function handleOf(view: React.RefObject<EditorView | null>): EditorHandle {
  return {
    statement: () => view.current && statementToRun(view.current.state),
    text: () => view.current?.state.doc.toString() ?? "",
    replace: (text, cursor) => {
      const { current } = view;
      current?.dispatch({
        changes: { from: 0, to: current.state.doc.length, insert: text },
        selection: { anchor: cursor },
        scrollIntoView: true,
      });
      current?.focus();
    },
    mark: (from, to, message) => {
      const { current } = view;
      if (!current || to > current.state.doc.length) return;
      const mark = { from, to, severity: "error" as const, message };
      current.dispatch(setDiagnostics(current.state, [mark]));
    },
    unmark: () => {
      const { current } = view;
      current?.dispatch(setDiagnostics(current.state, []));
    },
    goTo: (place) => {
      const { current } = view;
      if (!current) return;
      const anchor = Math.min(place, current.state.doc.length);
      current.dispatch({ selection: { anchor }, scrollIntoView: true });
      current.focus();
    },
  };
}
