import type { Gender } from "../../../shared/ipc/contract";
import { call } from "../../lib/client";
import type { Place } from "./explore-state";

/**
 * Which recorded sex to draw for a name that was found by typing: the one the table shows if the name was
 * ever registered with it, else the one that is more frequent.
 */
export async function pickSex(
  name: string,
  place: Place,
  shown: Gender | null,
): Promise<Gender> {
  const country = place.country.code;
  const { measure } = place.country;
  const answer = await call("names.gender", { name, country, measure });
  const split = answer.ok ? answer.value[0] : undefined;
  if (!split) return shown ?? "F";
  if (shown === "F" && split.female_count > 0) return "F";
  if (shown === "M" && split.male_count > 0) return "M";
  return split.female_count >= split.male_count ? "F" : "M";
}
