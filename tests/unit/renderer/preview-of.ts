import { NO_FACTS, NO_LINES } from "../../../shared/empty-account";
import type { MappedColumn, Mapping } from "../../../shared/mapping";
import type { Preview, PreviewLine } from "../../../shared/preview";

export function columnOf(
  header: string,
  role: MappedColumn["role"],
): MappedColumn {
  return { header, role, year: null, gender: null, place: null };
}

export const MAPPING: Mapping = {
  version: 1,
  profile: null,
  country: "CZ",
  place: null,
  measure: "births",
  encoding: null,
  delimiter: null,
  tables: null,
  preambleLines: 1,
  headerLines: 1,
  columns: [columnOf("Jméno", "name"), columnOf("Počet", "count")],
  year: 2020,
  gender: "F",
  statistics: null,
  sumOverDimensions: false,
  suppressed: [],
  source: null,
};

const LINES: readonly [PreviewLine["part"], string[]][] = [
  ["preamble", ["Nejčastější jména", ""]],
  ["header", ["Jméno", "Počet"]],
  ["data", ["Anna", "7"]],
];

/** A small file as it was understood. */
export function previewOf(change: Partial<Preview> = {}): Preview {
  return {
    path: "/jmena.csv",
    file: "jmena.csv",
    fingerprint: "f",
    mapping: MAPPING,
    origin: "guessed",
    needs: [],
    tables: [
      {
        name: "jmena.csv",
        skipped: null,
        lines: LINES.map(([part, cells], index) => ({
          line: index + 1,
          part,
          reason: null,
          cells,
        })),
      },
    ],
    receipt: {
      file: "jmena.csv",
      sha256: "",
      bytes: 40,
      status: "preview",
      profile: null,
      dataset_id: null,
      country: "CZ",
      region: null,
      measure: "births",
      encoding: "ISO-8859-2",
      delimiter: ";",
      line_ending: "LF",
      members: [],
      min_year: 2020,
      max_year: 2020,
      lines: { ...NO_LINES, total: 3, preamble: 1, header: 1, data: 1 },
      facts: { ...NO_FACTS, accepted: 1, female: 1, births_female: 7 },
      regional: null,
      flags: [],
      rejections: [],
      error: null,
      notes: [],
      duration_ms: 1,
    },
    ...change,
  };
}
