import { none, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { hasPrice, positionOf, priceAt, worth } from "../worth";

export interface BreakevenPrice {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  entry_fee: Quantity<"fraction">;
  exit_fee: Quantity<"fraction">;
  funding_paid: Quantity<"coin">;
}

/**
 * The exit price at which an inverse position has neither gained nor lost a coin after both fees and the funding paid:
 * n·(s + exit_fee) / (n·(s − entry_fee)/entry − funding_paid).
 *
 * One value each; contracts not 0, + long, − short; fees as fractions, + cost, − rebate; funding in coin, + paid,
 * − received. Refuses: "none" where the result has one sign at every price, since a long's gain and a short's loss in
 * coin are bounded. Source: INVERSE_PNL less funding, solved for the exit price.
 */
export function breakevenPrice(a: BreakevenPrice): Quantity<"USD/coin"> | Refusal {
  return exactly((of) => {
    const position = positionOf(of, a);
    const notional = position.abs();
    const dollars = position.plus(notional.times(of(a.exit_fee)));
    const coins = worth(position.minus(notional.times(of(a.entry_fee))), of(a.entry_price)).minus(of(a.funding_paid));
    if (hasPrice(dollars, coins)) return priceAt(dollars, coins).nearest();
    const spent = "fees and funding take all that this long can ever gain";
    const covered = "what was received covers all that this short can ever lose";
    return none(`no break-even: ${position.sign() > 0 ? spent : covered}`);
  });
}
