import { expect, test } from "vitest";
import { readSwitches } from "../../../electron/main/switches";

test.each([[["--library", "/a b/c"]], [["--library=/a b/c"]]])(
  "reads the library's folder from %j",
  (argv) => {
    expect(readSwitches(argv).library).toBe("/a b/c");
  },
);

test("passes over what is Chromium's or the runtime's", () => {
  const argv = [
    "--inspect=0",
    "/checkout",
    "--no-sandbox",
    "--user-data-dir=/tmp/profile",
    "--self-test",
  ];
  expect(readSwitches(argv)).toEqual({ library: null, selfTest: true });
});

test("takes a switch without a folder for no switch", () => {
  expect(readSwitches(["--library"]).library).toBeNull();
});
