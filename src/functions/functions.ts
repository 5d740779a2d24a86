// Generated from src/catalog by scripts/generate-functions.ts: change the declaration there, then run
// `npm run generate`. Excel's metadata generator reads this one file as text and knows no types but literal ones,
// hence any[][]; a parameter that is left out arrives as null.
/* eslint-disable @typescript-eslint/no-explicit-any -- see above */

import { INVERSE_PNL, HEDGE_CONTRACTS, LIQ_PRICE, BANKRUPTCY_PRICE, FUNDING_COST } from "../catalog";
import { bind } from "./bind";

/**
 * Profit (+) or loss (−) in coin of an inverse position between two prices, fees included.
 * @customfunction INVERSE_PNL INVERSE_PNL
 * @helpurl https://localhost:3000/help/inverse-pnl.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param exit_price Exit price, or the mark price of a position that is still open (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param entry_fee Fee rate paid on the notional at entry: + cost, − rebate (a fraction; 0 if left out).
 * @param exit_fee Fee rate paid on the notional at exit: + cost, − rebate (a fraction; 0 if left out).
 * @returns Profit is +, loss is −, in coin.
 */
export function inversePnl(
  contracts: any[][],
  entry_price: any[][],
  exit_price: any[][],
  contract_size?: any[][],
  entry_fee?: any[][],
  exit_fee?: any[][],
): any[][] {
  return bind(INVERSE_PNL, [contracts, entry_price, exit_price, contract_size, entry_fee, exit_fee]);
}


/**
 * Contracts to trade (− sell, + buy) so that inverse futures hedge the coins that you hold.
 * @customfunction HEDGE_CONTRACTS HEDGE_CONTRACTS
 * @helpurl https://localhost:3000/help/hedge-contracts.html
 * @param holding Coins held, the coins posted as margin included. A blank or 0 is no holding (coin).
 * @param price The futures price that you sell at; for a proxy hedge, the price of the asset held (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param hedge_ratio Share of the holding to hedge: 1 is all of it, 0.5 half (a fraction; 1 if left out).
 * @param beta Sensitivity of the holding to the hedged market: 1 for the coin's own contract (a fraction; 1 if left out).
 * @param lot Smallest number of contracts that can be traded (contracts; 1 if left out).
 * @param existing Signed contracts already held, which the trade takes into account (contracts; 0 if left out).
 * @param rounding To whole lots: nearest (halves away from 0), down (never more than asked) or up (never less) ("nearest" | "down" | "up"; "nearest" if left out).
 * @returns − is to sell, + is to buy, in contracts.
 */
export function hedgeContracts(
  holding: any[][],
  price: any[][],
  contract_size?: any[][],
  hedge_ratio?: any[][],
  beta?: any[][],
  lot?: any[][],
  existing?: any[][],
  rounding?: any[][],
): any[][] {
  return bind(HEDGE_CONTRACTS, [holding, price, contract_size, hedge_ratio, beta, lot, existing, rounding]);
}


/**
 * Price at which an inverse position is liquidated; #N/A with the reason where there is none.
 * @customfunction LIQ_PRICE LIQ_PRICE
 * @helpurl https://localhost:3000/help/liq-price.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param margin Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin).
 * @param mmr Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param method Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out).
 * @param close_fee Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out).
 * @param deduction Maintenance amount in coin that the venue's tier table takes off (coin; 0 if left out).
 * @param tick Price step: the result is rounded to it against the trader, long up, short down. 0 leaves it exact (USD per coin; 0 if left out).
 * @param if_none What to show in place of #N/A where no such price exists: a number or a text (any value).
 * @returns A price above 0, or #N/A, in USD/coin.
 */
export function liqPrice(
  contracts: any[][],
  entry_price: any[][],
  margin: any[][],
  mmr: any[][],
  contract_size?: any[][],
  method?: any[][],
  close_fee?: any[][],
  deduction?: any[][],
  tick?: any[][],
  if_none?: any[][],
): any[][] {
  return bind(LIQ_PRICE, [contracts, entry_price, margin, mmr, contract_size, method, close_fee, deduction, tick, if_none]);
}


/**
 * Price at which the margin of an inverse position is gone; #N/A with the reason where there is none.
 * @customfunction BANKRUPTCY_PRICE BANKRUPTCY_PRICE
 * @helpurl https://localhost:3000/help/bankruptcy-price.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param margin Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param close_fee Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out).
 * @param tick Price step: the result is rounded to it against the trader, long up, short down. 0 leaves it exact (USD per coin; 0 if left out).
 * @param if_none What to show in place of #N/A where no such price exists: a number or a text (any value).
 * @returns A price above 0, or #N/A, in USD/coin.
 */
export function bankruptcyPrice(
  contracts: any[][],
  entry_price: any[][],
  margin: any[][],
  contract_size?: any[][],
  close_fee?: any[][],
  tick?: any[][],
  if_none?: any[][],
): any[][] {
  return bind(BANKRUPTCY_PRICE, [contracts, entry_price, margin, contract_size, close_fee, tick, if_none]);
}


/**
 * Funding in coin of an inverse perpetual: + you pay, − you receive.
 * @customfunction FUNDING_COST FUNDING_COST
 * @helpurl https://localhost:3000/help/funding-cost.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param mark_price Mark price at which the position is valued (USD per coin).
 * @param funding_rate Funding rate per period as a fraction: 0.01 % is 0.0001 (a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param periods Number of funding periods (periods; 1 if left out).
 * @returns + you pay, − you receive, in coin.
 */
export function fundingCost(
  contracts: any[][],
  mark_price: any[][],
  funding_rate: any[][],
  contract_size?: any[][],
  periods?: any[][],
): any[][] {
  return bind(FUNDING_COST, [contracts, mark_price, funding_rate, contract_size, periods]);
}
