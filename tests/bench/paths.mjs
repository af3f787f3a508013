import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Programs and data of a run; git-ignored, may be deleted at any time. */
export const cacheFolder = path.join(projectFolder, ".cache", "bench");

/** Data folders of the systems, all on the same disk; emptied before and after a run. */
export const workFolder = path.join(cacheFolder, "work");

/** Loads an npm package of a peer: installed for the benchmark alone, no dependency of the project. */
export const requirePeer = createRequire(
  path.join(cacheFolder, "package.json"),
);
