import { invalid, none, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { worth } from "../worth";

export interface PositionSize {
  balance: Quantity<"coin">;
  risk: Quantity<"fraction">;
  entry_price: Quantity<"USD/coin">;
  stop_price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  exit_fee: Quantity<"fraction">;
  lot: Quantity<"contracts">;
}

/**
 * The most contracts, in whole lots, whose loss in coin at the stop, exit fee included, is at most risk·balance. The
 * stop says the side: below the entry it is a long's (+), above it a short's (−).
 *
 * One value each; balance in coin, not below 0; risk a fraction of it; prices, contract size and lot above 0. Refuses:
 * "invalid" where the stop is the entry; "none" where a rebate for closing outweighs the loss: any size would do.
 * Source: the loss of one contract at the stop, |1/entry − 1/stop| + exit_fee/stop per dollar of face.
 */
export function positionSize(a: PositionSize): Quantity<"contracts"> | Refusal {
  return exactly((of) => {
    const [entry, stop] = [of(a.entry_price), of(a.stop_price)];
    const side = entry.minus(stop).sign();
    if (side === 0) return invalid(`stop_price must differ from entry_price, both were ${a.stop_price}`);
    const contract = of(side as Quantity<"contracts">);
    const face = contract.times(of(a.contract_size));
    const closed = face.plus(face.abs().times(of(a.exit_fee)));
    const loss = worth(closed, stop).minus(worth(face, entry));
    if (loss.sign() <= 0) return none("no bound: the rebate for closing makes up for the loss at stop_price");
    const risked = of(a.balance).times(of(a.risk));
    return contract.times(risked.over(loss)).toMultipleOf(of(a.lot), "down").nearest();
  });
}
