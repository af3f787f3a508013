import * as xlsx from "@e965/xlsx";

type Value = string | number | boolean | Date | null;

/** A workbook as another program writes it; `edit` changes its sheets before. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
  type: "xlsx" | "xlsm" | "biff8" | "biff5" | "ods" | "xlsb",
  edit: (book: xlsx.WorkBook) => void = () => undefined,
): Buffer {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = xlsx.utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { UTC: true },
    );
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  edit(book);
  return xlsx.write(book, {
    type: "buffer",
    bookType: type,
    // Before Excel 97 texts stood in their cells.
    bookSST: type !== "biff5",
    compression: true,
  }) as Buffer;
}
