import { hueOf, SERIES_MAX } from "./series";

/** The theme's roles as a canvas needs them: resolved to values. */
export interface ChartColours {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly series: readonly string[];
  readonly font: string;
}

/** The light theme's, whatever the window shows: a picture is mostly seen on white. */
export function lightColours(): ChartColours {
  const { documentElement } = document;
  const { dataset } = documentElement;
  const before = dataset["theme"];
  // Set and taken back before anything is drawn.
  dataset["theme"] = "light";
  const colours = readChartColours(documentElement);
  if (before === undefined) delete dataset["theme"];
  else dataset["theme"] = before;
  return { ...colours, font: getComputedStyle(document.body).fontFamily };
}

export function readChartColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const role = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: role("--text"),
    muted: role("--muted"),
    line: role("--line"),
    surface: role("--surface"),
    series: Array.from({ length: SERIES_MAX }, (_, slot) => role(hueOf(slot))),
    font: style.fontFamily,
  };
}
