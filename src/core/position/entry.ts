import { invalid, type Refusal } from "../refusal";
import type { Exact } from "../exact/exact";
import { ask, stepByStep } from "../exact/step-by-step";
import { total } from "../exact/total";
import { ONE_DOLLAR, type Quantity, type Usd } from "../units";
import { priceAt, worth } from "../worth";

export interface AvgEntry {
  contracts: readonly Quantity<"contracts">[];
  prices: readonly Quantity<"USD/coin">[];
}

/**
 * The average entry price of fills of one side: Σn ÷ Σ(n/price), the harmonic mean, since what a fill adds to an inverse
 * position is coins of worth, not dollars. The arithmetic mean is wrong here.
 *
 * Lists of one length; contracts signed, all of one sign, a 0 is no fill (its price is not looked at); prices above 0.
 * The contract size is the same for all fills and cancels. Refuses: "invalid" where the signs differ or nothing was
 * filled. Source: Bybit, "P&L calculations (inverse contracts)"; OKX, "Calculation of contract profit and loss".
 */
export function avgEntry({ contracts, prices }: AvgEntry): Quantity<"USD/coin"> | Refusal {
  const rows = contracts.flatMap((filled, row) => (filled === 0 ? [] : [row]));
  const [first] = rows.map((row) => contracts[row] as number);
  if (first === undefined) return invalid("contracts holds no fill: every row is empty or 0");
  const other = contracts.findIndex((filled) => Math.sign(filled) === -Math.sign(first));
  if (other >= 0)
    return invalid(`contracts must all have one sign, was ${contracts[other]} in row ${other + 1} after ${first}`);
  return stepByStep(function* (of) {
    const face = of(ONE_DOLLAR);
    const filled = rows.map((row) => of(contracts[row] as Quantity<"contracts">).times(face));
    const coins = rows.map((row, fill) => worth(filled[fill] as Exact<Usd>, of(prices[row] as Quantity<"USD/coin">)));
    return yield* ask(() => priceAt(total(filled), total(coins)).nearest());
  });
}
