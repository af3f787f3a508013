import {
  decodeCodePage,
  CODE_PAGES,
} from "../../../electron/parser/tables/code-pages";
import type { Random } from "./random";

const TABLES = CODE_PAGES.map((page) => {
  const all = decodeCodePage(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    page,
  );
  return new Map(Array.from(all, (letter, byte) => [letter, byte]));
});

/** The text in another encoding; what that has no letter for becomes a question mark. */
export function encoded(text: string, random: Random): Buffer {
  switch (random.below(7)) {
    case 0:
      return Buffer.from(text, "utf16le");
    case 1:
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case 2:
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case 3:
      return Buffer.from(`\ufeff${text}`, "utf8");
    default:
      return inCodePage(text, random.pick(TABLES));
  }
}

function inCodePage(text: string, table: ReadonlyMap<string, number>): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => table.get(letter) ?? "?".charCodeAt(0)),
  );
}

/** The text of a file, whatever its encoding: UTF-16 with a mark, UTF-8, or else one letter a byte. */
export function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return bytes.toString("utf16le", 2);
  const text = bytes.toString("utf8");
  return text.includes("\ufffd")
    ? bytes.toString("latin1")
    : text.replace(/^\ufeff/, "");
}
