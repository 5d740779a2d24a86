import { CellError, type Cell } from "../../catalog/declare/cell";
import type { Rows } from "../../catalog/declare/define";

/**
 * Cells as one text that is the same everywhere: a number by the shortest digits that read back to it, with a point; a
 * text in quotation marks, doubled inside; TRUE, FALSE; an error's code; nothing for a blank. A block is written as
 * {1,2;3,4}, without blank rows at its end.
 */
export function literalOf(cells: Rows<Cell>): string {
  const rows = cells.slice(0, cells.findLastIndex((row) => row.some((cell) => cell !== null && cell !== "")) + 1);
  const [[only = null] = []] = rows;
  if (cells.length === 1 && cells[0]?.length === 1) return one(only);
  return `{${rows.map((row) => row.map(one).join(",")).join(";")}}`;
}

function one(cell: Cell): string {
  if (cell instanceof CellError) return cell.code;
  if (typeof cell === "number") return String(Object.is(cell, -0) ? 0 : cell).toUpperCase();
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell === null || cell === "" ? "" : `"${cell.replaceAll('"', '""')}"`;
}

const PIECE = /"(?:[^"]|"")*"|-?\d+(?:\.\d+)?(?:E[+-]?\d+)?|TRUE|FALSE|#[A-Z0-9/]+[!?]?|/y;
const NUMBER = /^-?\d/;

/** The cells of such a text; nothing where it is none. Behind a single number its unit may stand. */
export function readLiteral(text: string): Cell[][] | undefined {
  const isBlock = text.startsWith("{");
  let at = isBlock ? 1 : 0;
  const rows: Cell[][] = [[]];
  for (;;) {
    PIECE.lastIndex = at;
    const [piece = ""] = PIECE.exec(text) ?? [];
    at += piece.length;
    (rows.at(-1) as Cell[]).push(cellOf(piece));
    if (!isBlock) return at === text.length || (NUMBER.test(piece) && text[at] === " ") ? rows : undefined;
    const mark = text[at++];
    if (mark === "}") return at === text.length ? rows : undefined;
    if (mark === ";") rows.push([]);
    else if (mark !== ",") return undefined;
  }
}

/** The text without the unit behind a single number. */
export const bareLiteral = (text: string): string => (NUMBER.test(text) ? (text.split(" ")[0] as string) : text);

function cellOf(piece: string): Cell {
  if (piece === "") return null;
  if (piece.startsWith('"')) return piece.slice(1, -1).replaceAll('""', '"');
  if (piece === "TRUE" || piece === "FALSE") return piece === "TRUE";
  return piece.startsWith("#") ? new CellError(piece) : Number(piece);
}
