import { CellError, type Cell } from "../../catalog/declare/cell";
import { contains, extentText, within, type Extent } from "../cell-address";
import type { SheetCells, TableCells } from "../cells-in-use";
import { nameFormula, type SheetName } from "../names-met";
import { accepts } from "../entry/entry-rule";
import { RECORD_NAME } from "../record-name";
import type { CellRows, Portion } from "../plan-portions";
import type {
  Entry,
  Occupied,
  PlannedChart,
  PlannedHighlight,
  PlannedLook,
  PlannedName,
  PlannedTable,
  PlannedValidation,
  SheetPlan,
} from "../sheet-plan";

/** A formula's value, or the rows of values that it spills. */
export type Calculate = (formula: string) => Cell | readonly (readonly Cell[])[];

export interface Content {
  readonly value: Cell;
  readonly formula?: string;
  /** The other cells that the formula fills. */
  readonly spilled?: readonly string[];
}

/** One sheet in memory: what has been written, to be looked at. */
export class MemorySheet {
  names: readonly PlannedName[] = [];
  looks: readonly PlannedLook[] = [];
  validations: readonly PlannedValidation[] = [];
  highlights: readonly PlannedHighlight[] = [];
  charts: readonly PlannedChart[] = [];
  /** Names that stand for something else than cells of a plan. */
  defined: readonly SheetName[] = [];
  tables: readonly TableCells[] = [];
  isProtected = false;
  /** By column, in digits. */
  readonly columnWidths = new Map<number, number>();
  frozenRows = 0;
  /** By row and column, from 0: "4,2". */
  readonly cells = new Map<string, Content>();

  constructor(
    readonly name: string,
    private readonly calculate: Calculate,
  ) {}

  copy(): MemorySheet {
    const copy = new MemorySheet(this.name, this.calculate);
    for (const [at, content] of this.cells) copy.cells.set(at, content);
    for (const [column, width] of this.columnWidths) copy.columnWidths.set(column, width);
    copy.frozenRows = this.frozenRows;
    copy.defined = this.defined;
    copy.tables = this.tables;
    copy.isProtected = this.isProtected;
    copy.#add(this);
    return copy;
  }

  get recordArea(): Extent | undefined {
    return this.names.find(({ name }) => name === RECORD_NAME)?.area;
  }

  value(row: number, column: number): Cell {
    return this.cells.get(key(row, column))?.value ?? null;
  }

  /** A formula, or the value as text; the empty text where there is nothing. */
  holds(row: number, column: number): string {
    const content = this.cells.get(key(row, column));
    return content?.formula ?? shown(content?.value ?? null);
  }

  /** Whether a formula of another cell fills it. */
  isSpilled(row: number, column: number): boolean {
    return [...this.cells.values()].some(({ spilled = [] }) => spilled.includes(key(row, column)));
  }

