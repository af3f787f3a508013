import doubleMetaphone from "talisman/phonetics/double-metaphone.js";
import fonem from "talisman/phonetics/french/fonem.js";
import cologne from "talisman/phonetics/german/cologne.js";
import type { SoundRuleId } from "../../../../shared/sound-rules";

const CODERS: Record<SoundRuleId, (folded: string) => string> = {
  // Of its two codes the first: names with either in common would be no groups.
  en: (folded) => doubleMetaphone(folded)[0],
  de: cologne,
  // It takes one mark out and reads on: all must be gone before.
  fr: (folded) => fonem(folded.replace(/[^a-z]/g, "")),
};

const LATIN_LETTER = /[a-z]/;

/** How folded names sound, each worked out once. */
export class SoundCodes {
  private readonly known = new Map<SoundRuleId, Map<string, string | null>>();

  /** Null: the rule says nothing of it, as of names in other scripts. */
  of(rule: SoundRuleId, folded: string): string | null {
    const codes = this.known.get(rule) ?? new Map<string, string | null>();
    this.known.set(rule, codes);
    const before = codes.get(folded);
    if (before !== undefined) return before;
    const code = LATIN_LETTER.test(folded) ? CODERS[rule](folded) : "";
    const said = code === "" ? null : code;
    codes.set(folded, said);
    return said;
  }
}
