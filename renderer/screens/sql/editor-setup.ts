import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import {
  Prec,
  RangeSetBuilder,
  type EditorState,
  type Extension,
} from "@codemirror/state";
import {
  Decoration,
  EditorView,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
  tooltips,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from "@codemirror/view";
import { editorTheme } from "./editor-theme";
import { statementsOf, statementToRun } from "./statements";

export interface EditorEvents {
  onRun(): void;
  onCancel(): void;
  onChange(text: string): void;
}

/** What makes an editor of SQL, but for the language. Tab leaves it, as it leaves every field. */
export function editorSetup(
  words: { readonly label: string; readonly placeholder: string },
  events: EditorEvents,
): Extension {
  const runs = [
    { key: "Mod-Enter", run: () => (events.onRun(), true) },
    { key: "Mod-.", run: () => (events.onCancel(), true) },
  ];
  return [
    Prec.highest(keymap.of(runs)),
    lineNumbers(),
    highlightActiveLineGutter(),
    history(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false }),
    // The screen is a container of its own: what is fixed within it is not fixed to the window.
    tooltips({ position: "absolute" }),
    EditorView.lineWrapping,
    placeholder(words.placeholder),
    EditorView.contentAttributes.of({ "aria-label": words.label }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) events.onChange(update.state.doc.toString());
    }),
    statementMark,
    typeOverSelection,
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    editorTheme,
  ];
}

/**
 * Replaces the selection by what is typed. Left to itself, the browser keeps the colour of what it removes in a style
 * attribute, which the content security policy refuses.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to, empty } = view.state.selection.main;
    const { data } = event;
    if (event.inputType !== "insertText" || empty || data === null)
      return false;
    event.preventDefault();
    const typed = () =>
      view.state.update(view.state.replaceSelection(data), {
        userEvent: "input.type",
        scrollIntoView: true,
      });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, data, typed)))
      view.dispatch(typed());
    return true;
  },
});

const MARK = Decoration.line({ class: "cm-statement" });

/** Shows which of several statements a run would take. */
const statementMark = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = marksOf(view.state);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.selectionSet)
        this.decorations = marksOf(update.state);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function marksOf(state: EditorState): DecorationSet {
  const marks = new RangeSetBuilder<Decoration>();
  const statement = statementToRun(state);
  if (statement === null || statementsOf(state).length < 2)
    return marks.finish();
  const last = state.doc.lineAt(statement.from + statement.text.length);
  let line = state.doc.lineAt(statement.from);
  for (;;) {
    marks.add(line.from, line.from, MARK);
    if (line.number >= last.number) return marks.finish();
    line = state.doc.line(line.number + 1);
  }
}
