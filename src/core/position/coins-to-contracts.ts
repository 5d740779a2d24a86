import type { Rounding } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";

export interface CoinsToContracts {
  coins: Quantity<"coin">;
  price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  lot: Quantity<"contracts">;
  rounding: Rounding;
}

/**
 * Coins as contracts at a price, in whole lots, with the sign of the coins: coins·price/size. "nearest" takes halves
 * away from 0, "down" goes towards 0, "up" away from it, all decided on the exact value.
 *
 * One value each; price, contract size and lot above 0. Refuses nothing. Source: a contract's face is in dollars.
 */
export function coinsToContracts(a: CoinsToContracts): Quantity<"contracts"> {
  return exactly((of) => {
    const contracts = of(a.coins).times(of(a.price)).over(of(a.contract_size));
    return contracts.toMultipleOf(of(a.lot), a.rounding).nearest();
  });
}
