import type { BookSheet } from "../../../workbench/xlsx/book";

export const emptySheet = (name: string): BookSheet => ({
  name,
  visibility: "visible",
  gridlines: true,
  frozen: { rows: 0, columns: 0 },
  defaultWidth: 64,
  defaultHeight: 20,
  columns: [],
  rows: [],
  cells: [],
  merges: [],
  validations: [],
  conditions: [],
  charts: [],
  tables: [],
  notes: [],
  page: { landscape: false, centred: false, scale: 100 },
});
