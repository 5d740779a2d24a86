import fc from "fast-check";
import type { Exact, Reader } from "../../../src/core/exact/exact";
import { exactly } from "../../../src/core/exact/exactly";
import type { Account } from "../../../src/core/margin/account";
import { equityAboveMaintenance, liquidationEquation } from "../../../src/core/margin/liquidation-equation";
import { METHOD_NAMES, METHODS, type Method } from "../../../src/core/margin/methods";
import { withDeductions } from "../../../src/core/margin/tier-table";
import type { Coin, Price } from "../../../src/core/units";
import { coins, contracts, of, price, rate } from "../quantities";

const fees = fc.constantFrom<number>(0, 0.0005, -0.00025, 0.05);
const given = fc.record({ contracts, entry: price, margin: coins, maintenance: rate, fee: fees });
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

const accountOf = (read: Reader, a: Given): Account => ({
  position: read(a.contracts).times(read(of("USD/contract", 1))),
  entry: read(a.entry),
  margin: read(a.margin),
  maintenance: read(a.maintenance),
  fee: read(of("fraction", a.fee)),
  deduction: read(of("coin", 0)),
});

/** margin + PnL − maintenance requirement, by a method's equation. */
const above = (method: Method, account: Account, at: Exact<Price>) =>
  equityAboveMaintenance(liquidationEquation(method, account), at);

/**
 * The maintenance requirement at a price P as the venues define it: n the notional in USD, E the entry, W the margin,
 * m and f the rates, B = n(s + f)/(W + s·n/E) the bankruptcy price. Sources: as LIQ_PRICE.
 */
const REQUIREMENTS: Record<Method, (a: Account, P: Exact<Price>) => Exact<Coin>> = {
  mark: ({ position, maintenance, fee }, P) => position.abs().over(P).times(maintenance.plus(fee)),
  entry: ({ position, entry, maintenance, fee }) => position.abs().over(entry).times(maintenance.plus(fee)),
  bankruptcy: ({ position, entry, margin, maintenance, fee }) => {
    const kept = position.abs().over(entry).times(maintenance);
    if (margin.plus(position.over(entry)).sign() * position.sign() <= 0) return kept; // no bankruptcy price to pay at
    const B = position.plus(position.abs().times(fee)).over(margin.plus(position.over(entry)));
    return kept.plus(position.abs().over(B).times(fee));
  },
  loss: ({ position, entry, margin, maintenance, fee }) =>
    margin.times(maintenance).plus(position.abs().over(entry).times(fee)),
};

describe.each(METHOD_NAMES)("by %s", (method) => {
  test("the equation is margin plus PnL less the requirement that the venues define", () => {
    fc.assert(
      fc.property(given, price, (a, at) =>
        exactly((read) => {
          const [account, P] = [accountOf(read, a), read(at)];
          const { position, entry, margin } = account;
          const equity = margin.plus(position.over(entry)).minus(position.over(P));
          expect(
            equity
              .minus(REQUIREMENTS[method](account, P))
              .minus(above(method, account, P))
              .sign(),
          ).toBe(0);
        }),
      ),
    );
  });

  test("twice the position on twice the margin is twice as much above the requirement, at every price", () => {
    fc.assert(
      fc.property(given, price, (a, at) =>
        exactly((read) => {
          const [account, P, two] = [accountOf(read, a), read(at), read(of("fraction", 2))];
          const twice = { ...account, position: account.position.times(two), margin: account.margin.times(two) };
          expect(
            above(method, twice, P)
              .minus(above(method, account, P).times(two))
              .sign(),
          ).toBe(0);
        }),
      ),
    );
  });

  test("with as much more margin as is missing exactly nothing is left above the requirement, or with so much less", () => {
    fc.assert(
      fc.property(given, price, (a, at) =>
        exactly((read) => {
          const [account, P] = [accountOf(read, a), read(at)];
          const missing = METHODS[method].marginFor(read, account, above(method, account, P).negated());
          const margin = account.margin.plus(missing);
          expect(above(method, { ...account, margin }, P).sign()).toBe(0);
        }),
      ),
    );
  });

  test("of what mmr is a share, by that share the equity above the requirement falls", () => {
    fc.assert(
      fc.property(given, price, (a, at) =>
        exactly((read) => {
          const [account, P] = [accountOf(read, a), read(at)];
          const { position, entry, margin, maintenance } = account;
          const whole = {
            "worth at the price": position.abs().over(P),
            "worth at entry": position.abs().over(entry),
            margin,
          }[METHODS[method].mmrOf];
          const without = above(method, { ...account, maintenance: read(of("fraction", 0)) }, P);
          const taken = without.minus(above(method, account, P));
          expect(taken.minus(whole.times(maintenance)).sign()).toBe(0);
        }),
      ),
    );
  });

  // 1 % up to a worth of 10 coins and 2 % from there on, which deduct 10·(2 % − 1 %) = 0.1 coin: a short of 400,000 USD
  // that was opened at 50,000 is worth 10 coins at 40,000, where its tier changes.
  test("tiers fit exactly if no coin of the requirement appears or vanishes at a floor", () => {
    const jump = exactly((read) => {
      const a = { contracts: of("contracts", -400000), entry: of("USD/coin", 50000), margin: of("coin", 1), fee: 0 };
      const [below, from] = withDeductions(read, [
        { floor: of("coin", 0), mmr: of("fraction", 0.01) },
        { floor: of("coin", 10), mmr: of("fraction", 0.02) },
      ]).map(({ maintenance, deduction }) => {
        const account = { ...accountOf(read, { ...a, maintenance: of("fraction", 0) }), maintenance, deduction };
        return above(method, account, read(of("USD/coin", 40000)));
      }) as [Exact<Coin>, Exact<Coin>];
      return from.minus(below).sign() !== 0;
    });
    expect(jump).toBe(!METHODS[method].tiersFit);
  });
});

// By hand: a tenth of a coin more must itself be left, so that 0.5 bring 0.45; the fee of a thousandth at the bankruptcy
// price is more for a short with a coin more, which goes further, and less for a long.
test.each<[Method, number, number]>([
  ["mark", -1000, 0.45],
  ["entry", -1000, 0.45],
  ["loss", -1000, 0.5],
  ["loss", 1000, 0.5],
  ["bankruptcy", -1000, 0.45 * 0.999],
  ["bankruptcy", 1000, 0.45 * 1.001],
])("by %s, 0.45 coin short of what a position of %d must leave are %d coin of margin", (method, held, missing) => {
  const found = exactly((read) => {
    const account: Account = {
      position: read(of("contracts", held)).times(read(of("USD/contract", 1))),
      entry: read(of("USD/coin", 100)),
      margin: read(of("coin", 1)),
      maintenance: read(of("fraction", 0.1)),
      fee: read(of("fraction", 0.001)),
      deduction: read(of("coin", 0)),
    };
    return METHODS[method].marginFor(read, account, read(of("coin", 0.45))).nearest();
  });
  expect(found).toBeCloseTo(missing, 15);
});
