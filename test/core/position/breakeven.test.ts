import fc from "fast-check";
import { breakevenPrice } from "../../../src/core/position/breakeven";
import { Refusal } from "../../../src/core/refusal";
import { inversePnl } from "../../../src/core/position/pnl";
import { contracts, of, price, rate, size } from "../quantities";

const position = fc.record({ contracts, entry_price: price, contract_size: size });
const fee = fc.oneof(
  rate,
  rate.map((cost) => of("fraction", -cost)),
  fc.constant(of("fraction", 0)),
);

test("at the break-even price the profit after fees is the funding paid", () => {
  fc.assert(
    fc.property(position, fee, fee, fc.integer({ min: -50, max: 50 }), (a, entry_fee, exit_fee, percent) => {
      const worth = (Math.abs(a.contracts) * a.contract_size) / a.entry_price;
      const funding_paid = of("coin", (worth * percent) / 100);
      const exit_price = breakevenPrice({ ...a, entry_fee, exit_fee, funding_paid });
      if (exit_price instanceof Refusal) throw new Error(exit_price.message);
      const net = inversePnl({ ...a, entry_fee, exit_fee, exit_price }) - funding_paid;
      expect(Math.abs(net)).toBeLessThanOrEqual((worth + (worth * a.entry_price) / exit_price) * 2 ** -50);
    }),
  );
});

test("without fees and funding it is the entry price; fees move a long's up and a short's down", () => {
  fc.assert(
    fc.property(position, rate, (a, cost) => {
      const none = of("fraction", 0);
      const at = (entry_fee: typeof none, exit_fee: typeof none) =>
        breakevenPrice({ ...a, entry_fee, exit_fee, funding_paid: of("coin", 0) }) as number;
      expect(at(none, none)).toBe(a.entry_price);
      for (const moved of [at(cost, none), at(none, cost), at(cost, cost)])
        expect(Math.sign(moved - a.entry_price)).toBe(Math.sign(a.contracts));
    }),
  );
});

// 3,500 contracts of 100 USD at 70,000 are 5 coins: what a long can gain and a short can lose at the most.
test.each([
  ["a long that has paid 5 coins", 3500, 5, "no break-even: fees and funding take all that this long can ever gain"],
  [
    "a short that has received 5 coins",
    -3500,
    -5,
    "no break-even: what was received covers all that this short can ever lose",
  ],
])("%s never breaks even; a little less and it does", (_, held, funding, message) => {
  const at = (funding_paid: number) =>
    breakevenPrice({
      contracts: of("contracts", held),
      entry_price: of("USD/coin", 70000),
      contract_size: of("USD/contract", 100),
      entry_fee: of("fraction", 0),
      exit_fee: of("fraction", 0),
      funding_paid: of("coin", funding_paid),
    });
  expect(at(funding)).toMatchObject({ kind: "none", message });
  expect(at(funding * 2)).toMatchObject({ kind: "none", message });
  // by hand: 350,000/(5 − 4.9) = 3,500,000
  expect(at(funding * 0.98)).toBe(3500000);
  expect(at(-funding)).toBe(35000);
});
