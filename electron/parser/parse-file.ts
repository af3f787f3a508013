import { basename } from "node:path";
import { NO_LINES } from "../../shared/empty-account";
import { toAppErrorInfo } from "../../shared/errors";
import type { LineAccount, Member, Rejection } from "../../shared/receipt";
import { DelimitedReader, type LineEnds } from "./delimited-reader";
import { encodeNames } from "./encode-batches";
import { FactTable } from "./fact-table";
import { openMembers } from "./members";
import type { SourceMember } from "./source-member";
import type {
  LoadNumbers,
  ParseRequest,
  ParserMessage,
  Recognised,
} from "./protocol";
import {
  formatUnknown,
  recognise,
  sampleOf,
  type Recognition,
} from "./recognise";
import { sendFacts } from "./send-facts";
import type { Sample } from "./source-format";
import {
  detectEncoding,
  endsLinesWithCr,
  textBlocks,
  type Encoding,
} from "./text-blocks";

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
      error: toAppErrorInfo(error),
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
  private firstSample: Sample | null = null;
  private encoding: Encoding = "UTF-8";
  private pending: Rejection[] = [];
  private namesSent = 0;
  private bytesRead = 0;
  private bytesTotal = 1;

  constructor(
    readonly request: ParseRequest,
    readonly owner: Owner,
  ) {}

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
      throw formatUnknown(filename, this.firstSample);
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
    let next = members[0] && fetch(members[0]);
    for (const [i, member] of members.entries()) {
      const fetched = next;
      const following = members[i + 1];
      next = following && fetch(following);
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
    const plan = this.planFor(account, bytes);
    if (plan === null) {
      await chunks.return?.();
      return;
    }
    this.lineEnds.cr ||= endsLinesWithCr(bytes);
    const reader = new DelimitedReader(
      plan,
      member.name,
      this.facts,
      this.account,
      this.lineEnds,
      (rejection) => {
        this.reject(rejection);
      },
    );
    for await (const block of textBlocks(
      prepend(bytes, chunks),
      this.encoding,
    )) {
      reader.read(block);
      this.afterBlock(block.length);
      await this.owner.ready(UNACKNOWLEDGED_WHILE_READING);
    }
    account.lines = reader.lines;
  }

  /** How to read a member; null (with the reason in its account) when it is left out. */
  private planFor(
    member: Member,
    firstChunk: Uint8Array,
  ): Recognition["plan"] | null {
    const encoding =
      firstChunk.length === 0 ? null : detectEncoding(firstChunk);
    if (encoding === null) {
      member.skipped = firstChunk.length === 0 ? "empty" : "not a text file";
      return null;
    }
    const sample = sampleOf(member.name, firstChunk, encoding);
    this.firstSample ??= sample;
    const found = recognise(sample, this.request.options);
    if (found === null) {
      member.skipped = "its format is not recognised";
      return null;
    }
    if (this.recognition === null) this.begin(found, encoding);
    else if (this.recognition.source !== found.source) {
      member.skipped = `another format (${found.source.id})`;
      return null;
    }
    this.encoding = encoding;
    return found.plan;
  }

  private begin(found: Recognition, encoding: Encoding): void {
    this.recognition = found;
    this.facts = new FactTable(found.plan.rareNames, this.bytesTotal);
    this.owner.send({
      type: "recognised",
      recognised: describe(found, encoding),
    });
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

function describe(
  { source, country, plan }: Recognition,
  encoding: Encoding,
): Recognised {
  return {
    profile: source.id,
    office: source.office,
    title: source.title,
    country,
    measure: "births",
    licence: source.licence,
    attribution: source.attribution,
    sourceUrl: source.sourceUrl,
    encoding,
    delimiter: plan.delimiter,
  };
}

/** A member whose first bytes are on their way. */
interface Fetched {
  chunks: AsyncIterator<Uint8Array>;
  first: Promise<IteratorResult<Uint8Array>>;
}

function fetch(member: SourceMember): Fetched {
  const chunks = member.chunks()[Symbol.asyncIterator]();
  const first =
    skippedUnread(member) === null
      ? chunks.next()
      : Promise.resolve({ done: true, value: undefined } as const);
  // A failure is thrown when the member's turn comes, if it does.
  first.catch(() => undefined);
  return { chunks, first };
}

function skippedUnread(member: SourceMember): string | null {
  return member.refused ?? skippedByName(member.name);
}

/** Documentation and archives inside archives are no data, whatever is in them. */
function skippedByName(name: string | null): string | null {
  if (name === null) return null;
  if (/(^|\/)(__MACOSX\/|\.)/.test(name)) return "a hidden file";
  if (/\.(pdf|docx?|rtf|html?|md|png|jpe?g)$/i.test(name))
    return "documentation";
  if (/\.(zip|gz|7z|rar|tar|bz2|xz)$/i.test(name))
    return "an archive within the archive";
  return null;
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  for (
    let next = await rest.next();
    next.done !== true;
    next = await rest.next()
  )
    yield next.value;
}
