import { Workbook } from "@cj-tech-master/excelts";
import { openFile } from "../../../workbench/xlsx/read-book";
import { FileRefusal } from "../../../workbench/xlsx/refusal";
import { zipped } from "../../../workbench/xlsx/zip";
import { handWritten } from "./excel-file";

const namespace = "COINM";
const bytes = (text: string) => new TextEncoder().encode(text);

/** The words of the refusal: anything else that is thrown is no refusal. */
async function refusal(file: Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>): Promise<string> {
  try {
    await openFile(await file, namespace);
  } catch (error) {
    if (error instanceof FileRefusal) return error.message;
    throw error;
  }
  return "opened";
}

/** Sizes that a directory says, changed: the first entry's. */
function lied(file: Uint8Array<ArrayBuffer>, unpacked: number): Uint8Array<ArrayBuffer> {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  let at = copy.length - 22;
  at = view.getUint32(at + 16, true);
  view.setUint32(at + 24, unpacked, true);
  return copy;
}

test.each([
  ["nothing", bytes(""), "The file is empty."],
  ["a text", bytes("a,b\n1,2\n"), "It is not an Excel workbook (.xlsx)."],
  ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "older Excel (.xls)"],
  [
    "a protected one",
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0])]),
    "protected by a password",
  ],
  ["too many bytes", new Uint8Array(30_000_001), "30 MB are taken"],
])("%s is refused by what it is", async (_, file, words) => {
  expect(await refusal(file)).toContain(words);
});

test("what is a zip archive and no workbook is refused by what it is", async () => {
  const zip = (parts: Record<string, string>) =>
    zipped(new Map(Object.entries(parts).map(([path, text]) => [path, bytes(text)])));
  expect(await refusal(zip({ "a.txt": "1" }))).toBe("It is not an Excel workbook (.xlsx).");
  expect(await refusal(zip({ mimetype: "application/vnd.oasis" }))).toContain("OpenDocument");
  expect(await refusal(zip({ "[Content_Types].xml": "", "word/document.xml": "" }))).toContain("not an Excel workbook");
  expect(await refusal(zip({ "[Content_Types].xml": "", "xl/workbook.bin": "" }))).toContain(".xlsb");
});

test("every part that is needed is missed", async () => {
  for (const path of [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
  ])
    expect([path, await refusal(handWritten({ parts: { [path]: null } }))]).not.toEqual([path, "opened"]);
  expect(await refusal(handWritten({ parts: { "xl/styles.xml": null } }))).toBe("opened");
});

test("a file that is cut off anywhere is refused in words, and so is one with a byte changed", async () => {
  const file = await handWritten({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });
  for (let length = 1; length < file.length; length += 97)
    expect(await refusal(file.slice(0, length))).not.toBe("opened");
  for (let at = 0; at < file.length; at += 41) {
    const bent = file.slice();
    bent[at] = (bent[at] ?? 0) ^ 0x55;
    // names and dates of the archive may say anything
    expect(typeof (await refusal(bent))).toBe("string");
  }
});

/** The bytes that are unpacked meanwhile, of the parts as they grow. */
async function unpackedIn(work: () => Promise<unknown>): Promise<number> {
  const read = jest.spyOn(ReadableStreamDefaultReader.prototype, "read");
  try {
    await work();
    const results = await Promise.all(read.mock.results.map(({ value }) => value as Promise<{ value?: Uint8Array }>));
    return results.reduce((sum, { value }) => sum + (value?.byteLength ?? 0), 0);
  } finally {
    read.mockRestore();
  }
}

