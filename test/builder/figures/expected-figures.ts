import {
  averageRate,
  basisOf,
  costOf,
  costShare,
  feesOf,
  fundingAt,
  fundingInMonth,
  periodsIn,
  ratesOf,
} from "./carry";
import { floatingIn, liquidationPrice, lockedBy, type Hedge } from "./hedge";
import { bankruptcyOf, gain, required } from "./liquidation";
import type { Expected } from "./agree";
import { scenariosOf } from "./scenarios";
import { touchProbability } from "./touch";

export type Figures = Readonly<Record<string, Expected>>;

/** The rungs are taken as they are shown: rounded to be read. */
export const expectedFigures = (hedge: Hedge, prices: readonly number[]): Figures => ({
  ...fit(hedge),
  ...trade(hedge),
  ...effect(hedge),
  ...margin(hedge),
  ...distance(hedge),
  ...carry(hedge),
  ...unwinding(hedge),
  ...worst(hedge, prices),
});

const fit = ({ beta }: Hedge): Figures => ({ ...beta });

const trade = ({ position }: Hedge): Figures => ({
  contracts: position.trade,
  position: position.contracts,
  entry_price: position.entry,
});

function effect(hedge: Hedge): Figures {
  const { given, coins, position, stake, beta, futures } = hedge;
  const sold = -stake.dollars;
  const effect = { locked: lockedBy(hedge), floating_coins: { about: floatingIn(hedge), of: coins } };
  if (given.is("hedged_with", "proxy")) {
    const asset = given.number("asset_units") * given.number("asset_price");
    const exposed = asset * (beta?.beta ?? given.number("beta")) + (coins + position.realised) * futures;
    return { ...effect, hedge_ratio: sold / exposed };
  }
  const short = position.asked === undefined || given.has("fills") ? 0 : sold - position.asked;
  const missed = position.asked === undefined ? {} : { lot_rounding_usd: { about: short, of: sold } };
  return { ...effect, hedge_ratio: sold / stake.entry / (coins + position.realised), ...missed };
}

function margin(hedge: Hedge): Figures {
  const { given, stake, venue, wallet, price, backing, liquidation, position } = hedge;
  const left = backing + gain(stake, price);
  const bankruptcy = bankruptcyOf(stake, backing);
  const asked = required(venue, stake, backing, price);
  return {
    margin: hedge.margin,
    leverage:
      stake.dollars === 0 ? 0 : hedge.margin > 0 ? Math.abs(stake.dollars) / stake.entry / hedge.margin : "refused",
    maintenance: stake.dollars === 0 ? 0 : asked,
    free_coins: { about: wallet + position.realised - hedge.margin, of: wallet },
    liq_price:
      typeof liquidation === "string"
        ? liquidation
        : { about: liquidation.price, of: liquidation.price * conditionOf(hedge) },
    ...(given.has("tiers") && {
      mmr_there: typeof liquidation === "string" ? liquidation : liquidation.tier.rate,
      tier_there: typeof liquidation === "string" ? liquidation : liquidation.tier.number,
    }),
    bankruptcy_price:
      typeof bankruptcy === "string" ? bankruptcy : { about: bankruptcy, of: bankruptcy * conditionOf(hedge) },
    margin_ratio: stake.dollars === 0 ? 0 : left > 0 ? asked / left : "none",
  };
}

/** How much an error in the margin grows on its way to a price: where it nearly covers the position, much. */
const conditionOf = ({ stake, backing }: Hedge): number =>
  Math.abs(backing / (backing + stake.dollars / stake.entry)) + 1;

function distance(hedge: Hedge): Figures {
  const { given, price, liquidation } = hedge;
  const at = liquidationPrice(hedge);
  if (at === undefined) {
    const none = liquidation === "refused" ? "refused" : "none";
    return { liq_distance: none, liq_deviations: none, touch_probability: none };
  }
  const [away, volatility] = [at / price - 1, given.number("volatility")];
  return {
    liq_distance: { about: away, of: (1 + away) * conditionOf(hedge) },
    liq_deviations: { about: away / (volatility / Math.sqrt(365)), of: 100 * (1 + away) * conditionOf(hedge) },
    touch_probability: isThere(hedge, at)
      ? 1
      : { about: touchProbability(price, at, volatility, given.number("days")), of: 1 },
  };
}

/** Whether the price now is beyond the liquidation price already. */
export const isThere = ({ stake, price }: Hedge, at: number): boolean => Math.sign(stake.dollars) * (price - at) <= 0;

function carry(hedge: Hedge): Figures {
  const { given, price } = hedge;
  const share = costShare(hedge);
  // what is locked for it costs: a long locks nothing
  const locks = lockedBy(hedge) > 0;
  const days = given.number("days");
  const cost = {
    basis: { about: basisOf(hedge), of: 1 },
    cost_usd: locks ? { about: costOf(hedge), of: lockedBy(hedge) } : "none",
    cost_share: locks ? { about: share, of: 1 } : "none",
    cost_year: locks ? { about: (share * 365) / days, of: 365 / days } : "none",
  } as const;
  if (given.is("kind", "expiry"))
    return { ...cost, carry_month: locks ? { about: (-costOf(hedge) * 30) / days, of: lockedBy(hedge) } : "none" };
  const once = fundingAt(hedge, price, ratesOf(hedge)[0] ?? 0);
  const average = fundingAt(hedge, price, averageRate(hedge));
  const [month, horizon] = [fundingInMonth(hedge), average * periodsIn(hedge, days)];
  return {
    ...cost,
    funding_period: once,
    funding_period_usd: once * price,
    funding_month: month,
    funding_month_usd: month * price,
    carry_month: -month * price,
    funding_horizon: horizon,
    funding_horizon_usd: horizon * price,
    breakeven_rate: locks ? { about: (feesOf(hedge) - basisOf(hedge)) / periodsIn(hedge, days), of: 1 } : "none",
  };
}

/** At the futures price now, or once the expiry has settled the contracts at the price of the coin. */
const unwinding = ({ given, stake, position, price, futures }: Hedge): Figures => ({
  exit_contracts: -position.contracts,
  exit_coins: -stake.dollars / futures,
  ...(given.is("kind", "expiry") && { expiry_coins: -stake.dollars / price }),
});

function worst(hedge: Hedge, prices: readonly number[]): Figures {
  const rows = scenariosOf(hedge, prices);
  if (rows === "refused") return { worst_usd: "none", worst_coins: "none" };
  return {
    worst_usd: { about: Math.min(...rows.map(({ wealth }) => wealth)), of: hedge.coins * hedge.price },
    worst_coins: { about: Math.min(...rows.map(({ coins }) => coins)), of: hedge.coins },
  };
}
