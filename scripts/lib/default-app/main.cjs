// Starts the app in the folder that the command line names, as Electron's own default app does.
const path = require("node:path");
const { app } = require("electron");

const named = process.argv.slice(1).find((word) => !word.startsWith("-"));
const folder = path.resolve(named ?? ".");
const { productName, main } = require(path.join(folder, "package.json"));
app.setName(productName);
app.setAppPath(folder);
require(path.join(folder, main));
