import fs from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { DataThread, DataThreadOptions } from "../../electron/data/thread";
import type { ImportOptions, Job } from "../../shared/ipc/contract";
import type { Receipt } from "../../shared/receipt";
import * as built from "./built-thread";
import { temporaryFolder } from "./temporary-folder";

/** A library of the test's own behind the real, built data thread. */
export interface TestLibrary {
  folder: string;
  data: DataThread;
  /** Every job.changed event so far. */
  jobEvents: Job[];
  /** Imports files and waits for the ends of their jobs. */
  import(paths: string[], options?: ImportOptions): Promise<Job[]>;
  /** Writes a file with this text and imports it. */
  importText(
    name: string,
    text: string | Uint8Array,
    options?: ImportOptions,
  ): Promise<Receipt>;
}

export async function openTestLibrary(
  options: Partial<DataThreadOptions> = {},
): Promise<TestLibrary> {
  const folder = options.library ?? path.join(temporaryFolder(), "library");
  const jobEvents: Job[] = [];
  const data = await built.startDataThread({
    library: folder,
    program: "onoma",
    resources: built.resources,
    ...options,
    onEvent: (event, payload) => {
      if (event === "job.changed") jobEvents.push(payload as Job);
      options.onEvent?.(event, payload);
    },
  });
  onTestFinished(() => data.close());
  const importFiles: TestLibrary["import"] = async (paths, importOptions) => {
    const ids = await data.call("import.start", {
      paths,
      options: importOptions,
    });
    return Promise.all(ids.map((id) => jobEnd(data, id)));
  };
  return {
    folder,
    data,
    jobEvents,
    import: importFiles,
    async importText(name, text, importOptions) {
      const file = path.join(temporaryFolder(), name);
      fs.writeFileSync(file, text);
      const [job] = await importFiles([file], importOptions);
      if (!job?.receipt) throw new Error(`no receipt: ${JSON.stringify(job)}`);
      return job.receipt;
    },
  };
}

/** Polls: a test may have been given the thread by another that listened to its events. */
export async function jobEnd(data: DataThread, id: string): Promise<Job> {
  for (;;) {
    const job = (await data.call("jobs.list", undefined)).find(
      (one) => one.id === id,
    );
    if (job?.status === "completed" || job?.status === "failed") return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
