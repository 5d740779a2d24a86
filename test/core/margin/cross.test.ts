import fc from "fast-check";
import { BELOW_EVERYWHERE, crossLiquidation, type CrossLiquidation } from "../../../src/core/margin/cross";
import { liquidationPrice } from "../../../src/core/margin/liquidation";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, rate, size } from "../quantities";

const leg = fc.record({ contracts, entry_price: price, mmr: rate, contract_size: size, deduction: coins });
interface Leg {
  contracts: number;
  entry_price: number;
  mmr: number;
  contract_size: number;
  deduction: number;
  ratio?: number;
}

/** Legs as columns. */
const book = (legs: readonly Leg[], balance: number): CrossLiquidation => ({
  contracts: legs.map((row) => of("contracts", row.contracts)),
  entry_prices: legs.map((row) => of("USD/coin", row.entry_price)),
  balance: of("coin", balance),
  mmrs: legs.map((row) => of("fraction", row.mmr)),
  contract_size: legs.map((row) => of("USD/contract", row.contract_size)),
  price_ratios: legs.map((row) => of("fraction", row.ratio ?? 1)),
  deductions: legs.map((row) => of("coin", row.deduction)),
});
const at = (legs: readonly Leg[], balance: number) => crossLiquidation(book(legs, balance));

test("one position is LIQ_PRICE by the method mark", () => {
  const met = mustMeet({ price: 34, none: 7 });
  fc.assert(
    fc.property(leg, coins, (one, balance) => {
      const free = { close_fee: of("fraction", 0), tick: of("USD/coin", 0), method: "mark" } as const;
      const alone = liquidationPrice({ ...one, ...free, margin: balance });
      met(typeof alone === "number" ? "price" : "none");
      if (typeof alone === "number") expect(at([one], balance)).toBe(alone);
      else expect(at([one], balance)).toMatchObject({ kind: "none" });
    }),
  );
});

test("splitting a position, turning the rows round or adding an empty one does not move the price", () => {
  const met = mustMeet({ price: 37, none: 8 });
  fc.assert(
    fc.property(leg, leg, coins, (one, other, balance) => {
      const whole = at([one, other], balance);
      met(typeof whole === "number" ? "price" : "none");
      const half = { ...one, contracts: one.contracts / 2, deduction: one.deduction / 2 };
      const empty = { contracts: 0, entry_price: 0, mmr: 0, contract_size: 0, deduction: 0, ratio: 0 };
      expect(at([half, other, half], balance)).toEqual(whole);
      expect(at([other, empty, one], balance)).toEqual(whole);
    }),
  );
});

test("contracts that all stand at twice the reference are liquidated at half of it", () => {
  const met = mustMeet({ price: 37, none: 8 });
  fc.assert(
    fc.property(leg, leg, coins, (one, other, balance) => {
      const [plain, doubled] = [1, 2].map((ratio) =>
        at(
          [one, other].map((row) => ({ ...row, ratio })),
          balance,
        ),
      );
      met(typeof plain === "number" ? "price" : "none");
      if (typeof plain === "number") expect(doubled).toBe(plain / 2);
      else expect(doubled).toEqual(plain);
    }),
  );
});

test("equity is maintenance at the price, and above it on one side only: above for a long wallet, below for a short one", () => {
  const left = (legs: readonly Leg[], balance: number, P: number) =>
    legs.reduce((sum, { contracts: c, contract_size: V, entry_price: E, mmr, deduction }) => {
      return sum + c * V * (1 / E - 1 / P) - ((Math.abs(c) * V) / P) * mmr + deduction;
    }, balance);
  const met = mustMeet({ "long wallet": 20, "short wallet": 15 });
  fc.assert(
    fc.property(leg, leg, coins, (one, other, held) => {
      const [legs, balance]: [Leg[], number] = [[one, other], held];
      const found = at(legs, balance);
      if (typeof found !== "number") return;
      const everything = legs.reduce(
        (sum, { contracts: c, contract_size: V, entry_price: E, deduction }) => sum + (c * V) / E + deduction,
        balance,
      );
      const scale = legs.reduce(
        (sum, { contracts: c, contract_size: V, entry_price: E }) => sum + Math.abs(c) * V * (1 / E + 1 / found),
        balance,
      );
      expect(Math.abs(left(legs, balance, found))).toBeLessThanOrEqual(1e-13 * scale);
      const side = Math.sign(everything);
      if (Math.abs(everything) < 1e-6 * scale) return;
      met(side > 0 ? "long wallet" : "short wallet");
      expect(Math.sign(left(legs, balance, found * 1.01))).toBe(side);
      expect(Math.sign(left(legs, balance, found * 0.99))).toBe(-side);
    }),
  );
});

const short = { contracts: -3500, entry_price: 70000, mmr: 0.005, contract_size: 100, deduction: 0 };
const long = { ...short, contracts: 3500 };

// By hand: nothing moves but maintenance, 0.5 % of 700,000 USD, which is 0.5 coin at 7,000.
test("legs that cancel are liquidated where their maintenance has grown to the balance", () => {
  expect(at([short, long], 0.5)).toBe(7000);
});

// By hand: with the long's contract 1 % above the reference each dollar of it counts for 1/1.01; the divisor, 0.5 coin
// + 350,000/71,000 − 350,000/70,000 = 0.4295775, is positive, the dollars 348,267.3 − 348,250 = 17.3267 too.
test("the basis decides a book that is nearly square", () => {
  const far = { ...long, entry_price: 71000, ratio: 1.01 };
  expect(at([short, far], 0.5)).toBe(40.334361304982956);
});

test("a balance of all that the short is worth covers it; a locked loss beyond the balance is below maintenance at every price", () => {
  const covered = { kind: "none", message: "no liquidation price: the balance covers these positions at every price" };
  expect(at([short], 5)).toMatchObject(covered);
  expect(at([short], 5.1)).toMatchObject(covered);
  expect(at([{ ...long, entry_price: 80000 }, short], 0.5)).toBe(BELOW_EVERYWHERE);
  const message = "no liquidation price: equity is not above the maintenance margin at any price";
  expect(BELOW_EVERYWHERE).toMatchObject({ kind: "none", message });
  // nothing is left at an infinite price, and maintenance is due at any other
  expect(at([{ ...long, entry_price: 87500 }, short], 1)).toBe(BELOW_EVERYWHERE);
});

// By hand: a long of 995 USD and a short of 1,005 USD ask for 0.5 % of 2,000 USD, which is what the short has more; with
// 0.01 coin on 0.995 − 1.005 coin nothing else is left, so equity is the maintenance margin at every price.
test("a wallet that stands at its maintenance margin at every price is no better than one below it", () => {
  const even = { entry_price: 1000, mmr: 0.005, contract_size: 1, deduction: 0 };
  const legs = [
    { ...even, contracts: 995 },
    { ...even, contracts: -1005 },
  ];
  expect(at(legs, 0.01)).toBe(BELOW_EVERYWHERE);
  expect(at(legs, 0.0100001)).toMatchObject({ message: expect.stringContaining("covers these positions") });
});
