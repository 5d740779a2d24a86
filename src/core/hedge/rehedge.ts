import { splitBook } from "./book";
import { invalid, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import { NO_CONTRACTS, type Quantity } from "../units";

export interface Rehedge {
  coins: Quantity<"coin">;
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  mark_price: Quantity<"USD/coin">;
  target_coins: Quantity<"coin">;
  contract_size: Quantity<"USD/contract">;
  band: Quantity<"coin">;
  lot: Quantity<"contracts">;
  inner_band: Quantity<"coin">;
}

/**
 * Contracts to trade at the mark price (+ buy, − sell) so that target_coins float with the price from then on: (target
 * − floating)·mark/size, to the nearest lot, halves away from 0. Nothing is traded while the two are at most a band
 * apart; beyond it, the trade leaves an inner band of coins between the two.
 *
 * One value each; floating = coins + contracts·size/entry, where coins are those held, margin included and open PnL
 * not. Mark price, size and lot above 0, bands in coin and not below 0, as the caller has made sure; without a position
 * there is no entry price. Refuses: "invalid" where a position has no entry price, and for an inner band wider than the
 * band.
 * Source: a contract traded at P adds size/P floating coins; bands: stablesats, which acts outside [0.95, 1.03] and
 * trades back to 0.98 and 1.00.
 */
export function rehedge(a: Rehedge): Quantity<"contracts"> | Refusal {
  if (a.contracts !== 0 && a.entry_price === 0)
    return invalid("entry_price must be above 0 where there is a position, was 0 (is the cell empty?)");
  const { coins, contracts, entry_price, contract_size } = a;
  const book = { coins: [coins], contracts: [contracts], entry_prices: [entry_price], contract_size: [contract_size] };
  return exactly((of) => {
    if (a.inner_band !== 0 && of(a.inner_band).minus(of(a.band)).sign() > 0)
      return invalid(`inner_band must not exceed band (${a.band}), was ${a.inner_band}`);
    const missing = of(a.target_coins).minus(splitBook(of, book).floating);
    if (missing.abs().minus(of(a.band)).sign() <= 0) return NO_CONTRACTS;
    const kept = of(a.inner_band);
    const traded = missing.sign() > 0 ? missing.minus(kept) : missing.plus(kept);
    return traded.times(of(a.mark_price)).over(of(a.contract_size)).toMultipleOf(of(a.lot), "nearest").nearest();
  });
}
