import { numberShownBy } from "../../catalog/read/numeric-text";
import { POINT, type NumberMarks } from "./number-marks";
import { readBare } from "./typed-number";

export type Entry = number | string | boolean;
export type Block = readonly (readonly Entry[])[];

/** A text in quotation marks, its own ones doubled, or anything else up to the next separator. */
const ENTRY = /\s*(?:"((?:[^"]|"")*)"|([^",;{}]+?))\s*([,;]|$)/y;

/** A block as Excel writes it in a formula: {1,2;3,4} is two rows of two, {"venue","face"} one row of texts. */
export function readBlock(text: string): Block | undefined {
  const inside = /^\{([^]+)\}$/.exec(text.trim())?.[1];
  if (inside === undefined) return undefined;
  const rows: Entry[][] = [[]];
  ENTRY.lastIndex = 0;
  for (;;) {
    const match = ENTRY.exec(inside);
    const entry = match && entryOf(match[1], match[2]);
    if (entry === null || entry === undefined) return undefined;
    rows.at(-1)?.push(entry);
    if (match?.[3] === "") break;
    if (match?.[3] === ";") rows.push([]);
  }
  return rows.every((row) => row.length === rows[0]?.length) ? rows : undefined;
}

function entryOf(quoted: string | undefined, plain = ""): Entry | undefined {
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return truthShownBy(plain) ?? numberShownBy(plain);
}

/** TRUE or FALSE, in any case. */
export function truthShownBy(text: string): boolean | undefined {
  const word = text.trim().toUpperCase();
  return word === "TRUE" || word === "FALSE" ? word === "TRUE" : undefined;
}

/**
 * Cells copied in a sheet, rows on lines and columns between tabs, as a block; a single cell is none. They show their
 * numbers in the marks of the country; one that could be two numbers stays a text, to be refused as one.
 */
export function blockPasted(text: string, marks = POINT): string | undefined {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const rows = lines.map((line) => line.split("\t").map((cell) => pastedEntry(cell, marks) ?? cell.trim()));
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? blockText(rows) : undefined;
}

function pastedEntry(cell: string, marks: NumberMarks): Entry | undefined {
  if (marks.decimal === POINT.decimal) return entryOf(undefined, cell);
  const typed = readBare(cell, marks);
  return truthShownBy(cell) ?? (typed && "value" in typed && typed.doubt === undefined ? typed.value : undefined);
}

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const blockText = (block: Block): string =>
  `{${block.map((row) => row.map((entry) => (typeof entry === "string" ? quoted(entry) : String(entry).toUpperCase())).join(",")).join(";")}}`;
