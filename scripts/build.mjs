import { buildApp } from "./lib/build-app.mjs";
import { say } from "./lib/run.mjs";

// `npm run build`: everything that the app is made of, into out/.
try {
  await buildApp();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
