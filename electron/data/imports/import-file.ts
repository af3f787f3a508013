import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { toAppErrorInfo, type AppErrorInfo } from "../../../shared/errors";
import type { ImportOptions } from "../../../shared/ipc/contract";
import { RECEIPT_REJECTIONS, type Receipt } from "../../../shared/receipt";
import type {
  LoadNumbers,
  ParserMessage,
  Recognised,
} from "../../parser/protocol";
import type { Backend } from "../backend";
import type { LiveProgress } from "../jobs/list-jobs";
import type { ParsePayload } from "../jobs/payload";
import { checkFreeSpace } from "../library/free-space";
import { keepOriginal, type Original } from "../library/originals";
import { failPendingLoads, startLineage } from "../lineage/record-lineage";
import {
  buildReceipt,
  newFindings,
  type ImportFindings,
} from "./build-receipt";
import { createDataset, findImported } from "./create-dataset";
import { ParserThread } from "./parser-link";
import { promote } from "./promote";
import { clearLoads, Staging } from "./staging";

export type Progress = (live: LiveProgress) => void;

export type ImportOutcome =
  | { ok: true; receipt: Receipt }
  | { ok: false; error: AppErrorInfo; receipt: Receipt | null };

interface Control {
  signal: AbortSignal;
  progress: Progress;
}

/** Which dataset a load is for: a new one, made once the country is known, or one that is read again. */
export interface Target {
  jobId: string;
  filename: string;
  original: Original;
  options: ImportOptions;
  /** Set when a dataset is read again. */
  datasetId: string | null;
}

/** Keeps the file, reads it, and makes it a dataset: whole or not at all. */
export async function importFile(
  backend: Backend,
  jobId: string,
  { path: source, filename, options, dataset_id }: ParsePayload,
  control: Control,
): Promise<ImportOutcome> {
  control.progress({ stage: "hashing", progress: null, lines: 0 });
  if (fs.existsSync(source)) {
    const { size } = fs.statSync(source);
    checkFreeSpace(backend.library.root, filename, size);
  }
  const parser = new ParserThread();
  try {
    const original = await keepOriginal(
      backend.library,
      source,
      control.signal,
    );
    const imported = await findImported(backend, original.sha256, options);
    if (imported !== null) return { ok: true, receipt: imported };
    const datasetId = dataset_id ?? null;
    const target = { jobId, filename, original, options, datasetId };
    return await loadOriginal(backend, target, parser, control);
  } finally {
    await parser.close();
  }
}

/** Reads a kept original into a new load and promotes it. */
export async function loadOriginal(
  backend: Backend,
  target: Target,
  parser: ParserThread,
  control: Control,
): Promise<ImportOutcome> {
  const load = new Load(backend, target, control.progress);
  try {
    await parser.run(
      {
        path: path.join(backend.library.root, target.original.file),
        filename: target.filename,
        options: target.options,
        dryRun: false,
      },
      load,
      control.signal,
    );
    return await load.finish();
  } catch (error) {
    const shutdown = control.signal.reason === "shutdown";
    return load.giveUp(toAppErrorInfo(error), shutdown);
  }
}

/** Takes what the parser sends and stores it under a new load number. */
class Load {
  private readonly findings: ImportFindings;
  private staging: Staging | null = null;
  private countryId = "";
  private failure: AppErrorInfo | null = null;
  private lines = 0;

  constructor(
    private readonly backend: Backend,
    private readonly target: Target,
    private readonly progress: Progress,
  ) {
    this.findings = newFindings(target.filename, target.original);
  }

