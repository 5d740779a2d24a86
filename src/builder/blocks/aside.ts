import type { Term } from "../sheet/term";
import type { SheetWriter } from "../sheet/writer";
import type { HelperColumns } from "./helper-columns";
import { FORMATS } from "./formats";
import { FIRST_ROW } from "./layout";

/** Writes an intermediate result into the column of helpers under its name, and gives the term of its cell. */
export type Aside = (name: string, term: Term, format?: string) => Term;

/** Each call takes the next row. */
export function asideIn({ sheet, helpers }: { readonly sheet: SheetWriter; readonly helpers: HelperColumns }): Aside {
  const column = helpers.take(2);
  let row = FIRST_ROW + 1;
  sheet.write({ row: FIRST_ROW, column }, "On the way", { role: "head", align: "left" });
  return (name, term, format = FORMATS.helper) => {
    sheet.write({ row, column }, name.replaceAll("_", " "), { role: "helper", align: "left" });
    return sheet.formula({ row: row++, column: column + 1 }, term, { role: "helper", format, name });
  };
}
