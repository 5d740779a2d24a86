import type { Exact, Reader } from "../exact/exact";
import { ask, stepByStep, type Steps } from "../exact/step-by-step";
import { NO_COINS, NO_DOLLARS, type Dimension, type Measure, type Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface FundingLedger {
  contracts: readonly Quantity<"contracts">[];
  mark_prices: readonly Quantity<"USD/coin">[];
  rates: readonly Quantity<"fraction">[];
  contract_size: Quantity<"USD/contract">;
  value_prices: readonly Quantity<"USD/coin">[];
}

export type FundingRow =
  | readonly [paid: Quantity<"coin">, paid_usd: Quantity<"USD">, so_far: Quantity<"coin">, so_far_usd: Quantity<"USD">]
  | typeof NO_POSITION;

const NO_POSITION = ["", "", "", ""] as const;

/**
 * Funding of a perpetual period by period, + paid, − received: contracts·size/mark·rate in coin, the same in dollars at
 * the price that values it, and both summed up to here. The sums are exact and rounded by themselves, not added up from
 * rounded rows.
 *
 * Lists of one length, one row a period; prices above 0, rates as fractions. Rows of four: coin, USD, coin so far, USD so
 * far. In a row of 0 contracts nothing is paid and nothing else is looked at: it stays empty, as in a trade ledger.
 * Source: as FUNDING_COST, period by period; positive rate: longs pay shorts.
 */
export const fundingLedger = (a: FundingLedger): FundingRow[] => stepByStep((of) => payments(of, a));

function* payments(of: Reader, a: FundingLedger): Steps<FundingRow[]> {
  const rows: FundingRow[] = [];
  const [noCoins, noDollars] = [of(NO_COINS), of(NO_DOLLARS)];
  let [coins, dollars] = [noCoins, noDollars];
  for (const [row, held] of a.contracts.entries()) {
    if (held === 0) {
      rows.push(NO_POSITION);
      continue;
    }
    const position = positionOf(of, { ...a, contracts: held });
    const marked = worth(position, of(a.mark_prices[row] as Quantity<"USD/coin">));
    const paid = marked.times(of(a.rates[row] as Quantity<"fraction">));
    const valued = paid.times(of(a.value_prices[row] as Quantity<"USD/coin">));
    [coins, dollars] = [coins.plus(paid), dollars.plus(valued)];
    const so_far = yield* rounded(coins);
    const so_far_usd = yield* rounded(dollars);
    rows.push([yield* rounded(paid), yield* rounded(valued), so_far, so_far_usd]);
    // a sum that is exactly 0 starts again, since exact ratios grow with every term
    if (so_far === 0 && (yield* ask(() => coins.sign())) === 0) coins = noCoins;
    if (so_far_usd === 0 && (yield* ask(() => dollars.sign())) === 0) dollars = noDollars;
  }
  return rows;
}

const rounded = <D extends Dimension>(value: Exact<D>): Steps<Measure<D>> => ask(() => value.nearest());
