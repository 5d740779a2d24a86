import { shifted } from "../../workbench/sheet/shift";
import type { Shift } from "../../workbench/sheet/shift";

const rows = (at: number, count: number, isInsertion: boolean): Shift => ({ along: "rows", at, count, isInsertion });
const area = { row: 5, column: 2, rows: 3, columns: 4 };

/** What Excel does with a print area of rows 6 to 8 when rows come in or go away. */
test.each([
  ["rows that come in above push it down", rows(2, 2, true), { row: 7, rows: 3 }],
  ["rows that come in before its first row push it down", rows(5, 1, true), { row: 6, rows: 3 }],
  ["rows that come in within belong to it", rows(6, 2, true), { row: 5, rows: 5 }],
  ["rows that come in behind it change nothing", rows(8, 2, true), { row: 5, rows: 3 }],
  ["rows that go away above pull it up", rows(0, 2, false), { row: 3, rows: 3 }],
  ["rows that go away across its first row", rows(4, 2, false), { row: 4, rows: 2 }],
  ["rows that go away within", rows(6, 1, false), { row: 5, rows: 2 }],
  ["rows that go away across its last row", rows(7, 9, false), { row: 5, rows: 2 }],
])("%s", (_, shift, expected) => {
  expect(shifted(area, shift)).toEqual({ ...area, ...expected });
});

test("cells that go away as a whole are nowhere", () => {
  expect(shifted(area, rows(4, 9, false))).toBeUndefined();
});

test("columns are as rows", () => {
  expect(shifted(area, { along: "columns", at: 0, count: 1, isInsertion: true })).toEqual({ ...area, column: 3 });
  expect(shifted(area, rows(0, 1, true))).toEqual({ ...area, row: 6 });
});
