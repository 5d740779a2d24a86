import type { Exact, Reader } from "../exact/exact";
import { ask, stepByStep, type Steps } from "../exact/step-by-step";
import { invalid, type Refusal } from "../refusal";
import { NO_COINS, NO_DOLLARS, type Coin, type Dimension, type Measure, type Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface FundingLedger {
  contracts: readonly Quantity<"contracts">[];
  mark_prices: readonly Quantity<"USD/coin">[];
  /** null in a row, or as a whole, only where amounts are given instead. */
  rates: readonly (Quantity<"fraction"> | null)[] | null;
  contract_size: Quantity<"USD/contract">;
  value_prices: readonly Quantity<"USD/coin">[];
  /** Coins paid (+) or received (−) as the venue booked them, instead of rates; null in a row is none. */
  amounts: readonly (Quantity<"coin"> | null)[] | null;
  /** How many funding periods each row covers; each of them pays the row's rate. */
  periods: readonly Quantity<"periods">[];
}

export type FundingRow =
  | readonly [paid: Quantity<"coin">, paid_usd: Quantity<"USD">, so_far: Quantity<"coin">, so_far_usd: Quantity<"USD">]
  | typeof NO_POSITION;

const NO_POSITION = ["", "", "", ""] as const;

/**
 * Funding of a perpetual row by row, + paid, − received: contracts·size/mark·rate·periods in coin, the same in dollars
 * at the price that values it, and the running sums of both. Where amounts are given, they are the coins paid, and no
 * rates may be given. Each sum is exact and rounded once, not added up from rounded rows.
 *
 * Lists of one length, a row for one period or for several; prices above 0, rates as fractions. Rows of four: coin,
 * USD, coin so far, USD so far. A row of 0 contracts pays nothing, is not looked at otherwise, and stays empty, as in a
 * trade ledger. Refuses: "invalid" for rates or periods beside amounts, and for a row with a position that has neither
 * rate nor amounts.
 * Source: as FUNDING_COST, period by period; at a positive rate longs pay shorts.
 */
export function fundingLedger(a: FundingLedger): FundingRow[] | Refusal {
  for (const [row, held] of a.contracts.entries()) {
    if (held === 0) continue;
    const rate = a.rates?.[row] ?? null;
    const at = `in row ${row + 1}`;
    if (a.amounts === null && rate === null) return invalid(`rates is empty, and there are no amounts, ${at}`, "rates");
    if (a.amounts !== null && rate) return invalid(`rates and amounts exclude each other, was ${rate} ${at}`);
    const periods = a.periods[row] as Quantity<"periods">;
    if (a.amounts !== null && periods !== 1)
      return invalid(`periods and amounts exclude each other, was ${periods} ${at}`);
  }
  return stepByStep((of) => payments(of, a));
}

function* payments(of: Reader, a: FundingLedger): Steps<FundingRow[]> {
  const rows: FundingRow[] = [];
  const [noCoins, noDollars] = [of(NO_COINS), of(NO_DOLLARS)];
  let [coins, dollars] = [noCoins, noDollars];
  for (const [row, held] of a.contracts.entries()) {
    if (held === 0) {
      rows.push(NO_POSITION);
      continue;
    }
    const paid = a.amounts ? of(a.amounts[row] ?? NO_COINS) : paidAtRate(of, a, row);
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

function paidAtRate(of: Reader, a: FundingLedger, row: number): Exact<Coin> {
  const position = positionOf(of, { ...a, contracts: a.contracts[row] as Quantity<"contracts"> });
  const marked = worth(position, of(a.mark_prices[row] as Quantity<"USD/coin">));
  return marked.times(of(a.rates?.[row] as Quantity<"fraction">)).times(of(a.periods[row] as Quantity<"periods">));
}

const rounded = <D extends Dimension>(value: Exact<D>): Steps<Measure<D>> => ask(() => value.nearest());
