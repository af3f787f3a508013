interface Point {
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Partial<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How much worse it is to lie aside of a direction than far along it. */
const ASIDE_WEIGHT = 2.5;

/** Where an arrow key leads from a point of a map; null: nowhere; undefined: the key is no arrow. */
export function nearestAfterKey(
  key: string,
  from: number,
  points: readonly Point[],
): number | null | undefined {
  if (key === "Home") return 0;
  if (key === "End") return points.length - 1;
  const direction = DIRECTIONS[key];
  const start = points[from];
  if (!direction || !start) return undefined;
  let best: number | null = null;
  let least = Infinity;
  for (const [i, { x, y }] of points.entries()) {
    const along = (x - start.x) * direction.x + (y - start.y) * direction.y;
    if (along <= 0) continue;
    const aside = Math.abs(
      (x - start.x) * direction.y - (y - start.y) * direction.x,
    );
    const distance = along + ASIDE_WEIGHT * aside;
    if (distance < least) {
      best = i;
      least = distance;
    }
  }
  return best;
}