  async onMessage(
    message: ParserMessage,
    reply: (numbers: LoadNumbers) => void,
  ): Promise<void> {
    const { staging, findings } = this;
    switch (message.type) {
      case "recognised":
        await this.begin(message.recognised);
        break;
      case "progress":
        this.show(
          message.stage,
          message.stage === "reading" ? message.fraction * 0.4 : 0.4,
          message.lines,
        );
        // All names have come by now: they go in while the parser arranges the series.
        if (message.stage === "arranging" && message.fraction === 0)
          await staging?.mergeNames();
        break;
      case "rejections":
        findings.rejections = [...findings.rejections, ...message.rows].slice(
          0,
          RECEIPT_REJECTIONS,
        );
        await staging?.addRejections(message.rows);
        break;
      case "places":
        findings.places = message.places;
        if (staging !== null) {
          const regionNos = await staging.regionNumbers(
            message.places,
            this.countryId,
          );
          reply({ loadNo: staging.loadNo, regionNos });
        }
        break;
      case "batch":
        await staging?.copy(message.table, message.bytes);
        if (message.table !== "names")
          this.show("storing", 0.45 + message.fraction * 0.5);
        break;
      case "done":
        findings.summary = message.summary;
        break;
      case "failed":
        this.failure = message.error;
        findings.lines = message.lines;
        findings.members = message.members;
        break;
    }
  }

  async finish(): Promise<ImportOutcome> {
    if (this.failure !== null) return this.giveUp(this.failure, false);
    this.show("finishing", 0.96);
    const { staging, findings, backend, target, countryId } = this;
    const receipt = buildReceipt(findings, "completed", null);
    if (
      staging === null ||
      findings.summary === null ||
      findings.recognised === null
    ) {
      throw new Error("the parser ended without recognising anything");
    }
    const { recognised, places, summary } = findings;
    await promote(backend, {
      jobId: target.jobId,
      datasetId: receipt.dataset_id ?? "",
      countryId,
      loadNo: staging.loadNo,
      regionNos: await staging.regionNumbers(places, countryId),
      recognised,
      places,
      summary,
      receipt,
    });
    backend.changed();
    return { ok: true, receipt };
  }

  /** @param resume true: the job will run again, so its dataset stays as it is */
  async giveUp(error: AppErrorInfo, resume: boolean): Promise<ImportOutcome> {
    const receipt = buildReceipt(this.findings, "failed", error);
    const { datasetId } = this.findings;
    const keepRejections = !resume && error.code !== "cancelled";
    await clearLoads(
      this.backend,
      await failPendingLoads(this.backend),
      keepRejections,
    );
    if (datasetId !== null && !resume)
      await this.endDataset(datasetId, error, receipt);
    return { ok: false, error, receipt };
  }

  private async begin(recognised: Recognised): Promise<void> {
    const { backend, target, findings } = this;
    findings.recognised = recognised;
    const created = await createDataset(backend, target, recognised);
    findings.datasetId = created.id;
    this.countryId = created.countryId;
    this.staging = await Staging.begin(backend, created.id);
    await startLineage(backend, {
      source: recognised.profile,
      filename: target.filename,
      sha256: target.original.sha256,
      jobId: target.jobId,
      datasetId: created.id,
      loadNo: this.staging.loadNo,
    });
  }

  /** A dataset that never had figures goes when its import was cancelled; otherwise it tells what failed. */
  private async endDataset(
    id: string,
    error: AppErrorInfo,
    receipt: Receipt,
  ): Promise<void> {
    const { kysely } = this.backend;
    if (error.code === "cancelled") {
      await kysely
        .updateTable("jobs")
        .set({ dataset_id: null })
        .where("dataset_id", "=", id)
        .where("type", "=", "parse_dataset")
        .execute();
      await kysely
        .deleteFrom("datasets")
        .where("id", "=", id)
        .where("load_no", "is", null)
        .execute();
    }
    await kysely
      .updateTable("datasets")
      .set({
        status: "failed",
        error_message: receipt.error?.message ?? error.code,
        processed_at: sql`now()`,
        // What speaks goes on speaking when reading it again fails, and so does its receipt.
        receipt: sql`CASE WHEN load_no IS NULL THEN ${JSON.stringify(receipt)}::json ELSE receipt END`,
      })
      .where("id", "=", id)
      .where("status", "in", ["processing", "reprocessing"])
      .execute();
    this.backend.changed();
  }

  private show(
    stage: LiveProgress["stage"],
    progress: number,
    lines?: number,
  ): void {
    this.lines = lines ?? this.lines;
    this.progress({ stage, progress, lines: this.lines });
  }
}
