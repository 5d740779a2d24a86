import type { Cell } from "../../src/catalog/declare/cell";
import type { CellError } from "../../src/catalog/declare/cell";
import { lintWorkbook, type Linted } from "../../src/lint/lint-workbook";
import type { LintFinding } from "../../src/lint/finding";
import { addressText } from "../../src/workbook/cell-address";
import type { Entry } from "../../src/workbook/sheet-plan";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";

/** 2026-11-20, as a spreadsheet counts it. */
export const TODAY = 46346;

/** Rows from A1 on: a text that begins with "=" is a formula, and null a blank cell. */
export type Lines = readonly (readonly (number | string | boolean | null)[])[];

/** A workbook whose formulas show what is said of them, by their text, and 0 where nothing is. */
export function bookOf(sheets: Readonly<Record<string, Lines>>, shows: Readonly<Record<string, Cell>> = {}) {
  const names = Object.keys(sheets) as [string, ...string[]];
  const workbook = new MemoryWorkbook(names, (formula) => shows[formula] ?? 0);
  for (const [sheet, lines] of Object.entries(sheets)) workbook.enter({ sheet, cells: "A1" }, lines.map(entered));
  return workbook;
}

const entered = (line: Lines[number]): (Entry | CellError)[] =>
  line.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell));

export async function linted(workbook: MemoryWorkbook, today = TODAY): Promise<Linted> {
  const found = await lintWorkbook(await workbook.cellsInUse(), today);
  if (!found) throw new Error("Nobody has cancelled it.");
  return found;
}

/** "L8 red A5": what was found, where. */
export const inShort = ({ code, level, at }: LintFinding): string => `${code} ${level} ${at.cells}`;

export const placed = ({ code, level, at }: LintFinding): string => `${code} ${level} ${addressText(at)}`;
