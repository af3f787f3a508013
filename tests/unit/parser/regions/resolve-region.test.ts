import { beforeAll, expect, test } from "vitest";
import {
  loadRegions,
  resolveRegion,
} from "../../../../electron/parser/regions/resolve-region";

beforeAll(() => loadRegions());

test.each([
  ["US", "California", "US-CA"],
  ["US", "CA", "US-CA"],
  ["US", "US-CA", "US-CA"],
  ["CA", "Québec", "CA-QC"],
  ["CA", "Colombie-Britannique", "CA-BC"],
  ["FR", "75", "FR-75C"],
  ["FR", "1", "FR-01"],
  ["FR", "2A", "FR-2A"],
  ["FR", "971", "FR-971"],
  ["FR", "Côtes-d'Armor", "FR-22"],
  ["BE", "Province de Flandre orientale", "BE-VOV"],
  ["BE", "Province de Flandre occidentale", "BE-VWV"],
  ["BE", "Provincie Oost-Vlaanderen", "BE-VOV"],
  ["PL", "województwo małopolskie", "PL-12"],
  ["PL", "MAZOWIECKIE", "PL-14"],
  ["ES", "Principado de Asturias", "ES-AS"],
  ["IT", "Valle d’Aosta", "IT-23"],
  ["AU", "New South Wales", "AU-NSW"],
  ["CH", "Kanton Zürich", "CH-ZH"],
  ["CH", "Genève", "CH-GE"],
  ["GB", "GB-EAW", "GB-EAW"],
])("in %s, %j is %s", (country, word, code) => {
  expect(resolveRegion(country, word)?.code).toBe(code);
});

test("what the standard does not know keeps its name and gets a code of its own", () => {
  expect(resolveRegion("DE", "Köln")).toEqual({
    code: "DE-Köln",
    name: "Köln",
  });
  const long = [
    "Verwaltungsgemeinschaft Oberes Tal",
    "Verwaltungsgemeinschaft Unteres Tal",
  ];
  const codes = long.map((word) => resolveRegion("DE", word)?.code ?? "");
  expect(new Set(codes).size).toBe(2);
  for (const code of codes) expect(code.length).toBeLessThanOrEqual(20);
});

test("no word is no region", () => {
  expect(resolveRegion("DE", "")).toBeNull();
  expect(resolveRegion("DE", "x".repeat(101))).toBeNull();
});
