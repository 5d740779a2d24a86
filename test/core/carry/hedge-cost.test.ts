import fc from "fast-check";
import { fundingCost } from "../../../src/core/carry/funding";
import { hedgeCost } from "../../../src/core/carry/hedge-cost";
import { inversePnl } from "../../../src/core/position/pnl";
import { of, price, rate } from "../quantities";

interface Hedge {
  usd?: number;
  days?: number;
  entry?: number;
  exit?: number;
  funding?: number;
  hours?: number;
  basis?: number;
}
const cost = ({ usd = 350000, days = 90, entry = 0, exit = 0, funding = 0, hours = 8, basis = 0 }: Hedge) =>
  hedgeCost({
    protected_usd: of("USD", usd),
    days: of("days", days),
    entry_fee: of("fraction", entry),
    exit_fee: of("fraction", exit),
    funding_rate: of("fraction", funding),
    interval_hours: of("hours", hours),
    basis: of("fraction", basis),
  });

test("a hedge costs its fees, in and out", () => {
  expect(cost({ entry: 0.0005, exit: 0.0003, days: 365 })).toEqual([280, 0.0008, 0.0008]);
  expect(cost({ entry: -0.0001, exit: 0, days: 365 })).toEqual([-35, -0.0001, -0.0001]);
});

test("what a short receives in funding is what the hedge earns: at a positive rate its cost is negative", () => {
  fc.assert(
    fc.property(rate, fc.integer({ min: 1, max: 365 }), price, (funding, days, mark) => {
      const [usd] = cost({ usd: mark, funding, days });
      const short = { contracts: of("contracts", -mark), mark_price: mark, contract_size: of("USD/contract", 1) };
      const received = fundingCost({ ...short, funding_rate: funding, periods: of("periods", 3 * days) });
      expect(received).toBeLessThan(0);
      expect(usd).toBeCloseTo(received * mark, 6 - Math.ceil(Math.log10(1 + mark * days)));
      expect(cost({ usd: mark, funding: -funding, days })[0]).toBe(-usd);
    }),
  );
});

test("a future sold above spot earns the difference by expiry: 2 % on 350,000 are 7,000", () => {
  expect(cost({ basis: 0.02, days: 365 })).toEqual([-7000, -0.02, -0.02]);
  const sold = {
    contracts: of("contracts", -357000),
    contract_size: of("USD/contract", 1),
    entry_price: of("USD/coin", 71400),
  };
  const gain = inversePnl({
    ...sold,
    exit_price: of("USD/coin", 70000),
    entry_fee: of("fraction", 0),
    exit_fee: of("fraction", 0),
  });
  expect(gain * 70000).toBeCloseTo(7000, 9);
});

test("funding that is paid more often at the same rate counts more often", () => {
  expect(cost({ funding: 0.0001, hours: 1, days: 10 })[1]).toBe(-0.024);
  expect(cost({ funding: 0.0001, hours: 8, days: 10 })[1]).toBe(-0.003);
});

test("the cost per year of a year's hedge is its cost, of half a year's twice that", () => {
  fc.assert(
    fc.property(rate, rate, (entry, exit) => {
      const [, share, perYear] = cost({ entry, exit, days: 365 });
      expect(perYear).toBe(share);
      expect(cost({ entry, exit, days: 182.5 })[2]).toBe(2 * share);
    }),
  );
});

test("nothing protected costs nothing", () => {
  expect(cost({ usd: 0, entry: 0.0005, days: 365 })).toEqual([0, 0.0005, 0.0005]);
});
