import { basename } from "node:path";
import { NO_LINES } from "../../shared/empty-account";
import type { LineAccount, Member, Rejection } from "../../shared/receipt";
import { Corrections } from "./corrections";
import { DelimitedReader, type LineEnds } from "./delimited-reader";
import { describe, labelOf, recognitionOf } from "./describe-recognition";
import { encodeNames } from "./encode-batches";
import { FactTable } from "./fact-table";
import { fetchMember, skippedUnread, type Fetched } from "./fetch-member";
import { openMembers } from "./members";
import { prepend } from "./prepend";
import type { SourceMember } from "./source-member";
import type { LoadNumbers, ParseRequest, ParserMessage } from "./protocol";
import { describeChoice, describeUnread } from "./layout/describe-choice";
import { planTables, type TableChoice } from "./layout/plan-tables";
import { RowReader } from "./layout/row-reader";
import { surveySexes } from "./layout/survey-sexes";
import {
  formatUnknown,
  LARGE_BYTES,
  recogniseLines,
  sampleOf,
  type LineRecognition,
  type Recognition,
} from "./recognise";
import { loadRegions } from "./regions/resolve-region";
import { sendFacts } from "./send-facts";
import { openTables } from "./tables/open-tables";
import type { Table } from "./tables/table";
import { readingError } from "./too-large";
import { detectEncoding, endsLinesWithCr, textBlocks } from "./text-blocks";

/** The data thread, as the parser sees it. */
export interface Owner {
  send(message: ParserMessage): void;
  /** Waits until fewer than `limit` messages with rows are unacknowledged. */
  ready(limit: number): Promise<void>;
  /** The answer to `places`. */
  numbers(): Promise<LoadNumbers>;
}

const REJECTIONS_PER_MESSAGE = 500;
const NAMES_AT_A_TIME = 20_000;
/** New names may pile up a little: reading goes on while the database stores them. */
const UNACKNOWLEDGED_WHILE_READING = 8;

/** Reads one file to the end and sends what is in it. Failures are sent, too, with what was accounted for until then. */
export async function parseFile(
  request: ParseRequest,
  owner: Owner,
): Promise<void> {
  const reading = new Reading(request, owner);
  try {
    await reading.run();
  } catch (error) {
    reading.flushRejections();
    const { account, members } = reading;
    owner.send({
      type: "failed",
      error: readingError(error, request.filename),
      lines: account,
      members,
    });
  }
}

/** The state of reading one file. */
export class Reading {
  readonly account: LineAccount = { ...NO_LINES };
  readonly members: Member[] = [];
  readonly lineEnds: LineEnds & { cr: boolean } = { lf: 0, crlf: 0, cr: false };
  recognition: Recognition | null = null;
  facts = new FactTable([]);
  private readonly corrections: Corrections;
  private firstLines: string[] | null = null;
  private pending: Rejection[] = [];
  private namesSent = 0;
  /** More than one: a line is rejected only when none of its figures is left. */
  figuresPerLine = 1;
  private understood = false;
  private bytesRead = 0;
  private bytesTotal = 1;

  constructor(
    readonly request: ParseRequest,
    readonly owner: Owner,
  ) {
    this.corrections = new Corrections(request.options.corrections ?? []);
  }

  async run(): Promise<void> {
    const { path, filename } = this.request;
    const file = await openMembers(path, filename);
    try {
      this.bytesTotal = file.members.reduce(
        (sum, member) => sum + member.bytes,
        1,
      );
      await this.readMembers(file.members);
    } finally {
      await file.close();
    }
    if (this.recognition === null)
      throw formatUnknown(filename, this.firstLines);
    this.sendNames(0);
    await sendFacts(this, this.recognition);
  }

  reject(rejection: Rejection): void {
    this.pending.push(rejection);
    if (this.pending.length >= REJECTIONS_PER_MESSAGE) this.flushRejections();
  }

  flushRejections(): void {
    if (this.pending.length === 0) return;
    this.owner.send({ type: "rejections", rows: this.pending });
    this.pending = [];
  }

  /** Each while the next is fetched: the disk is not waited for 145 times. */
  private async readMembers(members: readonly SourceMember[]): Promise<void> {
    let next = members[0] && fetchMember(members[0]);
    for (const [i, member] of members.entries()) {
      const fetched = next;
      const following = members[i + 1];
      next = following && fetchMember(following);
      if (fetched) await this.readMember(member, fetched);
    }
  }

  private async readMember(
    member: SourceMember,
    { chunks, first }: Fetched,
  ): Promise<void> {
    const account: Member = {
      name: member.name ?? basename(this.request.filename),
      bytes: member.bytes,
      lines: 0,
      skipped: skippedUnread(member),
    };
    this.members.push(account);
    if (account.skipped !== null) return;
    const fetched = await first;
    const bytes = fetched.done === true ? new Uint8Array(0) : fetched.value;
    if (bytes.length === 0) {
      account.skipped = "empty";
      return;
    }
    if (member.bytes > LARGE_BYTES) await loadRegions();
    const lines = this.linesFor(account, bytes);
    if (lines !== null) {
      this.lineEnds.cr ||= endsLinesWithCr(bytes);
      await this.readLines(account, member, lines, prepend(bytes, chunks));
      return;
    }
    await chunks.return?.();
    await this.readTables(account, member);
  }

