import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Receipt } from "../../shared/receipt";
import { cliFile } from "../support/built-thread";
import { openTestLibrary } from "../support/library";
import { runOnoma, type Told } from "../support/onoma";
import { folderUntilEnd, temporaryFolder } from "../support/temporary-folder";

function onoma(library: string, ...words: string[]): Told {
  return runOnoma([...words, "--library", library]);
}

type Rows = Record<string, unknown>;
const json = (text: string): Rows => JSON.parse(text) as Rows;

describe("with a small library", () => {
  let library: string;

  beforeAll(() => {
    const folder = folderUntilEnd();
    library = path.join(folder, "library");
    const file = path.join(folder, "yob2024.txt");
    fs.writeFileSync(
      file,
      "Olivia,F,14718\nEmma,F,13485\nLiam,M,22164\nEmma,M,5\nbad line\n",
    );
    const { status, stdout, stderr } = onoma(library, "import", file, "--json");
    expect(stderr).toBe("");
    expect(status).toBe(3);
    expect((json(stdout)["receipts"] as Receipt[])[0]).toMatchObject({
      status: "completed",
      facts: { accepted: 4 },
      lines: { rejected: 1 },
    });
  });

  test.each([
    [
      [
        "top",
        "--country",
        "US",
        "--year",
        "2024",
        "--gender",
        "F",
        "--limit",
        "1",
      ],
      {
        rows: [
          {
            rank: 1,
            name: "Olivia",
            gender: "F",
            year: 2024,
            count: 14718,
            share: 14718 / 28203,
          },
        ],
      },
    ],
    [
      ["trend", "Emma", "--country", "us", "--gender", "F"],
      {
        rows: [
          {
            country: "US",
            region: null,
            year: 2024,
            gender: "F",
            count: 13485,
            rank: 2,
            share: 13485 / 28203,
          },
        ],
      },
    ],
    [
      ["gender", "Emma"],
      {
        rows: [
          {
            country: "US",
            name: "Emma",
            male_count: 5,
            female_count: 13485,
            total_count: 13490,
            male_probability: 0.04,
            female_probability: 99.96,
          },
        ],
      },
    ],
    [["search", "EM"], { rows: [{ name: "Emma", total_count: 13490 }] }],
    [
      ["search", "Oliva", "--fuzzy"],
      { rows: [{ name: "Olivia", total_count: 14718 }] },
    ],
    [
      ["sql", "SELECT count(*) AS n FROM names"],
      { columns: ["n"], rows: [[4]] },
    ],
  ])("%j", (words, expected) => {
    const { status, stdout } = onoma(library, ...words, "--json");
    expect(json(stdout)).toEqual(expected);
    expect(status).toBe(0);
  });

  test("lists profiles, datasets and countries", () => {
    expect(
      json(onoma(library, "profiles", "--json").stdout)["rows"],
    ).toContainEqual({
      id: "us-ssa-national",
      office: "Social Security Administration",
      country: "US",
      title: "Baby names, United States",
      licence: "Public domain (work of the US federal government)",
      threshold: 5,
      source_url: "https://www.ssa.gov/oact/babynames/limits.html",
      ...{ attribution: "Social Security Administration", measure: "births" },
      notes: expect.any(Array) as string[],
      ...{ regional: false, shares: true },
    });
    expect(
      json(onoma(library, "datasets", "--json").stdout)["rows"],
    ).toMatchObject([
      {
        country: "US",
        region: null,
        profile: "us-ssa-national",
        filename: "yob2024.txt",
        status: "completed",
        row_count: 4,
        min_year: 2024,
        max_year: 2024,
        deleted_at: null,
      },
    ]);
    expect(
      json(onoma(library, "countries", "--json").stdout)["rows"],
    ).toMatchObject([
      {
        code: "US",
        name: "United States",
        attribution: "Social Security Administration",
        min_year: 2024,
        max_year: 2024,
      },
    ]);
  });

  test("prints tables for people and notes beside them", () => {
    const { stdout, stderr } = onoma(
      library,
      "top",
      "--country",
      "US",
      "--gender",
      "M",
    );
    expect(stdout).toMatch(/rank +name +gender +year +count +share/);
    expect(stdout).toMatch(/1 +Liam +M +2024 +22164/);
    expect(stderr).toMatch(/2024, the latest/);
  });

  test("deletes, restores and reads a dataset again", () => {
    const [dataset] = json(onoma(library, "datasets", "--json").stdout)[
      "rows"
    ] as { id: string }[];
    const id = dataset?.id ?? "";
    expect(json(onoma(library, "delete", id, "--json").stdout)).toMatchObject({
      dataset: { id, deleted_at: expect.any(String) as string },
    });
    expect(
      json(onoma(library, "top", "--country", "US", "--json").stdout),
    ).toEqual({ rows: [] });
    expect(json(onoma(library, "restore", id, "--json").stdout)).toMatchObject({
      dataset: { id, deleted_at: null },
    });
    expect(
      json(onoma(library, "reprocess", id, "--json").stdout),
    ).toMatchObject({ dataset: { id, status: "completed", row_count: 4 } });
  });

  test("previews without writing", () => {
    const file = path.join(temporaryFolder(), "yob1990.txt");
    fs.writeFileSync(file, "Jessica,F,46470\n");
    const { status, stdout } = onoma(
      library,
      "import",
      file,
      "--dry-run",
      "--json",
    );
    expect(status).toBe(0);
    expect((json(stdout)["receipts"] as Receipt[])[0]).toMatchObject({
      status: "preview",
      dataset_id: null,
      facts: { accepted: 1 },
    });
    expect(
      json(onoma(library, "datasets", "--json").stdout)["rows"],
    ).toHaveLength(1);
  });

  test("refuses SQL that writes", () => {
    const { status, stderr } = onoma(library, "sql", "DELETE FROM datasets");
    expect(status).toBe(1);
    expect(stderr).toMatch(/permission denied|read-only/i);
  });
});

