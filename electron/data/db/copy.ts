import { BatchDevice } from "./batch-device";
import type { Connection } from "./connection";

/**
 * The WAL grows until somebody asks for a checkpoint: the engine has no checkpointer of its own. Each one makes the log carry the pages of
 * the indexes anew, so not too many.
 */
const CHECKPOINT_BYTES = 24 * 1024 * 1024;

/**
 * Copies batches of PostgreSQL's binary format into a table, with checkpoints in between. A batch is not waited for until it is
 * on disk: nobody sees it before the promotion, whose commit brings everything before it to disk as well.
 */
export class Copier {
  private bytesSinceCheckpoint = 0;

  constructor(private readonly connection: Connection) {}

  /** @param columns table and column list, such as `series (load_no, no)` */
  async copy(columns: string, batch: Uint8Array<ArrayBuffer>): Promise<void> {
    const { pg, batch: device } = this.connection;
    await pg.transaction(async (tx) => {
      device.hold(batch);
      await tx.exec(
        `SET LOCAL synchronous_commit = off; COPY ${columns} FROM '${BatchDevice.PATH}' WITH (FORMAT binary)`,
      );
    });
    this.bytesSinceCheckpoint += batch.byteLength;
    if (this.bytesSinceCheckpoint < CHECKPOINT_BYTES) return;
    this.bytesSinceCheckpoint = 0;
    await pg.exec("CHECKPOINT");
  }
}
