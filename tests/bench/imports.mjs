import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { say } from "../../scripts/lib/run.mjs";
import { runMeasured } from "./run-measured.mjs";
import { slow, systems } from "./systems.mjs";

const loadProgram = fileURLToPath(new URL("load-child.mjs", import.meta.url));

/**
 * @typedef {object} Import one import in a fresh process
 * @property {number} ms from spawn to exit, a first question answered
 * @property {number | null} processorMs of all its threads; null where a server did the work
 * @property {number} peakBytes of memory
 *
 * @typedef {object} Loaded
 * @property {Import[]} imports
 * @property {import("./folder-store.mjs").Store} store of the last import
 * @property {import("./folder-store.mjs").Disk} disk
 */

/**
 * Imports the national file into every system in turn, several times, each time into an empty store.
 * @param {import("./options.mjs").Options} options
 * @returns {Promise<Record<string, Loaded>>}
 */
export async function importNational({ national, only, imports }) {
  const loaded = {};
  for (let round = 0; round < imports; round++) {
    const due = only.filter((id) => round === 0 || !slow.includes(id));
    for (const id of due) {
      await loaded[id]?.store.remove();
      const store = await systems[id].createStore(`${id}-${round}`);
      const result = await importFile(id, store, {
        file: national,
        kind: "national",
      });
      say(`${id}: national file, ${seconds(result.ms)}`);
      loaded[id] = {
        imports: [...(loaded[id]?.imports ?? []), result],
        store,
        disk: await store.disk(),
      };
    }
  }
  return loaded;
}

/**
 * Other ways to load that a system knows, once each, into stores that are removed at once.
 * @returns {Promise<{ system: string, label: string, import: Import }[]>}
 */
export async function importVariants({ national, only }) {
  const results = [];
  for (const id of only) {
    const variants = Object.entries(systems[id].loadVariants ?? {});
    for (const [variant, label] of variants) {
      const store = await systems[id].createStore(`${id}-${variant}`);
      const load = { file: national, kind: "national", variant };
      const result = await importFile(id, store, load);
      await store.remove();
      say(`${id}: national file, ${label}, ${seconds(result.ms)}`);
      results.push({ system: id, label, import: result });
    }
  }
  return results;
}

/**
 * Imports the state file once, beside the national one.
 * @param {Record<string, Loaded>} loaded
 * @returns {Promise<Record<string, Import>>}
 */
export async function importStates({ states, only }, loaded) {
  const results = {};
  for (const id of only.filter((system) => !slow.includes(system))) {
    const load = { file: states, kind: "states" };
    results[id] = await importFile(id, loaded[id].store, load);
    say(`${id}: state file, ${seconds(results[id].ms)}`);
  }
  return results;
}

async function importFile(id, store, load) {
  // What an earlier import left for the disk to write is not this one's to wait for.
  execFileSync("sync");
  const details = { ...load, place: store.place };
  const command = systems[id].importCommand?.(details) ?? [
    loadProgram,
    id,
    JSON.stringify(details),
  ];
  return runMeasured(command, store.servers);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}
