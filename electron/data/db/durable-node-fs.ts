import fs from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { syncFolder } from "../library/durable-files";

interface Stream {
  nfd?: number;
  node: unknown;
}

/** The parts of Emscripten's NODEFS that are used; PGlite types the module only as `any`. */
interface NodeFsModule {
  NODEFS: {
    stream_ops: { fsync?: (stream: Stream) => number };
    realPath(node: unknown): string;
  };
}

/**
 * NodeFS whose fsync reaches the disk. PGlite's own has none, so that PostgreSQL believes its
 * write-ahead log safe while it is not, and a power cut can take the library with it.
 * Source: https://github.com/electric-sql/pglite/issues/1107
 */
export class DurableNodeFS extends NodeFS {
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
    };
    const before = result.emscriptenOpts.preRun ?? [];
    result.emscriptenOpts.preRun = [install, ...before];
    return result;
  }
}
