import { none, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import { liquidationEquation, ratesRefused } from "./liquidation-equation";
import type { Method } from "./methods";
import { roundAgainstTrader } from "./tick";
import type { Quantity } from "../units";
import { hasPrice, positionOf, priceAt } from "../worth";

export interface LiquidationPrice {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  margin: Quantity<"coin">;
  mmr: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  method: Method;
  close_fee: Quantity<"fraction">;
  deduction: Quantity<"coin">;
  tick: Quantity<"USD/coin">;
}

/** A short whose margin is worth more than it can ever lose. */
export const COVERED = none("no liquidation price: the margin covers this short at every price");

/**
 * The price at which margin plus PnL is exactly the maintenance margin and the fee for closing, by one of four methods:
 * "mark" values both at the price itself, "entry" at the entry price, "bankruptcy" the fee at the bankruptcy price,
 * "loss" keeps a fixed share mmr of the margin.
 *
 * One value each; contracts not 0, + long, − short; margin and deduction in coin; 0 < mmr < 1; fee a fraction; a tick
 * above 0 rounds against the trader. Refuses: "none" where the margin covers the position at every price (only a short
 * can have that), "invalid" where mmr + close_fee reaches 1 or the tick is above the price.
 * Source: Binance COIN-M, "How to calculate liquidation price of COIN-M futures contracts" (mark); BitMEX and Bybit
 * engine snapshots (entry); Bybit, "How to calculate liquidation price (inverse contract)" (bankruptcy); BingX (loss).
 */
export function liquidationPrice(a: LiquidationPrice): Quantity<"USD/coin"> | Refusal {
  return exactly((of) => {
    const refusal = ratesRefused(of, a.mmr, a.close_fee);
    if (refusal) return refusal;
    const position = positionOf(of, a);
    const { dollars, coins } = liquidationEquation(a.method, {
      position,
      entry: of(a.entry_price),
      margin: of(a.margin),
      maintenance: of(a.mmr),
      fee: of(a.close_fee),
      deduction: of(a.deduction),
    });
    if (!hasPrice(dollars, coins)) return COVERED;
    return roundAgainstTrader(of, priceAt(dollars, coins), a.tick, position.sign());
  });
}
