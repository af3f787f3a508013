import { SCREENS, type Screen } from "../../shared/screens";

export type Shortcut =
  Screen | "search" | "palette" | "keys" | "undo" | "redo" | "back" | "forward";

type Key = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

const WITH_MOD: Partial<Record<string, Shortcut>> = {
  ...Object.fromEntries(SCREENS.map((screen, i) => [String(i + 1), screen])),
  k: "palette",
  "[": "back",
  "]": "forward",
};

const ALONE: Partial<Record<string, Shortcut>> = { "/": "search", "?": "keys" };

/** With Alt; in a text some systems move by words with these. */
const WITH_ALT: Partial<Record<string, Shortcut>> = {
  ArrowLeft: "back",
  ArrowRight: "forward",
};

/** The command of a key press; keys without Ctrl or ⌘ are letters while typing. */
export function shortcutOf(key: Key, typing: boolean): Shortcut | null {
  const withMod = key.ctrlKey || key.metaKey;
  if (key.altKey) return typing || withMod ? null : (WITH_ALT[key.key] ?? null);
  if (withMod) return modified(key.key.toLowerCase(), key.shiftKey, typing);
  return typing ? null : (ALONE[key.key] ?? null);
}

function modified(
  key: string,
  shift: boolean,
  typing: boolean,
): Shortcut | null {
  // A text field has an undo of its own.
  if (key === "z") return typing ? null : shift ? "redo" : "undo";
  if (key === "y") return typing ? null : "redo";
  return WITH_MOD[key] ?? null;
}
