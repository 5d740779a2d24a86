import { numberOf, type Term } from "../sheet/term";
import type { Drawn } from "../blocks/drawn";

/** What the wallet is worth along the prices. */
export interface Points {
  readonly prices: readonly number[];
  readonly unhedged: readonly (number | null)[];
  readonly hedged: readonly (number | null)[];
  readonly until: readonly (number | null)[];
}

interface Point {
  readonly price: number;
  readonly unhedged: number | null;
  readonly hedged: number;
  readonly until: number | null;
}

/** The ladder in order; in it the price now, and the liquidation price with the wallet before and after it. */
export function pointsOf({ position, locked, backing, scenarios }: Drawn, now: number, proxy: boolean): Points {
  const numbers = (term: Term) => term.cells.map(([value]) => (typeof value === "number" ? value : null));
  const prices = numbers(scenarios.prices).filter((price) => price !== null);
  const [unhedged, until] = [numbers(scenarios.unhedged), numbers(scenarios.hedged)];
  if (until.every((value) => value === null)) return { prices: [], unhedged: [], hedged: [], until: [] };
  const [dollars, floating] = [numberOf(locked.dollars) ?? 0, numberOf(locked.floating) ?? 0];
  const coins = numberOf(position.coins) ?? 0;
  const rungs: Point[] = prices.map((price, index) => {
    const outside = (unhedged[index] ?? 0) - coins * price;
    return { price, unhedged: unhedged[index] ?? null, hedged: outside + floating * price + dollars, until: until[index] ?? null }; // prettier-ignore
  });
  const between: Point[] = [];
  if (!proxy) {
    const at = (price: number) => ({ price, unhedged: coins * price, hedged: floating * price + dollars });
    const liquidation = numberOf(backing.liq_price);
    const lost = (price: number) => (coins - (numberOf(backing.backing) ?? 0)) * price;
    const short = (numberOf(position.contracts) ?? 0) < 0;
    const gone = (price: number) => liquidation !== undefined && (short ? price >= liquidation : price <= liquidation);
    if (within(now, prices) && !prices.includes(now))
      between.push({ ...at(now), until: gone(now) ? lost(now) : at(now).hedged });
    if (liquidation !== undefined && within(liquidation, prices)) {
      const here = at(liquidation);
      const cliff = [
        { ...here, until: here.hedged },
        { ...here, until: lost(liquidation) },
      ];
      between.push(...(short ? cliff : cliff.reverse()));
    }
  }
  // A rung exactly at the liquidation price says the same as the cliff's own foot.
  const cliffs = new Set(between.map(({ price }) => price));
  const points = [...rungs.filter(({ price }) => !cliffs.has(price)), ...between].sort((a, b) => a.price - b.price);
  return {
    prices: points.map(({ price }) => price),
    unhedged: points.map((point) => point.unhedged),
    hedged: points.map((point) => point.hedged),
    until: points.map((point) => point.until),
  };
}

export const within = (value: number, prices: readonly number[]): boolean =>
  prices.length > 1 && value > Math.min(...prices) && value < Math.max(...prices);
