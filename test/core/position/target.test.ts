import fc from "fast-check";
import { Refusal } from "../../../src/core/refusal";
import { inversePnl, inversePnlUsd } from "../../../src/core/position/pnl";
import { inverseRoe } from "../../../src/core/position/roe";
import { targetPrice, type TargetPrice } from "../../../src/core/position/target";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, size } from "../quantities";

const free = { entry_fee: of("fraction", 0), exit_fee: of("fraction", 0) };
const position = fc.record({ contracts, entry_price: price, contract_size: size });
/** Where to, as a share of what the position is worth at entry: within and beyond what it can gain or lose. */
const share = fc.integer({ min: -1500, max: 1500 }).map((n) => n / 1000);

test("the profit at the target price is the target, in each unit", () => {
  const met = mustMeet({ coin: 41, usd: 38, roe: 40, none: 24 });
  fc.assert(
    fc.property(position, share, coins, (a, part, margin) => {
      const dollars = Math.abs(a.contracts) * a.contract_size;
      const goals = { coin: (part * dollars) / a.entry_price, usd: part * dollars, roe: part };
      for (const unit of ["coin", "usd", "roe"] as const) {
        const target = of("coin", goals[unit]);
        const exit_price = targetPrice({ ...a, target, unit, margin });
        met(exit_price instanceof Refusal ? "none" : unit);
        if (exit_price instanceof Refusal) continue;
        const at = { ...a, ...free, exit_price };
        const made = {
          coin: inversePnl(at),
          usd: inversePnlUsd({ ...at, value_price: exit_price }),
          roe: inverseRoe({ ...at, margin, unit: "coin" }),
        };
        // the price is rounded to a double, which moves the profit by that share of the worth at that price
        const worthThere = { coin: dollars / exit_price, usd: 2 * dollars, roe: dollars / exit_price / margin };
        const slack = (worthThere[unit] + Math.abs(target)) * 2 ** -50;
        expect(Math.abs(made[unit] - target)).toBeLessThanOrEqual(slack);
      }
    }),
  );
});

const at70000 = (held: number, goal: Partial<TargetPrice>) =>
  targetPrice({
    contracts: of("contracts", held),
    entry_price: of("USD/coin", 70000),
    contract_size: of("USD/contract", 100),
    target: of("coin", 0),
    unit: "coin",
    margin: null,
    ...goal,
  });
const kind = (result: number | Refusal) => (result instanceof Refusal ? result.kind : "price");

// 3,500 contracts of 100 USD at 70,000 are 5 coins and 350,000 USD.
test.each([
  ["a long gains less than 5 coins", 3500, "coin", 4.999999, 5],
  ["a long may lose any number of coins", 3500, "coin", -5000, undefined],
  ["a short loses less than 5 coins", -3500, "coin", -4.999999, -5],
  ["a short may gain any number of coins", -3500, "coin", 5000, undefined],
  ["a long loses less than its dollars", 3500, "usd", -349999.99, -350000],
  ["a short gains less than its dollars", -3500, "usd", 349999.99, 350000],
  ["a short may lose any number of dollars", -3500, "usd", -1e9, undefined],
] as const)("%s", (_, held, unit, within, beyond) => {
  expect(kind(at70000(held, { unit, target: of("USD", within) }))).toBe("price");
  if (beyond !== undefined) expect(kind(at70000(held, { unit, target: of("USD", beyond) }))).toBe("none");
});

test("nothing to gain is the entry price, and the words say which side cannot", () => {
  for (const unit of ["coin", "usd"] as const) expect(at70000(-3500, { unit })).toBe(70000);
  expect(at70000(3500, { target: of("coin", 5) })).toMatchObject({
    message: "no such price: a long cannot gain that much",
  });
  expect(at70000(-3500, { target: of("coin", -5) })).toMatchObject({
    message: "no such price: a short cannot lose that much",
  });
  const unbacked = at70000(-3500, { unit: "roe", target: of("fraction", 1) });
  expect(unbacked).toMatchObject({ kind: "invalid", message: 'margin is empty: unit "roe" is a share of it' });
  expect(at70000(-3500, { unit: "roe", target: of("fraction", 1), margin: of("coin", 5) })).toBe(35000);
});

test.each([
  // by hand: 245,000 USD at 70,000 are 3.5 BTC; a short that gains ten times 0.35 BTC is worth 7 at half of the price
  [-2450, 10, 35_000],
  [2450, -10, 35_000],
])("%d contracts may return %d times their margin", (held, target, exit) =>
  expect(at70000(held, { target: of("coin", target), unit: "roe", margin: of("coin", 0.35) })).toBe(exit),
);

test.each([10.01, -10.01, 50, -100])("a return of %d is one in per cent points", (target) =>
  expect(at70000(-2450, { target: of("coin", target), unit: "roe", margin: of("coin", 0.001) })).toMatchObject({
    kind: "invalid",
    argument: "target",
  }),
);
