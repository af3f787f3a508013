import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The editor stands in a shadow root: the theme's roles reach it, its classes do not. */
const theme = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--text)",
    backgroundColor: "var(--raised)",
    fontSize: "var(--text-sm)",
  },
  // sql.css draws the focus around the whole, line numbers too.
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    lineHeight: "1.55",
    overflow: "auto",
    scrollbarWidth: "thin",
    scrollbarColor: "var(--line-strong) transparent",
  },
  // For Chromium before 121; base.css does the same for the page.
  ".cm-scroller::-webkit-scrollbar": { width: "0.75rem", height: "0.75rem" },
  ".cm-scroller::-webkit-scrollbar-thumb": {
    border: "0.25rem solid transparent",
    borderRadius: "0.5rem",
    backgroundColor: "var(--line-strong)",
    backgroundClip: "content-box",
  },
  ".cm-content": {
    padding: "var(--space-2) 0",
    caretColor: "var(--text)",
  },
  ".cm-line": { padding: "0 var(--space-4) 0 var(--space-3)" },
  ".cm-placeholder": { color: "var(--muted)" },
  ".cm-gutters": {
    border: "0",
    backgroundColor: "var(--raised)",
    color: "var(--muted)",
  },
  ".cm-lineNumbers .cm-gutterElement": {
    minWidth: "2.5rem",
    padding: "0 var(--space-2) 0 var(--space-3)",
  },
  ".cm-activeLineGutter": {
    backgroundColor: "transparent",
    color: "var(--text)",
  },
  ".cm-statement": { boxShadow: "inset 2px 0 0 var(--accent)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--accent-soft)",
    outline: "1px solid var(--line-strong)",
  },
  ".cm-tooltip": {
    border: "1px solid var(--line)",
    borderRadius: "var(--radius)",
    backgroundColor: "var(--raised)",
    boxShadow: "var(--shadow)",
    color: "var(--text)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    maxHeight: "14rem",
    fontFamily: "var(--mono)",
    fontSize: "var(--text-sm)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    padding: "var(--space-1) var(--space-3)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    boxShadow: "inset 3px 0 0 var(--accent)",
    color: "var(--text)",
  },
  ".cm-completionMatchedText": {
    fontWeight: "650",
    textDecoration: "none",
  },
  ".cm-completionDetail": {
    marginLeft: "var(--space-3)",
    color: "var(--muted)",
    fontFamily: "var(--font)",
    fontSize: "var(--text-xs)",
    fontStyle: "normal",
  },
  ".cm-tooltip.cm-completionInfo": {
    maxWidth: "20rem",
    padding: "var(--space-2) var(--space-3)",
    fontFamily: "var(--font)",
    fontSize: "var(--text-xs)",
  },
  ".cm-diagnostic": {
    maxWidth: "30rem",
    padding: "var(--space-2) var(--space-3)",
    border: "0",
    fontFamily: "var(--font)",
    fontSize: "var(--text-sm)",
  },
  ".cm-lintRange-error": {
    backgroundColor: "var(--danger-soft)",
    backgroundImage: "none",
    textDecoration: "underline wavy var(--danger)",
    textUnderlineOffset: "0.2em",
  },
});

/** Colour and weight together: none of the kinds is told by colour alone. */
const highlight = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-text)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
  { tag: tags.typeName, color: "var(--accent)" },
]);

export const editorTheme = [theme, syntaxHighlighting(highlight)];
