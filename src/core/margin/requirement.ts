import { invalid, type Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import type { Equation } from "./account";
import { liquidationEquation } from "./liquidation-equation";
import { METHOD_NAMES, METHODS, type Method } from "./methods";
import { withDeductions, type DeductedTier, type Tier } from "./tier-table";
import { NO_COINS, NO_FEE, type Coin, type Fraction, type PerCoin, type Price, type Quantity } from "../units";
import type { Usd } from "../units";
import { worth } from "../worth";

/** How a venue sets the maintenance requirement: by a method, at one rate or at those of a tier table. */
export interface MaintenanceRule {
  method: Method;
  mmr: Quantity<"fraction">;
  /** Where given, it takes the place of mmr. */
  tiers: readonly Tier[] | null;
  /** By how much mmr grows with each coin that the position is worth at the price: at nearly every venue by nothing. */
  mmr_per_coin?: Quantity<"fraction per coin">;
}

/** The same in exact numbers, together with the closing fee. A single rate is a table of one tier. */
export interface Requirement {
  method: Method;
  tiers: readonly DeductedTier[];
  fee: Exact<Fraction>;
  growth?: Exact<PerCoin> | undefined;
}

export function requirementOf(of: Reader, rule: MaintenanceRule, close_fee = NO_FEE): Requirement {
  const { method, mmr, tiers } = rule;
  const [fee, growth] = [of(close_fee), growthOf(of, rule)];
  if (tiers) return { method, tiers: withDeductions(of, tiers), fee, growth };
  const none = of(NO_COINS);
  return { method, tiers: [{ floor: none, maintenance: of(mmr), deduction: none }], fee, growth };
}

/** mmr_per_coin; undefined where it is 0 or not given, so that the equation stays linear. */
export const growthOf = (
  of: Reader,
  { mmr_per_coin }: Pick<MaintenanceRule, "mmr_per_coin">,
): Exact<PerCoin> | undefined => (mmr_per_coin ? of(mmr_per_coin) : undefined);

/** Refuses tiers and mmr_per_coin where they do not go with the method or with each other. */
export const ruleRefused = (rule: Pick<MaintenanceRule, "method" | "tiers" | "mmr_per_coin">): Refusal | undefined =>
  tiersRefused(rule) ?? growthRefused(rule);

/**
 * mmr_per_coin needs a method whose rate is a share of the worth at the price, and no tier table, which has all its
 * rates.
 */
export function growthRefused({
  method,
  tiers,
  mmr_per_coin,
}: Pick<MaintenanceRule, "method" | "mmr_per_coin"> & Partial<Pick<MaintenanceRule, "tiers">>): Refusal | undefined {
  if (!mmr_per_coin) return undefined;
  if (tiers)
    return invalid(`mmr_per_coin must be 0 where tiers are given, which bring their own rates, was ${mmr_per_coin}`);
  if (METHODS[method].mmrOf === "worth at the price") return undefined;
  return invalid(`mmr_per_coin goes with method "mark" only, was ${mmr_per_coin} with "${method}"`);
}

/** By a method that a tier table does not fit, the requirement would jump at a floor or come to less than 0. */
export const tiersRefused = ({ method, tiers }: Pick<MaintenanceRule, "method" | "tiers">): Refusal | undefined =>
  tiers === null || METHODS[method].tiersFit
    ? undefined
    : invalid(`tiers go with method ${FITTING} only, was "${method}"`);

const FITTING = METHOD_NAMES.filter((method) => METHODS[method].tiersFit)
  .map((method) => `"${method}"`)
  .join(" or ");

/** An isolated position: its dollars (+ long, − short), its average entry price and its margin in coin. */
export interface IsolatedPosition {
  position: Exact<Usd>;
  entry: Exact<Price>;
  margin: Exact<Coin>;
}

/** The liquidation equation of the tier that the position's worth falls into at a price. */
export const equationAt = (requirement: Requirement, held: IsolatedPosition, price: Exact<Price>): Equation =>
  equationIn(requirement, held, tierAt(requirement, held, price));

/**
 * The tier that the position's worth falls into at a price, by bisection, since floors rise. Below every floor it is
 * the first.
 */
export function tierAt(
  { tiers }: Requirement,
  { position }: Pick<IsolatedPosition, "position">,
  price: Exact<Price>,
): DeductedTier {
  if (tiers.length === 1) return tiers[0] as DeductedTier;
  const value = worth(position.abs(), price);
  let [reached, beyond] = [0, tiers.length];
  while (beyond - reached > 1) {
    const middle = (reached + beyond) >> 1;
    const { floor } = tiers[middle] as DeductedTier;
    if (value.minus(floor).sign() >= 0) reached = middle;
    else beyond = middle;
  }
  return tiers[reached] as DeductedTier;
}

export const equationIn = (
  { method, fee, growth }: Requirement,
  held: IsolatedPosition,
  tier: DeductedTier,
): Equation => {
  const { position, entry, margin } = held;
  const { maintenance, deduction } = tier;
  return liquidationEquation(method, { position, entry, margin, maintenance, fee, deduction, growth });
};
