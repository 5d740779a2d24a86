import fc from "fast-check";
import type { Reader } from "../../../src/core/exact/exact";
import { exactly } from "../../../src/core/exact/exactly";
import {
  leftOver,
  liquidationEquation,
  type Account,
  type Method,
} from "../../../src/core/margin/liquidation-equation";
import { marginMissing } from "../../../src/core/margin/margin-missing";
import { coins, contracts, of, price, rate } from "../quantities";

const account = (read: Reader, held: number, maintenance: number, fee: number) => ({
  position: read(of("contracts", held)).times(read(of("USD/contract", 1))),
  maintenance: read(of("fraction", maintenance)),
  fee: read(of("fraction", fee)),
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
  const found = exactly((read) => marginMissing(read, method, account(read, held, 0.1, 0.001), read(of("coin", 0.45))).nearest()); // prettier-ignore
  expect(found).toBeCloseTo(missing, 15);
});

test("with so much more margin exactly nothing is left over, or with so much less", () => {
  const methods = fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss");
  const fees = fc.constantFrom(0, 0.0005, -0.00025, 0.05);
  fc.assert(
    fc.property(contracts, coins, price, price, rate, fees, methods, (held, margin, entry, at, mmr, fee, method) =>
      exactly((read) => {
        const mark = read(at);
        const stands: Account = { ...account(read, held, mmr, fee), margin: read(margin), entry: read(entry), deduction: read(of("coin", 0.01)) }; // prettier-ignore
        const left = (a: Account) => leftOver(liquidationEquation(method, a), mark);
        const missing = marginMissing(read, method, stands, left(stands).negated());
        expect(left({ ...stands, margin: stands.margin.plus(missing) }).sign()).toBe(0);
      }),
    ),
  );
});
