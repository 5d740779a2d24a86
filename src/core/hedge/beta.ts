import { invalid, none, type Refusal } from "../refusal";
import { returnsLessFirst, type Returns } from "./returns-less-first";
import { scaledDeviations, sumOfProducts, type ScaledDeviations } from "../approximate/scaled-deviations";
import type { Quantity } from "../units";

export interface HedgeBeta {
  asset_prices: readonly Quantity<"USD/unit">[];
  hedge_prices: readonly Quantity<"USD/coin">[];
  returns: Returns;
}

export interface Beta {
  beta: Quantity<"fraction">;
  correlation: Quantity<"fraction"> | Refusal;
  r_squared: Quantity<"fraction"> | Refusal;
  observations: Quantity<"count">;
}

/**
 * How far an asset moves with a hedge: beta = Cov/Var, the slope of the asset's returns over those of the hedge, which
 * is the hedge ratio of least variance; with it their correlation, R², and the number of returns.
 *
 * Two lists of one length, in the order of time; "none" takes the numbers themselves as returns. In doubles, two
 * passes: the error is at most 1e-12 of beta where the correlation is not near 0, otherwise of σ_asset/σ_hedge.
 * Refuses: "invalid" where the lists differ in length, give fewer than 2 returns, or hold a price that is not above 0;
 * "none" where the hedge's returns are all the same, and for the correlation where the asset's are.
 * Source: L. H. Ederington, "The hedging performance of the new futures markets", J. Finance 34 (1979).
 */
export function hedgeBeta({ asset_prices, hedge_prices, returns }: HedgeBeta): Beta | Refusal {
  if (asset_prices.length !== hedge_prices.length)
    return invalid(
      `asset_prices and hedge_prices must have as many rows as each other, were ${asset_prices.length} and ${hedge_prices.length}`,
    );
  const observations = asset_prices.length - (returns === "none" ? 0 : 1);
  if (observations < 2) return invalid(`at least 2 returns are needed, had ${observations}`);
  const unsound = returns === "none" ? undefined : unpriced({ asset_prices, hedge_prices });
  if (unsound) return unsound;

  const asset = scaledDeviations(returnsLessFirst(asset_prices, returns));
  const hedge = scaledDeviations(returnsLessFirst(hedge_prices, returns));
  if (hedge.unit === 0) return none("no beta: the returns of hedge_prices are all the same");
  const slope = sumOfProducts(asset, hedge) / sumOfProducts(hedge, hedge);
  return {
    beta: (slope * (asset.unit / hedge.unit)) as Quantity<"fraction">,
    ...correlated(asset, hedge),
    observations: observations as Quantity<"count">,
  };
}

/** The correlation and R², kept within 1, beyond which rounding could carry them. */
function correlated(asset: ScaledDeviations, hedge: ScaledDeviations): Pick<Beta, "correlation" | "r_squared"> {
  if (asset.unit === 0) {
    const still = none("no correlation: the returns of asset_prices are all the same");
    return { correlation: still, r_squared: still };
  }
  const [joint, own, other] = [sumOfProducts(asset, hedge), sumOfProducts(hedge, hedge), sumOfProducts(asset, asset)];
  const correlation = Math.min(1, Math.max(-1, joint / Math.sqrt(own * other)));
  const r_squared = Math.min(1, (joint / own) * (joint / other));
  return { correlation: correlation as Quantity<"fraction">, r_squared: r_squared as Quantity<"fraction"> };
}

function unpriced(list: Record<string, readonly number[]>): Refusal | undefined {
  for (const [name, prices] of Object.entries(list)) {
    const row = prices.findIndex((price) => price <= 0);
    if (row < 0) continue;
    const hint = prices[row] === 0 ? " (is the cell empty?)" : "";
    return invalid(`${name} must be above 0, was ${prices[row]}${hint}, in row ${row + 1}`);
  }
  return undefined;
}
