import { frame } from "./frame";
import type { Screen } from "../screens";

/** Wording of steps back and forth, and of saved views. */
export const steps = {
  region: "Steps and views",
  back: "Back",
  forward: "Forward",
  undo: "Undo",
  redo: "Redo",
  history: {
    button: "History",
    title: "History",
    hint: "Everything since the window was opened. What you set aside is kept here, too.",
    start: "Where the window opened",
    opened: (screen: Screen, name: string | null) =>
      name === null ? frame.screens[screen] : name,
    current: "now",
    aside: "set aside",
    undone: "undone",
    undoDeed: "Undo",
    redoDeed: "Do again",
    kept: "The steps that you took back are kept in the history.",
  },
  views: {
    button: "Saved views",
    title: "Saved views",
    empty: "A view keeps place, years, filters, order and chart under a name.",
    none: "This screen has no view to save.",
    name: "Name of the view",
    save: "Save this view",
    replace: "Replace the view",
    saved: (name: string) => `View “${name}” saved.`,
    open: (name: string) => `View “${name}”`,
    rename: (name: string) => `Rename “${name}”`,
    renameTo: "New name",
    done: "Rename",
    remove: (name: string) => `Delete “${name}”`,
    removed: (name: string) => `View “${name}” deleted.`,
    undo: "Undo",
  },
} as const;
