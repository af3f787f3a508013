import { createRequire } from "node:module";
import path from "node:path";
import type * as thread from "../../electron/data/thread";

const out = path.resolve(import.meta.dirname, "../../out");

/** The data thread as it ships: its workers exist only as built files. */
export const { startDataThread } = createRequire(import.meta.url)(
  path.join(out, "main/thread.js"),
) as typeof thread;

export const resources = path.join(out, "resources");
export const cliFile = path.join(out, "main/cli.js");
