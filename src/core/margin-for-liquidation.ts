import type { Refusal } from "./errors";
import { exactly, type Exact, type Reader } from "./exact";
import { leftOver, liquidationEquation, ratesRefused, type Account } from "./liquidation-equation";
import type { Coin, Price, Quantity } from "./units";

export interface MarginForLiquidation {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  liq_price: Quantity<"USD/coin">;
  mmr: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  close_fee: Quantity<"fraction">;
  deduction: Quantity<"coin">;
}

/**
 * Coins of margin that put the liquidation, maintenance valued at the mark, exactly at a price:
 * n·(s + mmr + fee)/liq − s·n/entry − deduction. 0 where the position would reach that price without any margin.
 *
 * One value each; contracts not 0, + long, − short; prices above 0; 0 < mmr < 1; the deduction in coin. Refuses:
 * "invalid" where mmr + close_fee reaches 1.
 * Source: the equation of LIQ_PRICE, solved for the margin.
 */
export function marginForLiquidation(a: MarginForLiquidation): Quantity<"coin"> | Refusal {
  return exactly((of) => {
    const refusal = ratesRefused(of, a.mmr, a.close_fee);
    if (refusal) return refusal;
    const position = of(a.contracts).times(of(a.contract_size));
    const rates = { maintenance: of(a.mmr), fee: of(a.close_fee), deduction: of(a.deduction) };
    const needed = marginUpTo(of, of(a.liq_price), { position, entry: of(a.entry_price), ...rates });
    return needed.sign() > 0 ? needed.nearest() : (0 as Quantity<"coin">);
  });
}

/** What an account without margin falls short by at a price: below 0 where it needs none to get there. */
export const marginUpTo = (of: Reader, price: Exact<Price>, account: Omit<Account, "margin">): Exact<Coin> =>
  leftOver(liquidationEquation("mark", { ...account, margin: of(0 as Quantity<"coin">) }), price).negated();
