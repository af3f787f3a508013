import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findMapping } from "../../electron/data/mappings/saved-mappings";
import type { Mapping } from "../../shared/mapping";
import { sharedBackend } from "../support/load-facts";
import { openTestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";

const SOURCE = {
  ...{ office: "Office of Examples", title: "Given names", licence: "CC0" },
  ...{ attribution: "Office of Examples", sourceUrl: null, threshold: 4 },
  complete: false,
};
const MAPPING: Mapping = {
  ...{ version: 1, profile: null, country: "CH", place: null },
  ...{ measure: "births", encoding: null, delimiter: ";", tables: null },
  ...{ preambleLines: 0, headerLines: 1, year: 2020, gender: null },
  columns: (["name", "gender", "count"] as const).map((role) => ({
    ...{ header: role, role, year: null, gender: null, place: null },
  })),
  ...{ statistics: null, sumOverDimensions: false, suppressed: [] },
  source: SOURCE,
};

describe("mappings", () => {
  test("are remembered by the fingerprint of their layout, until forgotten", async () => {
    const { data } = await openTestLibrary();
    await data.call("mappings.save", { fingerprint: "one", mapping: MAPPING });
    const headers = { ...MAPPING, source: null };
    await data.call("mappings.save", { fingerprint: "two", mapping: headers });
    expect(await data.call("mappings.list", undefined)).toMatchObject([
      { fingerprint: "two", title: "name, gender, count", mapping: headers },
      { fingerprint: "one", title: "Office of Examples: Given names" },
    ]);
    const changed = { ...MAPPING, year: 2021 };
    await data.call("mappings.save", { fingerprint: "one", mapping: changed });
    expect(await data.call("mappings.list", undefined)).toMatchObject([
      { fingerprint: "one", mapping: { year: 2021 } },
      { fingerprint: "two" },
    ]);
    await data.call("mappings.forget", { fingerprint: "one" });
    await data.call("mappings.forget", { fingerprint: "one" });
    expect(await data.call("mappings.list", undefined)).toHaveLength(1);
  });

  test("are written as files and read again", async () => {
    const { data } = await openTestLibrary();
    const file = path.join(temporaryFolder(), "mapping.json");
    await data.call("mapping.write", { path: file, mapping: MAPPING });
    expect(await data.call("mapping.read", { path: file })).toEqual(MAPPING);
    expect(fs.readdirSync(path.dirname(file))).toEqual(["mapping.json"]);
  });

  test.each([
    ["no JSON", "name;count", "mapping-invalid", /no JSON/],
    ["another file", '{"version": 2}', "mapping-invalid", /version/],
    ["a list", "[]", "mapping-invalid", /object/],
    ["missing", null, "file-unreadable", /ENOENT/],
  ])("that are %s are refused by name", async (_, text, code, said) => {
    const { data } = await openTestLibrary();
    const file = path.join(temporaryFolder(), "mapping.json");
    if (text !== null) fs.writeFileSync(file, text);
    const refused = await data
      .call("mapping.read", { path: file })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ info: { code, path: file } });
    expect(JSON.stringify(refused)).toMatch(said);
  });

  test("are not written where there is no folder", async () => {
    const { data } = await openTestLibrary();
    const file = path.join(temporaryFolder(), "gone", "mapping.json");
    await expect(
      data.call("mapping.write", { path: file, mapping: MAPPING }),
    ).rejects.toMatchObject({ info: { code: "file-unwritable", path: file } });
  });
});

describe("what is remembered", () => {
  const backend = sharedBackend();

  test("is found by its fingerprint, unless this version cannot read it", async () => {
    const { kysely } = await backend;
    const row = { title: "", mapping: JSON.stringify(MAPPING) };
    const future = JSON.stringify({ ...MAPPING, version: 2 });
    await kysely
      .insertInto("mappings")
      .values([
        { ...row, fingerprint: "known" },
        { ...row, fingerprint: "future", mapping: future },
      ])
      .execute();
    expect(await findMapping(await backend, "known")).toEqual(MAPPING);
    expect(await findMapping(await backend, "future")).toBeNull();
    expect(await findMapping(await backend, "unknown")).toBeNull();
  });
});
