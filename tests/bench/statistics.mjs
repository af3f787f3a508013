/**
 * @param {number[]} values at least one
 * @param {number} part 0–1: 0.5 is the median, 0.95 the value that one run in twenty exceeds
 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * part;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  return below + (above - below) * (position - Math.floor(position));
}

/** @param {number[]} values at least one */
export function median(values) {
  return quantile(values, 0.5);
}
