import { parseArgs } from "node:util";

/** What the command line asks of the window; Chromium's own switches stand among these and are passed over. */
export interface Switches {
  /** `--library DIR` */
  library: string | null;
  /** `--self-test` */
  selfTest: boolean;
}

/** Chromium's own reader of switches knows no value after a blank. */
export function readSwitches(argv: readonly string[]): Switches {
  const { values } = parseArgs({
    args: [...argv],
    options: { library: { type: "string" }, "self-test": { type: "boolean" } },
    strict: false,
    allowPositionals: true,
  });
  const { library } = values;
  return {
    library: typeof library === "string" ? library : null,
    selfTest: values["self-test"] === true,
  };
}