  /** What is in these cells, row by row. */
  within({ row, column, rows, columns }: Extent): (Content | undefined)[][] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => this.cells.get(key(row + down, column + across))),
    );
  }

  /** The last row that holds something; −1 where none does. */
  lastRow(): number {
    return Math.max(-1, ...[...this.cells.keys()].map((at) => Number.parseInt(at, 10)));
  }

  /** What is written right under a table, or at its right side, becomes a part of it. */
  growTables(row: number, column: number): void {
    this.tables = this.tables.map((table) => {
      const { extent, hasTotals } = table;
      const isUnder = !hasTotals && row === extent.row + extent.rows && isIn(column, extent.column, extent.columns);
      const isRight = column === extent.column + extent.columns && row === extent.row;
      if (isUnder) return { ...table, extent: { ...extent, rows: extent.rows + 1 } };
      const columns = [...table.columns, String(this.value(row, column))];
      return isRight ? { ...table, columns, extent: { ...extent, columns: extent.columns + 1 } } : table;
    });
  }

  /** As far as cells hold something. */
  inUse(): SheetCells {
    const places = [...this.cells.keys()].map((at) => at.split(",").map(Number) as [number, number]);
    const rows = Math.max(-1, ...places.map(([row]) => row)) + 1;
    const columns = Math.max(-1, ...places.map(([, column]) => column)) + 1;
    const block = <T>(cell: (row: number, column: number) => T): T[][] =>
      Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cell(row, column)));
    return {
      name: this.name,
      extent: { row: 0, column: 0, rows, columns },
      formulas: block((row, column) => this.cells.get(key(row, column))?.formula ?? ""),
      values: block((row, column) => this.value(row, column)),
      names: [
        ...this.names.map((name) => ({ name: name.name, formula: nameFormula(this.name, name) })),
        ...this.defined,
      ],
      tables: this.tables,
      spills: [...this.cells].flatMap(([at, { spilled = [] }]) => (spilled.length > 0 ? around([at, ...spilled]) : [])),
      isProtected: this.isProtected,
    };
  }

  /** Null and the empty text empty the cell. */
  enter(row: number, column: number, entry: Entry | CellError): void {
    this.#empty(key(row, column));
    if (entry === null || entry === "") return;
    if (typeof entry === "object" && "formula" in entry) this.#enterFormula(row, column, entry.formula);
    else this.cells.set(key(row, column), { value: entry });
  }

  /** The first cell that holds something, row by row, and how many do. */
  occupied(extent: Extent): Occupied | undefined {
    const filled = [...cellsOf(extent)].filter(({ row, column }) => this.holds(row, column) !== "");
    const [first] = filled;
    if (!first) return undefined;
    const cells = extentText({ ...first, rows: 1, columns: 1 });
    return { cells: { sheet: this.name, cells }, holds: this.holds(first.row, first.column), filled: filled.length };
  }

  /** Empties cells, with what lies on them, and forgets names, in small letters. */
  empty(extent: Extent, names: ReadonlySet<string>): void {
    for (const { row, column } of cellsOf(extent)) this.#empty(key(row, column));
    const stays = ({ area }: { readonly area: Extent }): boolean => !within(area, extent);
    this.looks = this.looks.filter(stays);
    this.validations = this.validations.filter(stays);
    this.highlights = this.highlights.filter(stays);
    this.charts = this.charts.filter(({ place }) => !within(place, extent));
    this.names = this.names.filter(({ name }) => !names.has(name.toLowerCase()));
  }

  /** Whether the rules of the cell let a user enter this. */
  accepts(row: number, column: number, value: Cell): boolean {
    const rules = this.validations.filter(({ area }) => contains(area, row, column));
    return rules.every(({ rule }) => accepts(rule, value));
  }

  /** What a new sheet is besides its cells. */
  arrange({ extent, columnWidths, frozenRows }: SheetPlan): void {
    for (const [across, width] of columnWidths.entries()) this.columnWidths.set(extent.column + across, width);
    this.frozenRows = frozenRows;
  }

  write(portion: Portion): void {
    for (const rows of portion.cells ?? []) this.#writeRows(rows);
    this.#add(portion);
    if (portion.table) this.#addTable(portion.table);
  }

  #addTable({ name, area }: PlannedTable): void {
    const columns = Array.from({ length: area.columns }, (_, across) =>
      String(this.value(area.row, area.column + across)),
    );
    this.tables = [...this.tables, { name, extent: area, columns, hasHeadings: true, hasTotals: false }];
  }

  #writeRows({ row, column, entries }: CellRows): void {
    for (const [down, cells] of entries.entries()) {
      for (const [across, entry] of cells.entries()) {
        if (entry !== null) this.enter(row + down, column + across, entry);
      }
    }
  }

  #add({ names = [], looks = [], validations = [], highlights = [], charts = [] }: Omit<Portion, "cells">): void {
    this.names = [...this.names, ...names];
    this.looks = [...this.looks, ...looks];
    this.validations = [...this.validations, ...validations];
    this.highlights = [...this.highlights, ...highlights];
    this.charts = [...this.charts, ...charts];
  }

  #enterFormula(row: number, column: number, formula: string): void {
    const result = this.calculate(formula);
    const rows = isRows(result) ? result : [[result]];
    const [anchor, ...filled] = rows.flatMap((values, down) =>
      values.map((value, across) => ({ at: key(row + down, column + across), value })),
    );
    const isBlocked = filled.some(({ at }) => this.cells.has(at));
    if (isBlocked) {
      this.cells.set(key(row, column), { value: new CellError("#SPILL!"), formula });
      return;
    }
    for (const { at, value } of filled) this.cells.set(at, { value });
    this.cells.set(key(row, column), { value: anchor?.value ?? null, formula, spilled: filled.map(({ at }) => at) });
  }

  /** A formula takes along what it has spilled. */
  #empty(at: string): void {
    for (const spilled of this.cells.get(at)?.spilled ?? []) this.cells.delete(spilled);
    this.cells.delete(at);
  }
}

const isIn = (at: number, from: number, count: number): boolean => at >= from && at < from + count;

const isRows = (result: ReturnType<Calculate>): result is readonly (readonly Cell[])[] => Array.isArray(result);

function around(cells: readonly string[]): Extent {
  const places = cells.map((at) => at.split(",").map(Number) as [number, number]);
  const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

const key = (row: number, column: number): string => `${row},${column}`;

function* cellsOf({ row, column, rows, columns }: Extent): Generator<{ row: number; column: number }> {
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) yield { row: row + down, column: column + across };
  }
}

export function shown(value: Cell): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
