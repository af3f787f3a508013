import type { Random } from "./random";

/** A way to damage a file, whatever it holds. */
export type ByteDamage = (bytes: Buffer, random: Random) => Buffer;

/** By name, for the report of a fault. */
export const BYTE_DAMAGE: Readonly<Record<string, ByteDamage>> = {
  "cut short": (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  "cut at the beginning": (bytes, random) =>
    bytes.subarray(random.below(Math.min(bytes.length, 400))),
  "bits flipped": (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let n = random.between(1, 20); n > 0; n--)
      flip(copy, random.below(copy.length), random.below(8));
    return copy;
  },
  "bytes set to NUL": (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let n = random.between(1, 12); n > 0; n--)
      copy[random.below(copy.length)] = 0;
    return copy;
  },
  "a run of NUL": (bytes, random) =>
    inserted(bytes, Buffer.alloc(random.between(1, 3000)), random),
  "random bytes within": (bytes, random) =>
    inserted(bytes, noise(random.between(1, 600), random), random),
  "random bytes behind": (bytes, random) =>
    Buffer.concat([bytes, noise(random.between(1, 600), random)]),
  "random bytes before": (bytes, random) =>
    Buffer.concat([noise(random.between(1, 40), random), bytes]),
  "a piece twice": (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return inserted(bytes, bytes.subarray(from, to), random);
  },
  "a piece missing": (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  "a piece of noise": (bytes, random) => {
    const [from, to] = piece(bytes, random);
    const copy = Buffer.from(bytes);
    noise(to - from, random).copy(copy, from);
    return copy;
  },
  "all of it twice": (bytes) => Buffer.concat([bytes, bytes]),
};

function flip(bytes: Buffer, at: number, bit: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
}

export function noise(count: number, random: Random): Buffer {
  return Buffer.from(Array.from({ length: count }, () => random.below(256)));
}

function piece(bytes: Buffer, random: Random): [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(from + random.between(1, 500), bytes.length)];
}

function inserted(bytes: Buffer, what: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
}
