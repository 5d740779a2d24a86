import { invalid, Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import { liquidationEquation, ratesRefused } from "./liquidation-equation";
import { isLiquidatedOnFall, liquidationRoot } from "./liquidation-root";
import type { Method } from "./methods";
import { growthOf, growthRefused } from "./requirement";
import { roundAgainstTrader } from "./tick";
import type { Quantity } from "../units";
import { positionOf } from "../worth";

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
  mmr_per_coin?: Quantity<"fraction per coin">;
}

/**
 * The price at which margin plus PnL is exactly the maintenance margin and the closing fee, by one of four methods:
 * "mark" values both at the liquidation price itself, "entry" at the entry price, "bankruptcy" the fee at the
 * bankruptcy price, "loss" keeps a fixed share mmr of the margin. With mmr_per_coin the rate is mmr +
 * mmr_per_coin·n/price, and the price is the root of a quadratic that is reached first as the price moves against the
 * position.
 *
 * One value each; contracts not 0, + long, − short; margin and deduction in coin; 0 < mmr < 1; the fee a fraction; a
 * tick above 0 rounds against the trader; mmr_per_coin a fraction per coin, not below 0. Refuses: "none" where the
 * margin covers the position at every price (a short's only; with mmr_per_coin, however far the price rises); "invalid"
 * where mmr + close_fee reaches 1 or the tick is above the price, for mmr_per_coin by another method than "mark", and
 * where mmr_per_coin makes the maintenance margin of a short more than its margin at the entry price and below it.
 * Source: Binance COIN-M, "How to calculate liquidation price of COIN-M futures contracts" (mark); BitMEX and Bybit
 * engine snapshots (entry); Bybit, "How to calculate liquidation price (inverse contract)" (bankruptcy); BingX (loss);
 * Deribit, "Inverse perpetual" and "Inverse futures", maintenance margin (mmr_per_coin).
 */
export function liquidationPrice(a: LiquidationPrice): Quantity<"USD/coin"> | Refusal {
  return exactly((of) => {
    const refusal = ratesRefused(of, a.mmr, a.close_fee) ?? growthRefused(a);
    if (refusal) return refusal;
    const position = positionOf(of, a);
    const entry = of(a.entry_price);
    const equation = liquidationEquation(a.method, {
      position,
      entry,
      margin: of(a.margin),
      maintenance: of(a.mmr),
      fee: of(a.close_fee),
      deduction: of(a.deduction),
      growth: growthOf(of, a),
    });
    if (isLiquidatedOnFall(equation, entry)) return invalid(`${GONE_AT_ENTRY}, was ${a.margin}`);
    const price = liquidationRoot(equation);
    return price instanceof Refusal ? price : roundAgainstTrader(of, price, a.tick, position.sign());
  });
}

const GONE_AT_ENTRY =
  "margin must be above the maintenance margin at entry_price, which mmr_per_coin raises for so large a position";
