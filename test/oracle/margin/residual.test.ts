import { bankruptcyFraction, liquidationFraction } from "./liquidation";
import { pnl } from "../worth";
import { exists, priceOf, residual, type Account } from "./methods-table";
import { Random } from "../random";
import { absolute, minus, over, plus, same, sign, times, whole, type Rational } from "../rational";
import { bankruptcyRow } from "./bankruptcy-rows";
import { liquidationRow } from "./liquidation-rows";
import type { Method } from "../methods";

const ROWS = 6000;
const ZERO = whole(0);

/** Priced rows of a generator that have a price, from one seed. */
function* priced<T extends { fraction: Parameters<typeof exists>[0] }>(
  seed: number,
  row: (random: Random) => readonly unknown[],
  read: (row: never) => T | undefined,
): Generator<T> {
  const random = new Random(seed);
  for (let count = 0; count < ROWS; count++) {
    const given = row(random);
    const found = given[0] === 0 || given[0] === null ? undefined : read(given as never);
    if (found && exists(found.fraction)) yield found;
  }
}

describe("the oracle's own formulas, against what a liquidation price is", () => {
  test("at the liquidation price equity is the maintenance margin, fee and deduction counted, exactly", () => {
    const checked = { mark: 0, entry: 0, bankruptcy: 0, loss: 0 };
    for (const { method, account, fraction } of priced(19880104, liquidationRow, liquidationFraction)) {
      expect(residual(method, account, priceOf(fraction)).n).toBe(0n);
      checked[method]++;
    }
    expect(Math.min(...Object.values(checked))).toBeGreaterThan(300);
  });

  test("at the bankruptcy price the margin, less the fee for closing there, is gone, exactly", () => {
    let checked = 0;
    for (const { account, fraction } of priced(19880105, bankruptcyRow, bankruptcyFraction)) {
      const price = priceOf(fraction);
      const left = plus(account.W, pnl(account.position, account.E, price, ZERO, ZERO));
      const fee = times(account.f, over(absolute(account.position), price));
      expect(minus(left, fee).n).toBe(0n);
      checked++;
    }
    expect(checked).toBeGreaterThan(2000);
  });

  test("there is no second price: the definition, solved as a line in 1/price, has the same root", () => {
    for (const { method, account, fraction } of priced(19880106, liquidationRow, liquidationFraction)) {
      expect(same(solved(method, account), priceOf(fraction))).toBe(true);
    }
  });

  test("where there is no price the account is sound at every price: it is a short that its margin covers", () => {
    const random = new Random(19880107);
    let checked = 0;
    for (let count = 0; count < ROWS; count++) {
      const row = liquidationRow(random);
      const found = row[0] === 0 ? undefined : liquidationFraction(row);
      if (!found || exists(found.fraction)) continue;
      const { method, account } = found;
      expect(sign(account.position)).toBe(-1);
      for (const times10 of [-6, -2, 0, 2, 6, 12]) {
        const price = times(
          account.E,
          times10 < 0 ? { n: 1n, d: 10n ** BigInt(-times10) } : whole(10n ** BigInt(times10)),
        );
        expect(sign(residual(method, account, price))).toBe(1);
      }
      checked++;
    }
    expect(checked).toBeGreaterThan(700);
  });
});

/** residual(1/p) = a + b/p: two points of the line give its root, without anybody's solved formula. */
function solved(method: Method, account: Account): Rational {
  const atOne = residual(method, account, whole(1));
  const atHalf = residual(method, account, { n: 1n, d: 2n });
  const slope = minus(atHalf, atOne);
  return over(slope, minus(slope, atOne));
}
