import { differenceOf } from "./compare-answers.mjs";
import { questions } from "./questions.mjs";

/**
 * Asks every case once and compares the answers; warms the systems up on the way.
 * @param {Record<string, import("./answerer.mjs").Answerer>} answerers
 * @returns {Promise<Record<string, number>>} ms of the very first answer of each system
 * @throws {Error} naming the first answer in which two systems differ
 */
export async function checkAnswers(answerers) {
  const first = {};
  for (const [id, question] of Object.entries(questions)) {
    for (const parameters of question.cases) {
      const answers = [];
      for (const [system, answerer] of askedOf(question, answerers)) {
        const { ms, rows } = await answerer.ask(id, parameters);
        first[system] ??= ms;
        answers.push({ system, rows });
      }
      requireEqual({ ...question, parameters }, answers);
    }
  }
  return first;
}

/** The systems that are asked a question. */
function askedOf({ only }, answerers) {
  return Object.entries(answerers).filter(
    ([system]) => only?.includes(system) ?? true,
  );
}

function requireEqual(question, [reference, ...others]) {
  for (const { system, rows } of others) {
    const difference = differenceOf(question, reference.rows, rows);
    if (difference === null) continue;
    throw new Error(
      `${reference.system} and ${system} differ in "${question.title}" ` +
        `${JSON.stringify(question.parameters)}: ${difference}`,
    );
  }
}

/**
 * @param {Record<string, import("./answerer.mjs").Answerer>} answerers
 * @param {"national" | "states"} kind
 * @returns {Promise<{ rows: number, births: number }>} what all systems hold
 * @throws {Error} when they hold different numbers of rows or births
 */
export async function checkTotals(answerers, kind) {
  const totals = [];
  for (const [system, answerer] of Object.entries(answerers)) {
    totals.push({ system, rows: [await answerer.totals(kind)] });
  }
  const title = `rows and births of the ${kind} file`;
  requireEqual({ title, columns: ["rows", "births"] }, totals);
  const [rows, births] = totals[0].rows[0];
  return { rows, births };
}

/**
 * Times every question. Systems take turns run by run, so that whatever else the machine does hits all alike.
 * @param {Record<string, import("./answerer.mjs").Answerer>} answerers
 * @param {number} runs
 * @returns {Promise<Record<string, Record<string, number[]>>>} ms of every run, by question and system
 */
export async function timeQuestions(answerers, runs) {
  const times = {};
  for (const [id, question] of Object.entries(questions)) {
    const { cases } = question;
    const entries = askedOf(question, answerers);
    times[id] = Object.fromEntries(entries.map(([system]) => [system, []]));
    for (let run = 0; run < runs; run++) {
      for (let turn = 0; turn < entries.length; turn++) {
        const [system, answerer] = entries[(run + turn) % entries.length];
        const { ms } = await answerer.ask(id, cases[run % cases.length]);
        times[id][system].push(ms);
      }
    }
  }
  return times;
}
