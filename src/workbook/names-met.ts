import { addressText, extentOf, fixedText, readAddress, within } from "./cell-address";
import type { PlannedName, SheetPlan } from "./sheet-plan";
import { WorkbookError } from "./workbook-error";

export interface SheetName {
  readonly name: string;
  /** What it stands for: "=Sheet1!$B$2". */
  readonly formula: string;
}

/**
 * Names that the sheet has already. One that points into the cells that are written, or nowhere any more, is left over
 * from what was there, and may point to the new cells; any other one belongs to something that must go on working.
 */
export function namesMet(plan: SheetPlan, sheet: string, names: readonly SheetName[]): ReadonlySet<string> {
  const met = plan.names.flatMap((planned) => names.filter((known) => isSame(known.name, planned.name)));
  const inUse = met.find(({ formula }) => !isLeftOver(formula, sheet, plan));
  if (inUse) {
    throw new WorkbookError(
      `This sheet has a name “${inUse.name}” for other cells. Insert it into a new sheet, or delete that name first.`,
      "NameInUse",
    );
  }
  return new Set(met.map(({ name }) => name.toLowerCase()));
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function isLeftOver(formula: string, sheet: string, { extent }: SheetPlan): boolean {
  const address = readAddress(formula.replace(/^=/, ""));
  if (!address) return formula.includes("#REF!");
  return isSame(address.sheet ?? sheet, sheet) && within(extentOf(address), extent);
}

export const nameFormula = (sheet: string, { area }: PlannedName): string =>
  `=${addressText({ sheet, cells: fixedText(area) })}`;
