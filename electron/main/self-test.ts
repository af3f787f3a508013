import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Job } from "../../shared/ipc/contract";
import { startDataThread } from "../data/thread";

const FIXTURE =
  "Year,Name,Sex,Count\n2024,Ada,F,7\n2024,Olga,F,5\n2024,Max,M,6\n";
const EXPECTED = [
  ["Ada", 7],
  ["Olga", 5],
];

/**
 * Imports a small file into a new library and asks for it: shows that an installed app is whole, without a window.
 * @returns the exit status; what was found goes to stdout as one JSON document
 */
export async function selfTest(resources: string): Promise<0 | 1> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onoma-self-test-"));
  try {
    const rows = await importAndAsk(folder, resources);
    const ok = JSON.stringify(rows) === JSON.stringify(EXPECTED);
    return report({ ok, rows, versions: process.versions });
  } catch (error) {
    return report({ ok: false, error: String(error) });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function importAndAsk(
  folder: string,
  resources: string,
): Promise<unknown> {
  const file = path.join(folder, "names.csv");
  fs.writeFileSync(file, FIXTURE);
  let onJob: (job: Job) => void = () => undefined;
  const end = new Promise<Job>((resolve) => {
    onJob = (job) => {
      if (job.status === "completed" || job.status === "failed") resolve(job);
    };
  });
  const data = await startDataThread({
    library: path.join(folder, "library"),
    program: "window",
    resources,
    onEvent: (event, payload) => {
      if (event === "job.changed") onJob(payload as Job);
    },
  });
  try {
    await data.call("import.start", {
      paths: [file],
      options: { country: "CH" },
    });
    const { error } = await end;
    if (error !== null) throw new Error(JSON.stringify(error));
    const { rows } = await data.call("names.top", {
      country: "CH",
      region: null,
      year: 2024,
      gender: "F",
      offset: 0,
      limit: 10,
    });
    return rows.map(({ name, count }) => [name, count]);
  } finally {
    await data.close();
  }
}

function report(found: { ok: boolean; [detail: string]: unknown }): 0 | 1 {
  process.stdout.write(`${JSON.stringify(found)}\n`);
  return found.ok ? 0 : 1;
}
