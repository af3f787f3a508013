import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startAnswerer } from "../tests/bench/answerer.mjs";
import {
  checkAnswers,
  checkTotals,
  timeQuestions,
} from "../tests/bench/ask-questions.mjs";
import {
  importNational,
  importStates,
  importVariants,
} from "../tests/bench/imports.mjs";
import { linesOf } from "../tests/bench/lines.mjs";
import { readOptions, usage } from "../tests/bench/options.mjs";
import { workFolder } from "../tests/bench/paths.mjs";
import { prepare } from "../tests/bench/prepare.mjs";
import { tableOf } from "../tests/bench/report.mjs";
import { systems } from "../tests/bench/systems.mjs";
import { reportFolder } from "./lib/project.mjs";
import { say } from "./lib/run.mjs";

/*
 * Compares Onoma with other databases on the same file and the same questions. Goals missed are printed, not
 * failed: timings belong to a machine and an hour. Systems that disagree fail.
 */
const reportFile = path.join(reportFolder, "bench.json");

async function main() {
  const options = readOptions(process.argv.slice(2), Object.keys(systems));
  await prepare(options.only);
  fs.rmSync(workFolder, { recursive: true, force: true });
  try {
    const results = await measure(options);
    const lines = linesOf(results);
    writeReport(options, results, lines);
    process.stdout.write(`${explanation(results)}\n\n`);
    process.stdout.write(`${tableOf(lines, options.only)}\n`);
  } finally {
    for (const id of options.only) await systems[id].stop?.();
    fs.rmSync(workFolder, { recursive: true, force: true });
  }
}

/** @returns {Promise<import("../tests/bench/lines.mjs").Results & { versions: Record<string, string> }>} */
async function measure(options) {
  const variants = await importVariants(options);
  const national = await importNational(options);
  const asked = await withAnswerers(national, async (answerers) => {
    say("comparing answers");
    const firstAnswerMs = await checkAnswers(answerers);
    const totals = { national: await checkTotals(answerers, "national") };
    say("timing questions");
    const times = await timeQuestions(answerers, options.runs);
    return { firstAnswerMs, totals, times, versions: versionsOf(answerers) };
  });
  if (options.states === null) {
    return { national, variants, states: null, ...asked };
  }
  const states = await importStates(options, national);
  const imported = Object.fromEntries(
    Object.keys(states).map((id) => [id, national[id]]),
  );
  asked.totals.states = await withAnswerers(imported, (answerers) =>
    checkTotals(answerers, "states"),
  );
  return { national, variants, states, ...asked };
}

async function withAnswerers(loaded, use) {
  const answerers = {};
  try {
    for (const [id, { store }] of Object.entries(loaded)) {
      answerers[id] = await startAnswerer(id, store.place);
    }
    return await use(answerers);
  } finally {
    for (const answerer of Object.values(answerers)) await answerer.close();
  }
}

function versionsOf(answerers) {
  return Object.fromEntries(
    Object.entries(answerers).map(([id, { version }]) => [id, version]),
  );
}

function explanation({ totals, versions }) {
  const names = Object.entries(versions)
    .map(([id, version]) => `${systems[id].title} ${version}`)
    .join(", ");
  return (
    `${names}; all gave equal answers. National file: ${totals.national.rows.toLocaleString("en")} rows.\n` +
    "Imports: median, from the zip until the first question is answered. Questions: median / 95th percentile.\n" +
    "In brackets: how many times as much Onoma takes."
  );
}

function writeReport(options, results, lines) {
  const { only, imports, runs } = options;
  const machine = {
    platform: `${os.platform()} ${os.arch()}`,
    processor: os.cpus()[0].model,
    cores: os.cpus().length,
    memoryBytes: os.totalmem(),
    node: process.version,
  };
  const report = {
    measuredAt: new Date().toISOString(),
    machine,
    options: { only, imports, runs },
    lines,
    ...results,
    national: withoutStores(results.national),
  };
  fs.mkdirSync(reportFolder, { recursive: true });
  fs.writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
}

/** Where data lay during the run says nothing, and names folders of this computer. */
function withoutStores(national) {
  return Object.fromEntries(
    Object.entries(national).map(([id, { imports, disk }]) => [
      id,
      { imports, disk },
    ]),
  );
}

// Servers are stopped when this process ends of itself, not when a signal ends it.
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => process.exit(1));
}
try {
  if (process.argv.includes("--help")) process.stdout.write(`${usage}\n`);
  else await main();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
