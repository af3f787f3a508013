import { AppError } from "../../../shared/errors";
import { crc32 } from "../../parser/crc32";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and check sum of a chunk. */
const CHUNK_BYTES = 12;
/** What every PNG begins with, after its signature. */
const HEADER_BYTES = 13;

/**
 * A PNG with texts in it, by keyword.
 * Source: Portable Network Graphics (PNG) Specification, 11.3.3.4 iTXt.
 * @throws AppError 'not-allowed' where the bytes are no PNG
 */
export function withPngTexts(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array {
  const start = SIGNATURE.length + CHUNK_BYTES + HEADER_BYTES;
  if (png.length <= start || SIGNATURE.some((byte, i) => png[i] !== byte))
    throw new AppError({
      code: "not-allowed",
      reason: "what was to be written is no PNG picture",
    });
  return Buffer.concat([
    png.subarray(0, start),
    ...Object.entries(texts).map(([keyword, text]) => chunk(keyword, text)),
    png.subarray(start),
  ]);
}

/** Not compressed, in no certain language. */
function chunk(keyword: string, text: string): Buffer {
  const data = Buffer.concat([
    Buffer.from(keyword, "latin1"),
    Buffer.from([0, 0, 0, 0, 0]),
    Buffer.from(text, "utf8"),
  ]);
  const body = Buffer.concat([Buffer.from("iTXt", "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
