import { createRequire } from "node:module";
import path from "node:path";
import { inProject } from "../../scripts/lib/project.mjs";

/** Programs and data of a run; git-ignored, may be deleted at any time. */
export const cacheFolder = inProject(".cache/bench");

/** Data folders of the systems, all on the same disk; deleted after a run. */
export const workFolder = path.join(cacheFolder, "work");

/** Loads an npm package of a peer: installed for the benchmark alone, no dependency of the project. */
export const requirePeer = createRequire(
  path.join(cacheFolder, "package.json"),
);
