import type { FormulasReplaced } from "../../workbook/cells-in-use";
import type { InsertionHow } from "../../workbook/sheet-plan";
import type { Workbook } from "../../workbook/workbook";
import type { Conversion } from "./conversion";
import { forgetAllBut, rememberBefore, wayBack, type WayBack } from "./way-back";

/** Writes a conversion, all of it or nothing; the texts that it replaces are kept in the workbook first. */
export async function convert(
  workbook: Workbook,
  { changes }: Pick<Conversion, "changes">,
  how: InsertionHow = {},
): Promise<FormulasReplaced> {
  const forgetAgain = await rememberBefore(workbook, changes);
  try {
    const result = await workbook.replaceFormulas(changes, how);
    if (result.outcome !== "written") await forgetAgain();
    return result;
  } catch (error) {
    await forgetAgain();
    throw error;
  }
}

/** Brings all converted formulas back, to the very text, but for those in whose cells something else stands by now. */
export async function convertBack(
  workbook: Workbook,
  how: InsertionHow = {},
): Promise<FormulasReplaced & Pick<WayBack, "others"> & { readonly cells: number }> {
  const { changes, others } = await wayBack(workbook, (await workbook.cellsInUse()).sheets);
  const result = await workbook.replaceFormulas(changes, how);
  if (result.outcome === "written") await forgetAllBut(workbook, others);
  return { ...result, others, cells: changes.length };
}
