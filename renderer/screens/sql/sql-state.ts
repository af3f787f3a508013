/** A statement that was run, and what came of it. */
export interface HistoryEntry {
  readonly query: string;
  /** When it was run last. Unit: ISO 8601. */
  readonly at: string;
  readonly outcome: "rows" | "failed" | "cancelled";
  /** How many rows came; more may be there. */
  readonly rows: number;
  readonly more: boolean;
}

const HISTORY_MAX = 50;

const OUTCOMES = ["rows", "failed", "cancelled"] as const;

/** Makes a history of whatever was stored, maybe by another version. */
export function parseHistory(stored: unknown): readonly HistoryEntry[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap(parseEntry).slice(0, HISTORY_MAX);
}

function parseEntry(stored: unknown): HistoryEntry[] {
  if (typeof stored !== "object" || stored === null) return [];
  const from = stored as Partial<Record<keyof HistoryEntry, unknown>>;
  const { query, at } = from;
  const outcome = OUTCOMES.find((one) => one === from.outcome);
  if (typeof query !== "string" || query === "" || !outcome) return [];
  if (typeof at !== "string" || Number.isNaN(Date.parse(at))) return [];
  const rows = typeof from.rows === "number" ? from.rows : 0;
  return [{ query, at, outcome, rows, more: from.more === true }];
}

/** Puts a statement at the head of the history; one that was there before moves up. */
export function remember(
  history: readonly HistoryEntry[],
  entry: HistoryEntry,
): readonly HistoryEntry[] {
  const others = history.filter(({ query }) => query !== entry.query);
  return [entry, ...others].slice(0, HISTORY_MAX);
}

/** What the editor begins with. */
export function parseDraft(stored: unknown): string {
  return typeof stored === "string" ? stored : "";
}

/** Height of the editor's pane. Unit: per cent. */
export const SPLIT = { min: 20, max: 75, start: 38 };

export function parseSplit(stored: unknown): number {
  if (typeof stored !== "number" || Number.isNaN(stored)) return SPLIT.start;
  return Math.min(SPLIT.max, Math.max(SPLIT.min, stored));
}

/**
 * The text with a query added: in place of what can be had again, else below what the reader wrote.
 * @param known queries that can be had again: examples and history
 */
export function withQuery(
  text: string,
  query: string,
  known: readonly string[],
): { readonly text: string; readonly from: number } {
  const old = text.trim();
  if (old === "" || known.some((one) => one.trim() === old))
    return { text: query, from: 0 };
  const kept = `${text.trimEnd()}\n\n`;
  return { text: kept + query, from: kept.length };
}
