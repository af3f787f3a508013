import { cellText, wholeNumber } from "../../parser/layout/cell-text";
import type { Cell } from "../../parser/tables/table";

/** The exact age at which the interval of a line begins: "0", "1-4", "85 and over", "110+", "under 1"; null: there is none. */
export function ageIn(cell: Cell | undefined): number | null {
  const text = cellText(cell).toLowerCase();
  if (/^(<\s*1|under 1|moins d'un an|unter 1)\b/.test(text)) return 0;
  const age = /^(?:age\s*)?(\d{1,3})(?!\d|[.,]\d)/.exec(text);
  return age ? Number(age[1]) : null;
}

/** A number with a decimal point or comma; null: there is none. */
export function decimalIn(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return cell;
  const text = cellText(cell).replace(/\s*%$/, "");
  const whole = wholeNumber(text);
  if (whole !== null) return whole;
  const plain = text.replace(/[\u00a0\u202f' ](?=\d{3})/g, "");
  const decimal = /^(\d*)[.,](\d+)(e-?\d+)?$/i.exec(plain);
  if (!decimal) return grouped(plain);
  return Number(`${decimal[1] || "0"}.${decimal[2] ?? ""}${decimal[3] ?? ""}`);
}

/** "99,381.50" and "99.381,50". */
function grouped(text: string): number | null {
  const parts =
    /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(text);
  if (!parts) return null;
  return Number(`${(parts[1] ?? "").replace(/[.,]/g, "")}.${parts[2] ?? ""}`);
}
