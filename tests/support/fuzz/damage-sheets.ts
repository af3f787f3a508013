import { zipOf } from "../zip-of";
import type { Part } from "./damage-archive";
import type { Random } from "./random";

/** Damage to the XML of a workbook in an archive that is sound, so that it reaches the reader of sheets. */
type XmlDamage = (xml: string, random: Random) => string;

const SHEET = /(^|\/)(sheet\d*|content|sharedStrings|workbook|styles)\.xml$/;

const VALUES = [
  ...["", "0", "-1", "1e400", "NaN", "2147483648", "99999999999", "x", "&amp;"],
  ...[
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&lol;",
    "\ufffe",
    "_x0000_",
    "<!-- -->",
  ],
];

export const XML_DAMAGE: Readonly<Record<string, XmlDamage>> = {
  "values replaced": (xml, random) =>
    xml.replace(/<v>[^<]*<\/v>/g, (whole) =>
      random.chance(0.05) ? `<v>${random.pick(VALUES)}</v>` : whole,
    ),
  "texts replaced": (xml, random) =>
    xml.replace(/>([^<>]+)</g, (whole) =>
      random.chance(0.05) ? `>${random.pick(VALUES)}<` : whole,
    ),
  "attributes replaced": (xml, random) =>
    xml.replace(/="([^"]*)"/g, (whole) =>
      random.chance(0.02) ? `="${random.pick(VALUES)}"` : whole,
    ),
  "references of cells replaced": (xml, random) =>
    xml.replace(/ r="([A-Z]+)(\d+)"/g, (whole, letters: string, row: string) =>
      random.chance(0.03)
        ? random.pick([
            ` r="${letters}"`,
            ` r="${row}"`,
            ` r="XFD${row}"`,
            ` r="${letters}1"`,
            ` r="A${row}"`,
            "",
          ])
        : whole,
    ),
  "rows moved": (xml, random) =>
    xml.replace(/<row r="(\d+)"/g, (whole) =>
      random.chance(0.1)
        ? `<row r="${String(random.pick([0, 1, 3, 40, 5000, 1_048_576]))}"`
        : whole,
    ),
  "tags missing": (xml, random) =>
    xml.replace(/<[^>]+>/g, (tag) => (random.chance(0.005) ? "" : tag)),
  "tags twice": (xml, random) =>
    xml.replace(/<[^>]+>/g, (tag) => (random.chance(0.005) ? tag + tag : tag)),
  "cut short": (xml, random) => xml.slice(0, random.below(xml.length)),
  "types of cells replaced": (xml, random) =>
    xml.replace(/ t="\w+"/g, (whole) =>
      random.chance(0.05)
        ? ` t="${random.pick(["s", "n", "str", "inlineStr", "b", "e", "d", ""])}"`
        : whole,
    ),
  "cells merged": (xml, random) => {
    const spans = Array.from({ length: random.between(1, 40) }, () => {
      const row = random.between(1, 20);
      const column = random.pick(["A", "B", "C", "F"]);
      const to = random.pick(["C9", "XFD1048576", "B2", "A1", "ZZZ5"]);
      return `<mergeCell ref="${column}${String(row)}:${to}"/>`;
    });
    return xml.replace(
      "</worksheet>",
      `<mergeCells>${spans.join("")}</mergeCells></worksheet>`,
    );
  },
  "cells repeated": (xml, random) =>
    xml.replace(/<table:table-(?:cell|row)/g, (tag) => {
      if (!random.chance(0.02)) return tag;
      const what = tag.endsWith("row") ? "rows" : "columns";
      const times = random.pick([0, 2, 300, 20_000, 1_000_000_000]);
      return `${tag} table:number-${what}-repeated="${String(times)}"`;
    }),
};

/** Damages the XML of one or two parts of a workbook. */
export function damageWorkbook(
  parts: readonly Part[],
  damage: XmlDamage,
  random: Random,
): Uint8Array {
  const sheets = parts.filter(({ name }) => SHEET.test(name));
  const chosen = new Set([random.pick(sheets), random.pick(sheets)]);
  return zipOf(
    parts.map((part) =>
      chosen.has(part)
        ? {
            ...part,
            content: Buffer.from(damage(part.content.toString(), random)),
          }
        : part,
    ),
  );
}
