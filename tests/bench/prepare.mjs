import fs from "node:fs";
import path from "node:path";
import { ensureBuilt } from "../../scripts/lib/build-app.mjs";
import { ensurePackages } from "../../scripts/lib/packages.mjs";
import { mustRun, npmCommand, say } from "../../scripts/lib/run.mjs";
import { cacheFolder } from "./paths.mjs";
import { findPostgres } from "./postgres-cluster.mjs";

/** Exact versions: results of two days compare the same programs. */
const packages = {
  sqlite: { "better-sqlite3": "12.9.0" },
  duckdb: { "@duckdb/node-api": "1.5.6-r.1" },
  postgres: { pg: "8.23.1", "pg-copy-streams": "7.0.0" },
};

/**
 * Installs and builds what the systems need and is not there yet.
 * @param {string[]} ids of the systems
 */
export async function prepare(ids) {
  if (ids.includes("onoma")) {
    await ensurePackages();
    await ensureBuilt();
  }
  if (ids.includes("postgres")) await installPostgres();
  await installPeers(Object.assign({}, ...ids.map((id) => packages[id])));
}

async function installPostgres() {
  if (findPostgres() !== null) return;
  if (process.platform !== "linux" || process.getuid() !== 0) {
    throw new Error(
      "PostgreSQL is missing: install Debian's package postgresql, or leave it out with --only",
    );
  }
  say("Installing PostgreSQL …");
  await mustRun("apt-get update", "apt-get", ["update", "--quiet=2"]);
  const install = ["install", "--yes", "--quiet=2", "postgresql"];
  await mustRun("apt-get install", "apt-get", install);
}

/** Peers live in a package of their own: the project depends on none of them. */
async function installPeers(wanted) {
  const missing = Object.entries(wanted)
    .filter(([name, version]) => installedVersion(name) !== version)
    .map(([name, version]) => `${name}@${version}`);
  if (missing.length === 0) return;
  say(`Installing ${missing.join(", ")} …`);
  fs.mkdirSync(cacheFolder, { recursive: true });
  const manifest = path.join(cacheFolder, "package.json");
  if (!fs.existsSync(manifest)) fs.writeFileSync(manifest, '{"private":true}');
  const flags = ["--save-exact", "--no-audit", "--no-fund"];
  const args = ["install", `--prefix=${cacheFolder}`, ...flags, ...missing];
  await mustRun("npm install", ...npmCommand(args));
}

function installedVersion(name) {
  const manifest = path.join(cacheFolder, "node_modules", name, "package.json");
  if (!fs.existsSync(manifest)) return null;
  return JSON.parse(fs.readFileSync(manifest, "utf8")).version;
}
