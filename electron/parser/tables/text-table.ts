import type { SourceMember } from "../source-member";
import { encodingOf } from "./detect-encoding";
import { decoderOf, encodingNamed, type Encoding } from "./encodings";
import { chunksOf, type MemberStart } from "./member-bytes";
import { sniffDelimiter } from "./sniff-delimiter";
import { firstLines, lineEndOf, RowSplitter } from "./split-rows";
import type { LineEndCounts, RowBlock, Table } from "./table";

/** How much is cut into rows at once. */
const BLOCK_BYTES = 256 * 1024;
const HEAD_LINES = 400;
const HEAD_BYTES = 256 * 1024;

const NO_LINE_ENDS: LineEndCounts = { lf: 0, crlf: 0, cr: 0 };

export interface TextWishes {
  encoding: string | null;
  delimiter: string | null;
}

/** @returns null where the bytes are no text */
export async function textTable(
  member: SourceMember,
  start: MemberStart,
  wishes: TextWishes,
): Promise<Table | null> {
  const wished =
    wishes.encoding === null ? null : encodingNamed(wishes.encoding);
  const encoding = wished ?? (await encodingOf(member, start));
  if (encoding === null) return null;
  return tableOf(member, start, encoding, wishes.delimiter);
}

function tableOf(
  member: SourceMember,
  start: MemberStart,
  encoding: Encoding,
  wishedDelimiter: string | null,
): Table {
  const whole = start.whole && start.bytes.length <= HEAD_BYTES;
  const sample = decoderOf(encoding).decode(
    start.bytes.subarray(0, HEAD_BYTES),
    whole,
  );
  const lineEnd = lineEndOf(sample);
  const delimiter = wishedDelimiter ?? sniffDelimiter(sample, lineEnd);
  const lineEnds = { ...NO_LINE_ENDS };
  const top = firstLines(sample, lineEnd, HEAD_LINES);
  const splitter = new RowSplitter(delimiter, lineEnd);
  const head = splitter.push(top, whole && top.length === sample.length).rows;
  const chunks = chunksOf(member, start);
  return {
    member: member.name,
    sheet: null,
    kind: "text",
    encoding,
    delimiter,
    titles: [],
    head,
    lineEnds,
    blocks: () => {
      Object.assign(lineEnds, NO_LINE_ENDS);
      const rows = new RowSplitter(delimiter, lineEnd, lineEnds);
      return readBlocks(chunks(), encoding, rows);
    },
  };
}

async function* readBlocks(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  splitter: RowSplitter,
): AsyncGenerator<RowBlock> {
  const decoder = decoderOf(encoding);
  let bytes = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += BLOCK_BYTES) {
      const part = chunk.subarray(from, from + BLOCK_BYTES);
      bytes += part.length;
      const block = splitter.push(decoder.decode(part, false), false);
      if (block.rows.length > 0) yield { ...block, bytes };
    }
  }
  const block = splitter.push(decoder.decode(new Uint8Array(0), true), true);
  if (block.rows.length > 0) yield { ...block, bytes };
}
