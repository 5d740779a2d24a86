import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface InverseRoe {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  exit_price: Quantity<"USD/coin">;
  margin: Quantity<"coin">;
  contract_size: Quantity<"USD/contract">;
  unit: "coin" | "usd";
}

/**
 * Return on the margin of an inverse position between two prices, as a fraction, fees not counted. "coin" counts coins:
 * PnL/margin. "usd" counts what the coins are worth: (margin + PnL)·exit/(margin·entry) − 1, which for the same trade
 * is another number, since the margin's own worth moves with the price.
 *
 * One value each; contracts + long, − short; prices, contract size and margin (coin) above 0. + is a gain. Refuses
 * nothing.
 * Source: Binance, "How to calculate PnL and ROE of COIN-M futures contracts"; BitMEX's calculator (coin).
 */
export function inverseRoe(a: InverseRoe): Quantity<"fraction"> {
  return exactly((of) => {
    const position = positionOf(of, a);
    const [entry, exit, margin] = [of(a.entry_price), of(a.exit_price), of(a.margin)];
    const gain = worth(position, entry).minus(worth(position, exit));
    if (a.unit === "coin") return gain.over(margin).nearest();
    const before = margin.times(entry);
    const after = margin.plus(gain).times(exit);
    return after.minus(before).over(before).nearest();
  });
}
