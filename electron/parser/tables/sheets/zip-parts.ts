import { createInflateRaw } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import * as yauzl from "yauzl";
import { crc32 } from "../../crc32";
import { dataStart, listEntries } from "../../zip-members";
import { decoderOf, type Decoder, type Encoding } from "../encodings";
import { WorkbookRefused } from "./sheet-reader";
import { XmlScanner, type XmlHandler } from "./xml-scanner";

const INFLATE_BYTES = 256 * 1024;
/** Handlers pile up what they find in so much: a few letters may be a row as wide as a sheet. */
const SCANNED_LETTERS = 32 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** The parts of a workbook that is a ZIP archive. */
export class ZipParts {
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(
    private readonly zip: ZipFile,
    private readonly bytes: Uint8Array,
    entries: readonly Entry[],
  ) {
    this.entries = new Map(
      entries.map((entry) => [entry.fileName.toLowerCase(), entry]),
    );
  }

  static async open(bytes: Buffer): Promise<ZipParts> {
    const zip = await fromBuffer(bytes);
    const entries = await listEntries(
      zip,
      (reason) => new WorkbookRefused(reason),
    );
    return new ZipParts(zip, bytes, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Bytes of a part as they are unpacked; none where there is no such part. `part` is how far, from 0 to 1. */
  async *chunks(
    name: string,
  ): AsyncGenerator<{ bytes: Uint8Array; part: number }> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return;
    const wrong = (what: string): Error => new Error(`${name} ${what}`);
    const start = await dataStart(this.zip, entry);
    const packed = this.bytes.subarray(start, start + entry.compressedSize);
    if (packed.length < entry.compressedSize) throw wrong("is cut short");
    let read = 0;
    let crc = 0;
    for await (const bytes of unpacked(packed, entry.compressionMethod)) {
      read += bytes.length;
      if (read > entry.uncompressedSize)
        throw wrong("is larger than the archive says");
      crc = crc32(bytes, crc);
      yield { bytes, part: read / entry.uncompressedSize };
    }
    if (read < entry.uncompressedSize) throw wrong("is cut short");
    if (crc !== entry.crc32) throw wrong("has a wrong checksum");
  }

  /** Hands a part of XML to a handler, piece by piece. */
  async *scan(name: string, handler: XmlHandler): AsyncGenerator<number> {
    const scanner = new XmlScanner(handler);
    let decoder: Decoder | null = null;
    for await (const { bytes, part } of this.chunks(name)) {
      decoder ??= decoderOf(xmlEncoding(bytes));
      const text = decoder.decode(bytes, false);
      for (let from = 0; from < text.length; from += SCANNED_LETTERS) {
        scanner.push(text.slice(from, from + SCANNED_LETTERS));
        yield part;
      }
    }
  }

  /** The same, at once. */
  async scanWhole(name: string, handler: XmlHandler): Promise<void> {
    const pieces = this.scan(name, handler);
    while ((await pieces.next()).done !== true);
  }
}

function xmlEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "UTF-16BE" : "UTF-8";
}

function fromBuffer(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      bytes,
      { lazyEntries: true },
      (error: Error | null, zip) => {
        if (error) reject(error);
        else resolve(zip);
      },
    );
  });
}

async function* unpacked(
  packed: Uint8Array,
  method: number,
): AsyncGenerator<Uint8Array> {
  if (method === STORED) {
    for (let from = 0; from < packed.length; from += INFLATE_BYTES)
      yield packed.subarray(from, from + INFLATE_BYTES);
    return;
  }
  if (method !== DEFLATED)
    throw new WorkbookRefused(
      "it is compressed in a way that is not supported",
    );
  const inflate = createInflateRaw({ chunkSize: INFLATE_BYTES });
  inflate.end(packed);
  for await (const bytes of inflate as AsyncIterable<Uint8Array>) yield bytes;
}
