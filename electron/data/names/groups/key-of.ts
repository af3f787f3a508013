import { fold } from "../../../../shared/fold";
import type {
  Grouping,
  NameGroup,
} from "../../../../shared/ipc/name-page-schemas";
import { SoundCodes } from "../search/sound-codes";
import { groupKey } from "./saved-groups";

/** A spelling → what it has in common with those that the rule takes for the same name. */
export type KeyOf = (name: string) => string;

/** Worked out once for all questions: codes depend on the spelling alone. */
const codes = new SoundCodes();

/**
 * The rule as a function. It is the same for all names: whatever it knows nothing of stands alone.
 * @param groups those made by hand; for the rule of that name
 */
export function keyOf(by: Grouping, groups: readonly NameGroup[]): KeyOf {
  if (by === "exact") return (name) => name;
  if (by === "accents") return fold;
  if (by === "hand") return byHand(groups);
  return (name) => {
    const code = codes.of(by, fold(name));
    return code === null ? `= ${name}` : code;
  };
}

function byHand(groups: readonly NameGroup[]): KeyOf {
  const groupOf = new Map<string, string>();
  for (const { id, members } of groups)
    for (const member of members) groupOf.set(groupKey(member), `# ${id}`);
  return (name) => groupOf.get(groupKey(name)) ?? name;
}
