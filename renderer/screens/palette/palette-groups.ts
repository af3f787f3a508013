import { fold } from "../../../shared/fold";

/** One thing that can be gone to or done. */
export interface PaletteItem {
  readonly id: string;
  readonly title: string;
  /** A few words beside it. */
  readonly detail?: string;
  /** Further words by which it is found. */
  readonly also?: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

/** So many of a group are shown: what is meant is typed further. */
const SHOWN_MAX = 6;

/**
 * What a text finds: each of its words begins a word of the title, detail or further words, whatever case and accents.
 * Items whose title begins with the text come first; groups without a find are left out.
 * @param found groups whose items were found already, and are taken as they are
 */
export function findInGroups(
  groups: readonly PaletteGroup[],
  text: string,
  found: readonly string[] = [],
): PaletteGroup[] {
  const words = wordsOf(text);
  return groups
    .map((group) =>
      found.includes(group.id)
        ? group
        : { ...group, items: matching(group.items, words, fold(text.trim())) },
    )
    .map((group) => ({ ...group, items: group.items.slice(0, SHOWN_MAX) }))
    .filter(({ items }) => items.length > 0);
}

function matching(
  items: readonly PaletteItem[],
  words: readonly string[],
  text: string,
): PaletteItem[] {
  const matched = items.filter((item) => {
    const own = wordsOf([item.title, item.detail, item.also].join(" "));
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  const begins = ({ title }: PaletteItem) => fold(title).startsWith(text);
  return [
    ...matched.filter(begins),
    ...matched.filter((item) => !begins(item)),
  ];
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
