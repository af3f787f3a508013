/**
 * How long a job still takes if it goes on as it did.
 * Unit: seconds; null while too little is known to say anything.
 */
export function timeLeft(
  startedAt: string | null,
  progress: number | null,
  now: number,
): number | null {
  if (startedAt === null || progress === null) return null;
  const elapsed = (now - Date.parse(startedAt)) / 1000;
  if (progress < 0.05 || progress >= 1 || elapsed < 1) return null;
  return Math.max(1, Math.round((elapsed * (1 - progress)) / progress));
}
