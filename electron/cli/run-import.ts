import path from "node:path";
import { failedReceipt } from "../../shared/failed-receipt";
import { toAppErrorInfo } from "../../shared/errors";
import type { ImportOptions, Job } from "../../shared/ipc/contract";
import type { Receipt } from "../../shared/receipt";
import type { DataThread } from "../data/thread";
import { importOptions, type Arguments } from "./arguments";
import type { Answer } from "./answer";
import type { Context } from "./commands";

/** Imports every file that the paths stand for; one that fails does not keep the others out. */
export async function runImport({
  args,
  data,
  jobs,
}: Context): Promise<Answer> {
  const options = await readOptions(args, data);
  if (args.dryRun) {
    const receipts: Receipt[] = [];
    const paths = await data.call("import.expand", { paths: args.words });
    for (const path of paths) {
      const preview = await data.call("import.preview", { path, options });
      receipts.push(preview.receipt);
    }
    return receiptsAnswer(receipts);
  }
  const receipts: Receipt[] = [];
  for (const path of args.words) {
    try {
      const ids = await data.call("import.start", { paths: [path], options });
      for (const id of ids) receipts.push(receiptOf(await jobs.ended(id)));
    } catch (error) {
      receipts.push(failedReceipt(path, toAppErrorInfo(error)));
    }
  }
  return receiptsAnswer(receipts);
}

/** @throws AppError 'mapping-invalid' | 'file-unreadable' of the file that --mapping names */
async function readOptions(
  args: Arguments,
  data: DataThread,
): Promise<ImportOptions> {
  const options = importOptions(args);
  if (args.mapping === null) return options;
  const mapping = await data.call("mapping.read", {
    path: path.resolve(args.mapping),
  });
  return { ...options, mapping };
}

function receiptOf(job: Job): Receipt {
  return (
    job.receipt ??
    failedReceipt(
      job.file,
      job.error ?? { code: "internal", message: "no receipt" },
    )
  );
}

function receiptsAnswer(receipts: Receipt[]): Answer {
  const failed = receipts.some((receipt) => receipt.status === "failed");
  const rejected = receipts.some((receipt) => receipt.lines.rejected > 0);
  const rows = receipts.map((receipt) => [
    receipt.file,
    receipt.status,
    receipt.country,
    receipt.facts.accepted,
    receipt.lines.rejected,
    receipt.lines.set_aside,
    receipt.min_year,
    receipt.max_year,
    receipt.error?.message ?? "",
  ]);
  const columns = [
    "file",
    "status",
    "country",
    "facts",
    "rejected",
    "set aside",
    "from",
    "to",
    "error",
  ];
  return {
    json: { receipts },
    table: { columns, rows },
    status: failed ? 1 : rejected ? 3 : 0,
    notes: [],
  };
}
