import type { AppErrorInfo } from "../../../shared/errors";
import { NO_FACTS, NO_LINES } from "../../../shared/empty-account";
import { receiptError } from "../../../shared/failed-receipt";
import {
  RECEIPT_REJECTIONS,
  type Receipt,
  type Rejection,
} from "../../../shared/receipt";
import type {
  ParserMessage,
  ParseSummary,
  Place,
  Recognised,
} from "../../parser/protocol";

/** What is known of an import so far; the receipt is made from it at the end, whatever the end. */
export interface ImportFindings {
  file: string;
  sha256: string;
  bytes: number;
  startedAt: number;
  datasetId: string | null;
  recognised: Recognised | null;
  places: readonly Place[];
  summary: ParseSummary | null;
  /** Why reading stopped half-way; the summary then holds what was accounted for until then. */
  failure: AppErrorInfo | null;
  rejections: readonly Rejection[];
}

const NOTHING_READ: ParseSummary = {
  lineEnding: null,
  members: [],
  minYear: null,
  maxYear: null,
  lines: NO_LINES,
  facts: NO_FACTS,
  regional: null,
  flags: [],
  notes: [],
  expected: { series: 0, strata: 0, births: 0, suppressed: 0, ranked: 0 },
};
const NOTHING_RECOGNISED = {
  profile: null,
  country: null,
  measure: "births",
  encoding: null,
  delimiter: null,
} as const;

export function newFindings(
  file: string,
  { sha256, bytes }: { sha256: string; bytes: number },
): ImportFindings {
  return {
    file,
    sha256,
    bytes,
    startedAt: performance.now(),
    datasetId: null,
    recognised: null,
    places: [],
    summary: null,
    failure: null,
    rejections: [],
  };
}

/** Notes what a message of the parser says of the file. */
export function collectFindings(
  findings: ImportFindings,
  message: ParserMessage,
): void {
  switch (message.type) {
    case "recognised":
      findings.recognised = message.recognised;
      break;
    case "rejections":
      findings.rejections = [...findings.rejections, ...message.rows].slice(
        0,
        RECEIPT_REJECTIONS,
      );
      break;
    case "places":
      findings.places = message.places;
      break;
    case "done":
      findings.summary = message.summary;
      break;
    case "failed":
      findings.failure = message.error;
      findings.summary = {
        ...NOTHING_READ,
        lines: message.lines,
        members: message.members,
      };
      break;
    case "understood":
    case "progress":
    case "batch":
      break;
  }
}

export function buildReceipt(
  findings: ImportFindings,
  status: Receipt["status"],
  error: AppErrorInfo | null,
): Receipt {
  const { file, sha256, bytes, datasetId, places, rejections } = findings;
  const recognised = findings.recognised ?? NOTHING_RECOGNISED;
  const summary = findings.summary ?? NOTHING_READ;
  return {
    file,
    sha256,
    bytes,
    status,
    profile: recognised.profile,
    dataset_id: datasetId,
    country: recognised.country,
    region: onlyRegion(places),
    measure: recognised.measure,
    encoding: recognised.encoding,
    delimiter: recognised.delimiter,
    line_ending: summary.lineEnding,
    members: summary.members,
    min_year: summary.minYear,
    max_year: summary.maxYear,
    lines: summary.lines,
    facts: summary.facts,
    regional: summary.regional,
    flags: summary.flags,
    rejections: [...rejections],
    error: error && receiptError(error),
    notes: summary.notes,
    duration_ms: Math.round(performance.now() - findings.startedAt),
  };
}

/** The code of the one region of a file; null for a whole country or several regions. */
export function onlyRegion(places: readonly Place[]): string | null {
  return places.length === 1 ? (places[0]?.code ?? null) : null;
}
