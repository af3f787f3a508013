import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { version } from "../../package.json";
import { toAppErrorInfo } from "../../shared/errors";
import { explainError } from "../../shared/explain-error";
import type { Job } from "../../shared/ipc/contract";
import { defaultLibrary } from "../data/default-library";
import { startDataThread, type DataThreadOptions } from "../data/thread";
import {
  allowOptions,
  importOptions,
  readArguments,
  usage,
  type Arguments,
} from "./arguments";
import type { Answer } from "./answer";
import { commands, type Command } from "./commands";
import { Jobs } from "./jobs";
import { formatTable } from "./print";

const EXIT = { done: 0, failed: 1, usage: 2, libraryInUse: 4 } as const;

/** stdout carries results only; everything else goes to stderr. */
function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  if (args.version) {
    process.stdout.write(`${version}\n`);
    return EXIT.done;
  }
  if (args.help || args.command === "help") {
    process.stdout.write(help());
    return EXIT.done;
  }
  const command = Object.hasOwn(commands, args.command)
    ? commands[args.command]
    : undefined;
  if (command === undefined) {
    throw usage(
      args.command === ""
        ? "which command?"
        : `there is no command "${args.command}"`,
    );
  }
  allowOptions(argv, command.options);
  const [least, most] = command.words;
  if (args.words.length < least || args.words.length > most)
    throw usage(`onoma ${command.usage}`);
  const answer = await run(command, args);
  answer.notes.forEach(note);
  await print(
    args.json ? JSON.stringify(answer.json, null, 2) : tableOf(answer),
  );
  return answer.status;
}

async function run(command: Command, args: Arguments): Promise<Answer> {
  const jobs = new Jobs(showProgress);
  const data = await startDataThread({
    library: path.resolve(
      args.library ??
        defaultLibrary(process.platform, process.env, os.homedir()),
    ),
    program: "onoma",
    resources: resourcesFolder(),
    upcoming: upcomingImport(args),
    onEvent: jobs.onEvent,
  });
  try {
    return await command.run({ args, data, jobs });
  } finally {
    await data.close();
  }
}

/** The first file to import is read while the library opens. */
function upcomingImport(args: Arguments): DataThreadOptions["upcoming"] {
  const [first] = args.words;
  if (args.command !== "import" || args.dryRun || first === undefined)
    return null;
  // What is in it is known only when the thread has read it.
  if (args.mapping !== null) return null;
  return { path: path.resolve(first), options: importOptions(args) };
}

/** Beside the built file in a checkout; beside the unpacked code in an installed app. */
function resourcesFolder(): string {
  const installed = path.join(__dirname, "../../../onoma");
  return fs.existsSync(installed)
    ? installed
    : path.join(__dirname, "../resources");
}

function showProgress(job: Job): void {
  if (!process.stderr.isTTY) return;
  const percent =
    job.progress === null ? "" : `${String(Math.round(job.progress * 100))} %`;
  process.stderr.write(`\r\u001b[K${job.file}: ${job.stage} ${percent}`);
  if (job.progress !== null && job.progress > 0.95)
    process.stderr.write("\r\u001b[K");
}

function tableOf({ table }: Answer): string {
  return formatTable(table.columns, table.rows);
}

function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${text}\n`, () => {
      resolve();
    });
  });
}

function help(): string {
  const width = 28;
  const lines = Object.entries(commands).map(
    ([name, { usage: form, does }]) =>
      `  ${name.padEnd(11)} ${does}\n${" ".repeat(width / 2)}onoma ${form}`,
  );
  return `onoma: name statistics from the files of statistics offices, offline

  --library DIR   the library's folder (default: the one the window uses)
  --json          exactly one JSON document on stdout

${lines.join("\n")}

Exit status: 0 done · 1 failed, nothing half-written · 2 wrong usage · 3 done, but some rows were rejected ·
4 the library is in use by another process
`;
}

function fail(error: unknown, json: boolean): number {
  const info = toAppErrorInfo(error);
  const { title, what, kept, advice } = explainError(info);
  note(
    [`onoma: ${title}`, what, kept, advice]
      .filter((line) => line !== "")
      .join("\n  "),
  );
  if (info.code === "usage") note('Try "onoma --help".');
  if (info.code === "internal" && error instanceof Error && error.stack)
    note(error.stack);
  if (json && info.code !== "usage") {
    process.stdout.write(
      `${JSON.stringify({ error: { code: info.code, message: what } }, null, 2)}\n`,
    );
  }
  if (info.code === "usage") return EXIT.usage;
  return info.code === "library-in-use" ? EXIT.libraryInUse : EXIT.failed;
}

const argv = process.argv.slice(2);
main(argv)
  .catch((error: unknown) => fail(error, argv.includes("--json")))
  .then((status) => {
    process.exitCode = status;
  })
  .catch((error: unknown) => {
    note(String(error));
    process.exitCode = EXIT.failed;
  });
