import { TRADE_LEDGER } from "../../../src/catalog";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";
import type { Cell } from "../../../src/catalog/declare/cell";

const position = (...words: Cell[]) => {
  const column = (cell: Cell) => words.map(() => [cell]);
  return evaluateOnRanges(TRADE_LEDGER, [
    column(10),
    column(50000),
    undefined,
    undefined,
    words.map((word) => [word]),
  ]).map(([held]) => held);
};

// as Bybit, Deribit, Bitget and KuCoin write them
test.each([
  "buy",
  "BUY",
  " b ",
  "Long",
  "Open Long",
  "open_long",
  "OPEN-LONG",
  "close short",
  "CLOSE_SHORT",
  "open buy",
  "close buy",
])("%s is a buy", (word) => {
  expect(position(word, word)).toEqual([10, 20]);
});
test.each(["sell", "S", "short", "Open Short", "close_long", "CloseLong", "open sell", "close sell"])(
  "%s is a sell",
  (word) => {
    expect(position(word, word)).toEqual([-10, -20]);
  },
);

test("another word is refused with its row and with the words that there are; so is a number, or a side left blank", () => {
  expect(position("buy", "--")).toMatchObject([
    { message: expect.stringMatching(/^sides must be one of "buy", "sell", .* was "--", in row 2$/) as string },
  ]);
  expect(position("buy", 5)).toMatchObject([{ message: expect.stringMatching(/was 5, in row 2$/) as string }]);
  for (const blank of [null, "", 0])
    expect(position("buy", blank)).toMatchObject([
      { message: "sides is empty beside a fill of 10 contracts, in row 2" },
    ]);
});

test("beside no contracts the word is not looked at, nor what else stands there", () => {
  const fills = (held: readonly unknown[], sides: readonly unknown[]) =>
    evaluateOnRanges(TRADE_LEDGER, [
      held.map((each) => [each as number]),
      [[50000], [50000], [50000]],
      undefined,
      undefined,
      sides.map((side) => [side as string]),
    ]).map(([position]) => position);
  for (const nothing of [0, null, ""])
    for (const word of ["--", "SETTLEMENT", 7, true])
      expect(fills([10, nothing, 4], ["buy", word, "sell"])).toEqual([10, "", 6]);
});

test("one word stands for every row, and one blank cell is as if no sides were given", () => {
  expect(
    evaluateOnRanges(TRADE_LEDGER, [[[10], [5]], [[50000]], undefined, undefined, [["sell"]]]).map(([held]) => held),
  ).toEqual([-10, -15]);
  expect(
    evaluateOnRanges(TRADE_LEDGER, [[[10], [-5]], [[50000]], undefined, undefined, [[null]]]).map(([held]) => held),
  ).toEqual([10, 5]);
});