test.each([
  [[]],
  [["dance"]],
  [["top"]],
  [["top", "--country", "USA"]],
  [["top", "--country", "US", "--year", "20x4"]],
  [["trend"]],
  [["trend", "a", "b"]],
  [["profiles", "--gender", "F"]],
  [["delete", "17"]],
  [["--dance"]],
])("wrong usage ends with 2: %j", (words) => {
  const { status, stderr, stdout } = onoma(
    path.join(temporaryFolder(), "library"),
    ...words,
  );
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/onoma/);
});

test("ends with 1 when a file fails, and still imports the others", () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, "yob2000.txt"), "Emily,F,25953\n");
  const library = path.join(folder, "library");
  const { status, stdout } = onoma(
    library,
    "import",
    path.join(folder, "gone.csv"),
    path.join(folder, "yob2000.txt"),
    "--json",
  );
  expect(status).toBe(1);
  expect(
    (json(stdout)["receipts"] as Receipt[]).map((receipt) => [
      receipt.status,
      receipt.error?.code,
    ]),
  ).toEqual([
    ["failed", "file-unreadable"],
    ["completed", undefined],
  ]);
});

test("ends with 4 on a busy library and says who holds it", async () => {
  const { folder } = await openTestLibrary();
  const { status, stderr } = onoma(folder, "datasets");
  expect(status).toBe(4);
  expect(stderr).toContain(String(process.pid));
});

test("a killed import leaves the library whole, and is finished at the next start", async () => {
  const folder = temporaryFolder();
  const library = path.join(folder, "library");
  fs.writeFileSync(path.join(folder, "yob2000.txt"), "Emily,F,25953\n");
  onoma(library, "import", path.join(folder, "yob2000.txt"));
  const big = path.join(folder, "big.csv");
  const lines = Array.from(
    { length: 300_000 },
    (_, i) =>
      `${String(1900 + (i % 100))},Name${String(i % 60_000)},${i % 2 ? "F" : "M"},${String(5 + (i % 50))}`,
  );
  fs.writeFileSync(big, `Year,Name,Sex,Count\n${lines.join("\n")}\n`);
  const child = spawn(process.execPath, [
    cliFile,
    "import",
    big,
    "--country",
    "CH",
    "--library",
    library,
  ]);
  const gone = new Promise((resolve) => child.on("exit", resolve));
  await until(() => fs.existsSync(path.join(library, "library.lock")));
  await new Promise((resolve) => setTimeout(resolve, 1200));
  child.kill("SIGKILL");
  await gone;
  const after = await openTestLibrary({ library });
  await until(async () =>
    (await after.data.call("jobs.list", undefined)).every(
      (job) => job.status !== "running" && job.status !== "queued",
    ),
  );
  expect(
    await after.data.call("names.gender", { name: "Emily", country: null }),
  ).toMatchObject([{ female_count: 25953 }]);
  const { rows } = await after.data.call("sql.query", {
    query:
      "SELECT count(*) FROM series s WHERE NOT EXISTS (SELECT FROM datasets d WHERE d.load_no = s.load_no)",
  });
  expect(rows).toEqual([[0]]);
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds()))
    await new Promise((resolve) => setTimeout(resolve, 30));
}
