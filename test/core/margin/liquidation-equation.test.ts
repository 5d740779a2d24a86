import fc from "fast-check";
import type { Reader } from "../../../src/core/exact/exact";
import { exactly } from "../../../src/core/exact/exactly";
import { equityAboveMaintenance, liquidationEquation } from "../../../src/core/margin/liquidation-equation";
import type { Account } from "../../../src/core/margin/account";
import type { Method } from "../../../src/core/margin/methods";
import { hasPrice, priceAt } from "../../../src/core/worth";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, rate, size } from "../quantities";

const held = fc.record({ contracts, contract_size: size, entry: price, margin: coins, maintenance: rate, fee: rate });
type Held = typeof held extends fc.Arbitrary<infer T> ? T : never;
const method = fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss");

const account = (read: Reader, a: Held): Account => ({
  position: read(a.contracts).times(read(a.contract_size)),
  entry: read(a.entry),
  margin: read(a.margin),
  maintenance: read(a.maintenance),
  fee: read(a.fee),
  deduction: read(of("coin", 0)),
});

test("at the price that solves it equity is exactly the requirement; a hair further below it", () => {
  const met = mustMeet({ long: 40, short: 15 });
  fc.assert(
    fc.property(held, method, (a, m) =>
      exactly((read) => {
        const equation = liquidationEquation(m, account(read, a));
        if (!hasPrice(equation.dollars, equation.coins)) return;
        met(a.contracts > 0 ? "long" : "short");
        const at = priceAt(equation.dollars, equation.coins);
        expect(equityAboveMaintenance(equation, at).sign()).toBe(0);
        const hair = read(of("fraction", 1 - Math.sign(a.contracts) * 1e-15));
        expect(equityAboveMaintenance(equation, at.times(hair)).sign()).toBe(-1);
      }),
    ),
  );
});

test("what is deducted from the requirement is above it, coin for coin", () => {
  fc.assert(
    fc.property(held, method, coins, price, (a, m, deduction, at) =>
      exactly((read) => {
        const left = (taken: number) =>
          equityAboveMaintenance(
            liquidationEquation(m, { ...account(read, a), deduction: read(of("coin", taken)) }),
            read(at),
          );
        expect(left(deduction).minus(left(0)).minus(read(deduction)).sign()).toBe(0);
      }),
    ),
  );
});

// By hand, at entry: on 0.5 coin with nothing won or lost, 5 coins' worth at 0.5 % and 0.1 % leave 0.5 − 0.03; a share
// of 0.5 % of the margin and 0.1 % of 5 leave 0.5 − 0.0075. At bankruptcy 1/price is 4.5/(350,000·0.999).
test.each([
  ["mark", 0.47],
  ["entry", 0.47],
  ["bankruptcy", 0.475 - (0.001 * 4.5) / 0.999],
  ["loss", 0.4925],
] as const)("at entry, %s leaves %d coin", (m, coin) => {
  const a = {
    contracts: of("contracts", -3500),
    contract_size: of("USD/contract", 100),
    entry: of("USD/coin", 70000),
    margin: of("coin", 0.5),
    maintenance: of("fraction", 0.005),
    fee: of("fraction", 0.001),
  };
  const left = exactly((read) =>
    equityAboveMaintenance(liquidationEquation(m, account(read, a)), read(a.entry)).nearest(),
  );
  expect(left).toBeCloseTo(coin, 15);
});
