/**
 * Moves labels apart so that none covers another, each as near to its line as can be.
 * Neighbours that would overlap form a block around the mean of their wishes; blocks merge until all fit.
 * Unit: pixels; the answer is in the order given.
 */
export function placeLabels(
  wished: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = wished.map((_, index) => index);
  order.sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0));
  const blocks: Block[] = [];
  for (const index of order) {
    blocks.push({ members: [index], start: wished[index] ?? 0 });
    mergeOverlaps(blocks, wished, gap, top, bottom);
  }
  const placed = wished.map(() => 0);
  for (const block of blocks) {
    block.members.forEach((member, position) => {
      placed[member] = block.start + position * gap;
    });
  }
  return placed;
}

interface Block {
  readonly members: readonly number[];
  readonly start: number;
}

function mergeOverlaps(
  blocks: Block[],
  wished: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): void {
  let last = blocks.pop();
  while (last) {
    last = { ...last, start: startOf(last.members, wished, gap, top, bottom) };
    const before = blocks.at(-1);
    if (!before || before.start + before.members.length * gap <= last.start)
      break;
    blocks.pop();
    last = { ...last, members: [...before.members, ...last.members] };
  }
  if (last) blocks.push(last);
}

function startOf(
  members: readonly number[],
  wished: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number {
  const sum = members.reduce(
    (total, member, position) => total + (wished[member] ?? 0) - position * gap,
    0,
  );
  const height = (members.length - 1) * gap;
  return Math.max(top, Math.min(bottom - height, sum / members.length));
}
