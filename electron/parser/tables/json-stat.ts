import type { Cube, Dimension } from "./cube";
import { groupsOf, timeLabel } from "./cube";
import { isObject, itemsOf, textOf, type JsonObject } from "./json-value";
import type { Cell } from "./table";

/** The datasets of a JSON-stat document: 2.0 (dataset, collection) or 1.x (bundle). None: it is no JSON-stat. */
export function jsonStatCubes(document: JsonObject): Cube[] {
  if (document["class"] === "dataset") return cubesOf([[null, document]]);
  const link = document["link"];
  if (document["class"] === "collection" && isObject(link)) {
    const items = itemsOf(link["item"]).filter(isObject);
    const embedded = items.filter((item) => item["class"] === "dataset");
    return cubesOf(embedded.map((item) => [textOf(item["label"]), item]));
  }
  const bundled = Object.entries(document).filter(isDataset);
  return cubesOf(
    bundled.map(([key, dataset]) => [
      bundled.length === 1 ? null : (textOf(dataset["label"]) ?? key),
      dataset,
    ]),
  );
}

function isDataset(
  entry: [string, unknown],
): entry is [string, JsonObject & { dimension: JsonObject }] {
  const [, value] = entry;
  return isObject(value) && isObject(value["dimension"]) && "value" in value;
}

function cubesOf(
  datasets: readonly (readonly [string | null, JsonObject])[],
): Cube[] {
  return datasets.flatMap(([name, dataset]) => {
    const cube = cubeOf(name, dataset);
    return cube === null ? [] : [cube];
  });
}

function cubeOf(name: string | null, dataset: JsonObject): Cube | null {
  const { dimension } = dataset as { dimension?: unknown };
  if (!isObject(dimension) || !("value" in dataset)) return null;
  // Version 1 keeps the order and the roles with the dimensions.
  const ids = itemsOf(dataset["id"] ?? dimension["id"]).map(String);
  if (ids.length === 0) return null;
  const sizes = itemsOf(dataset["size"] ?? dimension["size"]).map(Number);
  const role = dataset["role"] ?? dimension["role"];
  const time = itemsOf(isObject(role) ? role["time"] : undefined);
  const dimensions = ids.map((id, i) =>
    dimensionOf(id, dimension[id], sizes[i] ?? 0, time.includes(id)),
  );
  const size = dimensions.reduce(
    (n, { categories }) => n * categories.length,
    1,
  );
  return {
    name,
    dimensions,
    titles: titlesOf(dataset),
    figures: () => figuresOf(dataset["value"], dataset["status"], size),
  };
}

function dimensionOf(
  id: string,
  dimension: unknown,
  size: number,
  time: boolean,
): Dimension {
  const { label, category } = isObject(dimension) ? dimension : {};
  const { index, label: labels } = isObject(category) ? category : {};
  const words = isObject(labels) ? labels : {};
  const codes = codesOf(index, Object.keys(words), size);
  const labelled = codes.map((code) => textOf(words[code]) ?? code);
  return {
    label: textOf(label) ?? id,
    categories: time
      ? labelled.map((word, i) => timeLabel(word, codes[i]))
      : labelled,
    groups: groupsOf(codes, labelled),
  };
}

/** Codes in the order of the figures: a list, or positions by code. A dimension of one category may leave them out. */
function codesOf(index: unknown, labelled: string[], size: number): string[] {
  if (Array.isArray(index)) return index.map(String);
  if (!isObject(index)) {
    if (labelled.length > 0) return labelled;
    return Array.from({ length: Math.min(size, 1) }, () => "");
  }
  return Object.entries(index)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([code]) => code);
}

function titlesOf(dataset: JsonObject): string[] {
  const notes = itemsOf(dataset["note"]);
  return [dataset["label"], dataset["source"], ...notes]
    .map(textOf)
    .filter((text) => text !== null);
}

/** A figure that is null stands as its mark, where it has one: nothing that was left out is lost. */
function* figuresOf(
  value: unknown,
  status: unknown,
  size: number,
): Generator<Cell> {
  const sparse = isObject(value) ? value : null;
  const list = sparse === null ? itemsOf(value) : null;
  const length = list === null ? size : list.length;
  for (let i = 0; i < length; i++) {
    const figure = list === null ? sparse?.[i] : list[i];
    yield cellOf(figure) ?? markOf(status, i);
  }
}

function cellOf(figure: unknown): Cell {
  return typeof figure === "number" ? figure : textOf(figure);
}

/** One mark for all, a list of them, or marks by position. */
function markOf(status: unknown, i: number): Cell {
  if (typeof status === "string") return textOf(status);
  if (Array.isArray(status)) return textOf(status[i]);
  return isObject(status) ? textOf(status[i]) : null;
}
