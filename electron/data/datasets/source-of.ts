import type { Recognised } from "../../parser/protocol";
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

/** Columns of a dataset that tell its source. */
interface SourceColumns {
  profile: string;
  source: SourceTruth | null;
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

/**
 * What is known of the source of a dataset. Of an office's own profile, what this version of Onoma says; of others, what
 * was said when the file was imported.
 */
export function sourceOf({ profile, source }: SourceColumns): SourceTruth {
  const known = sources.find(({ id }) => id === profile);
  if (known !== undefined && known.country !== null) return known;
  return source ?? known ?? UNKNOWN;
}

/** What is kept with a dataset about its source. */
export function sourceIn(recognised: Recognised): SourceTruth {
  const { office, title, licence, attribution, sourceUrl } = recognised;
  const { threshold, denominator, notes } = recognised;
  return {
    ...{ office, title, licence, attribution, sourceUrl },
    ...{ threshold, denominator, notes },
  };
}

/** Publisher, title, licence in one line. */
export function creditOf(source: SourceTruth): string {
  return [source.attribution || source.office, source.title, source.licence]
    .filter((part) => part !== "")
    .join(", ");
}
