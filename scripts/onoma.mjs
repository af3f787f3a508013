import fs from "node:fs";
import { createRequire } from "node:module";
import { buildApp } from "./lib/build-app.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { inProject } from "./lib/project.mjs";

// `npm run -s onoma -- COMMAND …`: the built command line, which is built first where it is missing.
const cli = inProject("out/main/cli.js");
if (!fs.existsSync(cli)) {
  await ensurePackages();
  await buildApp();
}
createRequire(import.meta.url)(cli);
