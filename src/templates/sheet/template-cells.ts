import type { Cell } from "../../catalog/declare/cell";
import { NAMESPACE } from "../../catalog/declare/formula-text";
import type { Outcome } from "../../catalog/read/evaluate";
import { outcomes } from "../../catalog/read/outcomes";
import { CATALOG } from "../../catalog";
import { FIXED } from "../../builder/sheet/native";
import { calculate, NotCalculated, type Rows } from "../../native/calculate/calculate";
import { parsed } from "../../native/calculate/parse";
import { shownInCell } from "../../native/sheet/plan-cells";
import { extentOf, readAddress } from "../../workbook/cell-address";

/** What a function of ours gives in cells; undefined where there is none of that name. */
export type CallOurs = (name: string, parts: readonly (Rows | undefined)[]) => Rows | undefined;

const FUNCTIONS = new Map(CATALOG.map((definition) => [definition.name, definition]));

/** By the catalogue, as the pane reckons them. */
export const byCatalog: CallOurs = (name, parts) => {
  const definition = FUNCTIONS.get(name);
  if (!definition) return undefined;
  const cells = outcomes<Cell>(definition, parts, (cell) => cell);
  return inCells(cells);
};

const inCells = (rows: readonly (readonly (Outcome | null)[])[]): Rows => rows.map((row) => row.map(shownInCell));

/** What stands in the cells of a sheet while it is put together, and what formulas over them come to. */
export class TemplateCells {
  readonly #values = new Map<string, Cell>();
  readonly #names = new Map<string, Rows>();

  constructor(private readonly callOurs: CallOurs) {}

  place(row: number, column: number, cells: Rows): void {
    cells.forEach((line, down) =>
      line.forEach((value, across) => this.#values.set(`${row + down},${column + across}`, value)),
    );
  }

  name(name: string, cells: Rows): void {
    this.#names.set(name.toLowerCase(), cells);
  }

  at(row: number, column: number): Cell {
    return this.#values.get(`${row},${column}`) ?? null;
  }

  valueOf(formula: string): Rows {
    return calculate(parsed(`=${formula}`), {
      given: (text) => this.#given(text),
      call: (name, parts) => {
        if (name.startsWith(OURS)) return this.callOurs(name.slice(OURS.length), parts);
        return NATIVE[name]?.(parts.map((rows) => rows?.[0]?.[0] ?? null));
      },
    }).rows;
  }

  #given(text: string): Rows {
    const named = this.#names.get(text.toLowerCase());
    if (named) return named;
    if (!readAddress(text)) throw new NotCalculated(`nothing is called ${text}`);
    const { row, column, rows, columns } = extentOf({ cells: text });
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => this.at(row + down, column + across)),
    );
  }
}
const OURS = `${NAMESPACE}.`;

/** What a spreadsheet has and the reckoning of formulas without the add-in does not need. */
const NATIVE: Readonly<Record<string, (values: readonly Cell[]) => Rows>> = {
  FIXED: ([value = null, digits = null]) =>
    inCells(FIXED({ text: "", cells: [[value]] }, { text: "", cells: [[digits]] }).cells),
};
