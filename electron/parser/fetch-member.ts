import { skippedByName } from "./describe-recognition";
import type { SourceMember } from "./source-member";

/** A member whose first bytes are on their way. */
export interface Fetched {
  chunks: AsyncIterator<Uint8Array>;
  first: Promise<IteratorResult<Uint8Array>>;
}

export function fetchMember(member: SourceMember): Fetched {
  const chunks = member.chunks()[Symbol.asyncIterator]();
  const first =
    skippedUnread(member) === null
      ? chunks.next()
      : Promise.resolve({ done: true, value: undefined } as const);
  // A failure is thrown when the member's turn comes, if it does.
  first.catch(() => undefined);
  return { chunks, first };
}

export function skippedUnread(member: SourceMember): string | null {
  return member.refused ?? skippedByName(member.name);
}
