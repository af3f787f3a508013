import { textCell } from "../records";
import type { Cell, Span } from "../table";
import { dateFormat } from "./number-format";
import { RichText, unescaped } from "./rich-text";
import {
  checkSheetCount,
  RowCollector,
  WorkbookRefused,
  type FilledRows,
  type SheetReader,
} from "./sheet-reader";
import { attribute, type XmlHandler } from "./xml-scanner";
import { Worksheet, type Book } from "./xlsx-sheet";
import type { ZipParts } from "./zip-parts";

const MAX_SHARED_STRINGS = 4_000_000;
const MAX_SHARED_LETTERS = 128 * 1024 * 1024;
const WORKSHEET = /\/worksheet$/;

/** True where the archive holds an Office Open XML workbook. */
export async function xlsxSheets(
  parts: ZipParts,
): Promise<SheetReader[] | null> {
  const path = await workbookPath(parts);
  if (!parts.has(path)) return null;
  if (/\.bin$/i.test(path)) {
    throw new WorkbookRefused(
      "it is a binary workbook (.xlsb): save it as .xlsx or .csv",
    );
  }
  const workbook = new Workbook();
  await parts.scanWhole(path, workbook);
  checkSheetCount(workbook.sheets.length);
  const relations = await relationsOf(parts, path);
  const book = await readBook(parts, relations, workbook.from1904);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return workbook.sheets.flatMap(({ name, hidden, relation }) => {
    const target = byId.get(relation);
    if (target === undefined || !parts.has(target.path))
      throw new Error(`its sheet ${name} is missing`);
    // Charts and macros are sheets, too.
    if (!WORKSHEET.test(target.type)) return [];
    const read = (spans: Span[]): AsyncGenerator<FilledRows> =>
      readSheet(parts, target.path, book, spans);
    return [{ name, hidden, read }];
  });
}

async function* readSheet(
  parts: ZipParts,
  path: string,
  book: Book,
  spans: Span[],
): AsyncGenerator<FilledRows> {
  const collector = new RowCollector(spans);
  let last = 0;
  for await (const part of parts.scan(path, new Worksheet(book, collector))) {
    last = part;
    yield { rows: collector.take(false), part };
  }
  yield { rows: collector.take(true), part: last };
}

interface Relation {
  id: string;
  type: string;
  path: string;
}

async function workbookPath(parts: ZipParts): Promise<string> {
  const relations = await relationsOf(parts, "");
  const found = relations.find(({ type }) => type.endsWith("/officeDocument"));
  return found?.path ?? "xl/workbook.xml";
}

/** Where the parts lie that a part names. */
async function relationsOf(parts: ZipParts, path: string): Promise<Relation[]> {
  const folder = path.replace(/[^/]*$/, "");
  const relations: Relation[] = [];
  await parts.scanWhole(`${folder}_rels/${path.slice(folder.length)}.rels`, {
    open: (name, tag) => {
      if (name !== "Relationship") return;
      const target = attribute(tag, "Target") ?? "";
      relations.push({
        id: attribute(tag, "Id") ?? "",
        type: attribute(tag, "Type") ?? "",
        path: target.startsWith("/") ? target.slice(1) : within(folder, target),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

function within(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

async function readBook(
  parts: ZipParts,
  relations: readonly Relation[],
  from1904: boolean,
): Promise<Book> {
  const pathOf = (type: string): string =>
    relations.find((relation) => relation.type.endsWith(type))?.path ?? "";
  const strings = new SharedStrings();
  await parts.scanWhole(pathOf("/sharedStrings"), strings);
  const styles = new Styles();
  await parts.scanWhole(pathOf("/styles"), styles);
  return {
    strings: strings.cells,
    dateFormats: styles.dateFormats(),
    from1904,
  };
}

class Workbook implements XmlHandler {
  readonly sheets: { name: string; hidden: boolean; relation: string }[] = [];
  from1904 = false;

  open = (name: string, tag: string): void => {
    if (name === "workbookPr")
      this.from1904 = /^(1|true)$/.test(attribute(tag, "date1904") ?? "");
    if (name !== "sheet") return;
    this.sheets.push({
      name: attribute(tag, "name") ?? "",
      hidden: /hidden/i.test(attribute(tag, "state") ?? ""),
      relation:
        attribute(tag, "r:id") ?? /:id\s*=\s*"([^"]*)"/.exec(tag)?.[1] ?? "",
    });
  };
  close = (): void => undefined;
  text = (): void => undefined;
}

class Styles implements XmlHandler {
  private readonly codes = new Map<number, string>();
  private readonly formats: number[] = [];
  private inCellFormats = false;

  open = (name: string, tag: string): void => {
    if (name === "numFmt") {
      const id = Number(attribute(tag, "numFmtId"));
      this.codes.set(id, attribute(tag, "formatCode") ?? "");
    } else if (name === "cellXfs") this.inCellFormats = true;
    else if (name === "xf" && this.inCellFormats)
      this.formats.push(Number(attribute(tag, "numFmtId") ?? 0));
  };
  close = (name: string): void => {
    if (name === "cellXfs") this.inCellFormats = false;
  };
  text = (): void => undefined;

  dateFormats(): (string | null)[] {
    return this.formats.map((id) => dateFormat(id, this.codes.get(id)));
  }
}

class SharedStrings implements XmlHandler {
  readonly cells: Cell[] = [];
  private readonly string = new RichText();
  private letters = 0;

  open = (name: string): void => {
    if (name === "si") this.string.clear();
    else this.string.open(name);
  };
  close = (name: string): void => {
    if (name !== "si") {
      this.string.close(name);
      return;
    }
    this.letters += this.string.value.length;
    this.cells.push(textCell(unescaped(this.string.value)));
    if (
      this.cells.length > MAX_SHARED_STRINGS ||
      this.letters > MAX_SHARED_LETTERS
    )
      throw new WorkbookRefused(
        `it holds too many different texts: more than ${String(MAX_SHARED_STRINGS)}, or more than ${String(MAX_SHARED_LETTERS)} letters`,
      );
  };
  text = (text: string): void => {
    this.string.text(text);
  };
}
