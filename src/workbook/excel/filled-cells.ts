import { meet, type Extent } from "../cell-address";
import type { Band } from "./band";
import type { Contents } from "./contents";
import { cellsOf } from "./planned-cells";
import type { CellRows } from "../plan-portions";
import type { PlannedBlock, SheetPlan } from "../sheet-plan";

/** Blocks that go into empty cells, and those that wait: what is in their way has to go first, or they spill. */
export function inTwo({ blocks }: SheetPlan, bands: readonly Contents[]): [PlannedBlock[], PlannedBlock[]] {
  const filled = filledRuns(bands);
  // Where nothing is in the way, nothing has to wait for it.
  const goesBeside = ({ row, column, entries, spills }: PlannedBlock): boolean => {
    const area = { row, column, rows: entries.length, columns: Math.max(...entries.map(({ length }) => length)) };
    return filled.length > 0 && !spills && !filled.some((run) => meet(run, area));
  };
  return [blocks.filter(goesBeside), blocks.filter((block) => !goesBeside(block))];
}

/** The cells that have an entry of their own, as few areas: what spills into others goes with its formula. */
export function filledRuns(bands: readonly Contents[]): Extent[] {
  const runs: Extent[] = [];
  for (const { extent, entries } of bands) {
    for (const { row, column, down, across } of cellsOf(extent)) {
      if (entries[down]?.[across] === "") continue;
      const last = runs.at(-1);
      const follows = last?.row === row && last.column + last.columns === column;
      if (last && follows) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
      else runs.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return stacked(runs);
}

/** The cells of a portion that are formatted as Text: there a formula would stay the text that it is written as. */
export function textFormatted(cells: readonly CellRows[], bands: readonly Band[]): Extent[] {
  const format = (row: number, column: number): string | undefined => {
    const band = bands.find(({ extent }) => row >= extent.row && row < extent.row + extent.rows);
    return band?.formats[row - band.extent.row]?.[column - band.extent.column];
  };
  return cells.flatMap(({ row, column, entries }) =>
    entries.flatMap((line, down) =>
      line.flatMap((entry, across) =>
        entry !== null && format(row + down, column + across) === "@"
          ? [{ row: row + down, column: column + across, rows: 1, columns: 1 }]
          : [],
      ),
    ),
  );
}

/** Runs of one width that stand under one another become one area. */
function stacked(runs: readonly Extent[]): Extent[] {
  const areas: Extent[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.column},${run.columns}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above && above.row + above.rows === run.row) {
      areas[index] = { ...above, rows: above.rows + 1 };
    } else {
      open.set(key, areas.push(run) - 1);
    }
  }
  return areas;
}
