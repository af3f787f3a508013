import { ensureRuntime } from "./lib/electron-runtime.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { say } from "./lib/run.mjs";
import { ensureSystemLibraries } from "./lib/system-libraries.mjs";
import { layers } from "./lib/test-layers.mjs";

/*
 * `npm test [-- LAYER…]`: everything that is checked, from a fresh clone on. The layers are independent of each other
 * except that later ones need the build; the last line sums them up.
 */
const wanted = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };

try {
  await runLayers();
} catch (error) {
  say(error.stack);
  sum.failed += 1;
}
process.stdout.write(
  `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`,
);
process.exitCode = sum.failed === 0 ? 0 : 1;

async function runLayers() {
  refuseUnknown();
  await ensurePackages();
  const runtime = await ensureRuntime();
  const ready =
    runtime !== null && (await ensureSystemLibraries(runtime.executable, true));
  for (const [name, runLayer] of Object.entries(layers)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(`\n── ${name} ──`);
    const { passed, failed, skipped } = await runLayer(ready ? runtime : null);
    say(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
}

function refuseUnknown() {
  const unknown = wanted.filter((name) => !Object.hasOwn(layers, name));
  if (unknown.length === 0) return;
  const known = Object.keys(layers).join(", ");
  throw new Error(`There is no layer ${unknown.join(", ")}, only: ${known}`);
}
