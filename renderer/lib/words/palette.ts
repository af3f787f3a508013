/** Wording of the box at the top of the window. */
export const palette = {
  region: "Find",
  label: "Search names, screens, data and actions",
  placeholder: "Search names, screens, data…",
  found: "Found",
  none: "Nothing is called that.",
  busy: "Searching…",
  groups: {
    names: "Names",
    screens: "Screens",
    datasets: "Data sets",
    actions: "Actions",
  },
  dataset: (country: string, years: string) => `${country}, ${years}`,
  years: (from: number | null, to: number | null) =>
    from === null || to === null
      ? "no years"
      : from === to
        ? String(from)
        : `${String(from)}–${String(to)}`,
  actions: {
    "import-files": "Import files…",
    "import-folder": "Import a folder…",
    "preview-file": "Preview a file before importing it…",
    "theme-light": "Appearance: light",
    "theme-dark": "Appearance: dark",
    "theme-system": "Appearance: as the system",
    "show-library": "Show the library’s folder",
    keys: "Show keyboard shortcuts",
  },
  /** What else people look for there. */
  screensAlso: {
    explore: "names of a year table chart compare trends",
    names: "page of a name search",
    groups: "spellings variants merge league accents sound",
    map: "regions states",
    insights: "questions risers diversity letters ages",
    sql: "query database",
    library: "data sets sources originals editions",
    activity: "log jobs history",
  },
  /** What else people call them. */
  also: {
    "import-files": "open add load file csv",
    "import-folder": "open add load directory",
    "preview-file": "open look check",
    "theme-light": "theme mode bright day colour color",
    "theme-dark": "theme mode night colour color",
    "theme-system": "theme mode auto colour color",
    "show-library": "files disk explorer finder",
    keys: "help keyboard hotkeys",
  },
  offline: "Offline",
  offlineHint: "Nothing leaves this computer",
} as const;

export type ActionId = keyof typeof palette.actions;
