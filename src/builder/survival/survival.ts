import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import type { LineChart } from "../charts/chart";
import { numberIn } from "../figures/figures";
import { numberOf } from "../sheet/term";
import { alternativesTo, wordsFor, type Alternative } from "./alternatives";
import { frontierChart } from "./frontier";
import { contractsFor, marginAt, pointOf, type HedgePoint, type Surroundings } from "./hedge-point";
import { standOf } from "./stand";

/** How long until it hurts: a short that is liquidated on the way up has no hedge left when the price falls. */
export interface Survival {
  readonly own: HedgePoint;
  readonly days: number;
  /** How probable a liquidation is by then. */
  readonly horizons: readonly { readonly days: number; readonly probability: number }[];
  /** Liquidated, then back at the price now; undefined where nothing liquidates. */
  readonly afterwards: Afterwards | undefined;
  /** The same hedge with one more coin of margin; undefined where the holding has none left. */
  readonly oneMore: HedgePoint | undefined;
  readonly frontier: LineChart;
  readonly alternatives: readonly Alternative[];
}

interface Afterwards {
  readonly liq_price: number;
  /** Coins that the liquidation takes. */
  readonly lost: number;
  /** Dollars, at the price now. */
  readonly wealth: number;
  /** What they would be without the hedge. */
  readonly unhedged: number;
}

/** The shares of the holding and the leverages that are looked at. */
export const SHARES = [1, 0.75, 0.5, 0.25] as const;
const LEVERAGES = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10, 15, 20] as const;
const HORIZONS = [7, 30, 90, 180, 365] as const;

/** Of a short that hedges coins; a long, a hedge by proxy and no position at all have no such question. */
export function survivalOf(context: SheetContext, { position, backing }: Blocks): Survival | undefined {
  const { inputs, asked, results, coin } = context;
  const [contracts, margin, coins] = [position.contracts, backing.backing, position.coins].map(numberOf);
  const [price, days, size] = [inputs.price, inputs.days, inputs.contract_size].map((term) => term && numberOf(term));
  const [entry, stand] = [numberOf(position.entry_price), standOf(context, position.entry_price)];
  if (asked.hedged_with === "proxy" || !stand || !contracts || contracts >= 0 || !margin || !coins || !entry) return;
  if (price === undefined || days === undefined || size === undefined) return;
  const month = numberIn(results.figures, "funding_month_usd");
  const around: Surroundings = {
    context,
    stand,
    entry: position.entry_price,
    coins,
    days,
    worth: coins * entry,
    monthly: month === undefined ? undefined : month / Math.abs(contracts),
  };
  const own = pointOf(around, contracts, margin);
  if (Number.isNaN(own.liq_price)) return;
  const points = pointsAround(around, own);
  return {
    own,
    days,
    horizons: [...new Set([...HORIZONS, days])]
      .sort((one, other) => one - other)
      .map((horizon) => ({ days: horizon, probability: stand.touched(own.liq_price, contracts, horizon) })),
    afterwards:
      own.liq_price === undefined
        ? undefined
        : { liq_price: own.liq_price, lost: margin, wealth: (coins - margin) * price, unhedged: coins * price },
    oneMore: margin + 1 <= coins ? pointOf(around, contracts, margin + 1) : undefined,
    frontier: frontierChart(points, own, { coin, days }),
    alternatives: alternativesTo(own, points, wordsFor(coin, days)),
  };
}

/** Every share at every leverage that the holding can back, and the user's own size at each as well. */
function pointsAround(around: Surroundings, own: HedgePoint): HedgePoint[] {
  const sizes = [...SHARES.map((share) => contractsFor(around, share)), own.contracts];
  return [...new Set(sizes)]
    .filter((contracts) => contracts < 0)
    .flatMap((contracts) =>
      LEVERAGES.map((leverage) => marginAt(around, contracts, leverage))
        .filter((margin) => margin > 0 && margin <= around.coins)
        .map((margin) => pointOf(around, contracts, margin)),
    )
    .filter(({ liq_price }) => !Number.isNaN(liq_price));
}
