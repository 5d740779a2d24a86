import fc from "fast-check";
import { Refusal } from "../../../src/core/refusal";
import { liquidationPrice } from "../../../src/core/margin/liquidation";
import { marginRatio, type MarginRatio } from "../../../src/core/margin/margin-ratio";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, rate, size } from "../quantities";

const account = fc.record({ contracts, entry_price: price, margin: coins, mmr: rate, contract_size: size });
const plain = { deduction: of("coin", 0), convention: "maintenance/equity" } as const;
const ratio = (a: MarginRatio): number => {
  const result = marginRatio(a);
  return result instanceof Refusal ? Infinity : result;
};

test("the two conventions are each other's reciprocal", () => {
  const met = mustMeet({ ratio: 31, none: 14 });
  fc.assert(
    fc.property(account, price, (a, mark_price) => {
      const one = ratio({ ...a, ...plain, mark_price });
      const other = ratio({ ...a, ...plain, mark_price, convention: "equity/maintenance" });
      met(Number.isFinite(one) ? "ratio" : "none");
      if (Number.isFinite(one)) expect(Math.abs(one * other - 1)).toBeLessThanOrEqual(4e-16);
      else expect(other).toBe(Infinity);
    }),
  );
});

test("the ratio is below 1 before the liquidation price, above 1 beyond it", () => {
  const free = { close_fee: of("fraction", 0), tick: of("USD/coin", 0), method: "mark" } as const;
  const met = mustMeet({ long: 25, short: 10 });
  fc.assert(
    fc.property(account, (a) => {
      const liquidation = liquidationPrice({ ...a, ...plain, ...free });
      if (liquidation instanceof Refusal) return;
      met(a.contracts > 0 ? "long" : "short");
      const towardsLoss = (share: number) => of("USD/coin", liquidation * (1 - Math.sign(a.contracts) * share));
      expect(ratio({ ...a, ...plain, mark_price: towardsLoss(-1e-9) })).toBeLessThan(1);
      expect(ratio({ ...a, ...plain, mark_price: towardsLoss(1e-9) })).toBeGreaterThan(1);
    }),
  );
});

// A short that its margin covers is the exception: its maintenance, in coin, shrinks faster than what it can still lose.
test("it rises as the price moves against a position that its margin does not cover", () => {
  const met = mustMeet({ ratio: 30, gone: 13 });
  fc.assert(
    fc.property(account, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (whole, share) => {
      const worth = (Math.abs(whole.contracts) * whole.contract_size) / whole.entry_price;
      const a = { ...whole, margin: of("coin", worth * share) };
      const at = (moved: number) => of("USD/coin", a.entry_price * (1 - Math.sign(a.contracts) * moved));
      const [before, after] = [0.01, 0.02].map((moved) => ratio({ ...a, ...plain, mark_price: at(moved) }));
      met(Number.isFinite(after) ? "ratio" : "gone");
      if (Number.isFinite(after)) expect(after).toBeGreaterThan(before as number);
      else expect(after).toBe(Infinity);
    }),
  );
});

const short = {
  contracts: of("contracts", -3500),
  entry_price: of("USD/coin", 70000),
  margin: of("coin", 0.5),
  mmr: of("fraction", 0.005),
  contract_size: of("USD/contract", 100),
};

// By hand: −350,000·(1/70,000 − 1/77,000) = −5/11; equity 1/22; maintenance 0.005·50/11 = 1/44.
test("a short at 10x after a rise of a tenth has used up half", () => {
  expect(marginRatio({ ...short, ...plain, mark_price: of("USD/coin", 77000) })).toBe(0.5);
});

// By hand: at 350,000/4.5 the loss is 5 − 4.5, all of the margin.
test("equity of exactly nothing has no ratio, and neither has a maintenance margin of exactly nothing", () => {
  const gone = {
    ...short,
    contracts: of("contracts", -3600),
    entry_price: of("USD/coin", 72000),
    mark_price: of("USD/coin", 80000),
  };
  expect(marginRatio({ ...gone, ...plain })).toMatchObject({
    kind: "none",
    message: "no equity is left at this mark price: the margin is gone",
  });
  const covered = { ...short, ...plain, mark_price: of("USD/coin", 70000), deduction: of("coin", 0.025) };
  expect(marginRatio(covered)).toBe(0);
  expect(marginRatio({ ...covered, convention: "equity/maintenance" })).toMatchObject({
    kind: "none",
    message: "no maintenance margin is required: the deduction covers it",
  });
});
