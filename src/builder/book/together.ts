import { build } from "../builder";
import type { Built } from "../built";
import { readDraft } from "../draft/choices";
import type { Draft } from "../draft/draft";
import { numberIn } from "../figures/figures";

/**
 * A hedge of the book: its complete draft, the result, and its coin's beta: by how many per cent it moves when the
 * market moves by 1 %.
 */
export interface BookHedge {
  readonly complete: Draft;
  readonly built: Built;
  readonly beta: number;
}

/** One hedge after a move of the market. */
export interface Moved {
  readonly price: number;
  /** In USD; once liquidated on the way, without the hedge and its margin. */
  readonly wealth: number;
  readonly liquidated: boolean;
}

/** No coin falls below a ten thousandth of its price here, since at a price of 0 an inverse contract has no worth. */
export const LEAST = 0.0001;

/** The price of a coin after a move of the market, by its beta. */
export const priceAfter = (price: number, beta: number, move: number): number =>
  Number((price * Math.max(LEAST, 1 + beta * move)).toPrecision(12));

/**
 * The hedge now and after each move of the market, in one go: the hedge's own scenarios at these prices, so that
 * liquidation, tiers and a proxy count as they do in the hedge itself. Undefined where they cannot be worked out.
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
