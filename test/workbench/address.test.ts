import { areaName, columnName, parseArea, quotedSheetName, splitAddress } from "../../workbench/excel/address";

const sheet = { rows: 1000, columns: 26 };

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
});

test.each([
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["$B$2:D5", { row: 1, column: 1, rows: 4, columns: 3 }],
  ["D5:B2", { row: 1, column: 1, rows: 4, columns: 3 }],
  ["xfd1048576", { row: 1048575, column: 16383, rows: 1, columns: 1 }],
  ["B:C", { row: 0, column: 1, rows: 1000, columns: 2 }],
  ["2:3", { row: 1, column: 0, rows: 2, columns: 26 }],
])("%s is read", (address, area) => {
  expect(parseArea(address, sheet)).toEqual(area);
});

test.each(["", "A", "1", "A1:", "A1:B", "Table1", "A1,B2"])("%p is no area", (address) => {
  expect(() => parseArea(address, sheet)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
});

test("an area is named as Excel names it", () => {
  expect(areaName({ row: 0, column: 0, rows: 1, columns: 1 })).toBe("A1");
  expect(areaName({ row: 1, column: 26, rows: 2, columns: 2 })).toBe("AA2:AB3");
});

test.each([
  ["Sheet1", "Sheet1"],
  ["My sheet", "'My sheet'"],
  ["Bob's", "'Bob''s'"],
])("the sheet %s is named and found again", (name, quoted) => {
  expect(quotedSheetName(name)).toBe(quoted);
  expect(splitAddress(`${quoted}!B2`)).toEqual({ sheet: name, area: "B2" });
});

test("an address need not name its sheet", () => {
  expect(splitAddress("A1:B2")).toEqual({ area: "A1:B2" });
});
