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
  expect(position("sell", "sell", word, word)).toEqual([-10, -20, -10, 0]);
});
test.each(["sell", "S", "short", "Open Short", "close_long", "CloseLong", "open sell", "close sell"])(
  "%s is a sell",
  (word) => {
    expect(position("buy", "buy", word, word)).toEqual([10, 20, 10, 0]);
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

describe("a word that says it closes must find as much to close", () => {
  const held = (...fills: readonly (readonly [contracts: number, side: string])[]) =>
    evaluateOnRanges(TRADE_LEDGER, [
      fills.map(([contracts]) => [contracts]),
      fills.map(() => [50000]),
      undefined,
      undefined,
      fills.map(([, side]) => [side]),
    ]);
  const notHeld = (side: string, contracts: number, row: number) => [
    [
      expect.objectContaining({
        kind: "invalid",
        message: `sides closes a ${side} of ${contracts} contracts in row ${row}, of which less is held: does the history begin later, or hold both sides at once?`,
      }),
    ],
  ];

  test("closes what is held, in part and whole", () => {
    const positions = held([10, "open short"], [4, "Close Short"], [6, "close_short"], [3, "buy"], [3, "close long"]);
    expect(positions.map(([position]) => position)).toEqual([-10, -6, 0, 3, 0]);
  });

  test("a history cut off at its start is refused, not taken for a position of the other side", () => {
    expect(held([10, "close short"], [5, "open long"])).toEqual(notHeld("short", 10, 1));
    expect(held([10, "sell"], [4, "close long"])).toEqual(notHeld("long", 4, 2));
  });

  test("so are a close of more than is held, and both sides held at once", () => {
    expect(held([10, "open long"], [12, "close long"])).toEqual(notHeld("long", 12, 2));
    expect(held([10, "open long"], [10, "open short"], [10, "close long"])).toEqual(notHeld("long", 10, 3));
  });

  test("a plain buy or sell may turn the position over", () =>
    expect(held([10, "buy"], [12, "sell"]).map(([position]) => position)).toEqual([10, -2]));
});
