import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { drawTrend } from "./draw-trend.mjs";
import { inProject, outFolder } from "./project.mjs";
import { say } from "./run.mjs";

const NAME = "Olivia";

/**
 * What a first session in the window comes to, where no window can be shown: imports the data that ships with the app,
 * prints the leading names and a trend, and has the app draw that trend into a PNG file.
 * @param {import("./electron-runtime.mjs").Runtime | null} runtime null: there is no picture
 * @param {string[]} args `--library DIR`, or a folder of its own is used
 * @returns {Promise<number>} exit status
 */
export async function runWithoutWindow(runtime, args) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "onoma-"));
  const { values } = parseArgs({
    args,
    options: { library: { type: "string" } },
  });
  const library = path.resolve(values.library ?? path.join(work, "library"));
  say(`Library: ${library}`);
  const us = ["--country", "US"];
  const questions = [
    ["import", path.join(outFolder, "resources/sample")],
    ["top", ...us, "--gender", "F", "--limit", "10"],
    ["top", ...us, "--gender", "M", "--limit", "10"],
    ["trend", NAME, ...us, "--gender", "F"],
  ];
  for (const question of questions) {
    const status = onoma([...question, "--library", library]);
    if (status !== 0) return status;
  }
  if (runtime === null) {
    say("No picture: it needs Electron and its libraries.");
    return 0;
  }
  const picture = path.join(work, `${NAME}.png`);
  await drawTrend({ runtime, library, name: NAME, picture });
  say(`Drawn in ${runtime.title}:`);
  process.stdout.write(`${picture}\n`);
  return 0;
}

function onoma(words) {
  say(`\n$ onoma ${words.slice(0, -2).join(" ")}`);
  const args = [inProject("out/main/cli.js"), ...words];
  return spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}
