import type { ImportOptions } from "../../../shared/ipc/contract";
import type {
  Correction,
  Mapping,
  MappedColumn,
} from "../../../shared/mapping";
import type { Random } from "./random";
import type { Source } from "./sources";

const COUNTRIES = ["US", "GB", "FR", "CH"];

/** What a user may say of a file: nothing, what is missing, how it is read, or what some cells should be. */
export function optionsFor(
  { options, mapping }: Source,
  random: Random,
  told: string[],
): ImportOptions {
  const said: ImportOptions = { ...options };
  if (random.chance(0.35)) {
    said.gender ??= "F";
    said.year ??= 2019;
    said.country ??= random.pick(COUNTRIES);
    told.push(`country ${said.country}, sex and year said`);
  }
  if (mapping !== null && random.chance(0.15)) {
    told.push("a mapping");
    said.mapping = changed(mapping, random, told);
  }
  if (random.chance(0.08)) {
    told.push("corrections");
    said.corrections = corrections(random, mapping);
  }
  return said;
}

/** The mapping of the sound file, or one that somebody made of it. */
function changed(mapping: Mapping, random: Random, told: string[]): Mapping {
  if (random.chance(0.4)) return mapping;
  const changes: Readonly<Record<string, Partial<Mapping>>> = {
    "other roles": {
      columns: mapping.columns.map((column) => otherRole(column, random)),
    },
    "more columns": { columns: [...mapping.columns, ...mapping.columns] },
    "no columns": { columns: [] },
    "other lines above": { preambleLines: random.pick([0, 1, 5, 1000]) },
    "other lines of header": { headerLines: random.pick([0, 2, 20]) },
    "another encoding": {
      encoding: random.pick(["UTF-16LE", "Shift_JIS", "x"]),
    },
    "another delimiter": { delimiter: random.pick([";", "\t", "|", null]) },
    "blanks are suppressed": { suppressed: [{ mark: "", low: 0, high: 4 }] },
    "a sum over the rest": { sumOverDimensions: true },
    "no statistic counts": { statistics: [] },
    "another table": { tables: random.pick([[], ["Sheet 99"], null]) },
  };
  const [name, change] = random.pick(Object.entries(changes));
  told.push(name);
  return { ...mapping, ...change };
}

const ROLES: readonly MappedColumn["role"][] = [
  ...(["name", "count", "rank", "year", "gender"] as const),
  ...(["region", "statistic", "dimension", "ignored"] as const),
];

function otherRole(column: MappedColumn, random: Random): MappedColumn {
  if (random.chance(0.6)) return column;
  return {
    ...column,
    role: random.pick(ROLES),
    year: random.pick([null, 1900, 2019]),
    gender: random.pick([null, "F", "M"]),
  };
}

const CELLS = ["5", "", "Anna", "F", "2019", "x".repeat(400), '"'];

function corrections(random: Random, mapping: Mapping | null): Correction[] {
  const heads = mapping?.columns.map(({ header }) => header) ?? ["Name", "4"];
  return Array.from({ length: random.between(1, 30) }, () => ({
    member: null,
    line: random.between(1, 40),
    column: random.pick([...heads, "1", "99"]),
    value: random.pick(CELLS),
  }));
}
