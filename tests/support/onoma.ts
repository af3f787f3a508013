import { spawnSync } from "node:child_process";
import { cliFile } from "./built-thread";

export interface Told {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command line in plain Node, to its end. */
export function runOnoma(words: readonly string[], cwd?: string): Told {
  const command = [cliFile, ...words];
  return spawnSync(process.execPath, command, { encoding: "utf8", cwd });
}
