import { grown, NameDictionary } from "./name-dictionary";

/** Distinct words beyond this are looked up without being remembered: the column is no code then. */
const MAX_WORDS = 10_000;

/** What the words of a code column mean, decided once per word. */
export class WordTable {
  private readonly dictionary = new NameDictionary();
  private meanings = new Int32Array(64);

  constructor(private readonly meaningOf: (word: string) => number) {}

  lookUp(bytes: Uint8Array, start: number, end: number): number {
    if (this.dictionary.size >= MAX_WORDS)
      return this.meaningOf(decode(bytes, start, end));
    const before = this.dictionary.size;
    const id = this.dictionary.intern(bytes, start, end);
    if (id === before) {
      if (id >= this.meanings.length)
        this.meanings = grown(this.meanings, this.meanings.length * 2);
      this.meanings[id] = this.meaningOf(decode(bytes, start, end));
    }
    return this.meanings[id] as number;
  }
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}
