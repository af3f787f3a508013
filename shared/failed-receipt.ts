import { NO_FACTS, NO_LINES } from "./empty-account";
import type { AppErrorInfo } from "./errors";
import { explainError } from "./explain-error";
import type { Receipt } from "./receipt";

/** The receipt of a file that could not even be opened. */
export function failedReceipt(file: string, error: AppErrorInfo): Receipt {
  return {
    file,
    sha256: "",
    bytes: 0,
    status: "failed",
    profile: null,
    dataset_id: null,
    country: null,
    region: null,
    measure: "births",
    encoding: null,
    delimiter: null,
    line_ending: null,
    members: [],
    min_year: null,
    max_year: null,
    lines: NO_LINES,
    facts: NO_FACTS,
    regional: null,
    flags: [],
    rejections: [],
    error: receiptError(error),
    notes: [],
    duration_ms: 0,
  };
}

export function receiptError(
  error: AppErrorInfo,
): NonNullable<Receipt["error"]> {
  const { what, advice } = explainError(error);
  return { code: error.code, message: `${what} ${advice}`.trim() };
}
