import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("answer-child.mjs", import.meta.url));

/**
 * A process that holds one system's data open and answers questions.
 * @typedef {object} Answerer
 * @property {string} version of the system
 * @property {(question: string, parameters: object) => Promise<{ ms: number, rows: unknown[][] }>} ask
 * @property {(kind: "national" | "states") => Promise<[rows: number, births: number]>} totals
 * @property {() => Promise<void>} close
 *
 * @param {string} system
 * @param {string} place
 * @returns {Promise<Answerer>}
 */
export async function startAnswerer(system, place) {
  const child = fork(program, [system, place], { serialization: "advanced" });
  const ended = once(child, "exit");
  const reply = async () => {
    const [message] = await Promise.race([
      once(child, "message"),
      ended.then(([code]) => [{ error: `ended with ${code}` }]),
    ]);
    if (message.error) throw new Error(`${system}: ${message.error}`);
    return message;
  };
  const request = (message) => {
    const answer = reply();
    child.send(message);
    return answer;
  };
  const { version } = await reply();
  return {
    version,
    ask: (question, parameters) => request({ question, parameters }),
    totals: (kind) => request({ kind }),
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
