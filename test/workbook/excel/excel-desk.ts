import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { loadHeadless } from "../../workbench/headless";
import type { OpenExcel } from "../../workbench/open-excel";
import { excelHands } from "./excel-hands";
import { followedInsertion } from "../followed-insertion";
import { troubledHost, type TroubledHost } from "../host-trouble";
import type { InsertionDesk } from "../insertion-contract";

const { calculateAtOnce, openExcel } = loadHeadless();

export interface ExcelDesk extends OpenExcel, Omit<InsertionDesk, "refuse">, Pick<TroubledHost, "refuse" | "requests"> {
  workbook: ExcelWorkbook;
}

/** Microsoft's own Office.js on the workbench's host: the nearest thing to Excel that runs here. */
export async function openExcelDesk(): Promise<ExcelDesk> {
  const office = openExcel();
  calculateAtOnce(office);
  const { excel, host } = office;
  const { process, ...trouble } = troubledHost(host.process.bind(host));
  host.process = process;
  await excel.run(async (context) => {
    context.workbook.worksheets.add("My sheet");
    await context.sync();
  });
  const workbook = new ExcelWorkbook(excel);
  return {
    ...office,
    ...excelHands(excel),
    ...trouble,
    workbook,
    follow: (...given) => followedInsertion(workbook, ...given),
  };
}
