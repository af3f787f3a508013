import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Country } from "../../shared/ipc/schemas";
import {
  filesThatBring,
  type Lack,
} from "../../renderer/screens/explore/files-that-bring";
import { openTestLibrary } from "../support/library";
import { OFFICES } from "../support/office-excerpts";

test("which files bring regions, shares and years is what those files hold", async () => {
  const { data } = await openTestLibrary();
  const profiles = await data.call("profiles.list", undefined);

  // As counted apart from Onoma: an office with any figures of a part of its country is regional.
  const lines = fs
    .readFileSync(path.join(OFFICES, "EXPECTED.tsv"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  const [head = [], ...rows] = lines;
  const [profileAt, placesAt] = ["profile", "places"].map((name) =>
    head.indexOf(name),
  ) as [number, number];
  const places = new Map<string, Set<string>>();
  for (const row of rows) {
    const id = row[profileAt] ?? "-";
    if (id === "-") continue;
    const all = places.get(id) ?? new Set<string>();
    for (const place of (row[placesAt] ?? "").split(" ")) all.add(place);
    places.set(id, all);
  }
  expect(places.size).toBeGreaterThan(25);
  for (const [id, all] of places)
    expect([
      id,
      profiles.find((profile) => profile.id === id)?.regional,
    ]).toEqual([id, [...all].some((place) => place !== "whole")]);

  const at = (code: string, name: string | null = null) => ({
    country: { code, measure: "births" } as Country,
    region: name === null ? null : ({ name } as Country["regions"][number]),
  });
  const ids = (lack: Lack, ...of: Parameters<typeof at>) =>
    filesThatBring(lack, at(...of), profiles).map(({ id }) => id);
  expect(ids("regions", "US")).toEqual(["us-ssa-states", "us-nyc"]);
  expect(ids("years", "US")).toEqual(["us-ssa-national", "us-ssa-popular"]);
  expect(ids("years", "AU", "Tasmania")).toEqual(["au-tas"]);
  expect(ids("years", "AU", "Northern Territory")).toHaveLength(4);
  expect(ids("shares", "AU")).toEqual([]);
  expect(ids("shares", "FR")).toEqual(["fr-insee-national"]);
  expect(ids("regions", "XK")).toEqual([]);
});
