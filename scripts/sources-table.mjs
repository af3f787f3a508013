// Writes docs/sources/index.md and the page of every profile, from a folder of offices' real files: node scripts/sources-table.mjs FOLDER
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { format } from "prettier";

const MARK = "<!-- made by scripts/sources-table.mjs -->";
const folder = process.argv[2];
if (folder === undefined) {
  console.error("Usage: node scripts/sources-table.mjs FOLDER");
  process.exit(2);
}
const root = path.resolve(import.meta.dirname, "..");
const library = mkdtempSync(path.join(tmpdir(), "onoma-sources-"));

function onoma(...args) {
  const cli = path.join(root, "out/main/cli.js");
  const options = {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["ignore", "pipe", "ignore"],
  };
  try {
    return JSON.parse(
      execFileSync(
        process.execPath,
        [cli, ...args, "--json", "--library", library],
        options,
      ),
    );
  } catch (error) {
    // A file that is refused makes the whole command say so; its receipts stand on the output all the same.
    return JSON.parse(error.stdout);
  }
}

async function write(file, text) {
  writeFileSync(file, await format(text, { parser: "markdown" }));
}

const cell = (value) => String(value ?? "").replaceAll("|", "\\|");
const row = (cells) => `| ${cells.map(cell).join(" | ")} |`;
const grouped = (number) => number.toLocaleString("en");

/** Files that differ in numbers only stand in one line. */
function groupKey({ file, profile, error }) {
  return [profile ?? "", error?.code ?? "", file.replace(/\d+/g, "#")].join(
    "\n",
  );
}

function linesOf(receipts) {
  const groups = new Map();
  for (const receipt of receipts) {
    const key =
      receipt.profile === "de-berlin" ? "de-berlin" : groupKey(receipt);
    groups.set(key, [...(groups.get(key) ?? []), receipt]);
  }
  return [...groups.values()].map((group) => {
    const sum = (of) =>
      grouped(group.reduce((total, receipt) => total + of(receipt), 0));
    const [first] = group;
    const name =
      group.length === 1
        ? first.file
        : `${first.file} and ${String(group.length - 1)} more`;
    const outcome = first.error === null ? "" : first.error.code;
    return row([
      first.profile ?? "–",
      name,
      first.delimiter === null
        ? first.error
          ? ""
          : "sheets or records"
        : `${first.encoding}, \`${first.delimiter === "\t" ? "tab" : first.delimiter}\``,
      sum(({ lines }) => lines.total),
      sum(({ facts }) => facts.accepted),
      sum(({ lines }) => lines.rejected),
      sum(({ facts }) => facts.suppressed),
      `${sum(({ duration_ms }) => duration_ms)} ms`,
      outcome,
    ]);
  });
}

function pageOf({
  id,
  office,
  country,
  title,
  licence,
  attribution,
  threshold,
  source_url,
  measure,
  notes,
}) {
  return [
    `# ${title}`,
    "",
    MARK,
    "",
    row(["", ""]),
    row(["---", "---"]),
    row(["Profile", `\`${id}\``]),
    row(["Office", office]),
    row(["Country", country ?? "named by the user"]),
    row([
      "Counts",
      measure === "bearers" ? "people bearing the name" : "births",
    ]),
    row(["Licence", licence]),
    row(["Credit line", attribution]),
    row(["Address", source_url ?? "not stated"]),
    row(["Counts below are not published", threshold ?? "not stated"]),
    "",
    ...notes.map((note) => `- ${note}`),
    "",
  ].join("\n");
}

const { rows: profiles } = onoma("profiles");
const { receipts } = onoma("import", "--dry-run", folder);
const known = receipts.filter(
  ({ file }) =>
    !/\.tsv$|\.txt$/i.test(file) || /^[A-Z]{2}\.TXT$|^yob/.test(file),
);
known.sort(
  (a, b) =>
    (a.profile ?? "~").localeCompare(b.profile ?? "~") ||
    a.file.localeCompare(b.file),
);
const head = [
  "Profile",
  "File",
  "Encoding, delimiter",
  "Lines",
  "Facts",
  "Rejected",
  "Suppressed",
  "Time",
  "Refused",
];
const index = [
  "# Sources",
  "",
  MARK,
  "",
  "Real files of statistics offices, read to the last line. Time is that of a preview on a machine of two cores.",
  "Repeated keys are rejected as repeats; a file without recorded sex is refused until the user names it.",
  "",
  row(head),
  row(head.map(() => "---")),
  ...linesOf(known),
  "",
  "## Pages",
  "",
  ...profiles.map(({ id, office }) => `- [${id}](${id}.md): ${office}`),
  "",
];
await write(path.join(root, "docs/sources/index.md"), index.join("\n"));
for (const profile of profiles) {
  const page = path.join(root, `docs/sources/${profile.id}.md`);
  // Pages that people wrote stay theirs.
  if (existsSync(page) && !readFileSync(page, "utf8").includes(MARK)) continue;
  await write(page, pageOf(profile));
}
rmSync(library, { recursive: true, force: true });
