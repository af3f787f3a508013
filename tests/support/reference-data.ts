import fs from "node:fs";
import path from "node:path";

/** Folder with real files of statistics offices, beside the checkout or where ONOMA_REFERENCE_DATA says. */
const FOLDER =
  process.env["ONOMA_REFERENCE_DATA"] ??
  path.resolve(import.meta.dirname, "../../../shared/data");

/** Path of a real file; null where it is not at hand: the test that needs it is skipped by name. */
export function referenceFile(name: string): string | null {
  const file = path.join(FOLDER, name);
  return fs.existsSync(file) ? file : null;
}
