import { meets } from "./bankruptcy";
import { invalid, type Refusal } from "./errors";
import { exactly, type Exact, type Reader } from "./exact";
import { COVERED, type LiquidationPrice } from "./liquidation";
import { liquidationEquation, ratesRefused, type Equation } from "./liquidation-equation";
import { roundAgainstTrader } from "./tick";
import type { Coin, Fraction, Price, Quantity, Usd } from "./units";
import { priceAt, worth } from "./worth";

/** From this worth on, in coin, this rate holds, up to the next tier's floor. */
export interface Tier {
  floor: Quantity<"coin">;
  mmr: Quantity<"fraction">;
}

export interface TieredLiquidation extends Omit<LiquidationPrice, "mmr" | "deduction"> {
  tiers: readonly Tier[];
}

export type TieredPrice = [[price: Quantity<"USD/coin">, mmr: Quantity<"fraction">, tier: Quantity<"count">]];

/**
 * LIQ_PRICE with the tier that holds at the liquidation price itself: the one whose floor the position's worth there has
 * reached and whose end it has not. Deductions accumulate, d = d before + floor·(mmr − mmr before). If more than one tier
 * holds at its own price, the price nearest to entry is met first and is the answer.
 *
 * One value each, but for the tiers: floors in coin from 0 upwards, rates not falling, which the caller has seen to. One
 * row: price (to the tick, which does not move the tier), the rate that holds, the tier's number from 1.
 * Refuses: "none" where the margin covers the position in every tier, "invalid" where a rate and the closing fee reach 1,
 * where the tick is above the price, and where the requirement jumps past the equity at a floor, so that no price meets
 * the equation. Under "mark" that cannot be: deductions make the requirement continuous there.
 * Source: Binance COIN-M, "How to calculate liquidation price of COIN-M futures contracts", maintenance amount.
 */
export function tieredLiquidation(a: TieredLiquidation): TieredPrice | Refusal {
  return exactly((of) => {
    const refusal = ratesRefused(of, (a.tiers.at(-1) as Tier).mmr, a.close_fee);
    if (refusal) return refusal;
    const position = of(a.contracts).times(of(a.contract_size));
    const entry = of(a.entry_price);
    const account = { position, entry, margin: of(a.margin), fee: of(a.close_fee) };
    const tiers = accumulated(of, a.tiers).map((tier) => ({ ...tier, ...liquidationEquation(a.method, { ...account, ...tier }) })); // prettier-ignore
    const found = nearestTo(entry, tiers.flatMap((tier, index) => ownPrice(position.abs(), tier, tiers[index + 1], index))); // prettier-ignore
    if (found) {
      const price = roundAgainstTrader(of, found.price, a.tick, position.sign());
      const { mmr } = a.tiers[found.index] as Tier;
      return typeof price === "number" ? [[price, mmr, (found.index + 1) as Quantity<"count">]] : price;
    }
    if (tiers.every((tier) => leftOverAtFloor(position.abs(), tier).sign() >= 0)) return COVERED;
    return invalid(`tiers leave a gap: under method "${a.method}" the requirement jumps past the equity at a floor`);
  });
}

interface Deducted {
  floor: Exact<Coin>;
  maintenance: Exact<Fraction>;
  deduction: Exact<Coin>;
}

function accumulated(of: Reader, tiers: readonly Tier[]): Deducted[] {
  const rows: Deducted[] = [];
  for (const { floor, mmr } of tiers) {
    const tier = { floor: of(floor), maintenance: of(mmr) };
    const before = rows.at(-1);
    const deduction = before
      ? before.deduction.plus(tier.floor.times(tier.maintenance.minus(before.maintenance)))
      : of(0 as Quantity<"coin">);
    rows.push({ ...tier, deduction });
  }
  return rows;
}

interface Candidate {
  price: Exact<Price>;
  index: number;
}

/** The price that a tier gives, if the tier is the one that holds there. */
function ownPrice(
  notional: Exact<Usd>,
  { dollars, coins, floor }: Deducted & Equation,
  next: Deducted | undefined,
  index: number,
): Candidate[] {
  if (!meets(dollars, coins)) return [];
  const price = priceAt(dollars, coins);
  const value = worth(notional, price);
  const holds = value.minus(floor).sign() >= 0 && (!next || value.minus(next.floor).sign() < 0);
  return holds ? [{ price, index }] : [];
}

function nearestTo(entry: Exact<Price>, candidates: readonly Candidate[]): Candidate | undefined {
  const distance = ({ price }: Candidate) => price.minus(entry).abs();
  const [first, ...others] = candidates;
  return others.reduce((best, other) => (distance(other).minus(distance(best as Candidate)).sign() < 0 ? other : best), first); // prettier-ignore
}

/** A tier without a price of its own has one sign from its floor to its end; where its floor is reached shows which. */
const leftOverAtFloor = (notional: Exact<Usd>, { dollars, coins, floor }: Deducted & Equation): Exact<Coin> =>
  coins.minus(dollars.times(floor).over(notional));