  /** How to read a member byte by byte; null: it is read cell by cell. */
  private linesFor(
    { name, bytes }: Member,
    firstChunk: Uint8Array,
  ): LineRecognition | null {
    const encoding = detectEncoding(firstChunk);
    if (encoding === null) return null;
    const sample = sampleOf(name, firstChunk, encoding);
    this.firstLines ??= sample.lines;
    return recogniseLines(sample, bytes, encoding, this.request.options);
  }

  private async readLines(
    account: Member,
    member: SourceMember,
    found: LineRecognition,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    if (!this.begin(account, found)) return;
    const reader = new DelimitedReader(
      found.plan,
      member.name,
      this.facts,
      this.account,
      this.lineEnds,
      (rejection) => {
        this.reject(rejection);
      },
      this.corrections.of(member.name),
    );
    for await (const block of textBlocks(chunks, found.encoding)) {
      reader.read(block);
      this.afterBlock(block.length);
      await this.owner.ready(UNACKNOWLEDGED_WHILE_READING);
    }
    account.lines = reader.lines;
  }

  /** Reads the tables of a member that is no plain list: sheets, cubes, wide tables. */
  private async readTables(
    account: Member,
    member: SourceMember,
  ): Promise<void> {
    const { filename, options } = this.request;
    const wishes = options.mapping ?? { encoding: null, delimiter: null };
    const tables = await openTables(member, filename, wishes);
    await loadRegions();
    const names = { file: basename(filename), folders: options.folders ?? [] };
    const choice = planTables(tables, names, options);
    if (choice !== null) await surveySexes(choice);
    if (this.request.dryRun) this.showUnderstood(choice, tables);
    if (choice === null) {
      account.skipped =
        tables.length === 0
          ? "not a text file"
          : "its format is not recognised";
      return;
    }
    const found = recognitionOf(choice, filename);
    if (!this.begin(account, found)) return;
    this.figuresPerLine = Math.max(
      ...choice.read.map(({ plan }) => plan.figures.length),
      this.figuresPerLine,
    );
    for (const { table, plan } of choice.read) {
      account.lines += await this.readTable(table, plan);
    }
    for (const { table, reason } of choice.skipped)
      this.leaveOut(table, reason);
  }

  /** A preview shows the first member that holds figures, else the first at all. */
  private showUnderstood(
    choice: TableChoice | null,
    tables: readonly Table[],
  ): void {
    if (this.understood || (choice === null && tables.length === 0)) return;
    this.understood = choice !== null;
    const { filename, options } = this.request;
    const understood =
      choice === null
        ? describeUnread(tables, filename)
        : describeChoice(choice, options, filename);
    this.owner.send({ type: "understood", understood });
  }

  private async readTable(
    table: Table,
    plan: TableChoice["read"][number]["plan"],
  ): Promise<number> {
    const label = labelOf(table);
    const reader = new RowReader(plan, label, {
      facts: this.facts,
      account: this.account,
      corrections: this.corrections.of(label),
      reject: (rejection) => {
        this.reject(rejection);
      },
    });
    let before = 0;
    try {
      for await (const block of table.blocks()) {
        reader.read(block);
        this.afterBlock(block.bytes - before);
        before = block.bytes;
        await this.owner.ready(UNACKNOWLEDGED_WHILE_READING);
      }
    } finally {
      // A file that is damaged further on is accounted for up to there.
      reader.end();
    }
    this.addLineEnds(table);
    return reader.lines;
  }

  private addLineEnds({ lineEnds }: Table): void {
    if (lineEnds === undefined) return;
    this.lineEnds.lf += lineEnds.lf;
    this.lineEnds.crlf += lineEnds.crlf;
    this.lineEnds.cr ||= lineEnds.cr > 0;
  }

  /** A sheet that is not read is told as members are. */
  private leaveOut(table: Table, reason: string): void {
    if (table.sheet === null) return;
    const name = labelOf(table) ?? table.sheet;
    this.members.push({ name, bytes: 0, lines: 0, skipped: reason });
  }

  /** False where the file's first member decided on another source. */
  private begin(account: Member, found: Recognition): boolean {
    if (this.recognition === null) {
      this.recognition = found;
      this.facts = new FactTable(found.rareNames, this.bytesTotal);
      this.owner.send({ type: "recognised", recognised: describe(found) });
      return true;
    }
    if (this.recognition.source === found.source) return true;
    account.skipped = `another format (${found.source.id})`;
    return false;
  }

  private afterBlock(bytes: number): void {
    this.bytesRead += bytes;
    const fraction = Math.min(this.bytesRead / this.bytesTotal, 1);
    this.owner.send({
      type: "progress",
      stage: "reading",
      fraction,
      lines: this.account.total,
    });
    this.sendNames(NAMES_AT_A_TIME);
  }

  /** Sends the names met since the last time, once there are `atLeast` of them. */
  private sendNames(atLeast: number): void {
    const { facts } = this;
    if (
      this.request.dryRun ||
      facts.nameCount - this.namesSent < Math.max(atLeast, 1)
    )
      return;
    for (const batch of encodeNames(facts, this.namesSent, facts.nameCount)) {
      this.owner.send({ type: "batch", ...batch, fraction: 0 });
    }
    this.namesSent = facts.nameCount;
  }
}
