import type { FactTable } from "../fact-table";

const FIRST_NON_ASCII = 128;

/** The names of an import as text. Most are plain ASCII: their bytes are looked at, and few are decoded. */
export class FactNames {
  private readonly decoder = new TextDecoder();

  constructor(private readonly facts: FactTable) {}

  text(no: number): string {
    return this.decoder.decode(this.facts.nameBytes(no));
  }

  /** Names that are among `words` (lower case, ASCII) or hold other letters than ASCII has, by number. */
  *unusual(words: ReadonlySet<string>): Iterable<[number, string]> {
    const lengths = new Set([...words].map((word) => word.length));
    for (const no of this.numbers()) {
      const bytes = this.facts.nameBytes(no);
      const ascii = isAscii(bytes);
      if (ascii && !lengths.has(bytes.length)) continue;
      const name = this.decoder.decode(bytes);
      if (!ascii || words.has(name.toLowerCase())) yield [no, name];
    }
  }

  /** Names written in capitals alone, and the others, as text. */
  byCase(): { capitals: string[]; others: string[] } {
    const numbers = { capitals: [] as number[], others: [] as number[] };
    for (const no of this.numbers())
      numbers[
        hasSmallLetter(this.facts.nameBytes(no)) ? "others" : "capitals"
      ].push(no);
    // In most files one of the two is next to empty: only the names that may have a twin are decoded.
    if (numbers.capitals.length === 0 || numbers.others.length === 0)
      return { capitals: [], others: [] };
    return {
      capitals: numbers.capitals.map((no) => this.text(no)),
      others: numbers.others.map((no) => this.text(no)),
    };
  }

  /** Numbers of the names of each length. Shape: index is the number of letters. */
  byLength(): number[][] {
    const lengths: number[][] = [];
    for (const no of this.numbers()) {
      const bytes = this.facts.nameBytes(no);
      const letters = isAscii(bytes)
        ? bytes.length
        : Array.from(this.decoder.decode(bytes)).length;
      while (lengths.length <= letters) lengths.push([]);
      lengths[letters]?.push(no);
    }
    return lengths;
  }

  /** Whether a name is the beginning of a longer one. */
  hasLonger(name: string): boolean {
    const start = new TextEncoder().encode(name);
    for (const no of this.numbers()) {
      const bytes = this.facts.nameBytes(no);
      if (
        bytes.length > start.length &&
        start.every((byte, i) => byte === bytes[i])
      )
        return true;
    }
    return false;
  }

  private *numbers(): Iterable<number> {
    for (let no = 0; no < this.facts.nameCount; no++)
      if (this.facts.isName(no)) yield no;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= FIRST_NON_ASCII) return false;
  return true;
}

/** Among its ASCII letters; a name without any counts as written in capitals. */
function hasSmallLetter(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x61 && byte <= 0x7a) return true;
  return false;
}
