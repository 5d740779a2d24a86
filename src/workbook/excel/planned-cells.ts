import { contains, extentText, type Extent } from "../cell-address";
import { typed } from "../entry/entered-text";
import type { Contents } from "./contents";
import type { Entry, PlannedBlock, SheetPlan } from "../sheet-plan";

type Planned = Pick<SheetPlan, "extent" | "blocks">;

/** What a plan writes into a cell, or undefined where it writes nothing. */
export function plannedEntries({ blocks }: Planned): (row: number, column: number) => Entry | undefined {
  const entries = new Map<string, Entry>();
  for (const { row, column, entries: rows } of blocks.filter(isShort)) {
    for (const [down, cells] of rows.entries()) {
      for (const [across, entry] of cells.entries()) {
        if (entry !== null) entries.set(`${row + down},${column + across}`, entry);
      }
    }
  }
  const inLong = entriesInTurn(blocks.filter((block) => !isShort(block)));
  return (row, column) => entries.get(`${row},${column}`) ?? inLong(row, column);
}

const isShort = ({ rows }: PlannedBlock): boolean => rows === undefined;

/** Of long blocks, which stand below one another, one is held at a time. */
function entriesInTurn(blocks: readonly PlannedBlock[]): (row: number, column: number) => Entry | undefined {
  let [held, entries] = [undefined as PlannedBlock | undefined, [] as PlannedBlock["entries"]];
  const isIn = (block: PlannedBlock, row: number): boolean => row >= block.row && row < block.row + (block.rows ?? 0);
  return (row, column) => {
    if (!held || !isIn(held, row)) {
      const over = blocks.find((block) => isIn(block, row));
      if (!over) return undefined;
      [held, entries] = [over, over.entries];
    }
    return entries[row - held.row]?.[column - held.column] ?? undefined;
  };
}

/** Whether a cell holds what a plan has written there: its entry, or nothing where it writes nothing. */
export function holdsPlanned(plan: Planned): (row: number, column: number, holds: string) => boolean {
  const planned = plannedEntries(plan);
  return (row, column, holds) => {
    const entry = contains(plan.extent, row, column) ? planned(row, column) : undefined;
    return holds === "" || (entry !== undefined && sameEntry(holds, entry));
  };
}

/** The first cell that holds something else than what a plan has written there. What is spilled is nobody's own. */
export function firstForeign(plan: Planned): (contents: Contents) => string | undefined {
  const isOurs = holdsPlanned(plan);
  return ({ extent, holds, entries }) => {
    for (const { row, column, down, across } of cellsOf(extent)) {
      const held = entries[down]?.[across] === "" ? "" : (holds[down]?.[across] ?? "");
      if (!isOurs(row, column, held)) return extentText({ row, column, rows: 1, columns: 1 });
    }
    return undefined;
  };
}

export function* cellsOf({ row, column, rows, columns }: Extent) {
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      yield { row: row + down, column: column + across, down, across };
    }
  }
}

/** The apostrophe that keeps a text a text is not part of what the cell holds. */
const sameEntry = (holds: string, entry: Entry): boolean =>
  normal(holds) === normal(String(typed(entry) ?? "").replace(/^'/, ""));

const NUMBER = /\d+(?:\.\d+)?(?:E[+-]?\d+)?/g;

/** Excel gives formulas back in its own spelling: capitals, spaces and numbers may differ from what was written. */
const normal = (text: string): string =>
  text
    .replace(/[\s@]/g, "")
    .toUpperCase()
    .replace(NUMBER, (number) => String(Number(number)));
