/** Takes elements as they come; names are without their prefix. */
export interface XmlHandler {
  /** @param tag the whole tag, for `attribute` */
  open: (name: string, tag: string) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

/** No text of a cell and no tag is as long; what is, would pile up in memory. */
const MAX_PENDING_LETTERS = 1024 * 1024;

const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SPACE = 32;

/** Brackets of what is neither element nor text. CDATA is text. */
const MARKUP: readonly (readonly [start: string, end: string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
];

/** Reads XML piece by piece. Entities other than XML's own five and numbers are left as they are: nothing can be expanded. */
export class XmlScanner {
  private pending = "";

  constructor(private readonly handler: XmlHandler) {}

  push(piece: string): void {
    const text = this.pending === "" ? piece : this.pending + piece;
    let at = 0;
    for (;;) {
      const next = this.step(text, at);
      if (next < 0) break;
      at = next;
    }
    this.pending = text.slice(at);
    if (this.pending.length > MAX_PENDING_LETTERS)
      throw new Error("a part of it is no sound XML");
  }

  /** Reads one tag with the text before it. @returns where it goes on; -1: the piece ends first */
  private step(text: string, at: number): number {
    const start = text.indexOf("<", at);
    if (start < 0) return -1;
    const letter = text[start + 1];
    if (letter === "!" || letter === "?") return this.markup(text, at, start);
    const end = tagEnd(text, start + 1);
    if (end < 0) return -1;
    if (start > at) this.handler.text(plain(text.slice(at, start)));
    this.tag(text, start, end);
    return end + 1;
  }

  private tag(text: string, start: number, end: number): void {
    const closing = text.charCodeAt(start + 1) === SLASH;
    let from = closing ? start + 2 : start + 1;
    let to = from;
    for (; to < end; to++) {
      const code = text.charCodeAt(to);
      if (code <= SPACE || code === SLASH) break;
      if (code === COLON) from = to + 1;
    }
    const name = text.slice(from, to);
    if (closing) {
      this.handler.close(name);
      return;
    }
    this.handler.open(name, text.slice(to, end));
    if (text.charCodeAt(end - 1) === SLASH) this.handler.close(name);
  }

  private markup(text: string, at: number, start: number): number {
    // Enough to tell one kind from the other.
    if (text.length - start < "<![CDATA[".length) return -1;
    const [open, close] = MARKUP.find(([bracket]) =>
      text.startsWith(bracket, start),
    ) as (typeof MARKUP)[number];
    const end = text.indexOf(close, start + open.length);
    if (end < 0) return -1;
    if (start > at) this.handler.text(plain(text.slice(at, start)));
    if (open === "<![CDATA[")
      this.handler.text(text.slice(start + open.length, end));
    return end + close.length;
  }
}

/** Position of the bracket that ends a tag; attributes may hold brackets. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return i;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  return -1;
}

/** The value of an attribute, by its name with prefix; null: the tag has none. */
export function attribute(tag: string, name: string): string | null {
  for (
    let at = tag.indexOf(name);
    at >= 0;
    at = tag.indexOf(name, at + name.length)
  ) {
    if (at === 0 || tag.charCodeAt(at - 1) > SPACE) continue;
    let from = at + name.length;
    while (tag.charCodeAt(from) <= SPACE) from++;
    if (tag[from] !== "=") continue;
    from++;
    while (tag.charCodeAt(from) <= SPACE) from++;
    const quote = tag[from] ?? "";
    const to = tag.indexOf(quote, from + 1);
    return to < 0 ? null : plain(tag.slice(from + 1, to));
  }
  return null;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function plain(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
    },
  );
}
