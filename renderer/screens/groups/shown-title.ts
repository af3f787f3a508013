import { displayName } from "../../../shared/display-name";
import type { LeagueRow } from "../../../shared/ipc/name-page-schemas";

/** The title of a row for the eye: as its maker wrote it, or a name of the country. */
export function shownTitle(
  { title, names }: Pick<LeagueRow, "title" | "names">,
  country: string,
): string {
  return names.some(({ name }) => name === title)
    ? displayName(title, country)
    : title;
}
