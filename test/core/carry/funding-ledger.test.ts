import fc from "fast-check";
import { fundingCost } from "../../../src/core/carry/funding";
import { fundingLedger } from "../../../src/core/carry/funding-ledger";
import type { Quantity } from "../../../src/core/units";
import { contracts, of, price, rate, size } from "../quantities";

type Period = readonly [held: Quantity<"contracts">, mark: Quantity<"USD/coin">, rate: Quantity<"fraction">];
/** The rows of periods with a position. */
type Paid = readonly [coin: number, usd: number, so_far: number, so_far_usd: number];
const ledger = (
  periods: readonly Period[],
  contract_size = of("USD/contract", 1),
  valued?: Quantity<"USD/coin">[],
  count = 1,
) => {
  const mark_prices = periods.map(([, mark]) => mark);
  const columns = { contracts: periods.map(([held]) => held), mark_prices, rates: periods.map(([, , paid]) => paid) };
  const rows = { value_prices: valued ?? mark_prices, periods: periods.map(() => of("periods", count)) };
  return fundingLedger({ ...columns, ...rows, contract_size, amounts: null }) as Paid[];
};
const signed = fc.tuple(rate, fc.constantFrom(1, -1)).map(([paid, sign]) => of("fraction", paid * sign));
const period = fc.tuple(contracts, price, signed);
const periods = fc.array(period, { minLength: 1, maxLength: 30 });

test("a row is that period's FUNDING_COST, and the last sum over unchanging periods is FUNDING_COST over all of them", () => {
  fc.assert(
    fc.property(period, size, fc.integer({ min: 1, max: 40 }), (same, contract_size, count) => {
      const [held, mark_price, funding_rate] = same;
      const one = { contracts: held, mark_price, funding_rate, contract_size };
      const rows = ledger(Array<Period>(count).fill(same), contract_size);
      expect(rows.at(-1)?.[2]).toBe(fundingCost({ ...one, periods: of("periods", count) }));
      expect(rows[0]?.[0]).toBe(fundingCost({ ...one, periods: of("periods", 1) }));
      const [together] = ledger([same], contract_size, undefined, count);
      expect(together?.[0]).toBe(fundingCost({ ...one, periods: of("periods", count) }));
    }),
  );
});

test("each sum is the one before and its row", () => {
  fc.assert(
    fc.property(periods, (history) => {
      const rows = ledger(history);
      const scale = rows.reduce((sum, [coin]) => sum + Math.abs(coin), 0);
      rows.forEach(([coin, , so_far], at) =>
        expect(Math.abs((rows[at - 1]?.[2] ?? 0) + coin - so_far)).toBeLessThanOrEqual(1e-15 * scale),
      );
    }),
  );
});

test("what a long pays a short receives, in every cell", () => {
  fc.assert(
    fc.property(periods, (history) => {
      const other = history.map(([held, mark, paid]): Period => [of("contracts", -held), mark, paid]);
      expect(ledger(other)).toEqual(ledger(history).map((row) => row.map((cell) => (cell === 0 ? 0 : -cell))));
    }),
  );
});

test("in dollars at the mark a payment is face × rate, whatever the mark", () => {
  const held = of("contracts", -3500);
  const marks = [70000, 63123.45, 0.37].map((mark): Period => [held, of("USD/coin", mark), of("fraction", 0.0001)]);
  expect(ledger(marks, of("USD/contract", 100)).map(([, usd]) => usd)).toEqual([-35, -35, -35]);
});

test("valued at one price for all, the dollars so far are the coins so far at that price", () => {
  const value = of("USD/coin", 65536);
  fc.assert(
    fc.property(periods, (history) => {
      const rows = ledger(history, of("USD/contract", 1), Array<typeof value>(history.length).fill(value));
      for (const [, , coins, dollars] of rows) expect(dollars).toBe(coins * 65536);
    }),
  );
});

test("who pays and gets it back stands at 0 exactly, and goes on from there", () => {
  const [mark, paid] = [of("USD/coin", 63123.45), of("fraction", 0.000123)];
  const turned = [7, -7, 7].map((held): Period => [of("contracts", held), mark, paid]);
  const [, back, again] = ledger(turned);
  expect(back?.slice(2)).toEqual([0, 0]);
  expect(again?.slice(2)).toEqual(again?.slice(0, 2));
});

test("a period without a position asks for no price, stays empty and leaves the sums as they are", () => {
  const nothing: Period = [of("contracts", 0), of("USD/coin", 0), of("fraction", 0)];
  const empty = ["", "", "", ""];
  fc.assert(
    fc.property(period, period, (one, other) => {
      const [first, last] = ledger([one, other]);
      expect(ledger([nothing, one, nothing, other, nothing])).toEqual([empty, first, empty, last, empty]);
    }),
  );
});

// By hand: the smallest double is 4.94e-324, and what lies above half of it is rounded up to it.
test("what is too small to show counts all the same", () => {
  const tiny: Period = [of("contracts", 1), of("USD/coin", 1e200), of("fraction", 2e-124)];
  const rows = ledger(
    [tiny, tiny, tiny],
    of("USD/contract", 1),
    Array<Quantity<"USD/coin">>(3).fill(of("USD/coin", 1)),
  );
  expect(rows).toEqual([
    [0, 0, 0, 0],
    [0, 0, 5e-324, 5e-324],
    [0, 0, 5e-324, 5e-324],
  ]);
});

// By hand: 0.0005 and −0.00125 coins as booked, at 70,000 and 56,000; the third row has none.
test("amounts as the venue booked them take the place of rates", () => {
  const columns = {
    contracts: [-3500, -3500, -3500].map((held) => of("contracts", held)),
    mark_prices: [70000, 56000, 50000].map((mark) => of("USD/coin", mark)),
    contract_size: of("USD/contract", 100),
    amounts: [of("coin", -0.0005), of("coin", 0.00125), null],
    periods: [1, 1, 1].map((count) => of("periods", count)),
  };
  const valued = { ...columns, value_prices: columns.mark_prices };
  const rates = (...values: number[]) => values.map((value) => of("fraction", value));
  expect(fundingLedger({ ...valued, rates: rates(0, 0, 0) })).toEqual([
    [-0.0005, -35, -0.0005, -35],
    [0.00125, 70, 0.00075, 35],
    [0, 0, 0.00075, 35],
  ]);
  const three = [1, 3, 1].map((count) => of("periods", count));
  expect(fundingLedger({ ...valued, rates: null, periods: three })).toMatchObject({
    kind: "invalid",
    message: "periods and amounts exclude each other, was 3 in row 2",
  });
  expect(fundingLedger({ ...valued, rates: rates(0, 0.0001, 0) })).toMatchObject({
    kind: "invalid",
    message: "rates and amounts exclude each other, was 0.0001 in row 2",
  });
});
