import { spanOf } from "./names-table";

/** Names in a title before the rest is a number. */
const TITLE_NAMES = 4;

/** Wording of charts that leave the window, a part of `explore`. */
export const chartExport = {
  button: "Export the chart",
  kinds: {
    png: {
      name: "Picture (PNG)",
      hint: "For documents, slides and messages, 1,920 pixels wide.",
    },
    svg: {
      name: "Drawing (SVG)",
      hint: "Lines and letters of any size, for print and for drawing programs.",
    },
    csv: {
      name: "Figures (CSV)",
      hint: "Every name and year of the chart, as published and as drawn.",
    },
  },
  done: (file: string) => `Chart written to ${file}, with its source in it.`,
  title: (
    names: readonly string[],
    about: readonly string[],
    years: { readonly from: number; readonly to: number },
  ) => [listOf(names), ...about, spanOf(years)].join(", "),
  made: (date: string) => `Made with Onoma, ${date}.`,
  fields: [
    ...["name", "sex", "country", "region", "year", "count"],
    ...["at least", "at most", "share", "rank"],
  ],
} as const;

function listOf(names: readonly string[]): string {
  const more = names.length - TITLE_NAMES;
  const last = names.at(-1) ?? "";
  if (names.length <= 1) return last;
  if (more > 1)
    return `${names.slice(0, TITLE_NAMES).join(", ")} and ${String(more)} more`;
  return `${names.slice(0, -1).join(", ")} and ${last}`;
}
