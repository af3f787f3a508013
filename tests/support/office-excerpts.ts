import fs from "node:fs";
import path from "node:path";

/** Excerpts of real files of statistics offices. */
export const OFFICES = path.resolve(import.meta.dirname, "../fixtures/offices");

/** Their paths within that folder, in order. */
export function officeExcerpts(): string[] {
  return fs
    .readdirSync(OFFICES, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter(
      (name) =>
        name.includes("/") && fs.statSync(path.join(OFFICES, name)).isFile(),
    )
    .sort();
}
