import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import { MemorySheet, shown, type Calculate } from "../../../src/workbook/memory/memory-sheet";
import type { CellsRead, Kept, ScratchSheet, ScratchWrite } from "../../../src/workbook/scratch-sheet";
import type { Extent } from "../../../src/workbook/cell-address";
import { WorkbookError } from "../../../src/workbook/workbook-error";

/** A scratch sheet in memory, whose formulas come to what a test says, and which refuses what a test wants refused. */
export class ScratchInMemory implements ScratchSheet {
  readonly name = "Check this Excel";
  readonly calculation = "Automatic";
  readonly sheet: MemorySheet;
  removals = 0;
  requests = 0;

  constructor(
    calculate: Calculate,
    private readonly how: {
      /** The code with which the n-th request fails, from 1. */
      refuses?: (request: number) => string | undefined;
      /** What a reading shows instead: a cell that is busy, say. */
      shows?: (value: Cell, request: number) => Cell;
      undo?: boolean;
    } = {},
  ) {
    this.sheet = new MemorySheet(this.name, calculate);
  }

  async exchange(write: ScratchWrite, read: readonly Extent[]): Promise<readonly CellsRead[]> {
    this.#request();
    // no question that is asked of it has a chart
    this.sheet.write({ ...write, charts: [] });
    return read.map((area) => this.#read(area));
  }

  async kept(): Promise<Kept> {
    this.#request();
    return {
      names: this.sheet.names.map(({ name }) => ({ name, formula: "" })),
      charts: [],
      validation: { type: this.sheet.validations.length > 0 ? "Custom" : "None", valid: true },
      highlights: this.sheet.highlights.map(() => "ContainsText"),
    };
  }

  async writeAsOneStep(writes: readonly ScratchWrite[]): Promise<boolean> {
    if (this.how.undo !== true) return false;
    for (const write of writes) await this.exchange(write, []);
    return true;
  }

  async remove(): Promise<void> {
    this.#request();
    this.removals += 1;
  }

  #request(): void {
    this.requests += 1;
    const code = this.how.refuses?.(this.requests);
    if (code !== undefined) throw new WorkbookError("The host refused.", code);
  }

  #read({ row, column, rows, columns }: Extent): CellsRead {
    const cells = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, across) => this.#shown(this.sheet.value(row + down, column + across))),
    );
    return {
      values: cells.map((across) => across.map(valueOf)),
      types: cells.map((across) => across.map(typeOf)),
      texts: cells.map((across) => across.map(shown)),
    };
  }

  #shown(value: Cell): Cell {
    return this.how.shows?.(value, this.requests) ?? value;
  }
}

const valueOf = (cell: Cell): number | string | boolean => (cell instanceof CellError ? cell.code : (cell ?? ""));

function typeOf(cell: Cell): string {
  if (cell === null) return "Empty";
  if (cell instanceof CellError) return "Error";
  return { number: "Double", boolean: "Boolean", string: "String" }[typeof cell as "number" | "boolean" | "string"];
}
