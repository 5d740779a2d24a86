import { CellError, type Cell } from "../../catalog/declare/cell";
import type { Outcome } from "../../catalog/read/evaluate";
import { Refusal } from "../../core/refusal";
import { extentOf, readAddress, type Extent } from "../../workbook/cell-address";
import type { PlannedBlock, SheetPlan } from "../../workbook/sheet-plan";
import type { Rows } from "../calculate/calculate";

/** What stands in the cells of a plan, and what they come to. */
export class PlanCells {
  readonly #values = new Map<string, Cell>();
  readonly #formulas = new Map<string, string>();
  readonly #names: ReadonlyMap<string, Extent>;

  constructor(plan: SheetPlan) {
    this.#names = new Map(plan.names.map(({ name, area }) => [name.toLowerCase(), area]));
    for (const block of plan.blocks) this.#take(block);
  }

  /** The cells that an address or a name in a formula of the plan stands for. */
  areaOf(text: string): Extent | undefined {
    const address = readAddress(text.trim());
    if (address) return address.sheet === undefined ? extentOf(address) : undefined;
    return this.#names.get(text.trim().toLowerCase());
  }

  value(row: number, column: number): Cell {
    return this.#values.get(key(row, column)) ?? null;
  }

  /** The formula that fills a cell, its own or one that spills over it. */
  formula(row: number, column: number): string | undefined {
    return this.#formulas.get(key(row, column));
  }

  /** What cells come to, as a formula of the plan speaks of them. */
  readonly cellsAt = (text: string): Rows | undefined => {
    const area = this.areaOf(text);
    if (!area) return undefined;
    return Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (__, across) => this.value(area.row + down, area.column + across)),
    );
  };

  /** A cell that is written beside the plan. */
  add(row: number, column: number, formula: string, value: Cell): void {
    this.#formulas.set(key(row, column), formula);
    this.#values.set(key(row, column), value);
  }

  #take({ row, column, entries, spills, values }: PlannedBlock): void {
    const [rows, columns] = spills ? [spills.rows, spills.columns] : [entries.length, entries[0]?.length ?? 0];
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++) {
        const entry = spills ? entries[0]?.[0] : entries[down]?.[across];
        if (entry === null || entry === undefined) continue;
        const at = key(row + down, column + across);
        if (typeof entry !== "object") this.#values.set(at, entry);
        else {
          this.#formulas.set(at, entry.formula);
          this.#values.set(at, shownInCell(values?.[down]?.[across] ?? null));
        }
      }
  }
}

const key = (row: number, column: number): string => `${row},${column}`;

export const shownInCell = (value: Outcome | null): Cell =>
  value instanceof Refusal ? new CellError(value.kind === "none" ? "#N/A" : "#VALUE!") : value;
