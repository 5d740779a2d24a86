import type { BookCell, BookValue } from "./book";
import { areaIn } from "./cell-names";
import type { Cell, Style, Worksheet } from "./excelts";
import { fromFile } from "./formula/from-file";
import { readsOutside } from "./formula/outside";
import { limits } from "./limits";
import { lookOf } from "./looks";
import type { Looks } from "./looks";

export interface Reading {
  namespace: string;
  theme: readonly string[];
  looks: Looks;
}

export interface ReadCells {
  cells: BookCell[];
  /** How many formulas read other workbooks: what they had come to is in their place, as where Excel breaks links. */
  outside: number;
}

type FileValue = Cell["value"] | Record<string, unknown>;

/** The cells of a sheet that hold something or look like something. */
export function cellsOf(sheet: Worksheet, reading: Reading): ReadCells {
  const looks = new Map<Partial<Style>, number | undefined>();
  const lookAt = (style: Partial<Style>): number | undefined => {
    if (!looks.has(style))
      looks.set(style, isPlain(style) ? undefined : reading.looks.numberOf(lookOf(style, reading.theme)));
    return looks.get(style);
  };
  const cells: BookCell[] = [];
  const spilled = new Set<string>();
  let outside = 0;
  eachStored(sheet, (cell) => {
    // What lies under a merged cell is nothing of its own.
    if (cell.isMerged && cell.master !== cell) return;
    const found = contentOf(cell, reading.namespace, spilled);
    const look = lookAt(cell.style);
    if (found?.formula !== undefined && readsOutside(found.formula)) {
      outside++;
      delete found.formula;
      delete found.fills;
    }
    const at = { row: Number(cell.row) - 1, column: Number(cell.col) - 1 };
    if (found || look !== undefined) cells.push({ ...at, ...found, ...(look === undefined ? {} : { look }) });
  });
  return { cells, outside };
}

/** Cells that are in the file, whatever they hold: the package's own walk takes in all that lies between them. */
export function eachStored(sheet: Worksheet, visit: (cell: Cell) => void): void {
  const last = Math.min(sheet.rowCount, limits.rows);
  for (let number = 1; number <= last; number++) {
    for (const { address } of sheet.findRow(number)?.model?.cells ?? []) {
      const cell = sheet.findCell(address);
      if (cell) visit(cell);
    }
  }
}

const isPlain = (style: Partial<Style>): boolean => Object.keys(style).length === 0;

function contentOf(
  cell: Cell,
  namespace: string,
  spilled: Set<string>,
): Omit<BookCell, "row" | "column" | "look"> | undefined {
  const at = `${cell.row} ${cell.col}`;
  const { formula } = cell;
  if (!formula) {
    // What a formula has spilled is its own, and would stand in its way if it were entered here.
    const value = spilled.has(at) ? undefined : valueOf(cell.value);
    return value === undefined ? undefined : { value };
  }
  const value = valueOf(cell.result);
  const { ref, shareType } = cell.model;
  const area = shareType === "array" && ref ? areaIn(ref) : undefined;
  const fills = area && area.rows * area.columns > 1 ? { rows: area.rows, columns: area.columns } : undefined;
  if (area && fills) {
    for (let down = 0; down < area.rows; down++)
      for (let across = 0; across < area.columns; across++)
        if (down + across > 0) spilled.add(`${area.row + down + 1} ${area.column + across + 1}`);
  }
  return {
    formula: fromFile(formula, namespace),
    ...(value === undefined ? {} : { value }),
    ...(fills ? { fills } : {}),
  };
}

function valueOf(value: FileValue): BookValue | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return undefined;
  if ("error" in value && typeof value.error === "string") return { error: value.error };
  if ("richText" in value && Array.isArray(value.richText))
    return value.richText.map(({ text }: { text?: unknown }) => String(text ?? "")).join("");
  if ("text" in value) return String(value.text);
  return "checkbox" in value ? value.checkbox === true : undefined;
}
