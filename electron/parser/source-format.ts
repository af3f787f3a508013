import type { ImportOptions } from "../../shared/ipc/contract";
import type { ColumnPlan } from "./column-plan";

/** The beginning of a member, as recognition sees it. */
export interface Sample {
  /** Name of the member, or of the file where it is no archive; without folders. */
  name: string;
  /** The first lines, decoded, at most 200. */
  lines: string[];
}

/** Who publishes figures and what they mean. */
export interface SourceFacts {
  id: string;
  office: string;
  /** Null: the user says which country. */
  country: string | null;
  title: string;
  licence: string;
  attribution: string;
  sourceUrl: string | null;
  /** Counts below this are not published; null: unknown. */
  threshold: number | null;
  /** Names given to fewer persons than this over all years are not published in any of them; absent: there is no such rule. */
  rareBelow?: number;
  /** True: every name at or above the threshold is listed, so that shares can be computed. */
  complete: boolean;
  /** What a share is a share of; null: no shares. */
  denominator: string | null;
  /** What a reader of the figures should know. */
  notes: string[];
  /** True: it publishes figures of parts of the country. */
  regional?: boolean;
  /** Regions that together are the whole country; their sum may stand in where nothing national was published. */
  wholeCountryIs: readonly string[] | null;
}

/** A format of plain lines that is read byte by byte: the large files. */
export interface SourceFormat extends SourceFacts {
  /** @returns how to read the member, or null: not this format */
  recognise(sample: Sample, options: ImportOptions): ColumnPlan | null;
}
