import { afterAll, expect, test } from "vitest";
import { judge } from "../support/fuzz/judge";
import { soundFiles } from "../support/fuzz/sources";
import { variantOf } from "../support/fuzz/variants";
import { Watchdog } from "../support/fuzz/watchdog";
import { folderUntilEnd } from "../support/temporary-folder";

/*
 * Damaged files: each ends in a receipt that accounts for every line, or in an error with a name.
 *   ONOMA_FUZZ=10000       how many variants
 *   ONOMA_FUZZ_SEED=7      other variants
 *   ONOMA_FUZZ_ONLY=4711   that one, to look into a fault
 */
const { env } = process;
const COUNT = Number(env["ONOMA_FUZZ"] ?? 1000);
const SEED = Number(env["ONOMA_FUZZ_SEED"] ?? 1);
const ONLY = env["ONOMA_FUZZ_ONLY"];

/** Of the whole process, tests and all. */
const MOST_MEMORY_MB = 1024;
const SHOWN = 20;

const folder = folderUntilEnd();
const watchdog = new Watchdog(SEED);
afterAll(() => watchdog.stop());

test(`${String(COUNT)} damaged files, seed ${String(SEED)}`, async () => {
  const sources = await soundFiles(folder);
  const numbers =
    ONLY === undefined
      ? Array.from({ length: COUNT }, (_, i) => i)
      : [Number(ONLY)];
  const outcomes = new Map<string, number>();
  const faults: string[] = [];
  let memory = 0;
  for (const no of numbers) {
    watchdog.begin(no);
    const variant = variantOf(SEED, no, sources);
    const { outcome, complaints } = await judge(variant, folder);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    for (const complaint of new Set(complaints))
      faults.push(`${String(no)} (${variant.story}): ${complaint}`);
    if (no % 20 === 0) memory = Math.max(memory, process.memoryUsage.rss());
  }
  const megabytes = Math.round(memory / 1024 ** 2);
  console.log(
    `${String(numbers.length)} damaged files, seed ${String(SEED)}, peak ${String(megabytes)} MB:`,
    Object.fromEntries([...outcomes].sort(([, a], [, b]) => b - a)),
  );
  expect(faults.slice(0, SHOWN)).toEqual([]);
  expect(megabytes).toBeLessThan(MOST_MEMORY_MB);
}, 3_600_000);
