/** One keyword of a PX file: KEYWORD[language]("subkey","…")=value,"value"; */
interface Keyword {
  name: string;
  language: string | null;
  subkeys: string[];
  values: string[];
}

const BLANK = /\s/;

/** Reads the keywords up to DATA, whose figures begin at `dataFrom`; -1: there is no DATA. */
export class PxKeywords {
  readonly dataFrom: number;
  private readonly keywords: Keyword[] = [];
  private at = 0;

  constructor(private readonly text: string) {
    let dataFrom = -1;
    for (;;) {
      const keyword = this.name();
      if (keyword === null) break;
      if (keyword.name === "DATA") {
        dataFrom = this.at;
        break;
      }
      keyword.values = this.values();
      this.keywords.push(keyword);
    }
    this.dataFrom = dataFrom;
  }

  /** Values of a keyword in the file's main language, or in its first where it has no other. */
  list(name: string, subkey?: string): readonly string[] {
    const found = this.keywords.filter(
      (keyword) => keyword.name === name && keyword.subkeys[0] === subkey,
    );
    const main = found.find(({ language }) => language === null);
    return (main ?? found[0])?.values ?? [];
  }

  one(name: string, subkey?: string): string | null {
    return this.list(name, subkey)[0] ?? null;
  }

  /** Up to and with the equals sign; null where there is none any more. */
  private name(): Keyword | null {
    const head = /\s*([A-Z0-9-]+)\s*(?:\[([^\]]*)\])?\s*/iy;
    head.lastIndex = this.at;
    const match = head.exec(this.text);
    if (match === null) return null;
    this.at = head.lastIndex;
    const subkeys = this.text[this.at] === "(" ? this.subkeys() : [];
    const equals = this.text.indexOf("=", this.at);
    if (equals < 0) return null;
    this.at = equals + 1;
    return {
      name: (match[1] ?? "").toUpperCase(),
      language: match[2] ?? null,
      subkeys,
      values: [],
    };
  }

  private subkeys(): string[] {
    const keys: string[] = [];
    this.at++;
    while (this.at < this.text.length && this.text[this.at] !== ")") {
      if (this.text[this.at] === '"') keys.push(this.string());
      else this.at++;
    }
    this.at++;
    return keys;
  }

  /** Up to and with the semicolon. Strings that follow each other without a comma are one. */
  private values(): string[] {
    const values: string[] = [];
    let joins = false;
    while (this.at < this.text.length) {
      const letter = this.text[this.at] as string;
      if (letter === ";") break;
      if (BLANK.test(letter)) this.at++;
      else if (letter === ",") {
        this.at++;
        joins = false;
      } else if (letter === '"') {
        const part = this.string();
        if (joins) values.push((values.pop() ?? "") + part);
        else values.push(part);
        joins = true;
      } else {
        values.push(this.bare());
        joins = false;
      }
    }
    this.at++;
    return values;
  }

  /** YES, 0, TLIST(A1,"2010"-"2020"). */
  private bare(): string {
    const start = this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at];
      if (letter === "(") depth++;
      if (letter === ")") depth--;
      if (depth === 0 && (letter === "," || letter === ";")) break;
    }
    return this.text.slice(start, this.at).trim();
  }

  /** A quoted string: no quote can stand within it. */
  private string(): string {
    const end = this.text.indexOf('"', this.at + 1);
    const to = end < 0 ? this.text.length : end;
    const part = this.text.slice(this.at + 1, to);
    this.at = to + 1;
    return part;
  }
}
