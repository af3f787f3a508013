import type { MappedColumn, PlaceRef } from "../../../shared/mapping";
import { knownRegion, ownRegion } from "../regions/resolve-region";
import type { Row } from "../tables/table";
import { cellText, suppression, wholeNumber } from "./cell-text";
import { headerRoles } from "./header-words";
import type { Layout } from "./infer-layout";

/** Shorter words for regions are words for other things, too. */
const LEAST_LETTERS = 2;
const LEAST_COLUMNS = 2;
const MOSTLY = 0.6;
const SEEN_ROWS = 400;

/**
 * What a table says of places, once its country is known: heads that are regions ("Bruxelles | Flandre | Wallonie") make their columns
 * counts of those, and a column of groups that are regions ("Total", "Stockholms län", "Skåne län") says the place.
 */
export function withPlaces(
  layout: Layout,
  rows: readonly Row[],
  country: string,
): Layout {
  if (country === "") return layout;
  const data = rows
    .slice(layout.preambleLines + layout.headerLines)
    .slice(0, SEEN_ROWS);
  return withRegionColumn(
    withRegionHeads(layout, data, country),
    data,
    country,
  );
}

function withRegionHeads(
  layout: Layout,
  data: readonly Row[],
  country: string,
): Layout {
  const places = layout.columns.map(({ header, role }, i) =>
    // "Praha, hlavní město" holds a word for ranks.
    ["ignored", "count", "rank"].includes(role) && holdsFigures(data, i)
      ? placeOf(header, country)
      : null,
  );
  const codes = new Set(places.flatMap((place) => (place ? [place.code] : [])));
  if (codes.size < LEAST_COLUMNS) return layout;
  for (const [i, { header, role }] of layout.columns.entries()) {
    const word = lastOf(header);
    const open = role === "ignored" && headerRoles(word).length === 0;
    if (open && places[i] === null && word !== "" && holdsFigures(data, i))
      places[i] = ownRegion(country, word);
  }
  const others = layout.columns.some(
    ({ role, header }, i) =>
      role === "count" && places[i] === null && !saysTotal(header),
  );
  if (others) return layout;
  const whole = [...codes].includes(null);
  const columns = layout.columns.map((column, i): MappedColumn => {
    const place = places[i] ?? null;
    if (place !== null) return { ...column, role: "count", place };
    // Beside the country itself another total is one of something else.
    return column.role === "count" && whole
      ? { ...column, role: "ignored" }
      : column;
  });
  return { ...layout, columns, unclear: [] };
}

/** What the last words of a head name: "2020 / Bruxelles". */
function placeOf(header: string, country: string): PlaceRef | null {
  const word = lastOf(header);
  return word.length < LEAST_LETTERS || saysTotal(word)
    ? null
    : knownRegion(country, word);
}

function lastOf(header: string): string {
  return header.split(" / ").at(-1) ?? "";
}

function saysTotal(header: string): boolean {
  return headerRoles(header).includes("total");
}

function holdsFigures(data: readonly Row[], column: number): boolean {
  const cells = data
    .map((row) => row[column])
    .filter((cell) => cellText(cell) !== "");
  const figures = cells.filter(
    (cell) => wholeNumber(cell) !== null || suppression(cell) !== null,
  );
  return cells.length > 0 && figures.length > cells.length * MOSTLY;
}

function withRegionColumn(
  layout: Layout,
  data: readonly Row[],
  country: string,
): Layout {
  if (layout.columns.some(({ role }) => role === "region")) return layout;
  const at = layout.columns.findIndex(
    ({ role }, i) => role === "dimension" && holdsRegions(data, i, country),
  );
  if (at < 0) return layout;
  const columns = layout.columns.map((column, i): MappedColumn =>
    i === at ? { ...column, role: "region" } : column,
  );
  return { ...layout, columns };
}

/** Every word is a region or the country; one at least is a region. */
function holdsRegions(
  data: readonly Row[],
  column: number,
  country: string,
): boolean {
  const words = new Set(data.map((row) => cellText(row[column])));
  words.delete("");
  const places = [...words].map((word) => knownRegion(country, word));
  return (
    places.some((place) => (place?.code ?? null) !== null) &&
    places.every((place) => place !== null)
  );
}
