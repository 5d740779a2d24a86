import type { FigureKind } from "./figure-kind";

/** The words of a figure. Its name is also the name of its cell in the sheet. */
export interface FigureWords {
  readonly label: string;
  readonly kind: FigureKind;
  /** The unit beside it in the sheet; a function where it contains the coin's name. */
  readonly unit?: string | ((coin: string) => string);
  /** The id of a glossary entry, where the label alone would not be understood. */
  readonly explained?: string;
  /** Its number format, where it is not that of its kind. */
  readonly format?: "rate";
}

const inCoin = (coin: string): string => coin;
const aCoin = (coin: string): string => `USD/${coin}`;

export const FIGURES = {
  beta: { label: "Beta", kind: "ratio" },
  correlation: { label: "Correlation", kind: "ratio" },
  r_squared: { label: "R²", kind: "ratio", unit: "of the asset's variance" },
  observations: { label: "Returns compared", kind: "count" },

  contracts: { label: "To trade now", kind: "contracts", unit: "contracts" },
  position: { label: "Position", kind: "contracts" },
  entry_price: { label: "Average entry price", kind: "price" },

  locked: { label: "Locked dollars", kind: "USD", unit: "USD" },
  floating_coins: { label: "Floating coins", kind: "coin", unit: inCoin },
  hedge_ratio: { label: "Hedge ratio", kind: "percent", unit: "of the coins" },
  lot_rounding_usd: { label: "Rounding to the lot", kind: "USD", unit: "USD more than asked" },

  margin: { label: "Margin posted", kind: "coin", unit: inCoin },
  leverage: { label: "Leverage", kind: "times" },
  maintenance: { label: "Maintenance margin now", kind: "coin", unit: inCoin },
  free_coins: { label: "Free in the wallet", kind: "coin", unit: inCoin },
  liq_price: { label: "Liquidation price", kind: "price", unit: aCoin },
  mmr_there: { label: "Maintenance margin rate there", kind: "percent" },
  tier_there: { label: "Tier there", kind: "count" },
  bankruptcy_price: { label: "Bankruptcy price", kind: "price", unit: aCoin },
  liq_distance: { label: "Liquidation from here", kind: "percent" },
  liq_deviations: { label: "The same in daily deviations", kind: "ratio", unit: "σ", explained: "daily-deviation" },
  touch_probability: {
    label: "Touch probability",
    kind: "percent",
    unit: "within the days",
    explained: "touch-probability",
  },
  margin_ratio: { label: "Margin ratio now", kind: "percent", unit: "liquidated at 100 %" },

  funding_period: { label: "Funding a period", kind: "coin", unit: (coin) => `${coin}, + you pay` },
  funding_period_usd: { label: "The same in dollars", kind: "USD", unit: "USD" },
  funding_month: { label: "Funding in 30 days", kind: "coin", unit: inCoin },
  funding_month_usd: { label: "The same in dollars", kind: "USD", unit: "USD" },
  funding_horizon: { label: "Funding over the horizon", kind: "coin", unit: inCoin },
  funding_horizon_usd: { label: "The same in dollars", kind: "USD", unit: "USD" },
  carry_month: { label: "Carry a month", kind: "USD" },
  basis: { label: "Basis earned", kind: "percent", unit: "of the locked dollars" },
  cost_usd: { label: "Cost of the hedge", kind: "USD", unit: "USD, − it earns" },
  cost_share: { label: "Share of the locked dollars", kind: "percent" },
  cost_year: { label: "The same a year", kind: "percent" },
  breakeven_rate: { label: "Break-even funding rate", kind: "percent", unit: "a period", format: "rate" },

  exit_contracts: { label: "Contracts to buy back", kind: "contracts" },
  exit_coins: { label: "Coins to sell then", kind: "coin", unit: (coin) => `${coin}, at the futures price now` },
  expiry_coins: { label: "Or at expiry, coins to sell", kind: "coin", unit: (coin) => `${coin}, at the price now` },

  worst_usd: { label: "Wealth at least", kind: "USD", unit: "USD" },
  worst_coins: { label: "Coins at least", kind: "coin", unit: inCoin },
} as const satisfies Readonly<Record<string, FigureWords>>;
export type FigureName = keyof typeof FIGURES;

export const figureWords = (name: FigureName): FigureWords => FIGURES[name];
