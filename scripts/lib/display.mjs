import { spawn } from "node:child_process";
import { outputOf, say } from "./run.mjs";

/** Whether windows can be shown here. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Where windows can be shown without anybody seeing them: on Linux a display without a screen, elsewhere the one there is.
 * @returns {Promise<{ env: { DISPLAY?: string }, stop: () => void }>}
 */
export async function hiddenDisplay() {
  if (process.platform === "linux") return startXvfb();
  return { env: {}, stop: () => undefined };
}

/** The server picks a free number and says which. */
function startXvfb() {
  return new Promise((resolve, reject) => {
    const args = [
      "-displayfd",
      "3",
      "-screen",
      "0",
      "1600x1000x24",
      "-nolisten",
      "tcp",
    ];
    const server = spawn("Xvfb", args, {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const stop = () => server.kill();
    server.on("error", reject);
    server.on("exit", (status) => reject(new Error(`Xvfb ended (${status})`)));
    server.stdio[3].once("data", (number) => {
      // Neither the server nor its pipe keeps the script from ending.
      server.unref();
      server.stdio[3].unref();
      process.once("exit", stop);
      resolve({ env: { DISPLAY: `:${String(number).trim()}` }, stop });
    });
  });
}

/**
 * Chromium refuses to run as root with its sandbox, and some systems forbid the name spaces that it is made of. The app
 * itself never turns it off: only these scripts do, on the command line.
 */
export function sandboxSwitches() {
  if (process.platform !== "linux") return [];
  if (process.getuid() === 0) return ["--no-sandbox"];
  if (outputOf("unshare", ["-Ur", "true"]) !== null) return [];
  say(
    "This system does not let Chromium make its sandbox: the window runs without it.",
  );
  return ["--no-sandbox"];
}
