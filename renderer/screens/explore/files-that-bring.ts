import type { Profile } from "../../../shared/ipc/schemas";
import type { Place } from "./explore-state";

/** What a place lacks. */
export type Lack = "regions" | "shares" | "years";

const SHOWN_MAX = 4;

/** Files of offices that Onoma knows and that would bring what a place lacks. */
export function filesThatBring(
  lack: Lack,
  { country, region }: Pick<Place, "country" | "region">,
  profiles: readonly Profile[],
): readonly Profile[] {
  const { code, measure } = country;
  const own = profiles.filter(
    (one) => one.country === code && one.measure === measure,
  );
  if (lack === "regions") return own.filter(({ regional }) => regional);
  const able = lack === "shares" ? own.filter(({ shares }) => shares) : own;
  if (region === null) {
    const national = able.filter(({ regional }) => !regional);
    return (national.length > 0 ? national : able).slice(0, SHOWN_MAX);
  }
  const ofParts = able.filter(({ regional }) => regional);
  const ofThis = ofParts.filter(({ title }) => title.includes(region.name));
  return (ofThis.length > 0 ? ofThis : ofParts).slice(0, SHOWN_MAX);
}
