import { invalid, type Refusal } from "../refusal";
import type { Exact } from "../exact/exact";
import { ask, stepByStep } from "../exact/step-by-step";
import { total } from "../exact/total";
import type { Coin, Quantity, Usd } from "../units";
import { priceAt, worth } from "../worth";
import { worthInCoinSteps } from "./coin-steps";

export interface AvgEntry {
  contracts: readonly Quantity<"contracts">[];
  prices: readonly Quantity<"USD/coin">[];
  coin_step: Quantity<"coin">;
  contract_size: Quantity<"USD/contract">;
}

/**
 * The average entry price of fills of one side: Σn ÷ Σ(n/price), the harmonic mean, since what a fill adds to an inverse
 * position is coins of worth, not dollars. The arithmetic mean is wrong here.
 *
 * A coin_step above 0 rounds the worth of one contract at each fill to that step first, down for a long and to the
 * nearest for a short, as BitMEX does with whole satoshi and its lot of 100 USD for the contract. Without it the contract
 * size, which is the same for all fills, cancels.
 *
 * Lists of one length; contracts signed, all of one sign, a 0 is no fill (its price is not looked at); prices and size
 * above 0, coin_step not below 0. Refuses: "invalid" where the signs differ, nothing was filled, or the step is above
 * what a contract is worth.
 * Source: Bybit, "P&L calculations (inverse contracts)"; OKX, "Calculation of contract profit and loss"; BitMEX, "How to
 * calculate average entry price" (coin_step).
 */
export function avgEntry({ contracts, prices, coin_step, contract_size }: AvgEntry): Quantity<"USD/coin"> | Refusal {
  const rows = contracts.flatMap((filled, row) => (filled === 0 ? [] : [row]));
  const [first] = rows.map((row) => contracts[row] as number);
  if (first === undefined) return invalid("contracts holds no fill: every row is empty or 0");
  const other = contracts.findIndex((filled) => Math.sign(filled) === -Math.sign(first));
  if (other >= 0)
    return invalid(`contracts must all have one sign, was ${contracts[other]} in row ${other + 1} after ${first}`);
  return stepByStep(function* (of) {
    // without a step it cancels
    const face = of((coin_step === 0 ? 1 : contract_size) as Quantity<"USD/contract">);
    const step = of(coin_step as number as Quantity<"coin/contract">);
    const filled: Exact<Usd>[] = [];
    const coins: Exact<Coin>[] = [];
    for (const row of rows) {
      const [fill, price] = [of(contracts[row] as Quantity<"contracts">), of(prices[row] as Quantity<"USD/coin">)];
      const dollars = fill.times(face);
      filled.push(dollars);
      if (coin_step === 0) coins.push(worth(dollars, price));
      else {
        const counted = yield* worthInCoinSteps(of, () => face.over(price), step, first > 0);
        if (!counted)
          return invalid(`coin_step must not be above the worth of a contract, was ${coin_step} in row ${row + 1}`);
        coins.push(fill.times(counted));
      }
    }
    return yield* ask(() => priceAt(total(filled), total(coins)).nearest());
  });
}
