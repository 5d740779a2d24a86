import { CellValueType } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";

export type CellContent = number | string | boolean;

/** What a cell holds; an empty cell is the empty text, as Office.js has it. A formula that comes to nothing is 0. */
export function contentOf(cell: ICellData | undefined): CellContent {
  const value = cell?.v;
  if (value === undefined || value === null) return cell?.f || cell?.si ? 0 : "";
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "1";
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return value;
}

const errorCodes = /^#(VALUE!|N\/A|NUM!|DIV\/0!|REF!|NAME\?|NULL!|SPILL!|CALC!|ERROR!)$/;

export const isErrorCode = (content: CellContent): content is string =>
  typeof content === "string" && errorCodes.test(content);

/** Whether a cell holds an error: a text that was entered as one is none, even if it reads like one. */
export const holdsError = (cell: ICellData | undefined): boolean =>
  cell?.t !== CellValueType.FORCE_STRING && isErrorCode(contentOf(cell));

/** The reason that a custom function gave with its error, kept with the cell's value. */
export const reasonOf = (cell: ICellData | undefined): string | undefined => {
  const reason: unknown = cell?.custom?.["reason"];
  return typeof reason === "string" ? reason : undefined;
};

/** An entry as Excel takes it from a script: a text that starts with = is a formula, a text that reads as a number is one. */
export function cellFrom(entry: unknown): ICellData {
  const cleared: ICellData = { f: null, si: null, v: null, t: null, custom: null };
  if (typeof entry === "boolean") return { ...cleared, v: entry ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof entry === "number") return { ...cleared, v: entry, t: CellValueType.NUMBER };
  if (typeof entry !== "string" || entry === "") return cleared;
  if (entry.startsWith("=")) return { ...cleared, f: entry };
  if (entry.startsWith("'")) return { ...cleared, ...textCell(entry.slice(1)) };
  if (isNumber(entry)) return { ...cleared, v: Number(entry), t: CellValueType.NUMBER };
  return { ...cleared, v: entry, t: CellValueType.STRING };
}

const isNumber = (text: string) => text.trim() !== "" && Number.isFinite(Number(text));

/** Univer reads a text again now and then, and marks one that must stay a text with a green corner, as Excel does. */
export const textCell = (text: string): ICellData => {
  const looksLikeMore = isErrorCode(text) || isNumber(text) || /^(true|false)$/i.test(text);
  return { v: text, t: looksLikeMore ? CellValueType.FORCE_STRING : CellValueType.STRING };
};
