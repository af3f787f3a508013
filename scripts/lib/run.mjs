import { spawn, spawnSync } from "node:child_process";
import { projectFolder } from "./project.mjs";

/** Tells the person at the terminal; stdout is for results. */
export const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Runs a program in the checkout; what it prints goes to stderr.
 * @returns {Promise<number>} its exit status; 1 where it could not be started or took too long
 */
export function run(program, args, { env = {}, timeout, quiet = false } = {}) {
  return new Promise((resolve) => {
    const output = quiet ? "ignore" : process.stderr;
    const child = spawn(program, args, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: ["ignore", output, output],
      timeout,
    });
    child.on("error", () => resolve(1));
    child.on("close", (status) => resolve(status ?? 1));
  });
}

/** @throws Error where the program fails: what comes after needs it */
export async function mustRun(what, program, args, options) {
  const status = await run(program, args, options);
  if (status !== 0) throw new Error(`${what} failed (${program}: ${status})`);
}

/** Runs the JavaScript file of an installed package, without a shell or npx. */
export const runNode = (file, args = [], options) =>
  run(process.execPath, [file, ...args], options);

/** What a program prints, or null where it fails or is not there. */
export function outputOf(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    cwd: projectFolder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout : null;
}

/** npm's own file where npm started us: `npm` is a shell script on Windows. */
export function npmCommand(args) {
  const file = process.env.npm_execpath;
  return file ? [process.execPath, [file, ...args]] : ["npm", args];
}
