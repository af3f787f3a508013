import { dialog } from "electron";
import { toAppErrorInfo } from "../../shared/errors";
import { explainError } from "../../shared/explain-error";

/** As the command line has it. */
const EXIT_FAILED = 1;
const EXIT_LIBRARY_IN_USE = 4;

/** Says why the library cannot be opened. @returns the exit status */
export function tellStartFailure(error: unknown): number {
  const info = toAppErrorInfo(error);
  const { title, what, kept, advice } = explainError(info);
  const text = [what, kept, advice].filter((line) => line !== "").join("\n\n");
  process.stderr.write(`onoma: ${title}\n${text}\n`);
  dialog.showErrorBox(title, text);
  return info.code === "library-in-use" ? EXIT_LIBRARY_IN_USE : EXIT_FAILED;
}
