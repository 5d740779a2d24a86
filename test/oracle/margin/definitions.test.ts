import { Random } from "../random";
import { minus, over, plus, shown, sign, times, whole, type Rational } from "../rational";
import { read } from "../cells";
import { maxContracts, tieredRow as readTiered } from "./answers";
import { left, liquidation } from "./formulas";
import { maxContractsRow, tieredRow } from "./rows";
import type { Method } from "../methods";

const ROWS = 3000;
const ZERO = whole(0);
const ONE = whole(1);

/** Rows of LIQ_PRICE_TIERED that are not refused, from one seed. */
function* tiered(seed: number) {
  const random = new Random(seed);
  for (let count = 0; count < ROWS; count++) {
    const row = tieredRow(random);
    const found = row[0] === 0 ? undefined : readTiered(row);
    if (found) yield { row, ...found };
  }
}

describe("the oracle's own answers, against what they are answers to", () => {
  test("put back, the price of a tiered position leaves exactly nothing, in the tier that its worth falls into", () => {
    let checked = 0;
    for (const { n, consistent } of tiered(1911))
      for (const { u, left: leftInTier, floor, next } of consistent) {
        expect(sign(leftInTier(u))).toBe(0);
        const worth = times(n, u);
        expect(sign(minus(worth, floor))).toBeGreaterThanOrEqual(0);
        if (next) expect(sign(minus(worth, next.floor))).toBe(-1);
        checked++;
      }
    expect(checked).toBeGreaterThan(2000);
  });

  test("several tiers can hold, or none where the requirement jumps, but under mark there is one at most", () => {
    const counted = { one: 0, several: 0, jumps: 0 };
    for (const { row, tiers, n, consistent } of tiered(1912)) {
      const isSound = tiers.every((tier) => sign(tier.left(over(tier.floor, n))) >= 0);
      if (consistent.length === 1) counted.one++;
      if (consistent.length > 1) counted.several++;
      if (consistent.length === 0 && !isSound) counted.jumps++;
      if (row[5] !== null && row[5] !== "mark") continue;
      expect(consistent.length).toBeLessThanOrEqual(1);
      expect(consistent.length === 1 || isSound).toBe(true);
    }
    expect(counted.one).toBeGreaterThan(2000);
    expect(counted.several).toBeGreaterThan(25);
    expect(counted.jumps).toBeGreaterThan(5);
  });

  test("so many contracts are liquidated no nearer than the price, exactly, and one lot more is", () => {
    const random = new Random(1913);
    let checked = 0;
    for (let count = 0; count < ROWS; count++) {
      const row = maxContractsRow(random);
      const most = maxContracts(row).block[0]?.[0];
      // beyond 2^53 the double is no whole number of lots any more
      if (typeof most !== "number" || Math.abs(most) > 1e9) continue;
      const [W, E, P, m] = read(row[0], row[1], row[2], row[3]);
      const [V, lot] = read(row[4] ?? 1, row[5] ?? 1);
      const method = String(row[6] ?? "mark")
        .trim()
        .toLowerCase() as Method;
      const side = whole(sign(minus(E, P)));
      /** Below 0 where the liquidation lies nearer to entry than the price, +1 where there is none at all. */
      const beyond = (contracts: Rational): number => {
        const account = { position: times(contracts, V), E: E, W: W, m: m, f: ZERO, d: ZERO };
        const u = liquidation((at) => left(method, account, at));
        return u ? sign(times(side, minus(u, over(ONE, P)))) : 1;
      };
      if (most !== 0) expect(beyond(shown(most))).toBeGreaterThanOrEqual(0);
      expect(beyond(plus(shown(most), times(side, lot)))).toBe(-1);
      checked++;
    }
    expect(checked).toBeGreaterThan(1500);
  });
});
