import type { Told } from "../listen";
import { partsOf, type Part } from "./damage-archive";

/** Lines of text are as many as a count apart from the parser finds. */
export function checkLines(
  { summary, recognised }: Told,
  bytes: Buffer,
  complain: (complaint: string) => void,
): void {
  if (summary === null || recognised === null) return;
  const { lineEnding, members } = summary;
  if (lineEnding === null) return;
  const read = members.filter(({ skipped }) => skipped === null);
  for (const { name, lines } of read) {
    const { encoding } = recognised;
    const counted = countedIn(bytes, name, encoding, lineEnding) ?? lines;
    if (counted !== lines)
      complain(
        `${String(lines)} lines read, ${String(counted)} counted (${lineEnding})`,
      );
  }
}

/** Of a member, or of a file that is no archive; null: it is not sure. */
function countedIn(
  bytes: Buffer,
  name: string,
  encoding: string,
  ending: string,
): number | null {
  if (begins(bytes, [0x1f, 0x8b])) return null;
  return begins(bytes, [0x50, 0x4b])
    ? linesOfPart(partsOf(bytes) ?? [], name, ending)
    : linesIn(bytes, encoding, ending);
}

function begins(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Of the one member of that name, where it is text with a byte a letter, as each has its own encoding; null: there is none, or there are several. */
function linesOfPart(
  parts: readonly Part[],
  name: string,
  ending: string,
): number | null {
  const [part, ...others] = parts.filter((one) => one.name === name);
  if (part === undefined || others.length > 0) return null;
  if (!/\.(csv|txt)$/i.test(name) || part.content.includes(0)) return null;
  return linesIn(part.content, "ASCII", ending);
}

/** Lines of a text; null: how they end is not sure. */
function linesIn(
  bytes: Buffer,
  encoding: string,
  ending: string,
): number | null {
  const text = textOf(bytes, encoding);
  if (ending !== "CR") return ended(text, "\n");
  return text.includes("\n") ? null : ended(text, "\r");
}

function textOf(bytes: Buffer, encoding: string): string {
  switch (encoding) {
    case "UTF-8":
    case "UTF-8-BOM":
      return new TextDecoder("utf-8").decode(bytes);
    case "UTF-16LE":
    case "UTF-16BE":
      return new TextDecoder(encoding.toLowerCase()).decode(bytes);
    default:
      return bytes.toString("latin1");
  }
}

function ended(text: string, end: string): number {
  let count = 0;
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1))
    count++;
  return text === "" || text.endsWith(end) ? count : count + 1;
}
