import * as zlib from "node:zlib";

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++)
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32InScript(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous;
  for (const byte of bytes)
    crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

type Crc32 = (bytes: Uint8Array, previous?: number) => number;

/** Node's own where there is one (from 20.15 on), ten times as fast. */
const native = Reflect.get(zlib, "crc32") as Crc32 | undefined;

/** CRC-32 as ZIP uses it. */
export const crc32: Crc32 = native ?? crc32InScript;
