import { readBlock } from "../../../../src/workbook/entry/block-text";
import { readField } from "../../../../src/workbook/entry/field";
import { textOfCells } from "../../../../src/taskpane/view/hedge/text-of-cells";

test("one cell is its value, a blank one nothing", () => {
  expect(textOfCells([[4]])).toBe("4");
  expect(textOfCells([["BTC"]])).toBe("BTC");
  expect(textOfCells([[null]])).toBe("");
  expect(textOfCells([])).toBe("");
});

test("a text that could be an address stays a text", () => {
  const symbol = { text: true, about: "A symbol" } as const;
  expect(readField(textOfCells([["BTC1"]]), symbol)).toEqual({ kind: "value", value: "BTC1" });
});

test("several are a block that can be read again", () => {
  expect(textOfCells([[1], [2.5]])).toBe("{1;2.5}");
  expect(readBlock(textOfCells([[1], [2.5]]))).toEqual([[1], [2.5]]);
});
