import { invalid, none, type Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Account } from "./account";
import { equityAboveMaintenance, liquidationEquation, ratesRefused } from "./liquidation-equation";
import { isLiquidatedOnFall, signOfLossOnFall } from "./liquidation-root";
import { METHODS, type Method } from "./methods";
import { requirementOf, tierAt, ruleRefused } from "./requirement";
import type { Tier } from "./tier-table";
import { NO_COINS, type Coin, type Price, type Quantity } from "../units";
import { positionOf } from "../worth";

export interface MarginForLiquidation {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  liq_price: Quantity<"USD/coin">;
  mmr: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  close_fee: Quantity<"fraction">;
  deduction: Quantity<"coin">;
  method: Method;
  /** Where given, the tier that holds at liq_price takes the place of mmr and deduction. */
  tiers: readonly Tier[] | null;
  mmr_per_coin?: Quantity<"fraction per coin">;
}

const NOWHERE = none("no such margin: at lower prices mmr_per_coin asks so large a short for more than that");

/**
 * Coins of margin that put the liquidation exactly at a price: under "mark" n·(s + mmr + fee)/liq − s·n/entry −
 * deduction (with mmr + mmr_per_coin·n/liq in place of mmr where the rate grows), by the other methods their own
 * equation of LIQ_PRICE solved for the margin. 0 where the position reaches that price without any margin.
 *
 * One value each, but for the tiers: floors in coin from 0 upwards, rates not falling. Contracts not 0, + long, −
 * short; prices above 0; 0 < mmr < 1; the deduction in coin. Refuses: "invalid" where close_fee and mmr, or the rate of
 * the last tier, together reach 1, for a deduction or mmr_per_coin beside tiers, and for tiers or mmr_per_coin by
 * another method than "mark"; "none" where, at lower prices, mmr_per_coin asks a short for more than it gains on the
 * way down.
 * Source: the equation of LIQ_PRICE, solved for the margin; of LIQ_PRICE_TIERED, whose tier is known with the price.
 */
export function marginForLiquidation(a: MarginForLiquidation): Quantity<"coin"> | Refusal {
  if (a.tiers && a.deduction !== 0)
    return invalid(`deduction must be 0 where tiers are given, which bring their own, was ${a.deduction}`);
  return exactly((of) => {
    const refusal = ruleRefused(a) ?? ratesRefused(of, a.tiers?.at(-1)?.mmr ?? a.mmr, a.close_fee);
    if (refusal) return refusal;
    const [position, price] = [positionOf(of, a), of(a.liq_price)];
    const requirement = requirementOf(of, a, a.close_fee);
    const { fee, growth } = requirement;
    const { maintenance, deduction } = tierAt(requirement, { position }, price);
    const rates = { maintenance, fee, deduction: deduction.plus(of(a.deduction)), growth };
    const account = { position, entry: of(a.entry_price), ...rates };
    const needed = marginUpTo(of, a.method, price, account);
    if (needed.sign() <= 0) return NO_COINS;
    return growth && isLiquidatedElsewhere({ ...account, margin: needed }, price) ? NOWHERE : needed.nearest();
  });
}

/**
 * Whether a growing rate spoils the answer: the price would be the lower of the short's two liquidation prices, or the
 * short is liquidated at its entry price already.
 */
function isLiquidatedElsewhere(account: Account, price: Exact<Price>): boolean {
  const equation = liquidationEquation("mark", account);
  return signOfLossOnFall(equation, price) > 0 || isLiquidatedOnFall(equation, account.entry);
}

/**
 * The margin that an account needs to last to a price, by the method's equation; below 0 where it gets there with none.
 */
export function marginUpTo(
  of: Reader,
  method: Method,
  price: Exact<Price>,
  account: Omit<Account, "margin">,
): Exact<Coin> {
  const bare = { ...account, margin: of(NO_COINS) };
  const equation = liquidationEquation(method, bare);
  return METHODS[method].marginFor(of, bare, equityAboveMaintenance(equation, price).negated());
}
