import type { SourceMember } from "../source-member";

/** Enough to tell what a member is and how its text is encoded. */
const START_BYTES = 4 * 1024 * 1024;
/** The bytes of a member up to this size are kept as long as its table is; of larger ones while there is memory. */
const KEPT_BYTES = 256 * 1024;

/** The beginning of a member. */
export interface MemberStart {
  bytes: Uint8Array;
  /** The member has no more bytes than these. */
  whole: boolean;
}

export async function startOf(member: SourceMember): Promise<MemberStart> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of member.chunks()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > START_BYTES) {
      const bytes = joined(chunks, length).slice(0, START_BYTES);
      return { bytes, whole: false };
    }
  }
  return { bytes: joined(chunks, length), whole: true };
}

/** All chunks of a member, again from its first byte. */
export function chunksOf(
  member: SourceMember,
  start: MemberStart,
): () => AsyncIterable<Uint8Array> {
  if (!start.whole) return () => member.chunks();
  const bytes = new WeakRef(start.bytes);
  const kept = start.bytes.length > KEPT_BYTES ? null : start.bytes;
  return () => {
    const whole = kept ?? bytes.deref();
    return whole === undefined ? member.chunks() : only(whole);
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- readers await chunks
async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && first.length === length) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
