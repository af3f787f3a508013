import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportOptions } from "../../shared/ipc/contract";
import { listen } from "../support/listen";
import { toldFacts } from "../support/told-facts";

const UNSEEN = path.resolve(import.meta.dirname, "../fixtures/unseen");

/**
 * What a careful person reads in tables of offices that no profile was written for, one line each. `asked`: what the file
 * leaves open; `said`: the answer.
 */
const [head = [], ...EXPECTED] = fs
  .readFileSync(path.join(UNSEEN, "EXPECTED.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

const rows = EXPECTED.map((cells) =>
  Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""])),
);

const KEPT = head.filter((name) => !["file", "asked", "said"].includes(name));

/** "country=CL year=2020". */
function optionsIn(said: string): ImportOptions {
  if (said === "-") return {};
  const given = said.split(" ").map((pair) => pair.split("="));
  return Object.fromEntries(
    given.map(([key = "", value = ""]) => [
      key,
      key === "year" ? Number(value) : value,
    ]),
  );
}

describe("a table that nobody has seen is read as a careful person would, or refused by name", () => {
  test.each(rows.map((row) => [row["file"] ?? "", row] as const))(
    "%s",
    async (file, row) => {
      const excerpt = path.join(UNSEEN, file);
      const options = optionsIn(row["said"] ?? "");
      const alone = await listen(excerpt);
      const asked = alone.failure?.error.code ?? "-";
      expect(asked).toBe(row["asked"]);
      const told = toldFacts(await listen(excerpt, { options }));
      const kept = Object.fromEntries(KEPT.map((name) => [name, told[name]]));
      const expected = KEPT.map((name) => [name, row[name]]);
      expect(kept).toEqual(Object.fromEntries(expected));
    },
  );

  test("each stands in the table", () => {
    const files = fs
      .readdirSync(UNSEEN, { recursive: true, encoding: "utf8" })
      .map((name) => name.replaceAll("\\", "/"))
      .filter(
        (name) =>
          name.includes("/") && fs.statSync(path.join(UNSEEN, name)).isFile(),
      );
    expect(rows.map((row) => row["file"])).toEqual(files.sort());
  });
});
