import { expect, test } from "vitest";
import { RowSet } from "../../../../electron/parser/layout/row-set";

test("a row is new once, however many there are", () => {
  const rows = new RowSet();
  const row = (no: number): string =>
    `2016\tFEMALE\tGROUP\tOlivia\t${String(no)}`;
  for (let no = 0; no < 50_000; no++) expect(rows.add(row(no))).toBe(true);
  for (let no = 0; no < 50_000; no++) expect(rows.add(row(no))).toBe(false);
  expect(rows.add("")).toBe(true);
  expect(rows.add("")).toBe(false);
  expect(rows.size).toBe(50_001);
});
