import type { AppErrorInfo } from "../../shared/errors";
import type { ImportOptions } from "../../shared/ipc/contract";
import type { Understood } from "./layout/describe-choice";
import type {
  FactAccount,
  Flag,
  LineAccount,
  Member,
  Rejection,
} from "../../shared/receipt";

/** What the parser is asked to read. */
export interface ParseRequest {
  /** The kept original (or, for a preview, the user's file). */
  path: string;
  /** The name under which the file came: years and states may stand in it. */
  filename: string;
  options: ImportOptions;
  /** Preview: account for every line, send no batches. */
  dryRun: boolean;
}

/** What recognition found, sent before the first batch. */
export interface Recognised {
  profile: string;
  office: string;
  title: string;
  country: string;
  measure: "births" | "bearers";
  licence: string;
  attribution: string;
  sourceUrl: string | null;
  /** Counts below this are not published; null: unknown. */
  threshold: number | null;
  /** What a share is a share of; null: no shares. */
  denominator: string | null;
  notes: string[];
  encoding: string;
  /** Null: not a text file. */
  delimiter: string | null;
}

/** A place that the file has figures for. `no` is the parser's own number; the library maps it to its own. */
export interface Place {
  no: number;
  /** Null: the whole country. */
  code: string | null;
  name: string;
  derived: boolean;
  complete: boolean;
  minYear: number;
  maxYear: number;
}

/** What the whole file came to. */
export interface ParseSummary {
  lineEnding: "LF" | "CRLF" | "CR" | "mixed" | null;
  members: Member[];
  minYear: number | null;
  maxYear: number | null;
  lines: LineAccount;
  /** Of the whole country where the file holds national figures, else of its regions. */
  facts: FactAccount;
  /** Of the regions, where the file holds national figures as well. */
  regional: FactAccount | null;
  /** What looks like a slip of the office. */
  flags: Flag[];
  notes: string[];
  /** What the database must hold when all has arrived, derived figures included. */
  expected: {
    series: number;
    strata: number;
    births: number;
    /** Suppressed counts and ranks without counts. */
    suppressed: number;
    ranked: number;
  };
}

/** Numbers that the library gave: of this load, and of each of the parser's places. */
export interface LoadNumbers {
  loadNo: number;
  regionNos: readonly number[];
}

export type Table = "names" | "series" | "strata" | "suppressed" | "ranked";

/** Parser → data thread, in this order: recognised, (progress | names | rejections)*, places, batches of the other tables, done. */
export type ParserMessage =
  | { type: "recognised"; recognised: Recognised }
  /** For a preview, once, for the first member whose tables were looked at. */
  | { type: "understood"; understood: Understood }
  | {
      type: "progress";
      stage: "reading" | "arranging";
      fraction: number;
      lines: number;
    }
  | { type: "rejections"; rows: Rejection[] }
  | { type: "places"; places: Place[] }
  /** A batch in PostgreSQL's binary COPY format; `load_no` and `region_no` stand in it as given by `LoadNumbers`. */
  | {
      type: "batch";
      table: Table;
      rows: number;
      bytes: Uint8Array<ArrayBuffer>;
      fraction: number;
    }
  | { type: "done"; summary: ParseSummary }
  | {
      type: "failed";
      error: AppErrorInfo;
      lines: LineAccount;
      members: Member[];
    };

/** Data thread → parser. */
export type ParserCommand =
  | { type: "parse"; request: ParseRequest }
  /** The numbers that series and strata carry, in answer to `places`; index: the parser's place number. */
  | ({ type: "number" } & LoadNumbers)
  /** One batch, or one message of rejections, is stored: another may come. */
  | { type: "ack" };
