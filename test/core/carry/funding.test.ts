import fc from "fast-check";
import { fundingCost } from "../../../src/core/carry/funding";
import { contracts, of, price, rate, size } from "../quantities";

const period = fc.record({ contracts, mark_price: price, funding_rate: rate, contract_size: size });
const once = { periods: of("periods", 1) };

test("at a positive rate longs pay and shorts receive; at a negative rate it is the other way round", () => {
  fc.assert(
    fc.property(period, (a) => {
      const cost = fundingCost({ ...a, ...once });
      expect(Math.sign(cost)).toBe(Math.sign(a.contracts));
      expect(fundingCost({ ...a, ...once, funding_rate: of("fraction", -a.funding_rate) })).toBe(-cost);
    }),
  );
});

test("what the long pays the short receives", () => {
  fc.assert(
    fc.property(period, (a) => {
      const other = { ...a, ...once, contracts: of("contracts", -a.contracts) };
      expect(fundingCost({ ...a, ...once }) + fundingCost(other)).toBe(0);
    }),
  );
});

test("two periods cost twice one, and none cost nothing", () => {
  fc.assert(
    fc.property(period, (a) => {
      expect(fundingCost({ ...a, periods: of("periods", 2) })).toBe(2 * fundingCost({ ...a, ...once }));
      expect(fundingCost({ ...a, periods: of("periods", 0) })).toBe(0);
    }),
  );
});
