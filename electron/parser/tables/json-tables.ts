import type { SourceMember } from "../source-member";
import { cubeTable } from "./cube";
import { jsonStatCubes } from "./json-stat";
import { isObject, itemsOf, textOf, type JsonObject } from "./json-value";
import { recordTable } from "./records";
import type { Cell, Row, Table } from "./table";

/** Names under which interfaces wrap their rows; more telling ones first. */
const WRAPPERS = [
  "records",
  "results",
  "result",
  "rows",
  "data",
  "value",
  "values",
  "items",
  "bindings",
  "features",
  "observations",
];
const MAX_DEPTH = 4;
const MAX_TABLES = 1000;
const MAX_NESTED_LETTERS = 500;

interface Rows {
  /** Where a document holds several tables, the key of each. */
  name: string | null;
  /** Names of the cells of rows that are lists. */
  fields: readonly string[] | null;
  items: readonly unknown[];
}

/** The tables of a JSON document; none where it holds no rows. */
export function jsonTables(
  member: SourceMember,
  filename: string,
  document: unknown,
): Table[] {
  if (isObject(document)) {
    const cubes = jsonStatCubes(document);
    if (cubes.length > 0)
      return cubes.map((cube) => cubeTable(member, filename, cube));
  }
  const titles = isObject(document) ? titlesOf(document) : [];
  return rowsIn(document)
    .filter(({ items }) => items.length > 0)
    .slice(0, MAX_TABLES)
    .map((rows) => ({ ...rows, items: withParents(rows.items) }))
    .map((rows) => tableOf(member, rows, titles));
}

function tableOf(member: SourceMember, rows: Rows, titles: string[]): Table {
  const { items, name } = rows;
  const header = rows.fields ?? headerOf(items);
  const records = (): Iterable<Row> => recordsOf(items, header);
  return recordTable(
    member,
    { sheet: name, titles },
    records,
    items.length + (header === null ? 0 : 1),
  );
}

function* recordsOf(
  items: readonly unknown[],
  header: readonly string[] | null,
): Generator<Row> {
  if (header !== null) yield header.map((name) => textOf(name));
  for (const item of items) {
    const record = inner(item);
    if (Array.isArray(record)) yield record.map(cellOf);
    else if (isObject(record))
      yield (header ?? []).map((name) => cellOf(record[name]));
    else yield [cellOf(record)];
  }
}

/** All keys in the order in which they turn up; null: the rows are lists. */
function headerOf(items: readonly unknown[]): string[] | null {
  const keys = new Set<string>();
  for (const item of items) {
    const record = inner(item);
    if (!isObject(record)) continue;
    for (const key of Object.keys(record)) keys.add(key);
  }
  return keys.size === 0 ? null : [...keys];
}

/** GeoJSON and Opendatasoft keep the cells of a record within it; PxWeb keeps its categories and figures apart. */
function inner(item: unknown): unknown {
  if (!isObject(item)) return item;
  const { fields, properties, key, values } = item;
  if (Array.isArray(key) && Array.isArray(values))
    return [...(key as unknown[]), ...(values as unknown[])];
  if (isObject(fields)) return fields;
  return isObject(properties) && "geometry" in item ? properties : item;
}

function cellOf(value: unknown): Cell {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return textOf(value);
  if (value === null || value === undefined) return null;
  // SPARQL: { type: "literal", value: "Anna" }.
  if (isObject(value) && "value" in value && !isObject(value["value"]))
    return cellOf(value["value"]);
  return JSON.stringify(value).slice(0, MAX_NESTED_LETTERS);
}

function rowsIn(value: unknown, depth = 0): Rows[] {
  if (isRows(value)) return [{ name: null, fields: null, items: value }];
  if (!isObject(value) || depth === MAX_DEPTH) return [];
  const fields = fieldsOf(value);
  for (const key of WRAPPERS) {
    const found = rowsIn(value[key], depth + 1);
    if (found.length > 0)
      return found.map((rows) => ({
        ...rows,
        fields: rows.fields ?? fieldsFor(rows, fields),
      }));
  }
  return byKey(value);
}

/** Records that hold a list of records each: one record for each of those, with what stands beside the list. */
function withParents(items: readonly unknown[]): readonly unknown[] {
  const records = items.filter(isObject);
  const [first] = records;
  if (first === undefined || records.length < items.length) return items;
  const lists = Object.keys(first).filter((key) => holdsRecords(first[key]));
  const [list = ""] = lists;
  if (lists.length !== 1 || !records.every((one) => Array.isArray(one[list])))
    return items;
  return records.flatMap((record) => {
    const { [list]: children, ...beside } = record;
    return itemsOf(children).map((child) =>
      isObject(child) ? { ...beside, ...child } : child,
    );
  });
}

function holdsRecords(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && isObject(value[0]);
}

/** Fields name the cells of lists; records name their own. */
function fieldsFor(
  rows: Rows,
  fields: readonly string[] | null,
): readonly string[] | null {
  const [first] = rows.items;
  return Array.isArray(inner(first)) ? fields : null;
}

/** Tables under the keys of an object, such as years; or one table whose columns they are. */
function byKey(value: JsonObject): Rows[] {
  const lists = Object.entries(value).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]),
  );
  const tables = lists.filter(([, list]) => isRows(list));
  if (tables.length > 0)
    return tables.map(([name, items]) => ({
      name: tables.length === 1 ? null : name,
      fields: null,
      items,
    }));
  const length = lists[0]?.[1].length ?? 0;
  const columns = lists.filter(([, list]) => list.length === length);
  if (columns.length < 2 || length === 0) return [];
  const items = Array.from({ length }, (_, i) =>
    columns.map(([, list]) => list[i]),
  );
  return [{ name: null, fields: columns.map(([key]) => key), items }];
}

function isRows(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const first: unknown = value[0];
  return isObject(first) || Array.isArray(first);
}

/** CKAN's `fields`, PxWeb's `columns`, Socrata's `meta.view.columns`, SPARQL's `head.vars`. */
function fieldsOf(value: JsonObject): string[] | null {
  const { meta } = value;
  const view = isObject(meta) ? meta["view"] : undefined;
  const lists = [
    value["fields"],
    value["columns"],
    isObject(view) ? view["columns"] : undefined,
  ];
  for (const list of lists) {
    const names = itemsOf(list).map(fieldName);
    if (names.length > 0) return names;
  }
  return null;
}

function fieldName(field: unknown): string {
  if (!isObject(field)) return String(field);
  const named = ["name", "label", "text", "id", "code", "fieldName"]
    .map((key) => textOf(field[key]))
    .find((name) => name !== null);
  return named ?? "";
}

function titlesOf(document: JsonObject): string[] {
  return ["title", "label", "name", "description", "source"]
    .map((key) => textOf(document[key]))
    .filter((title) => title !== null);
}
