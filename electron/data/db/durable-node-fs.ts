import fs from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { syncFolder } from "../library/durable-files";
import { BatchDevice, type DeviceMaker } from "./batch-device";

interface Stream {
  nfd?: number;
  node: unknown;
}

/** The parts of Emscripten's NODEFS that are used; PGlite types the module only as `any`. */
interface NodeFsModule {
  FS: DeviceMaker;
  NODEFS: {
    stream_ops: { fsync?: (stream: Stream) => number };
    realPath(node: unknown): string;
  };
  /** Emscripten has both; PGlite's types do not mention them. */
  addRunDependency?(name: string): void;
  removeRunDependency?(name: string): void;
}

/**
 * NodeFS whose fsync reaches the disk. PGlite's own has none, so that PostgreSQL believes its
 * write-ahead log safe while it is not, and a power cut can take the library with it.
 * Source: https://github.com/electric-sql/pglite/issues/1107
 */
export class DurableNodeFS extends NodeFS {
  readonly batch = new BatchDevice();

  /** @param filled while it is pending, the engine gets ready but does not look into the folder */
  constructor(
    folder: string,
    private readonly filled?: Promise<void>,
  ) {
    super(folder);
  }

  override async init(
    ...args: Parameters<NodeFS["init"]>
  ): ReturnType<NodeFS["init"]> {
    const result = await super.init(...args);
    const install = (module: NodeFsModule): void => {
      module.NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd !== undefined) fs.fsyncSync(stream.nfd);
        else syncFolder(module.NODEFS.realPath(stream.node));
        return 0;
      };
      this.batch.install(module.FS);
      if (this.filled === undefined) return;
      const folder = "the database's folder";
      module.addRunDependency?.(folder);
      // Where it fails, whoever waits for it as well gives up: the engine must not make a database of its own there.
      void this.filled.then(
        () => {
          module.removeRunDependency?.(folder);
        },
        () => undefined,
      );
    };
    const before = result.emscriptenOpts.preRun ?? [];
    result.emscriptenOpts.preRun = [install, ...before];
    return result;
  }
}
