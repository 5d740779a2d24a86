import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { XMLParser } from "fast-xml-parser";
import { findLibreOffice, HOW_TO_GET_IT } from "../../scripts/libreoffice";
import type { Content } from "./cell-content";
import { workbookFile, type FileSheet } from "./workbook-file";

/** What a sheet's cell holds, by row and column from 0: numbers have 15 digits, errors may be such as Err:502. */
export type Results = (row: number, column: number) => Content;

/** In milliseconds; one run takes some ten seconds of a processor's time. */
const MOST_TIME = 280_000;

/** All sheets calculated by LibreOffice, in one run. */
export const calculated = (sheets: readonly FileSheet[]): ReadonlyMap<string, Results> => opened(workbookFile(sheets));

/** So that it calculates what has a result in the file already: it would believe the file. */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** A file as LibreOffice opens it, under a profile of its own that is thrown away. */
export function opened(workbook: Uint8Array, calculates = false): ReadonlyMap<string, Results> {
  const office = findLibreOffice();
  if (office === undefined) throw new Error(`This test ${HOW_TO_GET_IT}.`);
  const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-judge-"));
  try {
    const file = path.join(folder, "sheets.xlsx");
    writeFileSync(file, workbook);
    if (calculates) {
      mkdirSync(path.join(folder, "profile/user"), { recursive: true });
      writeFileSync(path.join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_CALCULATE);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const options = [profile, "--headless", "--norestore", "--convert-to", "fods", "--outdir", folder, file];
    const { status, stdout, stderr } = spawnSync(office, options, { encoding: "utf8", timeout: MOST_TIME });
    const written = path.join(folder, "sheets.fods");
    if (status !== 0 || !existsSync(written))
      throw new Error(`LibreOffice wrote nothing (${String(status)}): ${stdout}${stderr}`);
    return read(readFileSync(written, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Node = Readonly<Record<string, unknown>>;

/** More cells than any sheet of ours leaves empty in between. */
const MOST = 1000;

const REPEATABLE = ["table:table", "table:table-row", "table:table-cell", "text:p"];

function read(flat: string): Map<string, Results> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    isArray: (name) => REPEATABLE.includes(name),
  });
  const document = parser.parse(withSpaces(flat)) as Record<string, Record<string, Record<string, Node>>>;
  const tables = document["office:document"]?.["office:body"]?.["office:spreadsheet"]?.["table:table"] as Node[];
  return new Map(tables.map((table) => [String(table["@_table:name"]), resultsOf(table)]));
}

/** Spaces that XML would not keep are elements in this format. */
const withSpaces = (flat: string): string =>
  flat.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) => " ".repeat(Number(count ?? 1)));

/** Rows and cells that are alike stand there once, with their number; the last ones are the empty rest of the sheet. */
const times = (node: Node, what: "rows" | "columns"): number =>
  Math.min(Number(node[`@_table:number-${what}-repeated`] ?? 1), MOST);
const children = (node: Node, name: string): Node[] => (node[name] ?? []) as Node[];

function resultsOf(table: Node): Results {
  const rows: Content[][] = [];
  for (const row of children(table, "table:table-row")) {
    const cells = children(row, "table:table-cell");
    const line = cells.flatMap((cell) => new Array<Content>(times(cell, "columns")).fill(contentIn(cell)));
    for (let copies = times(row, "rows"); copies > 0; copies--) rows.push(line);
  }
  return (row, column) => rows[row]?.[column] ?? null;
}

function contentIn(cell: Node): Content {
  const texts = children(cell, "text:p").map((text) => (typeof text === "string" ? text : String(text["#text"] ?? "")));
  const text = texts.join("\n");
  if (cell["@_calcext:value-type"] === "error") return { error: text };
  switch (cell["@_office:value-type"]) {
    case undefined:
      return null;
    case "boolean":
      return cell["@_office:boolean-value"] === "true";
    case "string":
      return text;
    default: {
      const value = Number(cell["@_office:value"]);
      // the attribute has 20 decimals: of a small number only the text has all digits
      return Math.abs(value) < 1e-4 ? Number(text.replace(",", ".")) : value;
    }
  }
}
