import type { FoundName, Way } from "../../../shared/ipc/name-page-schemas";
import { SOUND_RULES, type SoundRuleId } from "../../../shared/sound-rules";
import type { Measure } from "../../../shared/mapping";
import { counted } from "./counted";

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

/** The language and title of a rule of sound. */
export function soundRuleName(id: SoundRuleId): string {
  const rule = SOUND_RULES.find((one) => one.id === id);
  if (!rule) return id;
  return `${LANGUAGES.of(rule.language) ?? rule.language}, ${rule.title}`;
}

const WAYS: Record<Way, string> = {
  same: "This name",
  begins: "Begins like this",
  contains: "Contains it",
  similar: "Spelled almost like it",
  sounds: "Sounds alike",
};

/** Wording of the search for names, wherever it stands. */
export const find = {
  label: "Find a name",
  hits: "Names found",
  busy: "Searching",
  none: "Nobody bears a name like this",
  nobody: (text: string) => `Nobody bears “${text}”. Near it:`,
  way: (way: Way) => WAYS[way],
  why: ({ way, rule, similarity }: FoundName) => {
    if (way === "sounds" && rule !== null) return soundRuleName(rule);
    if (way !== "similar") return null;
    return similarity === null
      ? "one letter apart"
      : `${String(Math.round(similarity * 100))}\u00a0% alike`;
  },
  births: (count: string, measure: Measure) =>
    measure === "births"
      ? counted(count, "birth", "births")
      : counted(count, "person", "people"),
  noCount: "no counts",
} as const;
