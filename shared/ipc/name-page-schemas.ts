import * as z from "zod";
import { SOUND_RULE_IDS } from "../sound-rules";
import { CountryCode, Gender, RegionCode } from "./schemas";

/** Why a search found a name; in this order, and each name by the first that finds it. */
export const Way = z.enum(["same", "begins", "contains", "similar", "sounds"]);
export type Way = z.infer<typeof Way>;

export const SoundRuleId = z.enum(SOUND_RULE_IDS);

/** Births (or bearers) of a name in a country, and the sex that most of them were recorded with. */
export const Bearers = z.object({
  country: CountryCode,
  /** Null: the whole country. Else there are no national figures, and of the regions this one has the most. */
  region: RegionCode,
  /** 0: only ranks were published, or that the counts were suppressed. */
  births: z.int(),
  gender: Gender,
});

export const FoundName = z.object({
  name: z.string(),
  way: Way,
  /** Of names that sound alike: by which rule. */
  rule: SoundRuleId.nullable(),
  /** Of similar names: the part of the trigrams that both share, 0–1; null: one letter apart. */
  similarity: z.number().nullable(),
  /** Over all countries asked about. */
  total: z.int(),
  /** Most births first. */
  countries: z.array(Bearers),
});
export type FoundName = z.infer<typeof FoundName>;
