import { invalid, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { Method } from "./methods";
import { marginUpTo } from "./margin-for-liquidation";
import { NO_COINS, NO_FEE, ONE, type Quantity } from "../units";

export interface MaxContracts {
  margin: Quantity<"coin">;
  entry_price: Quantity<"USD/coin">;
  liq_price: Quantity<"USD/coin">;
  mmr: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  lot: Quantity<"contracts">;
  method: Method;
}

/**
 * The most contracts, in whole lots, whose liquidation comes no nearer than a price: the margin ÷ what one lot needs to
 * last to that price, rounded towards 0; under "mark" margin ÷ (size·((s + mmr)/liq − s/entry)). The prices say which
 * side it is: a short's liquidation lies above its entry.
 *
 * One value each; margin in coin, above 0; prices above 0; 0 < mmr < 1. The result is signed, + long, − short; 0 where
 * the margin does not carry one lot. Refuses: "invalid" where liq_price is the entry price, which tells no side.
 * Source: the equation of LIQ_PRICE, solved for the position.
 */
export function maxContracts(a: MaxContracts): Quantity<"contracts"> | Refusal {
  return exactly((of) => {
    const [entry, price] = [of(a.entry_price), of(a.liq_price)];
    const side = entry.minus(price).sign();
    if (side === 0) return invalid(`liq_price must differ from entry_price, was ${a.liq_price}`);
    const lot = side > 0 ? of(a.lot) : of(a.lot).negated();
    const free = { fee: of(NO_FEE), deduction: of(NO_COINS) };
    const position = lot.times(of(a.contract_size));
    const aLot = marginUpTo(of, a.method, price, { position, entry, maintenance: of(a.mmr), ...free });
    const lots = of(a.margin).over(aLot).toMultipleOf(of(ONE), "down");
    return lot.times(lots).nearest();
  });
}
