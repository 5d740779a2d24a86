import type { FormulasReplaced } from "../../workbook/cells-in-use";
import type { InsertionHow } from "../../workbook/sheet-plan";
import type { Workbook } from "../../workbook/workbook";
import type { Conversion } from "./conversion";
import type { InTurns } from "../in-turns";
import { forgetAllBut, rememberBefore, wayBack, type WayBack } from "./way-back";

/** What keeping the texts takes of the whole, where the writing itself takes 1. */
const KEEPING = 0.25;

/** Writes a conversion, all of it or nothing; the texts that it replaces are kept in the workbook first. */
export async function convert(
  workbook: Workbook,
  { changes }: Pick<Conversion, "changes">,
  { progress, ...how }: InsertionHow = {},
): Promise<FormulasReplaced> {
  const told = (share: number) => progress?.({ done: share * changes.length, of: (1 + KEEPING) * changes.length });
  const noted = await rememberBefore(workbook, changes, {
    ...how,
    progress: ({ done, of }) => told((KEEPING * done) / of),
  });
  if (!noted) return { outcome: "cancelled" };
  try {
    const result = await workbook.replaceFormulas(changes, {
      ...how,
      progress: ({ done, of }) => told(KEEPING + done / of),
    });
    await (result.outcome === "written" ? noted.settle() : noted.takeBack());
    return result;
  } catch (error) {
    await noted.takeBack();
    throw error;
  }
}

/** Brings all converted formulas back, to the very text, but for those in whose cells something else stands by now. */
export async function convertBack(
  workbook: Workbook,
  { breathe, ...how }: InTurns = {},
): Promise<FormulasReplaced & Pick<WayBack, "others"> & { readonly cells: number }> {
  const { sheets } = await workbook.cellsInUse(undefined, how);
  const back = await wayBack(workbook, sheets, { ...how, breathe });
  if (!back) return { outcome: "cancelled", others: [], cells: 0 };
  const { changes, others } = back;
  const result = await workbook.replaceFormulas(changes, how);
  if (result.outcome === "written") await forgetAllBut(workbook, others);
  return { ...result, others, cells: changes.length };
}
