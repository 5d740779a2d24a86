import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface InitialMargin {
  contracts: Quantity<"contracts">;
  price: Quantity<"USD/coin">;
  leverage: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  fee_rate: Quantity<"fraction">;
}

/**
 * Coins that a venue asks for to open a position: n/price · (1/leverage + 2·fee_rate), the fees for opening and for
 * closing set aside with it.
 *
 * One value each; contracts of either sign, since both sides need the same; leverage above 0, not necessarily whole; the
 * fee a fraction, − for a rebate. Refuses nothing: the caller has seen to the price and the leverage.
 * Source: Bybit, "Order cost (inverse contract)"; BitMEX engine snapshots.
 */
export function initialMargin(a: InitialMargin): Quantity<"coin"> {
  return exactly((of) => {
    const notional = positionOf(of, a).abs();
    const fees = of(a.fee_rate).plus(of(a.fee_rate));
    return worth(notional.over(of(a.leverage)).plus(notional.times(fees)), of(a.price)).nearest();
  });
}
