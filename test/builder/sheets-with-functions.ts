import type { KeptWorkbook } from "../../workbench/book/kept-workbook";
import { ourFunctions } from "../workbench/book/our-functions";
import { loadHeadless } from "../workbench/headless";
import type { OpenExcel } from "../workbench/open-excel";

const headless = loadHeadless();

/** A spreadsheet that knows our functions, and nothing of the builder: an empty one, or with a workbook in it. */
export async function openWithFunctions(kept?: KeptWorkbook): Promise<OpenExcel> {
  const excel = headless.openExcel(await ourFunctions(headless), {}, kept);
  headless.calculateAtOnce(excel);
  return excel;
}
