import type { Gender } from "../../shared/ipc/contract";

/** A place as the file names it. `code` null: the whole country. */
export interface PlaceName {
  code: string | null;
  name: string;
}

/** How to read a delimited file line by line: which column says what, and what is kept but is no fact. */
export interface ColumnPlan {
  /** One ASCII character. */
  delimiter: string;
  /** Title lines above the header. */
  preambleLines: number;
  headerLines: number;
  /** How many fields a line has. */
  fields: number;
  /** The header's words, for rejections; empty where there is no header. */
  columnNames: string[];
  name: number;
  count: number;
  year: { column: number } | { value: number };
  /** Words are folded: lower case, without accents. */
  gender:
    { column: number; words: ReadonlyMap<string, Gender> } | { value: Gender };
  region:
    | { column: number; resolve: (value: string) => PlaceName | null }
    | { place: PlaceName };
  /** Values of the year column that mean "not known": such lines are set aside. */
  unknownYears: readonly string[];
  /** Values of the name column that are no name but a bucket of rare names: set aside, but part of the denominator. */
  rareNames: readonly string[];
  /** Columns that were given no role: a further dimension may hide in them. */
  unused: string[];
}

export const WHOLE_COUNTRY: PlaceName = { code: null, name: "whole country" };
