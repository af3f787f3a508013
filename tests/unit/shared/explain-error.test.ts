import { describe, expect, it } from "vitest";
import type { AppErrorInfo } from "../../../shared/errors";
import { explainError, explainRule } from "../../../shared/explain-error";
import { Rejection } from "../../../shared/receipt";

const PATH = "/home/someone/Documents/names.csv";

const EVERY_ERROR: AppErrorInfo[] = [
  { code: "file-unreadable", path: PATH, reason: "permission denied" },
  { code: "file-empty", path: PATH },
  { code: "folder-empty", path: "C:\\Users\\someone\\names\\" },
  {
    code: "format-unknown",
    path: PATH,
    header: ["a", "b", "c", "d", "e", "f", "g"],
    expected: "name, sex, count",
  },
  { code: "country-needed", path: PATH },
  { code: "nothing-left", path: PATH, rejected: 1234 },
  { code: "archive-damaged", path: PATH, reason: "bad checksum" },
  { code: "archive-refused", path: PATH, reason: "too many members" },
  { code: "file-too-large", path: PATH, reason: "too many regions" },
  { code: "cancelled", what: "names.csv" },
  { code: "not-found", what: "dataset", id: "1" },
  { code: "not-allowed", reason: "only reading is allowed" },
  { code: "query-failed", message: "syntax error", position: 7 },
  { code: "query-timeout", seconds: 30 },
  { code: "query-cancelled" },
  { code: "usage", message: "unknown option --x" },
  { code: "disk-full", path: PATH, needed: 5e6, free: 1e6 },
  { code: "disk-full", path: PATH, needed: null, free: 1e6 },
  {
    code: "library-in-use",
    path: PATH,
    holder: { pid: 1, host: "desk", program: "Onoma", since: "10:00" },
  },
  { code: "library-newer-than-app", path: PATH, library: 9, app: 8 },
  { code: "library-damaged", path: PATH, reason: "no control file" },
  { code: "database-failed", message: "could not open relation" },
  { code: "thread-died", message: "out of memory" },
  { code: "interrupted", what: "names.csv" },
  { code: "invalid-input", procedure: "names.top", issues: ["year"] },
  { code: "internal", message: "x is undefined" },
];

describe("explainError", () => {
  it.each(EVERY_ERROR)("puts $code into whole sentences", (info) => {
    const { title, what, kept, advice } = explainError(info);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [what, kept, advice]) expect(text).toMatch(/\S[.?]$/);
  });

  it("names the file without the folders that tell about the user", () => {
    const info: AppErrorInfo = { code: "file-empty", path: PATH };
    expect(explainError(info).what).toBe("names.csv holds no lines.");
    const folder: AppErrorInfo = {
      code: "folder-empty",
      path: "C:\\Users\\someone\\names\\",
    };
    expect(explainError(folder).what).toMatch(/^names holds/);
  });

  it("begins a reason that stands alone like a sentence", () => {
    expect(
      explainError({ code: "database-failed", message: "no relation" }).what,
    ).toBe("No relation.");
  });

  it("quotes the header that was seen, shortened", () => {
    const info = EVERY_ERROR.find(({ code }) => code === "format-unknown");
    expect(info && explainError(info).what).toContain("“f”, …");
  });
});

describe("explainRule", () => {
  it.each(Rejection.shape.rule.options)("has words for %s", (rule) => {
    expect(explainRule(rule)).toMatch(/^[A-Z]/);
  });
});
