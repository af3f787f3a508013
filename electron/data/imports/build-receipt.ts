import type { AppErrorInfo } from "../../../shared/errors";
import { explainError } from "../../../shared/explain-error";
import type {
  FactAccount,
  LineAccount,
  Receipt,
  Rejection,
} from "../../../shared/receipt";
import type { ParseSummary, Place, Recognised } from "../../parser/protocol";

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
  /** Accounted for when reading stopped half-way. */
  lines: LineAccount | null;
  members: Receipt["members"];
  rejections: readonly Rejection[];
}

const NO_LINES: LineAccount = {
  total: 0,
  preamble: 0,
  header: 0,
  data: 0,
  set_aside: 0,
  rejected: 0,
  footer: 0,
  blank: 0,
};
const NO_FACTS: FactAccount = {
  accepted: 0,
  female: 0,
  male: 0,
  suppressed: 0,
  births_female: 0,
  births_male: 0,
};

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
    lines: null,
    members: [],
    rejections: [],
  };
}

export function buildReceipt(
  findings: ImportFindings,
  status: Receipt["status"],
  error: AppErrorInfo | null,
): Receipt {
  const { recognised, summary } = findings;
  return {
    file: findings.file,
    sha256: findings.sha256,
    bytes: findings.bytes,
    status,
    profile: recognised?.profile ?? null,
    dataset_id: findings.datasetId,
    country: recognised?.country ?? null,
    region: onlyRegion(findings.places),
    measure: recognised?.measure ?? "births",
    encoding: recognised?.encoding ?? null,
    delimiter: recognised?.delimiter ?? null,
    line_ending: summary?.lineEnding ?? null,
    members: summary?.members ?? findings.members,
    min_year: summary?.minYear ?? null,
    max_year: summary?.maxYear ?? null,
    lines: summary?.lines ?? findings.lines ?? NO_LINES,
    facts: summary?.facts ?? NO_FACTS,
    rejections: [...findings.rejections],
    error: error && { code: error.code, message: explain(error) },
    notes: summary?.notes ?? [],
    duration_ms: Math.round(performance.now() - findings.startedAt),
  };
}

/** The code of the one region of a file; null for a whole country or several regions. */
export function onlyRegion(places: readonly Place[]): string | null {
  return places.length === 1 ? (places[0]?.code ?? null) : null;
}

function explain(error: AppErrorInfo): string {
  const { what, advice } = explainError(error);
  return `${what} ${advice}`.trim();
}
