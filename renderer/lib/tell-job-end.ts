import type { Job } from "../../shared/ipc/contract";
import { explainError } from "../../shared/explain-error";
import { format } from "./format";
import { notices } from "./notices";
import { frame } from "./words/frame";

const words = frame.imported;

/** Says once how an import ended, for readers who are on another screen by then. */
export function tellJobEnd(job: Job, onShow: () => void): void {
  const text = endOf(job);
  if (text === null) return;
  notices.tell({
    tone: job.status === "failed" ? "danger" : "plain",
    text,
    action: { label: words.show, run: onShow },
  });
}

function endOf(job: Job): string | null {
  if (job.status === "failed" && job.error)
    return words.failed(job.file, explainError(job.error).title);
  if (job.status !== "completed") return null;
  if (job.receipt?.status === "already-imported") return words.same(job.file);
  return words.done(job.file, format.count(job.receipt?.facts.accepted ?? 0));
}
