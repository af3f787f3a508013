const WORD_BITS = 32;

/** Lines of the members of a file, a bit each: nearly all lines of a large file may be in it. */
export class LineSet {
  size = 0;
  private readonly members = new Map<number, Uint32Array>();

  add(member: number, line: number): void {
    const word = Math.floor(line / WORD_BITS);
    const bits = this.wordsUpTo(member, word);
    const before = bits[word] as number;
    const bit = 1 << (line % WORD_BITS);
    if ((before & bit) !== 0) return;
    bits[word] = before | bit;
    this.size++;
  }

  delete(member: number, line: number): void {
    const word = Math.floor(line / WORD_BITS);
    const bits = this.members.get(member);
    const before = bits?.[word] ?? 0;
    const bit = 1 << (line % WORD_BITS);
    if (bits === undefined || (before & bit) === 0) return;
    bits[word] = before & ~bit;
    this.size--;
  }

  private wordsUpTo(member: number, word: number): Uint32Array {
    const bits = this.members.get(member);
    if (bits !== undefined && word < bits.length) return bits;
    const larger = new Uint32Array(Math.max(64, word * 2));
    if (bits !== undefined) larger.set(bits);
    this.members.set(member, larger);
    return larger;
  }
}
