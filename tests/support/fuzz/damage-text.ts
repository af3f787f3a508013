import { encoded } from "./encode";
import type { Random } from "./random";

/** A way to damage a table that is text. Bytes, where the damage is in how it is encoded. */
type TextDamage = (text: string, random: Random) => string | Buffer;

const DELIMITERS = [",", ";", "\t", "|"];

/** What may stand in place of a figure. */
const FIGURES = [
  ...["", " ", "0", "00", "-5", "+7", "1.5", "1,5", "1e5", "1e999", "NaN"],
  ...["2147483647", "2147483648", "9007199254740993", "9".repeat(400)],
  ...["<5", "<0", "< 99999999999", "..", "…", "-", "*", "x", "c", "(X)", "n/a"],
  ...[
    "1 234",
    "1.234",
    "1,234",
    "1'234",
    "1\u202f234",
    "12.0",
    "１２",
    "٣",
    "½",
  ],
  ...["=1+1", "#REF!", "TRUE", "1:2", "12%", "$5", "five", "=22", "4="],
  ...["1799", "1800", "2100", "2101", "20201", "XXXX", "1899-1900", "\0"],
];

/** What may stand in place of a word. */
const WORDS = [
  ...[
    "",
    " ",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\ufffd",
    "\0",
    "\x1b[31m",
    "\x85",
  ],
  ...["F", "M", "X", "female", "w", "1", "Total", "Insgesamt", "Year", "Name"],
  ...["a".repeat(101), "é".repeat(100), "𝒜".repeat(101), "e\u0301".repeat(90)],
  ...["\ud83d\ude00", "\u202eabc", "Null", "__proto__", "constructor"],
  ...['"', '""', '"a""b"', "'", "\\", "=cmd()", "<script>", "%s", "${x}"],
];

