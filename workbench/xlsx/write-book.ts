import type { Book, BookName, BookSheet } from "./book";
import { absoluteOn } from "./cell-names";
import { withNames } from "./defined-names";
import type { FileName } from "./defined-names";
import { newWorkbook, partsOf } from "./excelts";
import { toFile } from "./formula/to-file";
import { styleFrom } from "./looks";
import { nameCharts } from "./chart-names";
import { textOfPart } from "./relations";
import { quotedSheetName } from "../excel/address";
import { writeSheet } from "./write-sheet";
import { zipped } from "./zip";
import type { Parts } from "./zip";

/** The file with a workbook, as Excel would write it. `namespace` is that of our functions. */
export async function fileOf(book: Book, namespace: string): Promise<Uint8Array<ArrayBuffer>> {
  return zipped(await partsOfBook(book, namespace));
}

export async function partsOfBook(book: Book, namespace: string): Promise<Parts> {
  const workbook = newWorkbook();
  const formula = (text: string) => toFile(text, namespace);
  const tables = new Map(
    book.sheets.flatMap((sheet) => sheet.tables).map((table) => [table.name.toLowerCase(), table]),
  );
  const table = (name: string) => tables.get(name.toLowerCase());
  const writing = { namespace, styles: book.looks.map(styleFrom), toFile: formula, table };
  for (const sheet of book.sheets) writeSheet(workbook, sheet, writing);
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 12_000, firstSheet: 0, activeTab: book.active, visibility: "visible" },
  ];
  const parts = await partsOf(workbook);
  const list = textOfPart(parts, "xl/workbook.xml") ?? "";
  const names = [...book.names.map((name) => fileName(name, formula)), ...book.sheets.flatMap(printNames)];
  parts.set("xl/workbook.xml", new TextEncoder().encode(withNames(list, names)));
  nameCharts(parts, book.sheets);
  return parts;
}

const fileName = (
  { name, meaning, sheet, hidden, comment }: BookName,
  formula: (text: string) => string,
): FileName => ({
  name,
  text: formula(meaning),
  ...(sheet === undefined ? {} : { sheet }),
  ...(hidden ? { hidden } : {}),
  ...(comment ? { comment } : {}),
});

/** What is printed and repeated on each page stands in names of the sheet. */
function printNames({ name, page: { area, titleRows } }: BookSheet, sheet: number): FileName[] {
  const found: FileName[] = [];
  if (area) found.push({ name: "_xlnm.Print_Area", text: absoluteOn(name, area), sheet });
  if (titleRows) {
    const text = `${quotedSheetName(name)}!$${titleRows.first + 1}:$${titleRows.last + 1}`;
    found.push({ name: "_xlnm.Print_Titles", text, sheet });
  }
  return found;
}
