import { workbookContract } from "../contract";
import { openExcelDesk } from "./excel-desk";

workbookContract("a workbook in Excel", openExcelDesk);
