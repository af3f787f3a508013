import type { Correction } from "../../shared/mapping";

/** Of one line: which column gets which words. */
export type LineCorrections = readonly Pick<Correction, "column" | "value">[];

/** Cells that the user corrected, by member and line. The file stays as the office published it. */
export class Corrections {
  private readonly members = new Map<
    string | null,
    Map<number, Correction[]>
  >();

  constructor(corrections: readonly Correction[]) {
    for (const correction of corrections) {
      const lines: Map<number, Correction[]> =
        this.members.get(correction.member) ?? new Map<number, Correction[]>();
      this.members.set(correction.member, lines);
      const line = lines.get(correction.line) ?? [];
      lines.set(correction.line, [...line, correction]);
    }
  }

  /** Undefined: nothing in that member was corrected. */
  of(member: string | null): ReadonlyMap<number, LineCorrections> | undefined {
    return this.members.get(member);
  }
}

/**
 * How a column is called in rejections and corrections: by its header, with its position where several have the same, by its
 * position alone where it has none.
 */
export function columnLabel(headers: readonly string[], at: number): string {
  const header = headers[at] ?? "";
  if (at < 0) return "";
  if (header === "") return String(at + 1);
  const shared = headers.indexOf(header) !== headers.lastIndexOf(header);
  return shared ? `${header} (${String(at + 1)})` : header;
}

/** Puts the user's words into the cells of one line; a column that is not there is left alone. */
export function corrected<T>(
  cells: readonly T[],
  headers: readonly string[],
  corrections: LineCorrections,
): (T | string)[] {
  const result: (T | string)[] = [...cells];
  for (const { column, value } of corrections) {
    const length = Math.max(headers.length, cells.length);
    const at = Array.from({ length }, (_, i) => columnLabel(headers, i));
    const found = at.indexOf(column);
    if (found >= 0) result[found] = value;
  }
  return result;
}

/** A line of text with the user's words in it, ready to be cut again. */
export function correctedLine(
  fields: readonly string[],
  headers: readonly string[],
  corrections: LineCorrections,
  delimiter: string,
): Uint8Array {
  const line = corrected(fields, headers, corrections)
    .map((field) => quoted(field, delimiter))
    .join(delimiter);
  return new TextEncoder().encode(line);
}

function quoted(field: string, delimiter: string): string {
  const plain = !field.includes(delimiter) && !field.includes('"');
  return plain ? field : `"${field.replaceAll('"', '""')}"`;
}
