import { countryOfCityIn } from "../regions/cities";
import { countryOfRegionIn } from "../regions/region-in-text";
import { countryOfRegions } from "../regions/resolve-region";
import { cellText, filledColumns } from "./cell-text";
import { countryIn } from "./country-hints";
import { countryOfLanguage } from "./country-languages";
import { headerKey } from "./header-words";
import { wordsAround, type TableView } from "./profile";
import { isFootnote } from "./totals";

/** More different cells than these are no words for sexes. */
const MOST_SEX_WORDS = 12;

/**
 * The country that a table says it is of: in its titles and names, its notes, the names of its regions, its heads, or by a language that
 * one country alone speaks. Null: it is left open.
 */
export function countryHinted(view: TableView): string | null {
  const heads = view.layout.columns.map(({ header }) => header);
  const regions = cellsOf(view, "region");
  const names = namesAround(view);
  return (
    countryIn(wordsAround(view)) ??
    countryOfRegionIn(names) ??
    countryOfCityIn([...names, ...regions]) ??
    countryIn(regions.join("\n")) ??
    countryOfRegions(regions) ??
    countryIn(footnotesOf(view).join("\n")) ??
    countryOfCodes(view) ??
    countryIn(heads.join("\n")) ??
    countryOfLanguage(heads) ??
    countryOfLanguage([...names, ...sexesIn(view)])
  );
}

/** Titles and names of a table: what they say of a place is said of all its figures. */
export function namesAround({ layout, table, file }: TableView): string[] {
  const named = [table.sheet, table.member, file].map((name) =>
    (name ?? "").replace(/\.\w{1,5}$/, "").replace(/[_\d]+/g, " "),
  );
  return [...layout.titles, ...named].filter((text) => text !== "");
}

/** What stands in the column of a role, each word once. */
function cellsOf(
  { table, layout }: TableView,
  role: "region" | "gender",
): string[] {
  const column = layout.columns.findIndex((one) => one.role === role);
  if (column < 0) return [];
  const rows = table.head.slice(layout.preambleLines + layout.headerLines);
  return [...new Set(rows.map((row) => cellText(row[column])))].filter(
    (text) => text !== "",
  );
}

/** Words for sexes: cells of their column, or headings over the lines. */
function sexesIn(view: TableView): string[] {
  const words = cellsOf(view, "gender");
  return words.length > MOST_SEX_WORDS ? [] : words;
}

/** Sources and notes below the figures of a short table. */
function footnotesOf({ table, layout }: TableView): string[] {
  return table.head
    .slice(layout.preambleLines + layout.headerLines)
    .map((row) => filledColumns(row).map((column) => cellText(row[column])))
    .filter((texts) => texts.length <= 2 && isFootnote(texts))
    .map((texts) => texts.join(" "));
}

const COUNTRY_HEADS =
  /^(?:ref area|geo|country|country code|country name|reporting country|iso|pays|pais|land|kraj|staat)$/u;

/** One country in every line, by its code or its name. */
function countryOfColumn({ table, layout }: TableView): string | null {
  const column = layout.columns.findIndex(({ header }) =>
    COUNTRY_HEADS.test(headerKey(header)),
  );
  if (column < 0) return null;
  const rows = table.head.slice(layout.preambleLines + layout.headerLines);
  const cells = new Set(rows.map((row) => cellText(row[column])));
  cells.delete("");
  const [cell = ""] = cells;
  if (cells.size !== 1) return null;
  const coded = /^[A-Z]{2}$/.test(cell) && REGION_NAMES.of(cell) !== cell;

  return coded ? cell : countryIn(cell);
}

const REGION_NAMES = new Intl.DisplayNames("en", { type: "region" });

function countryOfCodes(view: TableView): string | null {
  return countryOfNuts(view) ?? countryOfColumn(view);
}

/** Codes of the European Union for regions begin with the country's, but for two. */
const NUTS_COUNTRIES: Readonly<Record<string, string>> = {
  EL: "GR",
  UK: "GB",
};

function countryOfNuts({ table, layout }: TableView): string | null {
  const column = layout.columns.findIndex(
    ({ header }) => headerKey(header) === "nuts",
  );
  if (column < 0) return null;
  const codes = new Set(
    table.head
      .slice(layout.preambleLines + layout.headerLines)
      .map((row) => /^([A-Z]{2})\w{0,3}$/.exec(cellText(row[column]))?.[1])
      .filter((code) => code !== undefined),
  );
  const [code] = codes;
  if (code === undefined || codes.size > 1) return null;
  return NUTS_COUNTRIES[code] ?? code;
}
