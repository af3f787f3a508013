import fs from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { ImportOptions } from "../../../shared/ipc/contract";
import { checkFreeSpace } from "../library/free-space";
import type { LibraryPaths } from "../library/open-library";
import { keepOriginal, type Original } from "../library/originals";
import { withFolders } from "./folder-names";
import { takeParser, type ParserListener } from "./parser-link";

/** A file to import. */
export interface Source {
  path: string;
  options: ImportOptions;
}

/** Keeps a file and reads what is kept, before there is anybody to listen: the parser waits when it is some way ahead. */
export class HeadStart {
  readonly original: Promise<Original>;
  private readonly reading: Promise<void>;
  private readonly abort = new AbortController();
  private listen: (listener: ParserListener) => void = () => undefined;

  /** @throws AppError 'disk-full' */
  constructor(
    library: LibraryPaths,
    readonly source: Source,
    filename: string,
  ) {
    const size = fs.statSync(source.path, { throwIfNoEntry: false })?.size ?? 0;
    checkFreeSpace(library.root, filename, size);
    const { signal } = this.abort;
    const parser = takeParser();
    const listener = new Promise<ParserListener>((resolve) => {
      this.listen = resolve;
    });
    this.original = keepOriginal(library, source.path, signal);
    this.reading = this.original.then(({ file }) =>
      parser.run(
        {
          path: path.join(library.root, file),
          filename,
          options: withFolders(source.path, source.options),
          dryRun: false,
        },
        {
          async onMessage(message, reply) {
            await (await listener).onMessage(message, reply);
          },
        },
        signal,
      ),
    );
    // Whoever takes it over is told; until then a failure is nobody's.
    this.original.catch(() => parser.close());
    this.reading.catch(() => undefined);
  }

  /** Ends when the signal says so: keeping, too. */
  follow(signal: AbortSignal): void {
    const stop = (): void => {
      this.abort.abort(signal.reason);
    };
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
  }

  /**
   * Hands over what was read so far, and then the rest.
   * @throws AppError 'cancelled' | 'thread-died', and what the listener throws
   */
  read(listener: ParserListener): Promise<void> {
    this.listen(listener);
    return this.reading;
  }

  /** Ends the reading, if it has not ended; afterwards the parser's thread is gone. */
  async close(): Promise<void> {
    this.abort.abort("closed");
    this.listen({ onMessage: () => undefined });
    await this.reading.catch(() => undefined);
  }
}

let waiting: HeadStart | null = null;

/** Begins with a file that will be imported as soon as the library is open. What is wrong with it is told by the import itself. */
export function giveHeadStart(library: LibraryPaths, source: Source): void {
  const isFile = fs.statSync(source.path, { throwIfNoEntry: false })?.isFile();
  if (isFile !== true) return;
  try {
    waiting = new HeadStart(library, source, path.basename(source.path));
  } catch {
    waiting = null;
  }
}

/** The head start that was given to this file, or one from here. @throws AppError 'disk-full' */
export function takeHeadStart(
  library: LibraryPaths,
  source: Source,
  filename: string,
): HeadStart {
  const given = waiting;
  if (given?.source.path === source.path) {
    waiting = null;
    if (isDeepStrictEqual(given.source, source)) return given;
    // It reads the file otherwise than it must be read.
    void given.close();
  }
  return new HeadStart(library, source, filename);
}
