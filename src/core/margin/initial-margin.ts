import { invalid, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface InitialMargin {
  contracts: Quantity<"contracts">;
  price: Quantity<"USD/coin">;
  leverage: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  fee_rate: Quantity<"fraction">;
  /** Where the closing fee is charged: on the worth at entry, or at the bankruptcy price. */
  fee_at: "entry" | "bankruptcy";
}

/**
 * Coins that a venue asks for to open a position: n/price · (1/leverage + 2·fee_rate), with the fees for opening and
 * closing. At its bankruptcy price a position is worth n/price·(1 + s/leverage); some venues charge the closing fee on
 * that.
 *
 * One value each; contracts of either sign; price and leverage above 0; the fee a fraction, − for a rebate. Refuses:
 * "invalid" for a short below 1x with fee_at "bankruptcy", since it has no bankruptcy price.
 * Source: Bybit, "Order cost (inverse contract)"; BitMEX engine snapshots.
 */
export function initialMargin(a: InitialMargin): Quantity<"coin"> | Refusal {
  return exactly((of) => {
    const position = positionOf(of, a);
    const notional = position.abs();
    const closed = a.fee_at === "entry" ? notional : notional.plus(position.over(of(a.leverage)));
    if (closed.sign() < 0) return invalid(`leverage must be 1 or more for a short by this fee_at, was ${a.leverage}`);
    const fees = notional.plus(closed).times(of(a.fee_rate));
    return worth(notional.over(of(a.leverage)).plus(fees), of(a.price)).nearest();
  });
}
