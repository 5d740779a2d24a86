import { build } from "../builder";
import type { Built } from "../built";
import { readDraft } from "../draft/choices";
import type { Draft } from "../draft/draft";
import { numberIn } from "../figures/figures";

/** A hedge of the book: its complete draft, what it comes to, and how many per cent its coin moves when the market moves 1 %. */
export interface BookHedge {
  readonly complete: Draft;
  readonly built: Built;
  readonly beta: number;
}

/** One hedge after a move of the market. */
export interface Moved {
  readonly price: number;
  /** USD; of a hedge that is liquidated on the way, without it and its margin. */
  readonly wealth: number;
  readonly liquidated: boolean;
}

/** No coin falls below a ten thousandth of its price here: at 0 there is no inverse contract any more. */
export const LEAST = 0.0001;

/** The price of a coin after a move of the market, by its beta. */
export const priceAfter = (price: number, beta: number, move: number): number =>
  Number((price * Math.max(LEAST, 1 + beta * move)).toPrecision(12));

/**
 * The hedge after each move of the market, all at once: its own scenarios at these prices, so that liquidation, tiers and
 * a proxy count as they do in the hedge itself. Undefined where they cannot be computed.
 */
export function movedTogether({ complete, built, beta }: BookHedge, moves: readonly number[], today: string) {
  const { choices } = readDraft(complete);
  const now = choices.price?.cells[0]?.[0];
  if (typeof now !== "number") return undefined;
  const prices = moves.map((move) => priceAfter(now, beta, move));
  const draft: Draft = { ...complete, ladder: "own", own_prices: `{${[now, ...prices].join(";")}}` };
  const reading = readDraft(draft);
  if (reading.problems.length > 0) return undefined;
  const chart = build(draft, reading.choices, today).charts.find(({ id }) => id === "wealth");
  if (!chart || chart.kind === "heat map") return undefined;
  const wealth = chart.series.find(({ tone }) => tone === "until liquidation")?.values ?? [];
  const liquidation = numberIn(built.figures, "liq_price");
  const at = (price: number): Moved | undefined => {
    const value = wealth[chart.x.values.indexOf(price)];
    if (value === null || value === undefined) return undefined;
    return { price, wealth: value, liquidated: liquidation !== undefined && isOnTheWay(liquidation, now, price) };
  };
  const [standing, ...moved] = [now, ...prices].map(at);
  if (!standing || moved.some((one) => !one)) return undefined;
  return { now: standing, moved: moved as Moved[] };
}

const isOnTheWay = (liquidation: number, from: number, to: number): boolean =>
  from < to ? liquidation > from && liquidation <= to : liquidation < from && liquidation >= to;
