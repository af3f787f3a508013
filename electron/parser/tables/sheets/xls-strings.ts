import { decodeCodePage, type CodePage } from "../code-pages";

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

const CODE_PAGES: Readonly<Record<number, CodePage>> = {
  1250: "windows-1250",
  1251: "windows-1251",
  1252: "windows-1252",
  1253: "windows-1253",
  1254: "windows-1254",
  1257: "windows-1257",
  10000: "macintosh",
  0x8000: "macintosh",
  0x8001: "windows-1252",
};
const MULTI_BYTE: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1255: "windows-1255",
  1256: "windows-1256",
};

/** Decodes the strings of workbooks from before Excel 97. */
export function decoderOfCodePage(number: number): (bytes: Buffer) => string {
  const label = MULTI_BYTE[number];
  if (label !== undefined) {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  }
  const page = CODE_PAGES[number] ?? "windows-1252";
  return (bytes) => decodeCodePage(bytes, page);
}

/** Part of a stream, from byte to byte. */
export type Segment = readonly [from: number, to: number];

/** Reads strings of Excel 97 and later, which may go on in the next record, there with letters of another width. */
export class StringReader {
  private segment = 0;
  private at: number;

  constructor(
    private readonly stream: Buffer,
    private readonly segments: readonly Segment[],
  ) {
    this.at = segments[0]?.[0] ?? 0;
  }

  byte(): number {
    if (this.left() === 0) this.nextSegment();
    return this.stream.readUInt8(this.at++);
  }

  u16(): number {
    const low = this.byte();
    return low + this.byte() * 0x100;
  }

  u32(): number {
    const low = this.u16();
    return low + this.u16() * 0x1_0000;
  }

  /** A string with its flags, and with what may follow it: runs of formats, phonetic text. */
  string(letters: number): string {
    const flags = this.byte();
    const runs = (flags & RICH) === 0 ? 0 : this.u16();
    const extension = (flags & EXTENDED) === 0 ? 0 : this.u32();
    const text = this.letters(letters, (flags & WIDE) !== 0);
    this.skip(4 * runs + extension);
    return text;
  }

  private letters(count: number, wideFirst: boolean): string {
    let text = "";
    let wide = wideFirst;
    for (let missing = count; missing > 0;) {
      if (this.left() === 0) {
        this.nextSegment();
        wide = (this.byte() & WIDE) !== 0;
      }
      const width = wide ? 2 : 1;
      const letters = Math.min(missing, Math.floor(this.left() / width));
      if (letters === 0) throw new Error("a text is cut short");
      const to = this.at + letters * width;
      text += this.stream.toString(wide ? "utf16le" : "latin1", this.at, to);
      this.at = to;
      missing -= letters;
    }
    return text;
  }

  private skip(count: number): void {
    for (let missing = count; missing > 0;) {
      if (this.left() === 0) this.nextSegment();
      const bytes = Math.min(missing, this.left());
      this.at += bytes;
      missing -= bytes;
    }
  }

  private left(): number {
    return (this.segments[this.segment]?.[1] ?? 0) - this.at;
  }

  private nextSegment(): void {
    for (;;) {
      this.segment++;
      const next = this.segments[this.segment];
      if (next === undefined) throw new Error("its texts are cut short");
      this.at = next[0];
      if (this.left() > 0) return;
    }
  }
}
