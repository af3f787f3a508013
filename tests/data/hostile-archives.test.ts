import { constants, deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { listen, type Told } from "../support/listen";
import { written } from "../support/written";
import { zipOf } from "../support/zip-of";

const GOOD = "Emily,F,26539\nHannah,F,21677\n";
const MB = 1024 * 1024;

/** What an archive came to that holds these entries, and by how much memory grew. */
async function outcome(
  name: string,
  bytes: Uint8Array,
): Promise<{ told: Told; megabytes: number }> {
  const file = written(name, bytes);
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const told = await listen(file, { onMessage: watch, onWait: watch });
  return { told, megabytes: (most - before) / MB };
}

async function refusal(name: string, bytes: Uint8Array): Promise<unknown> {
  const { told, megabytes } = await outcome(name, bytes);
  expect(megabytes).toBeLessThan(200);
  return told.failure?.error;
}

const refused = (reason: RegExp): unknown => ({
  code: "archive-refused",
  path: "names.zip",
  reason: expect.stringMatching(reason) as unknown,
});

describe("an archive is refused by name, with the limit that it exceeds", () => {
  test("where an entry unpacks to more than a thousand times its size", async () => {
    const size = 200 * MB;
    const packed = deflateRawSync(Buffer.alloc(size), { level: 9 });
    const bomb = zipOf([{ name: "yob2000.txt", packed, size }]);
    expect(await refusal("names.zip", bomb)).toEqual(
      refused(/yob2000\.txt unpacks to more than 1000 times its size/),
    );
  });

  test("where all entries together unpack to more than 4 GiB", async () => {
    const packed = deflateRawSync(Buffer.alloc(3 * MB, "ab"), {
      strategy: constants.Z_HUFFMAN_ONLY,
    });
    const entries = Array.from({ length: 900 }, (_, i) => ({
      ...{ name: `yob${String(1000 + i)}.txt`, packed, size: 5 * MB },
    }));
    expect(await refusal("names.zip", zipOf(entries))).toEqual(
      refused(/it unpacks to more than 4 GiB/),
    );
  });

  test("where one entry is larger than 2 GiB", async () => {
    const entry = { name: "yob2000.txt", text: GOOD, size: 2 ** 31 + 1 };
    expect(await refusal("names.zip", zipOf([entry]))).toEqual(
      refused(/yob2000\.txt is larger than 2 GiB/),
    );
  });

  test("where it holds more than 1000 files", async () => {
    const entries = Array.from({ length: 1001 }, (_, i) => ({
      ...{ name: `yob${String(i)}.txt`, text: "" },
    }));
    expect(await refusal("names.zip", zipOf(entries))).toEqual(
      refused(/it holds more than 1000 files/),
    );
  });

  test.each([
    "../yob2000.txt",
    "a/../../yob2000.txt",
    "/etc/yob2000.txt",
    "C:/yob2000.txt",
    "..\\yob2000.txt",
  ])("where a name leads out of its folder: %s", async (name) => {
    const archive = zipOf([{ name, text: GOOD }]);
    expect(await refusal("names.zip", archive)).toMatchObject({
      code: "archive-refused",
    });
  });

  test("where an entry is encrypted", async () => {
    const archive = zipOf([{ name: "yob2000.txt", text: GOOD, flags: 1 }]);
    expect(await refusal("names.zip", archive)).toEqual(
      refused(/yob2000\.txt is encrypted/),
    );
  });

  test("where a packed file unpacks to more than a thousand times its size", async () => {
    const table = Buffer.from("Year,Name,Sex,Count\n2020,Mia,F,7\n");
    const bomb = gzipSync(Buffer.concat([table, Buffer.alloc(300 * MB, " ")]), {
      level: 9,
    });
    expect(await refusal("names.csv.gz", bomb)).toEqual({
      code: "archive-refused",
      path: "names.csv.gz",
      reason: "it unpacks to more than 1000 times its size",
    });
  });

  test("where a packed file holds nothing but zeros, of which few are unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(300 * MB), { level: 9 });
    expect(await refusal("names.csv.gz", bomb)).toMatchObject({
      code: "format-unknown",
      header: ["(not a text file)"],
    });
  });
});

describe("an archive is damaged, by name,", () => {
  const sized = (size: number): Uint8Array =>
    zipOf([{ name: "yob2000.txt", text: GOOD.repeat(100), size }]);

  test.each([
    ["more than the archive says", sized(10)],
    ["less than the archive says", sized(GOOD.length * 200)],
  ])("where an entry holds %s", async (_, bytes) => {
    expect(await refusal("names.zip", bytes)).toMatchObject({
      code: "archive-damaged",
    });
  });

  test("where an entry without end says that it is small", async () => {
    const packed = deflateRawSync(Buffer.alloc(500 * MB));
    const bomb = zipOf([{ name: "yob2000.txt", packed, size: 1000 }]);
    expect(await refusal("names.zip", bomb)).toMatchObject({
      code: "archive-damaged",
    });
  });

  test("where a large entry without end says that it is smaller", async () => {
    const size = 70 * MB;
    const packed = deflateRawSync(Buffer.alloc(600 * MB, "Emily,F,5\n"));
    const bomb = zipOf([
      { name: "yob2000.txt", packed: Buffer.concat([packed]), size },
    ]);
    expect(await refusal("names.zip", bomb)).toMatchObject({
      code: "archive-damaged",
    });
  });

  test.each([20, 60, 100, 140])(
    "where it is cut after %i bytes",
    async (length) => {
      const whole = zipOf([
        { name: "yob2000.txt", text: GOOD },
        { name: "yob2001.txt", text: GOOD },
      ]);
      expect(
        await refusal("names.zip", whole.subarray(0, length)),
      ).toMatchObject({
        code: "archive-damaged",
      });
    },
  );
});

describe("what an archive holds beside its data is left out, by name:", () => {
  const skippedIn = async (
    entry: Parameters<typeof zipOf>[0][number],
  ): Promise<unknown> => {
    const archive = zipOf([{ name: "yob2000.txt", text: GOOD }, entry]);
    const { told } = await outcome("names.zip", archive);
    expect(told.summary?.facts.accepted).toBe(2);
    return told.summary?.members[1];
  };

  test("an archive, however deep it is nested", async () => {
    const bomb = zipOf([
      { name: "a.txt", packed: deflateRawSync(Buffer.alloc(MB)), size: MB },
    ]);
    const content = zipOf([{ name: "b.zip", content: bomb }]);
    expect(await skippedIn({ name: "c.zip", content })).toMatchObject({
      skipped: "an archive within the archive",
      lines: 0,
    });
  });

  test("an archive under the name of a table", async () => {
    const content = zipOf([{ name: "yob2001.txt", text: GOOD }]);
    expect(await skippedIn({ name: "yob2001.txt", content })).toMatchObject({
      lines: 0,
      skipped: "not a text file",
    });
  });

  test("a symbolic link", async () => {
    const link = { name: "yob2001.txt", text: "/etc/passwd" };
    expect(
      await skippedIn({ ...link, attributes: 0o120777 * 0x10000 }),
    ).toMatchObject({ skipped: "a symbolic link", lines: 0 });
  });

  test("what is packed in a way that nobody knows", async () => {
    const entry = { name: "yob2001.txt", text: GOOD, method: 14 };
    expect(await skippedIn(entry)).toMatchObject({
      skipped: "compressed in a way that is not supported",
    });
  });
});
