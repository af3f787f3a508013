import { atMost, atMostTimes } from "./goals.mjs";
import { questions } from "./questions.mjs";
import { median, quantile } from "./statistics.mjs";
import { systems } from "./systems.mjs";

/** Questions that people wait for while they type and click; the others fill tables and exports. */
const INTERACTIVE = ["top", "trend", "search", "gender", "filter", "span"];
const INSIGHTS = ["changes", "letters"];
const BYTES_PER_MB = 1e6;
const MAX_MEMORY_MB = 800;

/**
 * @typedef {object} Results
 * @property {Record<string, import("./imports.mjs").Loaded>} national by system
 * @property {{ system: string, label: string, import: import("./imports.mjs").Import }[]} variants
 * @property {Record<string, import("./imports.mjs").Import> | null} states by system
 * @property {{ national: Totals, states?: Totals }} totals
 * @property {Record<string, number>} firstAnswerMs by system
 * @property {Record<string, Record<string, number[]>>} times ms of every run, by question and system
 * @typedef {{ rows: number, births: number }} Totals
 *
 * @typedef {object} Line one measure: what each system reached, and what Onoma must reach
 * @property {string} measure with its unit
 * @property {Record<string, number>} values by system
 * @property {Record<string, number>} [p95] by system
 * @property {import("./goals.mjs").Goal[]} goals none where a system that they need was left out
 */

/**
 * @param {Results} results
 * @returns {Line[]}
 */
export function linesOf(results) {
  return [
    nationalLine(results),
    processorLine(results),
    ...results.variants.map((variant) => variantLine(results, variant)),
    ...(results.states ? [statesLine(results), perRowLine(results)] : []),
    ...Object.keys(questions).map((id) => questionLine(results, id)),
    {
      measure: "first answer after opening, ms",
      values: results.firstAnswerMs,
    },
    memoryLine(results),
    diskLine(results),
    originalLine(results),
  ].map((line) => ({ ...line, goals: (line.goals ?? []).filter(Boolean) }));
}

function nationalLine(results) {
  const values = nationalSeconds(results);
  return {
    measure: "national file: import, s",
    values,
    goals: [
      goalAgainst(values, 0.6, "sqlite"),
      goalAgainst(values, 1.5, "duckdb"),
      goalAgainst(values, 1 / 15, "postgres"),
    ],
  };
}

/** Tells a slower program from a busier machine. */
function processorLine({ national }) {
  const own = Object.entries(national).filter(
    ([, { imports }]) => imports[0].processorMs !== null,
  );
  return {
    measure: "… processor time, s",
    values: mapValues(
      Object.fromEntries(own),
      ({ imports }) => median(imports.map((one) => one.processorMs)) / 1000,
    ),
  };
}

function variantLine(results, { system, label, import: { ms } }) {
  const { onoma } = nationalSeconds(results);
  const values = {
    ...(onoma === undefined ? {} : { onoma }),
    [system]: ms / 1000,
  };
  return {
    measure: `… ${systems[system].title}: ${label}, s`,
    values,
    goals: [goalAgainst(values, 1 / 15, system)],
  };
}

function statesLine({ states, firstAnswerMs }) {
  return {
    measure: "state file: import, s",
    values: mapValues(
      states,
      ({ ms }, id) => untilAnswered(id, ms, firstAnswerMs) / 1000,
    ),
  };
}

function perRowLine(results) {
  const { totals } = results;
  const microseconds = (seconds, { rows }) => (seconds * 1e6) / rows;
  const values = mapValues(statesLine(results).values, (seconds) =>
    microseconds(seconds, totals.states),
  );
  const { onoma } = nationalSeconds(results);
  const limit = onoma && microseconds(onoma, totals.national);
  return {
    measure: "… per row, µs",
    values,
    goals: [
      atMost(values, limit, `≤ its national file's ${limit?.toFixed(2)}`),
    ],
  };
}

function questionLine({ times }, id) {
  const values = mapValues(times[id], median);
  return {
    measure: `${questions[id].title}, ms`,
    values,
    p95: mapValues(times[id], (runs) => quantile(runs, 0.95)),
    goals: [
      INTERACTIVE.includes(id) && goalAgainst(values, 1, "duckdb"),
      INSIGHTS.includes(id) && goalAgainst(values, 1.5, "duckdb"),
    ],
  };
}

function memoryLine({ national, states }) {
  const values = mapValues(
    national,
    ({ imports }, id) =>
      Math.max(
        ...imports.map(({ peakBytes }) => peakBytes),
        states?.[id]?.peakBytes ?? 0,
      ) / BYTES_PER_MB,
  );
  return {
    measure: "imports: peak memory, MB",
    values,
    goals: [atMost(values, MAX_MEMORY_MB, `≤ ${MAX_MEMORY_MB}`)],
  };
}

function diskLine({ national }) {
  const values = mapValues(national, ({ disk }) => disk.bytes / BYTES_PER_MB);
  return {
    measure: "national file: on disk, MB",
    values,
    goals: [goalAgainst(values, 0.6, "sqlite")],
  };
}

function originalLine({ national }) {
  const keepers = Object.entries(national).filter(
    ([, { disk }]) => disk.originalBytes !== undefined,
  );
  return {
    measure: "… of it the file itself, kept, MB",
    values: mapValues(
      Object.fromEntries(keepers),
      ({ disk }) => disk.originalBytes / BYTES_PER_MB,
    ),
  };
}

/** Medians, until the first question is answered. */
function nationalSeconds({ national, firstAnswerMs }) {
  return mapValues(national, ({ imports }, id) => {
    const ms = median(imports.map((one) => one.ms));
    return untilAnswered(id, ms, firstAnswerMs) / 1000;
  });
}

/** Onoma's command ends with the receipt: its first answer is measured apart and added. */
function untilAnswered(id, ms, firstAnswerMs) {
  return systems[id].importCommand ? ms + firstAnswerMs[id] : ms;
}

function goalAgainst(values, factor, id) {
  return atMostTimes(values, factor, id, systems[id].title);
}

function mapValues(object, change) {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}
