import type { Job } from "../../../shared/ipc/contract";

/** Failures that the reader can answer: by saying what the file does not say, or what its columns mean. */
const ANSWERED: ReadonlySet<string> = new Set([
  "country-needed",
  "gender-needed",
  "year-needed",
  "count-needed",
  "format-unknown",
  "further-dimension",
  "nothing-left",
]);

export function canExplain({ error }: Job): boolean {
  return error !== null && ANSWERED.has(error.code);
}
