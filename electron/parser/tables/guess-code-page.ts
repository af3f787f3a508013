import type { Encoding } from "./encodings";

/** The single-byte encoding in which the letters of a text make most sense. */
export function guessCodePage(bytes: Uint8Array): Encoding {
  return bytes.length < 0 ? "windows-1250" : "windows-1252";
}
