import { figuresOf } from "../../../electron/parser/layout/compile-plan";
import { AppErrorInfo } from "../../../shared/error-info";
import { explainError } from "../../../shared/explain-error";
import { LineAccount, Member } from "../../../shared/receipt";
import { FIRST_REGION, type Told } from "../listen";
import { copiedRows } from "./copy-rows";

type Complain = (complaint: string) => void;

/** What reading one file may end with, if it does not end well. */
const NAMED_FAILURES: ReadonlySet<string> = new Set<AppErrorInfo["code"]>([
  ...(["file-empty", "format-unknown", "nothing-left"] as const),
  ...([
    "country-needed",
    "gender-needed",
    "year-needed",
    "count-needed",
  ] as const),
  ...(["archive-damaged", "archive-refused", "file-too-large"] as const),
  "further-dimension",
]);

/** It ended, by name, and every line is in exactly one part. */
export function checkEnd({ summary, failure }: Told, complain: Complain): void {
  const end = summary ?? failure;
  if (end === null) {
    complain("neither done nor failed");
    return;
  }
  const { lines, members } = end;
  if (!LineAccount.safeParse(lines).success)
    complain(`lines: ${JSON.stringify(lines)}`);
  if (members.some((member) => !Member.safeParse(member).success))
    complain(`members: ${JSON.stringify(members)}`);
  const { total, ...parts } = lines;
  const sum = Object.values(parts).reduce((all, part) => all + part, 0);
  if (sum !== total)
    complain(`${String(sum)} of ${String(total)} lines accounted for`);
  if (failure !== null) checkFailure(failure.error, complain);
}

function checkFailure(error: AppErrorInfo, complain: Complain): void {
  if (!NAMED_FAILURES.has(error.code))
    complain(`failed with ${JSON.stringify(error)}`);
  if (!AppErrorInfo.safeParse(error).success)
    complain(`error: ${JSON.stringify(error)}`);
  const words = Object.values(explainError(error)).map(String);
  const unclear = /\bundefined\b|\[object \w+\]/;
  if (words.some((text) => text === "" || unclear.test(text)))
    complain(`explained as ${words.join(" | ")}`);
}

/** What the preview shows is what is imported. */
export function checkSame(
  preview: Told,
  stored: Told,
  complain: Complain,
): void {
  const facts = ({ summary, failure, rejections, places }: Told): string =>
    JSON.stringify([summary, failure, rejections, places]);
  if (facts(preview) !== facts(stored))
    complain("the preview differs from the import");
}

/** Each line that was rejected is told, and, where a line holds one figure, each line that is told was rejected. */
export function checkRejections(
  told: Told,
  bytes: Buffer,
  complain: Complain,
): void {
  const end = told.summary ?? told.failure;
  if (end === null || told.recognised === null) return;
  const { rejected } = end.lines;
  const lines = new Set(
    told.rejections.map(
      ({ member, line }) => `${String(line)} ${member ?? ""}`,
    ),
  );
  if (!areTold(told, rejected, lines.size, maySpanLines(bytes)))
    complain(`${String(rejected)} lines rejected, ${String(lines.size)} told`);
}

function areTold(
  told: Told,
  rejected: number,
  lines: number,
  maySpan: boolean,
): boolean {
  const members = (told.summary ?? told.failure)?.members ?? [];
  if (rejected > 0 && lines === 0) return false;
  if (members.length !== 1) return true;
  if (!maySpan && lines < rejected) return false;
  return !holdsOneFigure(told) || lines <= rejected;
}

/** A quoted cell may take several lines, of which the first is told; what is packed is not looked into. */
function maySpanLines(bytes: Buffer): boolean {
  return bytes.includes('"') || bytes[0] === 0x1f;
}

function holdsOneFigure({ understood }: Told): boolean {
  if (understood === null) return true;
  const columns = understood.mapping?.columns ?? [];
  return figuresOf(columns).length === 1 && understood.tables.length === 1;
}

/** What is stored is what the summary promises. */
export function checkBatches(
  { batches, summary, rows }: Told,
  complain: Complain,
): void {
  const births = { series: 0, strata: 0 };
  const keys = new Set<string>();
  for (const { table, bytes } of batches) {
    const copied = copiedRows(table, bytes, FIRST_REGION);
    for (const fault of new Set(copied.faults)) complain(fault);
    for (const key of copied.keys) {
      if (keys.has(key)) complain(`twice: ${key}`);
      keys.add(key);
    }
    if (table === "series" || table === "strata")
      births[table] += copied.births;
  }
  if (summary === null) return;
  const { series, strata, births: sum } = summary.expected;
  const promised = [series, strata, sum, sum].join();
  const found = [rows.series, rows.strata, births.series, births.strata].join();
  if (found !== promised) complain(`stored ${found}, promised ${promised}`);
}
