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

export const SCREEN_NAMES: Readonly<Record<Screen, string>> = {
  explore: "Explore",
  names: "Names",
  groups: "Groups",
  map: "Map",
  insights: "Insights",
  sql: "SQL",
  library: "Library",
  activity: "Activity",
};
