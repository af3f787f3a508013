import type { Preview } from "../../shared/preview";

/** What comes after a look at a file: it is imported at once, or shown first. */
export type AfterLook = "import" | "show";

/**
 * Who has a deadline is not asked what is known already: a layout of an office, or one that was explained before.
 * A guess is shown before anything is written, and so is what leaves a question open.
 */
export function afterLook(preview: Preview, always: boolean): AfterLook {
  // There is nothing to explain in a file that cannot be opened: its import says why.
  if (preview.tables.every(({ lines }) => lines.length === 0)) return "import";
  if (always || preview.needs.length > 0) return "show";
  const { origin } = preview;
  return origin === "profile" || origin === "remembered" ? "import" : "show";
}