test("a part that unpacks to more than it says, or to more than is taken, is given up in time", async () => {
  const bomb = await zipped(new Map([["[Content_Types].xml", new Uint8Array(140_000_000)]]));
  expect(bomb.length).toBeLessThan(1_000_000);
  const few = await unpackedIn(async () =>
    expect(await refusal(lied(bomb, 1000))).toContain("unpacks to more than it says"),
  );
  expect(few).toBeGreaterThan(1000);
  expect(few).toBeLessThan(1_000_000);
  const none = await unpackedIn(async () =>
    expect(await refusal(lied(bomb, 4_000_000_000))).toContain("unpacks to more than 150 MB"),
  );
  expect(none).toBe(0);
  const two = await zipped(new Map(["a", "b"].map((name) => [name, new Uint8Array(80_000_000)])));
  const one = await unpackedIn(async () => expect(await refusal(two)).toContain("unpacks to more than 150 MB"));
  expect(one).toBe(80_000_000);
});

test("a million rows are refused before anybody reads them", async () => {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
  );
  const file = await handWritten({ sheet: `<sheetData>${rows.join("")}</sheetData>` });
  const reader = Object.getPrototypeOf(new Workbook().xlsx) as Workbook["xlsx"];
  const read = jest.spyOn(reader, "loadFromFiles");
  expect(await refusal(file)).toContain("more than 250,000 cells");
  expect(read).not.toHaveBeenCalled();
  await openFile(await handWritten({}), namespace);
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
});

test("a cell at the far end of a sheet costs nothing", async () => {
  const sheet = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  const { book } = await openFile(await handWritten({ sheet }), namespace);
  expect(book.sheets[0]?.cells).toEqual([{ row: 1_048_575, column: 16_383, value: 1 }]);
});

test("entities that grow are not read", async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook/>`;
  expect(await refusal(handWritten({ parts: { "xl/workbook.xml": bomb } }))).toContain("declares what no workbook may");
});

test("texts stay texts, whatever they read like", async () => {
  const text = (value: string) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const values = ["=1+1", "<img src=x onerror=alert(1)>", "+cmd|' /C calc'!A0", "007", "TRUE", "#N/A", "_x0041_"];
  const cells = values.map((value, at) => `<c r="A${at + 1}" t="inlineStr"><is><t>${text(value)}</t></is></c>`);
  const rows = cells.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join("");
  const { book } = await openFile(await handWritten({ sheet: `<sheetData>${rows}</sheetData>` }), namespace);
  const found = book.sheets[0]?.cells ?? [];
  expect(found.every(({ formula }) => formula === undefined)).toBe(true);
  expect(found.map(({ value }) => value)).toEqual([...values.slice(0, -1), "A"]);
});

test("what the workbench has not is named, and the rest is there", async () => {
  const file = await handWritten({ parts: { "xl/vbaProject.bin": "x", "xl/connections.xml": "<connections/>" } });
  const { book, left } = await openFile(file, namespace);
  expect(left).toEqual(["macros", "queries and connections"]);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Hedge"]);
});

test("a formula that reads another workbook is its value, for a file without the link would be a damaged one", async () => {
  const cell = (at: string, formula: string, value: number) => `<c r="${at}"><f>${formula}</f><v>${value}</v></c>`;
  const cells = [
    cell("A1", "[1]Prices!A1*2", 140),
    cell("B1", "SUM('[1]My prices'!A1:A9)", 9),
    cell("C1", "'C:\\[Book.xlsx]Prices'!A1", 1),
    cell("D1", "[1]!price", 7),
    cell("E1", "[2]!_xldudf_COINM_NOTIONAL(A1,2)", 3),
    cell("F1", "Fills[Qty]*2", 4),
  ];
  const names = '<definedNames><definedName name="far">[1]Prices!$A$1</definedName></definedNames>';
  const sheet = `<sheetData><row r="1">${cells.join("")}</row></sheetData>`;
  const { book, left } = await openFile(await handWritten({ sheet, names }), namespace);
  const found = book.sheets[0]?.cells.map(({ formula, value }) => formula ?? value);
  expect(found).toEqual([140, 9, 1, 7, "=COINM.NOTIONAL(A1,2)", "=Fills[Qty]*2"]);
  expect(book.names).toEqual([]);
  expect(left).toEqual(["4 formulas that read other workbooks (their values stay) on Hedge"]);
});
