import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { settle, toAppErrorInfo } from "../../shared/errors";
import type { Handlers } from "../../shared/ipc/contract";
import type { Backend } from "./backend";
import { FiguresCache } from "./figures/figures-cache";
import { dataHandlers } from "./handlers";
import { clearAbandoned, ensureIndexes } from "./imports/staging";
import { giveHeadStart } from "./imports/head-start";
import { warmParser } from "./imports/parser-link";
import { JobRunner } from "./jobs/runner";
import { libraryPaths, openLibrary } from "./library/open-library";
import { removeIncoming } from "./library/originals";
import type {
  ThreadData,
  ThreadMessage,
  ThreadRequest,
} from "./thread-protocol";

const HEARTBEAT_MS = 1000;
/** How long a function runs before it is optimised; measured: an import costs a tenth less, questions cost the same. */
const WASM_TIERING_BUDGET = 200_000_000;

/** Opens the library (whose lock the owner holds), recovers what a crash left, and serves until it is closed. */
async function serve(
  port: NonNullable<typeof parentPort>,
  data: ThreadData,
): Promise<void> {
  const send = (message: ThreadMessage): void => {
    port.postMessage(message);
  };
  const heartbeat = setInterval(() => {
    send({ type: "alive" });
  }, HEARTBEAT_MS);
  // V8 optimises the engine's code while it runs; by default so much of it at once that the other core is busy with nothing else.
  setFlagsFromString(`--wasm-tiering-budget=${String(WASM_TIERING_BUDGET)}`);
  warmParser();
  const backend = await openBackend(data, send);
  const jobs = new JobRunner(backend);
  const handlers = dataHandlers(backend, jobs);

  port.on("message", (request: ThreadRequest) => {
    if (request.type === "call") {
      void answer(handlers, request).then(send);
      return;
    }
    void jobs
      .stop()
      .then(() => backend.close())
      .finally(() => {
        clearInterval(heartbeat);
        send({ type: "closed" });
        port.close();
      });
  });
  send({ type: "ready" });
  await jobs.start(data.blameless);
}

async function openBackend(
  data: ThreadData,
  send: (message: ThreadMessage) => void,
): Promise<Backend> {
  const library = libraryPaths(data.library);
  const connection = await openLibrary(
    library,
    path.join(data.resources, "seed.tar.gz"),
    () => {
      removeIncoming(library);
      if (data.upcoming !== null) giveHeadStart(library, data.upcoming);
    },
  );
  let revision = 0;
  const backend: Backend = {
    ...connection,
    library,
    resources: data.resources,
    figures: new FiguresCache(),
    emit(event, payload) {
      send({ type: "event", event, payload });
    },
    changed() {
      revision++;
      this.figures.clear();
      this.emit("data.changed", { revision });
    },
  };
  await clearAbandoned(backend);
  await ensureIndexes(backend);
  await connection.pg.query(
    "SELECT cleanup_old_jobs(), archive_old_extractions()",
  );
  return backend;
}

async function answer(
  handlers: Handlers<"data">,
  { id, procedure, input }: ThreadRequest & { type: "call" },
): Promise<ThreadMessage> {
  const table = handlers as Record<
    string,
    ((input: unknown) => unknown) | undefined
  >;
  const result = await settle(() => {
    const handler = table[procedure];
    if (handler === undefined) throw new Error(`no handler for ${procedure}`);
    return handler(input);
  });
  return { type: "answer", id, result };
}

if (parentPort !== null) {
  const port = parentPort;
  serve(port, workerData as ThreadData).catch((error: unknown) => {
    port.postMessage({
      type: "failed",
      error: toAppErrorInfo(error),
    } satisfies ThreadMessage);
  });
}
