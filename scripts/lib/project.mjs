import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Path of something in the checkout. */
export const inProject = (...parts) => path.join(projectFolder, ...parts);

export const outFolder = inProject("out");
export const reportFolder = inProject("test-report");
