import { meet, type Extent } from "../../workbook/cell-address";
import { roleLooks } from "../../workbook/role-looks";
import type { PlannedLook } from "../../workbook/sheet-plan";

/**
 * Looks laid over one another as before, but cells that touch and look alike get theirs together: each look is several
 * requests to the spreadsheet.
 */
export function mergedLooks(looks: readonly PlannedLook[]): PlannedLook[] {
  const merged: PlannedLook[] = [];
  for (const look of looks) {
    // a line below cells belongs below each of them
    const stacks = look.role === undefined || roleLooks[look.role].rule === undefined;
    const at = merged.findLastIndex((before) => isSame(before, look) && union(before.area, look.area, stacks));
    const before = merged[at];
    const area = before && union(before.area, look.area, stacks);
    // what lies between the two in time must not lie on the cells that come earlier now
    if (!area || merged.slice(at + 1).some((between) => meet(between.area, look.area))) merged.push(look);
    else merged[at] = { ...before, area };
  }
  return merged;
}

const isSame = (one: PlannedLook, other: PlannedLook): boolean =>
  one.role === other.role && one.format === other.format && one.align === other.align;

/** The rectangle that two that touch make up together, if they do; one below the other only where that is asked. */
function union(one: Extent, other: Extent, stacks: boolean): Extent | undefined {
  if (stacks && one.column === other.column && one.columns === other.columns) {
    if (one.row + one.rows === other.row) return { ...one, rows: one.rows + other.rows };
    if (other.row + other.rows === one.row) return { ...other, rows: one.rows + other.rows };
  }
  if (one.row === other.row && one.rows === other.rows) {
    if (one.column + one.columns === other.column) return { ...one, columns: one.columns + other.columns };
    if (other.column + other.columns === one.column) return { ...other, columns: one.columns + other.columns };
  }
  return undefined;
}
