import { Worker } from "node:worker_threads";

/** No variant takes as long: one that does would keep the test from ever ending. */
const LONGEST_MS = 60_000;

const WATCH = `
  const { workerData } = require("node:worker_threads");
  const beat = new Int32Array(workerData.memory);
  let seen = -1, since = Date.now();
  setInterval(() => {
    if (beat[0] !== seen) { seen = beat[0]; since = Date.now(); return; }
    if (Date.now() - since < workerData.longest) return;
    process._rawDebug("variant " + seen + " of seed " + workerData.seed + " does not end");
    process.kill(process.pid, "SIGKILL");
  }, 1000);
`;

/** Ends this process, and says why, where a variant runs without end: no timer of its own thread could. */
export class Watchdog {
  private readonly memory = new SharedArrayBuffer(4);
  private readonly beat = new Int32Array(this.memory);
  private readonly worker: Worker;

  constructor(seed: number) {
    this.worker = new Worker(WATCH, {
      eval: true,
      workerData: { memory: this.memory, seed, longest: LONGEST_MS },
    });
  }

  begin(variant: number): void {
    Atomics.store(this.beat, 0, variant);
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
