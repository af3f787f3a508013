import { SCREEN_NAMES, SCREENS } from "../../../shared/screens";
import type { AppErrorInfo } from "../../../shared/errors";

import { counted } from "./counted";

/** Wording of the frame and of what all screens share. */
export const frame = {
  navigation: "Screens",
  screens: SCREEN_NAMES,
  skip: "Skip to content",
  keys: "Keyboard shortcuts",
  theme: {
    label: "Appearance",
    system: "Follow the system",
    light: "Light",
    dark: "Dark",
  },
  close: "Close",
  dismiss: "Dismiss",
  notices: "Messages",
  loading: "Loading",
  error: {
    details: "Technical details",
    copy: "Copy details",
    copied: "Copied",
    retry: "Try again",
    detailsOf: (info: AppErrorInfo) => JSON.stringify(info, null, 2),
  },
  drop: {
    some: (count: number) =>
      count === 1 ? "Import 1 file" : `Import ${String(count)} files`,
    hint: "Drop to add to your library",
    none: "This cannot be imported",
    noneHint: "Drop files or folders from your computer.",
    noPath:
      "What was dropped is not a file on this computer, so nothing was imported.",
  },
  imported: {
    done: (file: string, facts: string) =>
      `${file}: ${counted(facts, "figure", "figures")} imported.`,
    same: (file: string) => `${file} is already in the library.`,
    failed: (file: string, title: string) => `${file}: ${title}.`,
    show: "Show",
  },
  reopened: (reason: string) => `The library was opened again: ${reason}`,
} as const;

/** The keys of the app, by place. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export const keys: readonly {
  readonly place: string;
  readonly rows: readonly (readonly [keys: string, does: string])[];
}[] = [
  {
    place: "Everywhere",
    rows: [
      ...SCREENS.map(
        (screen, i) => [`Mod ${String(i + 1)}`, frame.screens[screen]] as const,
      ),
      ["Mod K", "Find anything: names, screens, data, actions"],
      ["/", "Search names"],
      ["Mod Z", "Undo"],
      ["Mod Shift Z", "Redo"],
      ["Alt ←, Alt →", "Back, forward"],
      ["?", "This list"],
      ["Esc", "Close"],
    ],
  },
  {
    place: "Table of names",
    rows: [
      ["↑ ↓", "Previous, next name"],
      ["Page Up, Page Down", "A page back, on"],
      ["Home, End", "First, last name"],
      ["Space", "Add to the chart, or take off"],
      ["Enter", "Open the page of the name"],
    ],
  },
  {
    place: "Preview of a file",
    rows: [
      ["← →", "Previous, next column, from a column’s head"],
      ["↓ or Enter", "What the column says"],
      ["Tab", "To the fields and back"],
    ],
  },
  {
    place: "Rejected lines",
    rows: [["Enter", "Correct the cell, take the correction"]],
  },
  {
    place: "SQL",
    rows: [
      ["Mod Enter", "Run the statement at the cursor, or the selection"],
      ["Mod .", "Cancel what runs"],
      ["Ctrl Space", "Complete"],
    ],
  },
  {
    place: "Any table",
    rows: [
      ["Shift ↑ ↓", "Take in rows"],
      ["Mod A", "Take in all rows"],
      ["Mod C", "Copy them"],
    ],
  },
  {
    place: "Chart",
    rows: [
      ["← →", "Previous, next year"],
      ["Page Up, Page Down", "Ten years on, back"],
      ["Home, End", "First, last year"],
    ],
  },
  {
    place: "Insights",
    rows: [
      ["↑ ↓", "Previous, next question, from the list of questions"],
      ["Enter or Space", "Open the name of the row, or chart it"],
    ],
  },
  {
    place: "Page of a name",
    rows: [["Alt ←", "Back"]],
  },
  {
    place: "Groups",
    rows: [
      ["Space", "Pick a spelling to be grouped, or show a group"],
      ["Enter", "Open the page of the name"],
    ],
  },
  {
    place: "Map",
    rows: [
      ["← ↑ → ↓", "The nearest region in that direction"],
      ["Home, End", "First, last region"],
    ],
  },
  {
    place: "Chosen names",
    rows: [
      ["← →", "Previous, next name"],
      ["Delete", "Take off the chart"],
    ],
  },
  {
    place: "Divider between the panes",
    rows: [["← →", "Narrower, wider"]],
  },
];
