import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { workFolder } from "./paths.mjs";

const DEBIAN_FOLDER = "/usr/lib/postgresql";

/**
 * Memory as advised for a machine that does other things too; all that keeps data safe stays as it comes.
 * The log of writes may grow enough that the load is not held up by checkpoints.
 */
const SETTINGS = {
  listen_addresses: "",
  shared_buffers: "256MB",
  work_mem: "64MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "4GB",
};

/** @returns {string | null} folder of the newest PostgreSQL's programs as Debian installs them */
export function findPostgres() {
  if (!fs.existsSync(DEBIAN_FOLDER)) return null;
  const versions = fs
    .readdirSync(DEBIAN_FOLDER)
    .filter((name) =>
      fs.existsSync(path.join(DEBIAN_FOLDER, name, "bin/initdb")),
    )
    .sort((a, b) => Number(b) - Number(a));
  return versions.length === 0
    ? null
    : path.join(DEBIAN_FOLDER, versions[0], "bin");
}

/**
 * A cluster of its own that listens on a Unix socket only and is deleted afterwards.
 * @typedef {object} Cluster
 * @property {string} data its data folder
 * @property {(database: string) => string} address connection string
 * @property {number} pid
 * @property {() => void} stop
 *
 * @returns {Cluster}
 */
export function startCluster() {
  const programs = findPostgres();
  const data = path.join(workFolder, "postgres");
  // A socket's path may have 107 bytes at most: that of the data folder may be longer.
  const socket = fs.mkdtempSync(path.join(os.tmpdir(), "onoma-bench-"));
  const owner = serverOwner();
  fs.rmSync(data, { recursive: true, force: true });
  fs.mkdirSync(data, { recursive: true });
  if (owner.uid !== undefined) {
    for (const folder of [data, socket]) {
      fs.chownSync(folder, owner.uid, owner.gid);
    }
  }
  const run = (program, args) =>
    execFileSync(path.join(programs, program), args, {
      ...owner,
      cwd: data,
      stdio: "ignore",
    });

  // Names compare by bytes, as in the other systems; a language's order would make PostgreSQL slower.
  run("initdb", [
    `--pgdata=${data}`,
    ...["--username=bench", "--auth=trust"],
    ...["--locale=C", "--encoding=UTF8"],
  ]);
  const settings = { ...SETTINGS, unix_socket_directories: socket };
  fs.appendFileSync(
    path.join(data, "postgresql.conf"),
    configuration(settings),
  );
  run("pg_ctl", [`--pgdata=${data}`, "--wait", "--log=server.log", "start"]);
  const stop = () => {
    process.off("exit", stop);
    run("pg_ctl", [`--pgdata=${data}`, "--wait", "--mode=fast", "stop"]);
    fs.rmSync(data, { recursive: true, force: true });
    fs.rmSync(socket, { recursive: true, force: true });
  };
  // The server is detached from this process: it would outlive a run that is cut short.
  process.once("exit", stop);
  return {
    data,
    address: (database) =>
      `postgresql:///${database}?user=bench&host=${socket}`,
    pid: Number(
      fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[0],
    ),
    stop,
  };
}

function configuration(settings) {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join("");
}

/** PostgreSQL refuses to run as root: then Debian's own user for it runs it. */
function serverOwner() {
  if (process.getuid() !== 0) return {};
  const id = (flag) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
