export type Shortcut =
  | "explore"
  | "library"
  | "activity"
  | "sql"
  | "insights"
  | "search"
  | "palette"
  | "keys"
  | "undo";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

const WITH_MOD: Partial<Record<string, Shortcut>> = {
  "1": "explore",
  "2": "library",
  "3": "activity",
  "4": "sql",
  "5": "insights",
  k: "palette",
};

const ALONE: Partial<Record<string, Shortcut>> = { "/": "search", "?": "keys" };

/** The command of a key press; keys without Ctrl or ⌘ are letters while typing. */
export function shortcutOf(key: Key, typing: boolean): Shortcut | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) return withMod(key.key.toLowerCase(), typing);
  return typing ? null : (ALONE[key.key] ?? null);
}

function withMod(key: string, typing: boolean): Shortcut | null {
  // A text field has an undo of its own.
  if (key === "z") return typing ? null : "undo";
  return WITH_MOD[key] ?? null;
}