export const TEXT_DAMAGE: Readonly<Record<string, TextDamage>> = {
  "lines twice": onLines((lines, random) => {
    const from = random.below(lines.length);
    const some = lines.slice(from, from + random.between(1, 12));
    lines.splice(random.below(lines.length), 0, ...some);
  }),
  "lines missing": onLines((lines, random) => {
    lines.splice(random.below(lines.length), random.between(1, 8));
  }),
  "a line moved": onLines((lines, random) => {
    const [line = ""] = lines.splice(random.below(lines.length), 1);
    lines.splice(random.below(lines.length + 1), 0, line);
  }),
  "the header moved": onLines((lines, random) => {
    const some = lines.splice(0, random.between(1, 4));
    lines.splice(random.below(lines.length + 1), 0, ...some);
  }),
  "lines in another order": onLines((lines, random) => {
    for (let i = lines.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [lines[i], lines[j]] = [lines[j] ?? "", lines[i] ?? ""];
    }
  }),
  "blank lines": onLines((lines, random) => {
    for (let n = random.between(1, 6); n > 0; n--)
      lines.splice(random.below(lines.length + 1), 0, random.pick(BLANKS));
  }),
  "words between the lines": onLines((lines, random) => {
    lines.splice(random.below(lines.length + 1), 0, random.pick(NOTES));
  }),
  "a line end within a line": onLines((lines, random) => {
    const at = random.below(lines.length);
    const line = lines[at] ?? "";
    const cut = random.below(line.length + 1);
    lines[at] = `${line.slice(0, cut)}\n${line.slice(cut)}`;
  }),
  "two lines in one": onLines((lines, random) => {
    const at = random.below(lines.length - 1);
    lines.splice(at, 2, (lines[at] ?? "") + (lines[at + 1] ?? ""));
  }),
  "the last line without an end": (text) => text.replace(/[\r\n]+$/, ""),
  "many lines": (text, random) => {
    const lines = text.split("\n");
    const from = random.below(lines.length);
    return text + lines.slice(from).join("\n").repeat(random.between(5, 60));
  },
  "other line ends": (text, random) => {
    const end = random.pick(["\r", "\n", "\r\n", "\n\r", "\r\r\n", "\u2028"]);
    return text.replace(/\r\n|\n|\r/g, end);
  },
  "mixed line ends": (text, random) =>
    text.replace(/\r?\n/g, () => random.pick(["\r\n", "\n", "\r"])),
  "another delimiter": (text, random) =>
    text.replaceAll(delimiterOf(text), random.pick(DELIMITERS)),
  "delimiters mixed": (text, random) => {
    const own = delimiterOf(text);
    return text.replaceAll(own, () =>
      random.chance(0.1) ? random.pick(DELIMITERS) : own,
    );
  },
  "delimiters doubled": (text, random) => {
    const own = delimiterOf(text);
    return text.replaceAll(own, () => (random.chance(0.05) ? own + own : own));
  },
  "quotes left open": (text, random) => scattered(text, '"', random),
  "quotes around everything": (text) => {
    const own = delimiterOf(text);
    return text.replace(/[^\r\n]+/g, (line) =>
      line
        .split(own)
        .map((cell) => `"${cell.replaceAll('"', "")}"`)
        .join(own),
    );
  },
  "a quoted cell over lines": (text, random) =>
    onCells(text, random, 2, (cell) => `"${cell}\n${cell}"`),
  "figures replaced": (text, random) =>
    text.replace(/\d+/g, (figure) =>
      random.chance(0.05) ? random.pick(FIGURES) : figure,
    ),
  "all figures replaced": (text, random) => {
    const one = random.pick(FIGURES);
    return text.replace(/\d+/g, one);
  },
  "words replaced": (text, random) =>
    onCells(text, random, 6, () => random.pick(WORDS)),
  "cells merged": (text, random) => onCells(text, random, 5, () => ""),
  "cells missing": (text, random) => {
    const own = delimiterOf(text);
    return text.replaceAll(own, () => (random.chance(0.03) ? "" : own));
  },
  "a column twice": onLines((lines, random) => {
    const own = delimiterOf(lines.join("\n"));
    const from = random.below(6);
    lines.forEach((line, i) => {
      const cells = line.split(own);
      cells.splice(random.chance(0.5) ? 0 : from, 0, cells[from] ?? "");
      lines[i] = cells.join(own);
    });
  }),
  "columns the other way round": onLines((lines) => {
    const own = delimiterOf(lines.join("\n"));
    lines.forEach((line, i) => {
      lines[i] = line.split(own).reverse().join(own);
    });
  }),
  "a great many columns": onLines((lines, random) => {
    const wide = delimiterOf(lines.join("\n")).repeat(
      random.pick([900, 20_000]),
    );
    const at = random.below(lines.length);
    lines[at] = (lines[at] ?? "") + wide;
    if (random.chance(0.3)) lines[0] = (lines[0] ?? "") + wide;
  }),
  "a long cell": (text, random) =>
    onCells(
      text,
      random,
      1,
      (cell) => cell + "x".repeat(random.pick([300, 70_000])),
    ),
  "many blanks within a cell": (text, random) =>
    onCells(text, random, 1, (cell) => `${cell}${" ".repeat(60_000)}${cell}`),
  "a line of megabytes": (text, random) =>
    onCells(text, random, 1, () =>
      "y,".repeat(random.pick([400_000, 1_200_000])),
    ),
  "another encoding": (text, random) => encoded(text, random),
  "two encodings": (text, random) => {
    const cut = text.indexOf("\n", random.below(text.length)) + 1;
    return Buffer.concat([
      Buffer.from(text.slice(0, cut)),
      encoded(text.slice(cut), random),
    ]);
  },
  "read wrongly once": (text) => Buffer.from(text).toString("latin1"),
  "invisible letters": (text, random) =>
    scattered(
      text,
      random.pick(["\0", "\u200b", "\ufeff", "\x0b", "\x1a"]),
      random,
    ),
};

const BLANKS = ["", " ", ",,,,", ";;;", "\t\t", "\u00a0", '""', "\0"];
const NOTES = [
  "Source: the office",
  "* preliminary",
  "Girls",
  "Boys 2019",
  "2020",
  "Total,,,,",
  "Year,Name,Sex,Count",
  "sep=;",
  '{"a": 1}',
];

/** The delimiter that a text has most of. */
function delimiterOf(text: string): string {
  const count = (delimiter: string): number => text.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ",";
}

function onLines(
  change: (lines: string[], random: Random) => void,
): TextDamage {
  return (text, random) => {
    const lines = text.split("\n");
    change(lines, random);
    return lines.join("\n");
  };
}

/** Changes some cells, one or two letters beside delimiters among them. */
function onCells(
  text: string,
  random: Random,
  count: number,
  change: (cell: string) => string,
): string {
  const own = delimiterOf(text);
  const cells = text.split(/([,;\t|\r\n]+)/);
  for (let n = 0; n < count; n++) {
    const at = random.below(cells.length);
    cells[at] = change(cells[at] ?? own);
  }
  return cells.join("");
}

function scattered(text: string, letter: string, random: Random): string {
  let found = text;
  for (let n = random.between(1, 5); n > 0; n--) {
    const at = random.below(found.length + 1);
    found = found.slice(0, at) + letter + found.slice(at);
  }
  return found;
}
