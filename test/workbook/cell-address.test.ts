import { addressText, beginning, extentOf, extentText, overlap, readAddress } from "../../src/workbook/cell-address";

describe("reading an address", () => {
  it.each([
    ["A1", { cells: "A1" }],
    ["$b$2", { cells: "$B$2" }],
    [" a1:A5 ", { cells: "A1:A5" }],
    ["XFD1048576", { cells: "XFD1048576" }],
    ["Sheet1!A1:A5", { sheet: "Sheet1", cells: "A1:A5" }],
    ["'My sheet'!B2", { sheet: "My sheet", cells: "B2" }],
    ["'It''s mine'!B2", { sheet: "It's mine", cells: "B2" }],
    ["Лист1!A1", { sheet: "Лист1", cells: "A1" }],
    ["2024!A1", { sheet: "2024", cells: "A1" }],
    ["'a!b'!C3", { sheet: "a!b", cells: "C3" }],
  ])("%s is one", (text, address) => expect(readAddress(text)).toEqual(address));

  it.each([
    "",
    "=1+1",
    "=A1",
    "A1+B2",
    "A1,B2",
    "A1 B2",
    "A1)",
    '");HYPERLINK("https://example.com","x")',
    "A0",
    "A01",
    "A1048577",
    "XFE1",
    "AAAA1",
    "A:A",
    "1:3",
    "A1:B2:C3",
    "A1#",
    "@A1",
    "R1C1",
    "[Book1.xlsx]Sheet1!A1",
    "'[Book1.xlsx]Sheet1'!A1",
    "Sheet1:Sheet3!A1",
    "My sheet!B2",
    "Sheet1'!B2",
    "'My sheet!B2",
    "'My'sheet'!B2",
    "''!B2",
    "'''a'!B2",
    "!A1",
    "Sheet1!",
    "Sheet1!A1+1",
    "Sheet1!A1!A1",
    "'a\u0007b'!A1",
    `'${"a".repeat(32)}'!A1`,
    "A1\nB2",
    "HIGH",
    "5%",
  ])("%j is none", (text) => expect(readAddress(text)).toBeUndefined());
});

describe("writing an address", () => {
  it.each([
    ["Sheet1", "Sheet1!A1"],
    ["My sheet", "'My sheet'!A1"],
    ["It's mine", "'It''s mine'!A1"],
    ["a'!B2+'b", "'a''!B2+''b'!A1"],
    ["A1", "'A1'!A1"],
    ["R1C1", "'R1C1'!A1"],
    ["true", "'true'!A1"],
    ["2024", "'2024'!A1"],
    ["Лист1", "'Лист1'!A1"],
  ])("a sheet called %s", (sheet, text) => {
    expect(addressText({ sheet, cells: "A1" })).toBe(text);
    expect(readAddress(text)).toEqual({ sheet, cells: "A1" });
  });

  it("leaves the sheet out where the formula stands on it, whatever the case", () => {
    expect(addressText({ sheet: "My sheet", cells: "$A$1" }, "MY SHEET")).toBe("$A$1");
    expect(addressText({ sheet: "My sheet", cells: "$A$1" }, "Other")).toBe("'My sheet'!$A$1");
    expect(addressText({ cells: "A1" }, "Other")).toBe("A1");
  });
});

describe("the extent of an address", () => {
  it.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }, "A1"],
    ["$C$9:$B$2", { row: 1, column: 1, rows: 8, columns: 2 }, "B2:C9"],
    ["Z1:AA2", { row: 0, column: 25, rows: 2, columns: 2 }, "Z1:AA2"],
    ["XFD1048576", { row: 1048575, column: 16383, rows: 1, columns: 1 }, "XFD1048576"],
  ])("%s", (cells, extent, text) => {
    expect(extentOf({ cells })).toEqual(extent);
    expect(extentText(extent)).toBe(text);
  });

  it("begins where the range begins", () => {
    const long = { sheet: "Fills", cells: "$B$2:$D$10000" };
    expect(beginning(long, { rows: 5, columns: 2 })).toEqual({ sheet: "Fills", cells: "B2:C6" });
    expect(beginning({ cells: "A1" }, { rows: 5, columns: 2 })).toEqual({ cells: "A1" });
  });
});

describe("cells in common", () => {
  const b2 = { sheet: "Sheet1", cells: "B2" };
  it.each([
    [{ cells: "A1:C3" }, true],
    [{ sheet: "SHEET1", cells: "$B$2" }, true],
    [{ sheet: "Sheet2", cells: "B2" }, false],
    [{ cells: "A1:A9" }, false],
    [{ cells: "C2" }, false],
    [{ cells: "B3:B9" }, false],
    [{ cells: "A1:C1" }, false],
  ])("%j and B2: %s", (address, common) => expect(overlap(address, b2, "Sheet1")).toBe(common));
});
