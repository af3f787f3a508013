import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { inProject } from "../../scripts/lib/project.mjs";

export const usage = `npm run bench -- [options]
  --national ZIP   national file of the US SSA (default: the one that ships with the project)
  --states ZIP     state file of the US SSA (default: ONOMA_BENCH_STATES; without it no state file is loaded)
  --only IDS       systems to compare, such as onoma,duckdb (default: onoma,sqlite,duckdb,postgres)
  --imports N      imports of the national file per system, each into an empty folder (default: 3)
  --runs N         timed runs of each question (default: 30)`;

/**
 * @typedef {object} Options
 * @property {string} national path of the zip
 * @property {string | null} states path of the zip; null: no state file is loaded
 * @property {string[]} only ids of the systems
 * @property {number} imports
 * @property {number} runs
 */

/**
 * @param {string[]} args
 * @param {string[]} known ids of all systems
 * @returns {Options}
 */
export function readOptions(args, known) {
  const { values } = parseArgs({
    args,
    options: {
      national: {
        type: "string",
        default: inProject("resources/sample/us-ssa-names.zip"),
      },
      states: { type: "string", default: process.env.ONOMA_BENCH_STATES },
      only: { type: "string", default: known.join(",") },
      imports: { type: "string", default: "3" },
      runs: { type: "string", default: "30" },
    },
  });
  const only = values.only.split(",");
  const unknown = only.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`unknown system: ${unknown.join()}`);
  return {
    national: existingFile(values.national),
    states: values.states ? existingFile(values.states) : null,
    only,
    imports: positiveInteger("--imports", values.imports),
    runs: positiveInteger("--runs", values.runs),
  };
}

function existingFile(name) {
  const file = path.resolve(name);
  if (fs.existsSync(file)) return file;
  throw new Error(`there is no file ${name}`);
}

function positiveInteger(option, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${option} must be a positive whole number, not ${text}`);
}
