import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import type { LineChart } from "../charts/chart";
import type { Draft } from "../draft/draft";
import { numberOf } from "../sheet/term";
import { alternativesTo, alternativeWords, type Alternative } from "./alternatives";
import { draftOfPoint } from "./draft-of-point";
import { frontierChart } from "./frontier";
import { contractsFor, marginAt, pointOf, type HedgePoint, type Size, type PointInput } from "./hedge-point";
import { isOpenAlready } from "./open-already";
import { survivalInputOf, type SurvivalInput } from "./survival-input";
import { unhedgedBetterAbove } from "./unhedged-better";

/** How long a hedge survives. A short that is liquidated on the way up is no hedge any more when the price falls. */
export interface Survival {
  readonly own: HedgePoint;
  readonly days: number;
  /** The probability of a liquidation within each of several horizons. */
  readonly horizons: readonly Horizon[];
  /** What is left after a liquidation and a return to the price now; undefined where nothing liquidates it. */
  readonly afterwards: Afterwards | undefined;
  /** What it would be without the hedge. */
  readonly unhedgedBetterAbove: number | undefined;
  /** The same hedge with one more coin of margin; undefined where no such coin is held. */
  readonly withOneMoreCoin: HedgePoint | undefined;
  readonly frontier: LineChart;
  readonly alternatives: readonly Alternative[];
}

export interface Horizon {
  readonly days: number;
  readonly probability: number;
}

export interface Afterwards {
  readonly liq_price: number;
  /** Coins that the liquidation takes. */
  readonly lost: number;
  /** The price now, which it comes back to. */
  readonly price: number;
  /** What is left in dollars, at that price. */
  readonly wealth: number;
  /** What they would be without the hedge. */
  readonly unhedged: number;
}

/** The hedge ratios and leverages that are compared. */
export const SHARES = [1, 0.75, 0.5, 0.25] as const;
const LEVERAGES = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10, 15, 20] as const;
const HORIZONS = [7, 30, 90, 180, 365] as const;

/** Undefined where no short hedges coins. `draft` is what the alternatives change. */
export function survivalOf(context: SheetContext, blocks: Blocks, draft: Draft): Survival | undefined {
  const survivalInput = survivalInputOf(context, blocks);
  if (!survivalInput) return undefined;
  const { own, shared } = survivalInput;
  const { coins, days, model } = shared;
  const points = pointsAround(shared, own, isOpenAlready(context, blocks) ? [] : SHARES);
  const found = alternativesTo(own, points, alternativeWords(context.coin, days, context.words));
  const realised = numberOf(blocks.position.realised) !== 0;
  return {
    own,
    days,
    horizons: [...new Set([...HORIZONS, days])]
      .sort((one, other) => one - other)
      .map((horizon) => ({ days: horizon, probability: model.touched(own.liq_price, own.contracts, horizon) })),
    afterwards: afterwardsOf(survivalInput),
    unhedgedBetterAbove: unhedgedBetterAbove(context, blocks),
    withOneMoreCoin: own.margin + 1 <= coins ? pointOf(shared, own, own.margin + 1) : undefined,
    frontier: frontierChart(points, own, { coin: context.coin, days, words: context.words }),
    alternatives: found.map((each) => ({ ...each, draft: draftOfPoint(each.point, draft, realised) })),
  };
}

function afterwardsOf({
  own: { liq_price, margin: lost },
  shared: { coins },
  price,
}: SurvivalInput): Afterwards | undefined {
  if (liq_price === undefined) return undefined;
  return { liq_price, lost, price, wealth: (coins - lost) * price, unhedged: coins * price };
}

/** The hedges that are compared: every size at every leverage whose margin the holding can pay. */
const pointsAround = (shared: PointInput, own: HedgePoint, shares: readonly number[]): HedgePoint[] =>
  sizesOf(shared, own, shares)
    .flatMap((size) =>
      LEVERAGES.map((leverage) => marginAt(shared, size.contracts, leverage))
        .filter((margin) => margin > 0 && margin <= shared.coins)
        .map((margin) => pointOf(shared, size, margin)),
    )
    .filter(({ liq_price }) => !Number.isNaN(liq_price));

/** The user's own size, and the sizes of the given hedge ratios, each once. */
function sizesOf(shared: PointInput, { contracts: own }: HedgePoint, shares: readonly number[]): Size[] {
  const others = shares
    .map((share) => ({ share, contracts: contractsFor(shared, share) }))
    .filter(({ contracts }) => contracts < 0 && contracts !== own);
  const isFirst = ({ contracts }: Size, index: number) =>
    others.findIndex((other) => other.contracts === contracts) === index;
  return [...others.filter(isFirst), { contracts: own }];
}
