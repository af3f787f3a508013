import { sources } from "../../parser/sources";

/** What a source says of itself and of its figures. */
export interface SourceTruth {
  office: string;
  title: string;
  licence: string;
  attribution: string;
  sourceUrl: string | null;
  threshold: number | null;
  denominator: string | null;
  notes: readonly string[];
}

/** For datasets of a profile that this version does not know. */
const UNKNOWN: SourceTruth = {
  office: "",
  title: "",
  licence: "",
  attribution: "",
  sourceUrl: null,
  threshold: null,
  denominator: null,
  notes: [],
};

/** What is known of the source of a dataset with this profile. */
export function sourceOf(profile: string): SourceTruth {
  return sources.find(({ id }) => id === profile) ?? UNKNOWN;
}

/** Publisher, title, licence in one line. */
export function creditOf(source: SourceTruth): string {
  return [source.attribution || source.office, source.title, source.licence]
    .filter((part) => part !== "")
    .join(", ");
}
