export type Shortcut = "explore" | "library" | "search" | "keys";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

const WITH_MOD: Partial<Record<string, Shortcut>> = {
  "1": "explore",
  "2": "library",
  k: "search",
};

const ALONE: Partial<Record<string, Shortcut>> = { "/": "search", "?": "keys" };

/** The command of a key press; keys without Ctrl or ⌘ are letters while typing. */
export function shortcutOf(key: Key, typing: boolean): Shortcut | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey)
    return WITH_MOD[key.key.toLowerCase()] ?? null;
  return typing ? null : (ALONE[key.key] ?? null);
}
