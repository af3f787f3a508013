import type { AppErrorInfo } from "../../../shared/errors";
import type {
  LoadNumbers,
  ParserMessage,
  Place,
  Recognised,
} from "../../parser/protocol";
import type { Backend } from "../backend";
import type { LiveProgress } from "../jobs/list-jobs";
import { willRetry } from "../jobs/queue";
import { failPendingLoads, startLoad } from "../lineage/record-lineage";
import {
  buildReceipt,
  collectFindings,
  newFindings,
  type ImportFindings,
} from "./build-receipt";
import { createDataset } from "./create-dataset";
import { endDataset } from "./end-dataset";
import type { ImportOutcome, Progress, Target } from "./import-file";
import type { ParserListener } from "./parser-link";
import { promote } from "./promote";
import { clearLoads, ensureIndexes, Staging } from "./staging";

/** Shares of the whole, as the progress bar shows them; the rest is the promotion. */
const READING_SHARE = 0.4;
const STORING_SHARE = 0.56;

/** Takes what the parser sends and stores it under a new load number. */
export class Load implements ParserListener {
  private readonly findings: ImportFindings;
  private staging: Staging | null = null;
  private countryId = "";
  private regionNos: readonly number[] = [];
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
    collectFindings(this.findings, message);
    switch (message.type) {
      case "recognised":
        await this.begin(message.recognised);
        break;
      case "progress":
        await this.follow(message);
        break;
      case "rejections":
        await this.staging?.addRejections(message.rows);
        break;
      case "places":
        reply(await this.numbersFor(message.places));
        break;
      case "batch":
        await this.store(message);
        break;
      case "understood":
      case "done":
      case "failed":
        break;
    }
  }

  async finish(): Promise<ImportOutcome> {
    const { failure } = this.findings;
    if (failure !== null) return this.giveUp(failure, false);
    this.show("finishing", READING_SHARE + STORING_SHARE);
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
    await ensureIndexes(backend);
    await promote(backend, {
      jobId: target.jobId,
      datasetId: receipt.dataset_id ?? "",
      countryId,
      loadNo: staging.loadNo,
      regionNos: this.regionNos,
      recognised,
      places,
      summary,
      receipt,
    });
    backend.changed();
    return { ok: true, receipt };
  }

  /** @param shutdown true: the job goes on at the next start; as when it will be tried again, its dataset stays as it is */
  async giveUp(error: AppErrorInfo, shutdown: boolean): Promise<ImportOutcome> {
    const receipt = buildReceipt(this.findings, "failed", error);
    const datasetId = this.findings.datasetId ?? this.target.datasetId;
    await ensureIndexes(this.backend);
    const resume =
      shutdown ||
      (await willRetry(this.backend.kysely, this.target.jobId, error));
    const keepRejections = !resume && error.code !== "cancelled";
    await clearLoads(
      this.backend,
      await failPendingLoads(this.backend, receipt),
      keepRejections,
    );
    if (datasetId !== null && !resume)
      await endDataset(this.backend, datasetId, error, receipt);
    return { ok: false, error, receipt };
  }

  private async follow(
    message: ParserMessage & { type: "progress" },
  ): Promise<void> {
    const reading = message.stage === "reading";
    this.show(
      message.stage,
      READING_SHARE * (reading ? message.fraction : 1),
      message.lines,
    );
    // All names have come when arranging begins: they go in while the parser is at it.
    if (!reading && message.fraction === 0) await this.staging?.mergeNames();
  }

  private async store(
    message: ParserMessage & { type: "batch" },
  ): Promise<void> {
    await this.staging?.copy(message.table, message.bytes);
    if (message.table === "names") return;
    this.show("storing", READING_SHARE + STORING_SHARE * message.fraction);
  }

  private async numbersFor(places: readonly Place[]): Promise<LoadNumbers> {
    if (this.staging === null) throw new Error("places before recognition");
    const { staging, countryId } = this;
    this.regionNos = await staging.regionNumbers(places, countryId);
    return { loadNo: staging.loadNo, regionNos: this.regionNos };
  }

  private async begin(recognised: Recognised): Promise<void> {
    const { backend, target, findings } = this;
    findings.recognised = recognised;
    const created = await createDataset(backend, target, recognised);
    findings.datasetId = created.id;
    this.countryId = created.countryId;
    this.staging = await Staging.begin(backend, created.id);
    await startLoad(backend, {
      source: recognised.profile,
      filename: target.filename,
      sha256: target.original.sha256,
      jobId: target.jobId,
      datasetId: created.id,
      loadNo: this.staging.loadNo,
    });
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
