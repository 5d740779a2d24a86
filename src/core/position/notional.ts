import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface Notional {
  contracts: Quantity<"contracts">;
  price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  unit: "coin" | "usd";
}

/**
 * The worth of contracts, without a sign: |contracts|·size in USD, the same at every price, or that divided by the
 * price in coin. One value each; price and contract size above 0. Refuses nothing.
 * Source: BitMEX, "Inverse perpetual contracts guide", contract value.
 */
export function notional(a: Notional): Quantity<"coin"> | Quantity<"USD"> {
  return exactly((of) => {
    const dollars = positionOf(of, a).abs();
    return a.unit === "usd" ? dollars.nearest() : worth(dollars, of(a.price)).nearest();
  });
}
