/** A published rule that gives names with the same sound the same code, and the countries whose language it is made for. */
export interface SoundRule {
  readonly id: SoundRuleId;
  /** What its authors call it. */
  readonly title: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly countries: readonly string[];
}

export const SOUND_RULE_IDS = ["en", "de", "fr"] as const;
export type SoundRuleId = (typeof SOUND_RULE_IDS)[number];

/**
 * Of other languages no rule is known here: names of their countries are never compared by sound.
 * Source: Philips, The double metaphone search algorithm, C/C++ Users Journal 18 (2000); Postel, Die Kölner Phonetik,
 * IBM-Nachrichten 19 (1969); Bouchard, Brard and Lavoie, FONEM, Population 36 (1981).
 */
export const SOUND_RULES: readonly SoundRule[] = [
  {
    id: "en",
    title: "Double Metaphone",
    language: "en",
    countries: ["US", "GB", "IE", "CA", "AU", "NZ"],
  },
  {
    id: "de",
    title: "Kölner Phonetik",
    language: "de",
    countries: ["DE", "AT", "CH", "LI", "LU"],
  },
  {
    id: "fr",
    title: "FONEM",
    language: "fr",
    countries: ["FR", "BE", "CH", "CA", "LU", "MC"],
  },
];

export function isMadeFor(rule: SoundRuleId, country: string): boolean {
  return (
    SOUND_RULES.find(({ id }) => id === rule)?.countries.includes(country) ??
    false
  );
}
