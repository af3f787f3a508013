import path from "node:path";
import { expect, test } from "vitest";
import { fileOf } from "../../../electron/main/page-address";

const FOLDER = path.resolve("/app/renderer");

test("serves the start page and files in folders below", () => {
  expect(fileOf("app://onoma/", FOLDER)).toBe(path.join(FOLDER, "index.html"));
  expect(fileOf("app://onoma/assets/a%20b.js?v=1#x", FOLDER)).toBe(
    path.join(FOLDER, "assets", "a b.js"),
  );
});

test.each([
  ["a file above the folder", "app://onoma/%2e%2e%2fsecret"],
  ["a folder whose name only begins alike", "app://onoma/%2e%2e%2frenderer2/x"],
  ["another host", "app://elsewhere/index.html"],
  ["another scheme", "file:///etc/passwd"],
  ["a NUL byte", "app://onoma/index.html%00.png"],
  ["a broken escape", "app://onoma/%E0%A4%A"],
])("serves nothing for %s", (_, address) => {
  expect(fileOf(address, FOLDER)).toBeNull();
});

test("keeps a path that climbs within the folder", () => {
  expect(fileOf("app://onoma/../../index.html", FOLDER)).toBe(
    path.join(FOLDER, "index.html"),
  );
});
