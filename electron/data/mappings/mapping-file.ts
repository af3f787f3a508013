import fs from "node:fs/promises";
import { AppError } from "../../../shared/errors";
import { Mapping } from "../../../shared/mapping";
import { writeWhole } from "../files/write-whole";

/** A mapping of a thousand columns takes a tenth of it. */
const MAX_BYTES = 4 * 1024 * 1024;

/** @throws AppError 'file-unwritable' */
export async function writeMapping(
  path: string,
  mapping: Mapping,
): Promise<void> {
  await writeWhole(path, [`${JSON.stringify(mapping, null, 2)}\n`]);
}

/** @throws AppError 'file-unreadable' | 'mapping-invalid' */
export async function readMapping(path: string): Promise<Mapping> {
  const text = await readText(path);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const issues = [`it is no JSON: ${reasonOf(error)}`];
    throw new AppError({ code: "mapping-invalid", path, issues });
  }
  const parsed = Mapping.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path: at, message }) =>
    at.length === 0 ? message : `${at.join(".")}: ${message}`,
  );
  throw new AppError({ code: "mapping-invalid", path, issues });
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await fs.stat(path);
    if (size > MAX_BYTES) throw new Error("it is too large for a mapping");
    return await fs.readFile(path, "utf8");
  } catch (error) {
    const reason = reasonOf(error);
    throw new AppError({ code: "file-unreadable", path, reason });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
