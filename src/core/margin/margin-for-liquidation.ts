import type { Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Account } from "./account";
import { equityAboveMaintenance, liquidationEquation, ratesRefused } from "./liquidation-equation";
import { METHODS, type Method } from "./methods";
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
}

/**
 * Coins of margin that put the liquidation exactly at a price: under "mark" n·(s + mmr + fee)/liq − s·n/entry −
 * deduction, by the other methods their own equation of LIQ_PRICE solved for the margin. 0 where the position would reach
 * that price without any margin.
 *
 * One value each; contracts not 0, + long, − short; prices above 0; 0 < mmr < 1; the deduction in coin. Refuses:
 * "invalid" where mmr + close_fee reaches 1.
 * Source: the equation of LIQ_PRICE, solved for the margin.
 */
export function marginForLiquidation(a: MarginForLiquidation): Quantity<"coin"> | Refusal {
  return exactly((of) => {
    const refusal = ratesRefused(of, a.mmr, a.close_fee);
    if (refusal) return refusal;
    const position = positionOf(of, a);
    const rates = { maintenance: of(a.mmr), fee: of(a.close_fee), deduction: of(a.deduction) };
    const needed = marginUpTo(of, a.method, of(a.liq_price), { position, entry: of(a.entry_price), ...rates });
    return needed.sign() > 0 ? needed.nearest() : NO_COINS;
  });
}

/** What an account without margin needs of it to last to a price: below 0 where it gets there without any. */
export function marginUpTo(
  of: Reader,
  method: Method,
  price: Exact<Price>,
  account: Omit<Account, "margin">,
): Exact<Coin> {
  const bare = liquidationEquation(method, { ...account, margin: of(NO_COINS) });
  return METHODS[method].marginFor(of, account, equityAboveMaintenance(bare, price).negated());
}
