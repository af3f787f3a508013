/** The screens of the window in their order; the n-th has Ctrl or ⌘ and n as its key. */
export const SCREENS = [
  "explore",
  "names",
  "groups",
  "map",
  "insights",
  "sql",
  "library",
  "activity",
] as const;
export type Screen = (typeof SCREENS)[number];
