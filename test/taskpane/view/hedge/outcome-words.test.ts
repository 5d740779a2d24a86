import { CellError } from "../../../../src/catalog/declare/cell";
import { invalid, none } from "../../../../src/core/refusal";
import { outcomeDigits, outcomeWords, reasonOf } from "../../../../src/taskpane/view/hedge/outcome-words";
import { SHEET_WORDS } from "../../../../src/builder/words/words";

test.each([
  [350000, "USD", "350,000 USD", "350,000"],
  [2.5, "coin", "2.5 BTC", "2.5"],
  [-3500, "contracts", "−3,500 contracts", "−3,500"],
  [1, "contracts", "1 contract", "1"],
  [-1, "contracts", "−1 contract", "−1"],
  [2, "times", "2x", "2x"],
  ["liquidated", "text", "liquidated", "liquidated"],
  [true, "text", "yes", "yes"],
  [none("no liquidation price"), "price", "none", "none"],
  [invalid("price must be above 0"), "price", "–", "–"],
  [new CellError("#DIV/0!"), "times", "none", "none"],
  [new CellError("#REF!"), "price", "#REF!", "#REF!"],
] as const)("%p as %s", (value, kind, words, digits) => {
  expect(outcomeWords(value, kind, "BTC", SHEET_WORDS)).toBe(words);
  expect(outcomeDigits(value, kind, SHEET_WORDS)).toBe(digits);
});

test("a value that does not exist has a reason, as a sentence", () => {
  expect(reasonOf(none("no liquidation price: the margin covers it"), SHEET_WORDS)).toBe(
    "No liquidation price: the margin covers it.",
  );
  expect(reasonOf(7, SHEET_WORDS)).toBeUndefined();
});
