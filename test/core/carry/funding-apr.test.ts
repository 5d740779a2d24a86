import fc from "fast-check";
import { fundingApr } from "../../../src/core/carry/funding-apr";
import { fundingCost } from "../../../src/core/carry/funding";
import { of, rate } from "../quantities";

const apr = (perPeriod: number, hours: number, compounding = false) =>
  fundingApr({ rate: of("fraction", perPeriod), interval_hours: of("hours", hours), compound: compounding });

// BitMEX, XBTUSD instrument in nautilus_trader's test data (fairBasisRate at fundingRate 0.00011); perpsindex.xyz, "How
// to annualize a funding rate": 0.01 % an hour is 87.6 %, in four hours 21.9 %, in eight about 11 %.
test.each([
  [0.00011, 8, 0.12045],
  [0.0001, 1, 0.876],
  [0.0001, 4, 0.219],
  [0.0001, 8, 0.1095],
])("%d every %d hours is %d a year", (perPeriod, hours, expected) => expect(apr(perPeriod, hours)).toBe(expected));

test("a short that is marked at one price for a year receives the rate per year on its worth", () => {
  fc.assert(
    fc.property(rate, (perPeriod) => {
      const short = {
        contracts: of("contracts", -70000),
        mark_price: of("USD/coin", 70000),
        contract_size: of("USD/contract", 1),
      };
      const received = fundingCost({ ...short, funding_rate: perPeriod, periods: of("periods", 1095) });
      expect(received).toBe(-(apr(perPeriod, 8) as number));
    }),
  );
});

test("the same rate twice as often is twice as much a year", () => {
  fc.assert(fc.property(rate, (perPeriod) => expect(apr(perPeriod, 4)).toBe(2 * (apr(perPeriod, 8) as number))));
});

test("compounded it is more, whatever the sign: shorts that pay lose less than the rate says", () => {
  fc.assert(
    fc.property(rate, fc.constantFrom(1, -1), (perPeriod, sign) =>
      expect(apr(sign * perPeriod, 8, true)).toBeGreaterThan(apr(sign * perPeriod, 8) as number),
    ),
  );
});

test("more than everything cannot be lost again and again", () => {
  expect(apr(-1, 8, true)).toBe(-1);
  expect(apr(-1.5, 8)).toBe(-1642.5);
  expect(apr(-1.5, 8, true)).toMatchObject({
    kind: "invalid",
    message: "rate must not be below −1 (−100 %) to be compounded, was -1.5",
  });
});
