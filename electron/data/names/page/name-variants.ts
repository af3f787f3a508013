import { fold } from "../../../../shared/fold";
import type { Input } from "../../../../shared/ipc/contract";
import type { Variants } from "../../../../shared/ipc/name-page-schemas";
import { isMadeFor, SOUND_RULES } from "../../../../shared/sound-rules";
import type { Backend } from "../../backend";
import type { IndexedName, NameIndex } from "../search/name-index";
import { nameIndexOf } from "../search/read-name-index";
import { bearersOf } from "../search/bearers-of";

/** Spellings that a rule takes for the same name, rule by rule; rules that find no other spelling are left out. */
export async function nameVariants(
  backend: Backend,
  { name, limit, measure = "births" }: Input<"names.variants">,
): Promise<Variants[]> {
  const index = await nameIndexOf(backend, measure, null);
  return groupsOf(index, name).flatMap(({ rule, names }) => {
    const others = names.some((one) => one.name !== name);
    if (!others) return [];
    return [
      {
        rule,
        names: names.slice(0, limit).map((one) => ({
          name: one.name,
          total: one.total,
          countries: bearersOf(one),
        })),
        count: names.length,
        total: names.reduce((sum, one) => sum + one.total, 0),
      },
    ];
  });
}

interface Group {
  readonly rule: Variants["rule"];
  readonly names: readonly IndexedName[];
}

function groupsOf(index: NameIndex, name: string): Group[] {
  const key = fold(name);
  const sameLetters = index.same(key, Infinity);
  const sameCase = sameLetters.filter((one) => differsByCase(one.name, name));
  const groups: Group[] = [{ rule: "case", names: sameCase }];
  // Where accents make no difference, the group would be the same again.
  if (sameLetters.length > sameCase.length)
    groups.push({ rule: "accents", names: sameLetters });
  const countries = sameLetters.flatMap((one) =>
    one.countries.map(({ country }) => country),
  );
  for (const { id } of SOUND_RULES)
    // A rule is asked about names of its language only, whoever else sounds like them.
    if (countries.some((country) => isMadeFor(id, country)))
      groups.push({ rule: id, names: index.sounding(id, key, Infinity) });
  return groups;
}

/** The same letters with the same accents, maybe in capitals. */
export function differsByCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
