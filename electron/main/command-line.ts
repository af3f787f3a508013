import path from "node:path";

/** What the app was started with, beside Chromium's own switches. */
export interface StartOptions {
  library: string | null;
  /** Write a chart of the sample as PNG to this file and quit: the headless start. */
  chart: string | null;
  /** Import, query, print and quit: proof that an installed app is whole. */
  selfTest: boolean;
}

/** Reads `--library DIR` or `--library=DIR` and the like; other arguments are Chromium's. */
export function readStartOptions(
  argv: readonly string[],
  cwd: string,
): StartOptions {
  const valueOf = (name: string): string | null => {
    const i = argv.findIndex(
      (word) => word === `--${name}` || word.startsWith(`--${name}=`),
    );
    if (i < 0) return null;
    const word = argv[i] ?? "";
    const value = word.includes("=")
      ? word.slice(word.indexOf("=") + 1)
      : argv[i + 1];
    return value === undefined || value === ""
      ? null
      : path.resolve(cwd, value);
  };
  return {
    library: valueOf("library"),
    chart: valueOf("chart"),
    selfTest: argv.includes("--self-test"),
  };
}
