import { CellError, type Cell } from "../catalog/cell";
import { addressText, extentOf, extentText, type CellAddress } from "./cell-address";
import { inPlainWords } from "./office-words";
import type { Insertion, Workbook } from "./workbook";

interface Content {
  readonly value: Cell;
  readonly formula?: string;
}

/** A workbook in memory: for tests, and for the pane where it is opened outside Excel. */
export class MemoryWorkbook implements Workbook {
  readonly #sheets = new Map<string, Map<string, Content>>();
  readonly #listeners = new Set<() => void>();
  #selected: { sheet: string; cells: string };

  /** `calculate` gives a formula's value. Without it no function is known, as in Excel without the add-in. */
  constructor(
    sheets: readonly [string, ...string[]] = ["Sheet1"],
    private readonly calculate: (formula: string) => Cell = () => new CellError("#NAME?"),
  ) {
    for (const sheet of sheets) this.#sheets.set(sheet.toLowerCase(), new Map());
    this.#selected = { sheet: sheets[0], cells: "A1" };
  }

  /** What a user does with the mouse. */
  select({ sheet = this.#selected.sheet, cells }: CellAddress): void {
    this.#selected = { sheet, cells };
    for (const changed of this.#listeners) changed();
  }

  /** What a user types: rows of values, from the first cell of the address on; null empties a cell. */
  enter(address: CellAddress, rows: readonly (readonly Cell[])[]): void {
    const sheet = this.#sheet(address);
    const { row, column } = extentOf(address);
    for (const [down, values] of rows.entries()) {
      for (const [across, value] of values.entries()) sheet.set(key(row + down, column + across), { value });
    }
  }

  async selectedCell(): Promise<CellAddress> {
    const { row, column } = extentOf(this.#selected);
    return { ...this.#selected, cells: extentText({ row, column, rows: 1, columns: 1 }) };
  }

  async selectedCells(): Promise<CellAddress> {
    return this.#selected;
  }

  async onSelection(changed: () => void): Promise<() => void> {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  async read(address: CellAddress): Promise<Cell[][]> {
    const sheet = this.#sheet(address);
    const { row, column, rows, columns } = extentOf(address);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, across) => sheet.get(key(row + down, column + across))?.value ?? null),
    );
  }

  async insertFormula(formula: string, into: CellAddress, { replace }: { replace: boolean }): Promise<Insertion> {
    const at = await this.selectedCell();
    if (addressText(at) !== addressText(into)) return { outcome: "moved", to: at };
    const sheet = this.#sheet(at);
    const { row, column } = extentOf(at);
    const before = sheet.get(key(row, column));
    const holds = before?.formula ?? shown(before?.value ?? null);
    if (holds !== "" && !replace) return { outcome: "occupied", holds };
    const value = this.calculate(formula);
    sheet.set(key(row, column), { formula, value });
    return { outcome: "inserted", value, text: shown(value) };
  }

  #sheet({ sheet = this.#selected.sheet }: CellAddress): Map<string, Content> {
    const found = this.#sheets.get(sheet.toLowerCase());
    if (!found) throw inPlainWords({ code: "ItemNotFound" });
    return found;
  }
}

const key = (row: number, column: number): string => `${row},${column}`;

function shown(value: Cell): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
