import { basis } from "./basis";
import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { perYear } from "../year";

export interface CashCarry {
  spot_price: Quantity<"USD/coin">;
  futures_price: Quantity<"USD/coin">;
  days: Quantity<"days">;
  total_fees: Quantity<"fraction">;
  coins: Quantity<"coin">;
}

/**
 * Cash and carry: coins bought at spot and a future sold on them, held until the two prices meet. Gives the dollars
 * locked in before fees, coins·(F − S); the net return F/S − 1 − fees; and that return for a year of 365 days, not
 * compounded.
 *
 * One value each; prices and days above 0; fees of all trades together as a share of the spot value, + cost; coins not
 * below 0. A row of three: USD, fraction, fraction per year; + is earned. Refuses nothing.
 * Source: Bybit, arbitraging between spot and inverse futures: selling coins·F dollars of face earns the whole basis.
 */
export function cashCarry(a: CashCarry): [Quantity<"USD">, Quantity<"fraction">, Quantity<"fraction per year">] {
  return exactly((of) => {
    const [spot, future] = [of(a.spot_price), of(a.futures_price)];
    const locked = of(a.coins).times(future.minus(spot));
    const net = basis(future, spot).minus(of(a.total_fees));
    return [locked.nearest(), net.nearest(), perYear(of, net, of(a.days)).nearest()];
  });
}
