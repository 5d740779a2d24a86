import type { KeptWorkbook } from "../book/kept-workbook";
import { emptySheet } from "../excel/worksheet-collection";

/** A workbook to begin with: one sheet and nothing on it. */
export const emptyWorkbook: KeptWorkbook = {
  version: 1,
  data: {
    id: "workbench",
    name: "Workbench",
    sheetOrder: ["first"],
    sheets: { first: { id: "first", name: "Sheet1", ...emptySheet } },
  },
  active: "first",
  supplements: {},
  settings: [],
};
