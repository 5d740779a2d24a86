import fc from "fast-check";
import { avgEntry } from "../../../src/core/position/entry";
import { inversePnl } from "../../../src/core/position/pnl";
import { mustMeet } from "../../must-meet";
import { of, price } from "../quantities";

const fill = fc.record({ contracts: fc.integer({ min: 1, max: 1e6 }), price });
const fills = fc.array(fill, { minLength: 1, maxLength: 30 });
type Fills = readonly { contracts: number; price: number }[];

const average = (list: Fills, coinStep = 0, size = 1) =>
  avgEntry({
    contracts: list.map((one) => of("contracts", one.contracts)),
    prices: list.map((one) => of("USD/coin", one.price)),
    coin_step: of("coin", coinStep),
    contract_size: of("USD/contract", size),
  });

test("splitting a fill in two at one price does not move the average, nor does their order or a short's sign", () => {
  const met = mustMeet({ "several fills": 42 });
  fc.assert(
    fc.property(fills, fc.nat(), (list, at) => {
      met("several fills", list.length > 1);
      const whole = average(list);
      const chosen = list[at % list.length] as Fills[number];
      const halves = { contracts: chosen.contracts / 2, price: chosen.price };
      const split = list.flatMap((one) => (one === chosen ? [halves, halves] : [one]));
      expect(average(split)).toBe(whole);
      expect(average([...list].reverse())).toBe(whole);
      expect(average(list.map((one) => ({ ...one, contracts: -one.contracts })))).toBe(whole);
      expect(average([{ contracts: 0, price: 0 }, ...list])).toBe(whole);
    }),
  );
});

test("the average lies between the prices, and at or below the arithmetic mean", () => {
  const met = mustMeet({ "several prices": 42 });
  fc.assert(
    fc.property(fills, (list) => {
      const mean = average(list) as number;
      const prices = list.map((one) => one.price);
      met("several prices", new Set(prices).size > 1);
      const held = list.reduce((sum, one) => sum + one.contracts, 0);
      const arithmetic = list.reduce((sum, one) => sum + one.contracts * one.price, 0) / held;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...prices));
      expect(mean).toBeLessThanOrEqual(Math.max(...prices));
      expect(mean).toBeLessThanOrEqual(arithmetic * (1 + 1e-12));
    }),
  );
});

// Two fills of 10,000 USD at 40,000 and 60,000 closed at 50,000 earn 0.016667 coin; the arithmetic mean says 0.
test("closed at one price, the whole earns from its average what the fills earn", () => {
  const list = [40000, 60000].map((one) => ({ contracts: 10000, price: one }));
  expect(average(list)).toBe(48000);
  const close = (contracts: number, entry: number) =>
    inversePnl({
      contracts: of("contracts", contracts),
      entry_price: of("USD/coin", entry),
      exit_price: of("USD/coin", 50000),
      contract_size: of("USD/contract", 1),
      entry_fee: of("fraction", 0),
      exit_fee: of("fraction", 0),
    });
  expect(close(20000, 48000)).toBe(1 / 60);
  expect(close(10000, 40000) + close(10000, 60000)).toBeCloseTo(1 / 60, 15);
});

test.each([
  ["nothing filled", [], "contracts holds no fill: every row is empty or 0"],
  ["only empty rows", [0, 0], "contracts holds no fill: every row is empty or 0"],
  ["a sell among buys", [5, 0, -3], "contracts must all have one sign, was -3 in row 3 after 5"],
  [
    "a buy among sells too small to multiply",
    [-1e-200, 1e-200],
    "contracts must all have one sign, was 1e-200 in row 2 after -1e-200",
  ],
])("%s is refused", (_, held, message) => {
  expect(average(held.map((contracts) => ({ contracts, price: 100 })))).toMatchObject({ kind: "invalid", message });
});

// BitMEX, "How to calculate average entry price": 100 contracts at 29,800 and 200 at 30,000, lots of 100; a lot is worth
// 0.00335570 and 0.00333333 XBT, 0.01002236 in all, printed as 29,933.07. A short rounds to the nearest satoshi.
// Quotients by Python's fractions.
test("with a coin step a contract is worth whole steps at each fill", () => {
  const fillsOf = (side: number) => [
    { contracts: side, price: 29800 },
    { contracts: 2 * side, price: 30000 },
  ];
  expect(average(fillsOf(1), 0.00000001, 100)).toBe(29933.069656248626);
  expect((average(fillsOf(1), 0.00000001, 100) as number).toFixed(2)).toBe("29933.07");
  expect((average(fillsOf(1)) as number).toFixed(2)).toBe("29933.04");
  // 100/29,000 = 0.0034482758…: a long counts 0.00344827, a short 0.00344828
  expect(average([{ contracts: 1, price: 29000 }], 0.00000001, 100)).toBe(29000.04930008381);
  expect(average([{ contracts: -1, price: 29000 }], 0.00000001, 100)).toBe(28999.96520004176);
  expect(average([{ contracts: 1, price: 29000 }], 0.01, 100)).toMatchObject({
    kind: "invalid",
    message: "coin_step must not be above the worth of a contract, was 0.01 in row 1",
  });
});

test("a finer coin step comes nearer to the exact average, and a size without one changes nothing", () => {
  fc.assert(
    fc.property(fills, fc.constantFrom(1, 10, 100), (list, size) => {
      const exact = average(list) as number;
      expect(average(list, 0, size)).toBe(exact);
      const counted = average(list, 1e-18, size) as number;
      expect(Math.abs(counted - exact)).toBeLessThanOrEqual(1e-9 * exact);
    }),
  );
});
