import { contains, extentText, type CellAddress, type Extent } from "../cell-address";
import type { Contents, Entered } from "./contents";
import type { Before } from "./before";
import { cellsOf, holdsPlanned } from "./planned-cells";
import type { SheetPlan } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";

/** Somebody has written into the cells after they were looked at. It is known what, so that it can be put back. */
export class ChangedMeanwhile extends WorkbookError {
  constructor(
    readonly cells: CellAddress,
    readonly holds: string,
    /** What was there when the cells were written to. */
    readonly before: Before,
  ) {
    super("Somebody has written into these cells in the meantime.", "ChangedMeanwhile");
    this.name = "ChangedMeanwhile";
  }
}

/**
 * Cells that hold neither what they held before nor what has been written to them since. `spilled`: what formulas of the
 * plan spill over by now.
 */
export function changedMeanwhile(
  before: Before,
  now: readonly Contents[],
  plan: Pick<SheetPlan, "extent" | "blocks">,
  sheet: string,
  spilled: readonly Extent[],
): ChangedMeanwhile | undefined {
  const isOurs = holdsPlanned(plan);
  const isSpilled = (row: number, column: number) => spilled.some((area) => contains(area, row, column));
  let first: { cells: CellAddress; holds: string } | undefined;
  const bands = before.bands.map((band, index) => {
    const found = now[index];
    const [holds, entries] = [band.holds.map((row) => [...row]), band.entries.map((row) => [...row])];
    for (const { row, column, down, across } of cellsOf(band.extent)) {
      const held = found?.holds[down]?.[across] ?? "";
      const heldBefore = band.holds[down]?.[across] ?? "";
      const wasSpilled = heldBefore !== "" && band.entries[down]?.[across] === "";
      if (held === heldBefore || wasSpilled || isOurs(row, column, held) || isSpilled(row, column)) continue;
      first ??= { cells: { sheet, cells: extentText({ row, column, rows: 1, columns: 1 }) }, holds: held };
      write(holds, down, across, held);
      write(entries, down, across, found?.entries[down]?.[across] ?? "");
    }
    return { ...band, holds, entries };
  });
  return first && new ChangedMeanwhile(first.cells, first.holds, { ...before, bands });
}

function write<Value extends Entered>(rows: Value[][], down: number, across: number, value: Value): void {
  const row = rows[down];
  if (row) row[across] = value;
}
