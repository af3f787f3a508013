/** A compound file begins with these bytes. */
export const COMPOUND_MAGIC = [
  0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1,
] as const;

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MINI_SECTOR_SHIFT = 6;
const FIRST_FAT_SECTORS = 109;
/** Sector numbers from there on say that a chain ends. */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
}

/** Microsoft's compound file ([MS-CFB]): streams in chains of sectors. XLS is one, and so is whatever Office encrypts. */
export class CompoundFile {
  private readonly sectorShift: number;
  private readonly fat: Uint32Array;
  private readonly entries: Entry[];

  constructor(private readonly bytes: Buffer) {
    if (bytes.length < HEADER_BYTES) throw new Error("it is cut short");
    this.sectorShift = bytes.readUInt16LE(30);
    if (this.sectorShift !== 9 && this.sectorShift !== 12)
      throw new Error("its header is damaged");
    this.fat = this.readFat();
    this.entries = entriesOf(this.chain(bytes.readUInt32LE(48)));
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** The bytes of a stream; null: there is none of that name. */
  stream(name: string): Buffer | null {
    const entry = this.find(name);
    if (entry === undefined) return null;
    const mini = entry.size < this.bytes.readUInt32LE(56);
    const stream = mini ? this.miniChain(entry.start) : this.chain(entry.start);
    if (stream.length < entry.size) throw new Error("it is cut short");
    return stream.subarray(0, entry.size);
  }

  private find(name: string): Entry | undefined {
    const key = name.toLowerCase();
    return this.entries.find(
      (entry) => entry.type === STREAM && entry.name.toLowerCase() === key,
    );
  }

  /** Which sector follows which. */
  private readFat(): Uint32Array {
    const { bytes } = this;
    const perSector = 1 << (this.sectorShift - 2);
    const sectors: number[] = [];
    for (let i = 0; i < FIRST_FAT_SECTORS; i++)
      sectors.push(bytes.readUInt32LE(76 + 4 * i));
    let more = bytes.readUInt32LE(68);
    for (let left = bytes.readUInt32LE(72); left > 0; left--) {
      if (more >= LAST_SECTOR) break;
      const sector = this.sector(more);
      for (let i = 0; i < perSector - 1; i++)
        sectors.push(sector.readUInt32LE(4 * i));
      more = sector.readUInt32LE(4 * (perSector - 1));
    }
    const used = sectors.filter((sector) => sector < LAST_SECTOR);
    const fat = new Uint32Array(used.length * perSector);
    used.forEach((number, n) => {
      const sector = this.sector(number);
      for (let i = 0; i < perSector; i++)
        fat[n * perSector + i] = sector.readUInt32LE(4 * i);
    });
    return fat;
  }

  /** The last sector of a file may be cut. */
  private sector(number: number): Buffer {
    const start = (number + 1) * 2 ** this.sectorShift;
    if (start >= this.bytes.length) throw new Error("it is cut short");
    const sector = this.bytes.subarray(start, start + 2 ** this.sectorShift);
    if (sector.length === 2 ** this.sectorShift) return sector;
    return Buffer.concat([sector], 2 ** this.sectorShift);
  }

  /** Bytes of a chain of sectors; mostly they lie behind each other. */
  private chain(start: number): Buffer {
    const sectors = follow(this.fat, start);
    const first = sectors[0] ?? 0;
    const size = 2 ** this.sectorShift;
    const from = (first + 1) * size;
    if (
      sectors.every((sector, i) => sector === first + i) &&
      from + sectors.length * size <= this.bytes.length
    )
      return this.bytes.subarray(from, from + sectors.length * size);
    return Buffer.concat(sectors.map((sector) => this.sector(sector)));
  }

  /** Small streams share the sectors of the root's. */
  private miniChain(start: number): Buffer {
    const root = this.entries.find(({ type }) => type === ROOT);
    const container = this.chain(root?.start ?? 0);
    const table = this.chain(this.bytes.readUInt32LE(60));
    const fat = Uint32Array.from({ length: table.length >> 2 }, (_, i) =>
      table.readUInt32LE(4 * i),
    );
    const parts = follow(fat, start).map((sector) => {
      const from = sector << MINI_SECTOR_SHIFT;
      return container.subarray(from, from + (1 << MINI_SECTOR_SHIFT));
    });
    return Buffer.concat(parts);
  }
}

/** Numbers of the sectors of a chain. */
function follow(fat: Uint32Array, start: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < LAST_SECTOR;) {
    if (sectors.length > fat.length) throw new Error("its sectors form a ring");
    sectors.push(sector);
    const next = fat[sector];
    if (next === undefined) throw new Error("it is cut short");
    sector = next;
  }
  return sectors;
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const letters = Math.max(
      0,
      Math.min(directory.readUInt16LE(at + 64), 64) - 2,
    );
    entries.push({
      name: directory.toString("utf16le", at, at + letters),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
