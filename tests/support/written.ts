import fs from "node:fs";
import path from "node:path";
import { temporaryFolder } from "./temporary-folder";

/** A file of the test's own with these bytes. */
export function written(name: string, content: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, content);
  return file;
}
