import type { Book, BookName, BookSheet } from "./book";
import { areasIn } from "./cell-names";
import { themeColours } from "./colours";
import { withoutNames } from "./defined-names";
import type { FileName } from "./defined-names";
import { loaded } from "./excelts";
import { fromFile } from "./formula/from-file";
import { readsOutside } from "./formula/outside";
import { limits } from "./limits";
import { Looks } from "./looks";
import { refuseByBytes, refuseByParts } from "./package-kind";
import { withFormatsAsWords } from "./plain-dates";
import { readSheet } from "./read-sheet";
import { damaged, FileRefusal, tooLarge } from "./refusal";
import { belongingTo, sheetParts, textOfPart } from "./relations";
import { splitAddress } from "../excel/address";
import { unzipped } from "./zip";
import type { Parts } from "./zip";

export interface OpenedBook {
  book: Book;
  /** What the file has and the workbench has not: it would not be in a file that is saved from here. */
  left: string[];
}

/** Reads a file, or refuses it with a `FileRefusal` whose words say why. */
export async function openFile(file: Uint8Array<ArrayBuffer>, namespace: string): Promise<OpenedBook> {
  refuseByBytes(file);
  const parts = await unzipped(file);
  refuseByParts(parts);
  try {
    return await read(parts, namespace);
  } catch (error) {
    throw error instanceof FileRefusal ? error : damaged("a part of it cannot be read", error);
  }
}

async function read(parts: Parts, namespace: string): Promise<OpenedBook> {
  const listed = sheetParts(parts);
  const names = takeNames(parts);
  const styles = textOfPart(parts, "xl/styles.xml");
  if (styles !== undefined) parts.set("xl/styles.xml", new TextEncoder().encode(withFormatsAsWords(styles)));
  const left = takeUnreadable(parts);
  const workbook = await loaded(parts);
  const [theme] = belongingTo(parts, "xl/workbook.xml", "theme");
  const looks = new Looks();
  const reading = { namespace, looks, theme: themeColours(theme === undefined ? undefined : textOfPart(parts, theme)) };
  const places = new Map<number, number>();
  const sheets: BookSheet[] = [];
  listed.forEach(({ name, path }, index) => {
    const given = workbook.getWorksheet(name);
    if (!given) {
      left.push(`the sheet ${name}, which has no cells`);
      return;
    }
    const found = readSheet(given, parts, path, reading);
    places.set(index, sheets.push(found.sheet) - 1);
    left.push(...found.left);
  });
  if (sheets.length === 0) throw damaged("it has no sheets with cells");
  if (sheets.every(({ visibility }) => visibility !== "visible")) throw damaged("it shows no sheet");
  const active = places.get(workbook.views?.[0]?.activeTab ?? 0) ?? 0;
  const front =
    sheets[active]?.visibility === "visible" ? active : sheets.findIndex((one) => one.visibility === "visible");
  const book: Book = { sheets, names: [], looks: looks.all, active: front };
  for (const name of names) keepName(book, name, places, namespace);
  return { book, left };
}

function takeNames(parts: Parts): FileName[] {
  const { workbook, names } = withoutNames(textOfPart(parts, "xl/workbook.xml") ?? "");
  if (names.length > limits.names) throw tooLarge(`it has more than ${limits.names} names`);
  parts.set("xl/workbook.xml", new TextEncoder().encode(workbook));
  return names;
}

/** What is not read at all goes before it can do any harm. */
function takeUnreadable(parts: Parts): string[] {
  const kinds = [
    { words: "macros", pattern: /^xl\/vbaProject\.bin$/ },
    { words: "links to other workbooks", pattern: /^xl\/externalLinks\/[^/]+\.xml$/ },
    { words: "queries and connections", pattern: /^xl\/connections\.xml$/ },
    { words: "threaded comments", pattern: /^xl\/threadedComments\// },
    { words: "slicers", pattern: /^xl\/slicers\// },
  ];
  const paths = [...parts.keys()];
  return kinds.flatMap(({ words, pattern }) => (paths.some((path) => pattern.test(path)) ? [words] : []));
}

function keepName(book: Book, given: FileName, places: ReadonlyMap<number, number>, namespace: string): void {
  const sheet = given.sheet === undefined ? undefined : places.get(given.sheet);
  if (given.sheet !== undefined && sheet === undefined) return;
  const page = sheet === undefined ? undefined : book.sheets[sheet]?.page;
  if (/^_xlnm\./i.test(given.name)) {
    if (page && /Print_Area$/i.test(given.name)) {
      const [area] = areasIn(splitAddress(given.text.split(",")[0] ?? "").area);
      if (area) page.area = area;
    }
    const rows = /\$?(\d+):\$?(\d+)\s*$/.exec(given.text);
    if (page && rows && /Print_Titles$/i.test(given.name))
      page.titleRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
    return;
  }
  // These are Excel's own, for its charts and filters.
  if (/^_xl/i.test(given.name) || given.text === "" || readsOutside(given.text)) return;
  const name: BookName = {
    name: given.name,
    meaning: fromFile(given.text, namespace).replace(/^=/, ""),
    ...(sheet === undefined ? {} : { sheet }),
    ...(given.comment ? { comment: given.comment } : {}),
    ...(given.hidden ? { hidden: true } : {}),
  };
  book.names.push(name);
}
