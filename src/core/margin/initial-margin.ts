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
  fee_at: FeeAt;
}

/** Where the fee for closing is reckoned that a venue sets aside: on the worth at entry, or at the bankruptcy price. */
export type FeeAt = "entry" | "bankruptcy";

/**
 * Coins that a venue asks for to open a position: n/price · (1/leverage + 2·fee_rate), the fees for opening and for
 * closing set aside with it. At the bankruptcy price a position is worth n/price·(1 + s/leverage), and so much is the
 * closing fee charged on.
 *
 * One value each; contracts of either sign: both sides need the same, but for a fee at the bankruptcy price; leverage
 * above 0, not necessarily whole; the fee a fraction, − for a rebate. Refuses: "invalid" for
 * a short below 1x with the fee at the bankruptcy price, which it does not have.
 * Source: Bybit, "Order cost (inverse contract)"; BitMEX engine snapshots.
 */
export function initialMargin(a: InitialMargin): Quantity<"coin"> | Refusal {
  return exactly((of) => {
    const position = positionOf(of, a);
    const notional = position.abs();
    const margin = notional.over(of(a.leverage));
    const closed = a.fee_at === "entry" ? notional : notional.plus(position.over(of(a.leverage)));
    if (closed.sign() < 0)
      return invalid(
        `leverage must be 1 or more where a short pays the fee at the bankruptcy price, was ${a.leverage}`,
      );
    return worth(margin.plus(notional.plus(closed).times(of(a.fee_rate))), of(a.price)).nearest();
  });
}
