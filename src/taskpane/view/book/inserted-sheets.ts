import { isOf } from "../../../builder/book/inserted-hedge";
import type { Workbook } from "../../../workbook/workbook";
import type { Placed } from "./desk";

/** The hidden name of the workbook that keeps hold of the cells of a hedge that was inserted. */
export const sheetName = (hedge: number): string => `_coinm_sheet_${hedge}`;

/** The sheets that hedges stand in, under the names that these have now; nothing where there is none of this hedge. */
export async function sheetsOf(
  workbook: Pick<Workbook, "whereabouts">,
  hedges: readonly Pick<Placed, "id" | "session" | "inserted">[],
): Promise<(string | undefined)[]> {
  const places = await workbook.whereabouts(hedges.map(({ id }) => sheetName(id)));
  return hedges.map(({ session: { built, complete }, inserted }, index) =>
    isOf(inserted, built.coin, complete) ? places[index]?.sheet : undefined,
  );
}
