import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { buildFiles } from "./onoma.mjs";
import { cacheFolder, projectFolder } from "./paths.mjs";
import { findPostgres } from "./postgres-cluster.mjs";

/** Exact versions: results of two days compare the same programs. */
const packages = {
  sqlite: { "better-sqlite3": "12.9.0" },
  duckdb: { "@duckdb/node-api": "1.5.6-r.1" },
  postgres: { pg: "8.23.1", "pg-copy-streams": "7.0.0" },
};

/**
 * Installs what the systems need and is not there yet.
 * @param {string[]} ids of the systems
 * @param {(text: string) => void} say
 */
export function prepare(ids, say) {
  if (ids.includes("onoma")) buildOnoma(say);
  if (ids.includes("postgres")) installPostgres(say);
  installPackages(
    Object.assign({}, ...ids.map((id) => packages[id] ?? {})),
    say,
  );
}

function buildOnoma(say) {
  if (buildFiles.every((file) => fs.existsSync(file))) return;
  say("building Onoma");
  run("npm", ["run", "--silent", "build"], projectFolder);
}

function installPostgres(say) {
  if (findPostgres() !== null) return;
  if (process.platform !== "linux" || process.getuid() !== 0) {
    throw new Error(
      "PostgreSQL is not installed: install Debian's package postgresql, or leave it out with --only",
    );
  }
  say("installing PostgreSQL");
  run("apt-get", ["update", "--quiet=2"]);
  run("apt-get", ["install", "--yes", "--quiet=2", "postgresql"]);
}

/** Peers live in a package of their own: the project depends on none of them. */
function installPackages(wanted, say) {
  const missing = Object.entries(wanted).filter(
    ([name, version]) => installedVersion(name) !== version,
  );
  if (missing.length === 0) return;
  const specs = missing.map(([name, version]) => `${name}@${version}`);
  say(`installing ${specs.join(", ")}`);
  fs.mkdirSync(cacheFolder, { recursive: true });
  const manifest = path.join(cacheFolder, "package.json");
  if (!fs.existsSync(manifest)) fs.writeFileSync(manifest, '{"private":true}');
  run("npm", ["install", "--save-exact", "--no-audit", ...specs], cacheFolder);
}

function installedVersion(name) {
  const manifest = path.join(cacheFolder, "node_modules", name, "package.json");
  if (!fs.existsSync(manifest)) return null;
  return JSON.parse(fs.readFileSync(manifest, "utf8")).version;
}

/** What installers print is progress, not a result: it goes to stderr. */
function run(program, args, cwd) {
  execFileSync(program, args, {
    cwd,
    stdio: ["ignore", process.stderr, process.stderr],
  });
}
