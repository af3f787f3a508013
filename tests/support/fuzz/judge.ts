import fs from "node:fs";
import path from "node:path";
import { listen, type Told } from "../listen";
import {
  checkBatches,
  checkEnd,
  checkRejections,
  checkSame,
} from "./check-end";
import { checkMessage } from "./check-messages";
import { checkLines } from "./count-lines";
import type { Variant } from "./variants";

/** In milliseconds, for a file of a few kilobytes: only to find what hangs. */
const LONGEST_MS = 20_000;

/** What a file came to, in one word, and what is wrong with how it came to it. */
export interface Verdict {
  outcome: string;
  complaints: string[];
}

/** Writes the file of a variant, with the folders above it. */
export function writeVariant(
  { folders, filename, bytes }: Variant,
  folder: string,
): string {
  const file = path.join(folder, ...folders, filename);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
  return file;
}

/** Reads a variant as a preview and as an import and checks what must hold of every file whatever is in it. */
export async function judge(
  variant: Variant,
  folder: string,
): Promise<Verdict> {
  const file = writeVariant(variant, folder);
  const complaints: string[] = [];
  const complain = (complaint: string): void => {
    complaints.push(complaint);
  };
  const read = async (dryRun: boolean): Promise<Told> => {
    const { filename, options } = variant;
    const told = await listen(file, {
      ...{ filename, options, dryRun },
      onMessage: (message) => {
        checkMessage(message, complain);
      },
    });
    checkEnd(told, complain);
    return told;
  };
  try {
    const started = performance.now();
    const preview = await read(true);
    const stored = await read(false);
    const elapsed = performance.now() - started;
    if (elapsed > LONGEST_MS)
      complain(`took ${String(Math.round(elapsed))} ms`);
    checkSame(preview, stored, complain);
    checkRejections(preview, variant.bytes, complain);
    checkLines(preview, variant.bytes, complain);
    checkBatches(stored, complain);
    return { outcome: outcomeOf(preview), complaints };
  } catch (error) {
    complain(`thrown: ${String(error)}`);
    return { outcome: "thrown", complaints };
  } finally {
    fs.rmSync(file);
  }
}

function outcomeOf({ summary, failure }: Told): string {
  return summary === null ? (failure?.error.code ?? "no end") : "done";
}
