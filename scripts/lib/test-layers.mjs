import fs from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./build-app.mjs";
import { hiddenDisplay, sandboxSwitches } from "./display.mjs";
import { packageApp } from "./package-app.mjs";
import { inProject, reportFolder } from "./project.mjs";
import { runNode, say } from "./run.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const bin = (file) => inProject("node_modules", file);

/** What `npm run check` is made of; each part is counted. */
const CHECKS = {
  types: "typescript/bin/tsc -b",
  lint: "eslint/bin/eslint.js .",
  format: "prettier/bin/prettier.cjs --check --log-level warn .",
  dependencies:
    "dependency-cruiser/bin/dependency-cruise.mjs electron renderer shared --config .dependency-cruiser.cjs",
  unused: "knip/bin/knip.js --no-progress",
};

/** Name → what runs it and counts. In this order: the build is needed from `vitest` on, the package by `packaged`. */
export const layers = {
  check: async () => {
    const counts = none();
    for (const [name, command] of Object.entries(CHECKS)) {
      say(name);
      const [file, ...args] = command.split(" ");
      add(counts, (await runNode(bin(file), args)) === 0);
    }
    return counts;
  },
  build: () => one(ensureBuilt),
  vitest: async () => {
    await ensureBuilt();
    const file = reportFile("vitest.json");
    const status = await runNode(bin("vitest/vitest.mjs"), ["run"]);
    return countsOf(file, status, (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }));
  },
  e2e: async (runtime) => {
    await ensureBuilt();
    return playwright("app", runtime);
  },
  package: (runtime) => one(() => packageApp(runtime)),
  packaged: (runtime) => playwright("packaged", runtime),
};

/** Without Electron nothing of this can be known: that is a failure, not a skip. */
async function playwright(project, runtime) {
  if (runtime === null) return { ...none(), failed: 1 };
  const display = await hiddenDisplay();
  try {
    const file = reportFile(`e2e-${project}.json`);
    const args = ["test", "--project", project];
    const env = {
      ...display.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      PLAYWRIGHT_HTML_OUTPUT_DIR: path.join(reportFolder, `e2e-${project}`),
      ONOMA_ELECTRON: runtime.executable,
      ONOMA_ELECTRON_SWITCHES: sandboxSwitches().join(" "),
    };
    const status = await runNode(bin("@playwright/test/cli.js"), args, { env });
    return countsOf(file, status, ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }));
  } finally {
    display.stop();
  }
}

/** A report of an earlier run must not be read for this one's. */
function reportFile(name) {
  const file = path.join(reportFolder, name);
  fs.rmSync(file, { force: true });
  return file;
}

/** A runner that fails without a failed test (a file that does not load) counts as one failure. */
function countsOf(file, status, read) {
  const counts = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, "utf8")))
    : none();
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function one(work) {
  const counts = none();
  try {
    await work();
    add(counts, true);
  } catch (error) {
    say(error.message);
    add(counts, false);
  }
  return counts;
}

function none() {
  return { passed: 0, failed: 0, skipped: 0 };
}

function add(counts, ok) {
  counts[ok ? "passed" : "failed"] += 1;
}
