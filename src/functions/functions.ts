// Generated from src/catalog by scripts/generate-functions.ts: change the declaration there, then run
// `npm run generate`. Excel's metadata generator reads this one file as text and knows no types but literal ones and
// the enums of this file, hence any[][]; a parameter that is left out arrives as null.
/* eslint-disable @typescript-eslint/no-explicit-any -- see above */

import { INVERSE_PNL, INVERSE_PNL_USD, INVERSE_ROE, LINEAR_PNL, AVG_ENTRY, TRADE_LEDGER, CLOSED_TRADES, TARGET_PRICE, BREAKEVEN_PRICE, NOTIONAL, COINS_TO_CONTRACTS, POSITION_SIZE, HEDGE_CONTRACTS, HEDGE_RATIO, NET_DELTA, HEDGE_SPLIT, REHEDGE, UNWIND, HEDGE_BETA, PROXY_HEDGE, REBALANCE_CONTRACTS, INIT_MARGIN, MAINT_MARGIN, MARGIN_RATIO, LIQ_PRICE, BANKRUPTCY_PRICE, LIQ_PRICE_TIERED, LIQ_PRICE_CROSS, MARGIN_FOR_LIQ, MAX_CONTRACTS, LIQ_PROB, FIRST_BREACH, RECONCILE_LIQ, FUNDING_COST, FUNDING_LEDGER, FUNDING_APR, BASIS_APR, CASH_CARRY, ROLL_HEDGE, HEDGE_COST, SCENARIO_TABLE, SCENARIO_GRID, HEDGE_CHECK, CONTRACT_SPEC } from "../catalog";
import { bind } from "./bind";

/** @customenum {string} */
declare enum InverseRoeUnitCoinUsd {
  /** Return counted in coins */
  coin = "coin",
  /** Return on what the coins are worth in US dollars, at entry and at exit */
  usd = "usd",
}


/** @customenum {string} */
declare enum OrderOldestNewest {
  /** The first row is the oldest fill, the last one the newest */
  oldest = "oldest",
  /** The first row is the newest fill, as many venues export their history */
  newest = "newest",
}


/** @customenum {string} */
declare enum IfNoneErrorBlank {
  /** The error #N/A, with its reason */
  error = "error",
  /** An empty text, for an Excel that shows no table with an error in it */
  blank = "blank",
}


/** @customenum {string} */
declare enum UnitCoinUsdRoe {
  /** The target is a number of coins */
  coin = "coin",
  /** The target is in US dollars, at the price that results */
  usd = "usd",
  /** The target is a share of the margin in coin: 1 is 100 % */
  roe = "roe",
}


/** @customenum {string} */
declare enum NotionalUnitCoinUsd {
  /** Coins that the contracts are worth at that price */
  coin = "coin",
  /** US dollars: contracts × contract_size, the same at every price */
  usd = "usd",
}


/** @customenum {string} */
declare enum CoinsToContractsRoundingNearestDownUp {
  /** To the nearest whole lot, halves away from 0 */
  nearest = "nearest",
  /** To the whole lot towards 0: a smaller position */
  down = "down",
  /** To the whole lot away from 0: a larger position */
  up = "up",
}


/** @customenum {string} */
declare enum HedgeContractsRoundingNearestDownUp {
  /** To the nearest whole lot, halves away from 0 */
  nearest = "nearest",
  /** Down to a whole lot: never more is traded than asked */
  down = "down",
  /** Up to a whole lot: never less is traded than asked */
  up = "up",
}


/** @customenum {string} */
declare enum NetDeltaUnitCoinUsd {
  /** As a number of coins */
  coin = "coin",
  /** In US dollars, the coins valued at mark_price */
  usd = "usd",
}


/** @customenum {string} */
declare enum ReturnsLogSimpleNone {
  /** Logarithms of the ratios of each price to the one before */
  log = "log",
  /** Changes from row to row as shares of the price before */
  simple = "simple",
  /** The numbers as they stand, such as returns of your own */
  none = "none",
}


/** @customenum {string} */
declare enum FeeAtEntryBankruptcy {
  /** On the worth at the opening price, as the fee for opening */
  entry = "entry",
  /** On the worth at the bankruptcy price, as in Bybit's order cost */
  bankruptcy = "bankruptcy",
}


/** @customenum {string} */
declare enum ConventionMaintenanceEquityEquityMaintenance {
  /** Maintenance margin over equity: it rises to 1 at liquidation */
  maintenance_equity = "maintenance/equity",
  /** Equity over maintenance margin: it falls to 1 at liquidation */
  equity_maintenance = "equity/maintenance",
}


/** @customenum {string} */
declare enum MethodMarkEntryBankruptcyLoss {
  /** Maintenance margin and closing fee are valued at the liquidation price itself */
  mark = "mark",
  /** Maintenance margin and closing fee are valued at the entry price */
  entry = "entry",
  /** Maintenance margin at the entry price, closing fee at the bankruptcy price */
  bankruptcy = "bankruptcy",
  /** Liquidated when the loss has left no more than the share mmr of the margin */
  loss = "loss",
}


/** @customenum {string} */
declare enum OutputUsdCoinChangeLiq {
  /** What the wallet is worth in US dollars at that price */
  usd = "usd",
  /** The coins in the wallet at that price */
  coin = "coin",
  /** The change of the wallet's value in US dollars, as a fraction */
  change = "change",
  /** How far the price may still move until the position is liquidated, as a fraction */
  liq = "liq",
}


/**
 * Profit (+) or loss (−) in coin of an inverse position between two prices, fees included.
 * @customfunction INVERSE_PNL INVERSE_PNL
 * @helpurl https://localhost:3000/help/inverse-pnl.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param exit_price Exit price, or the mark price of a position that is still open (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param entry_fee Fee rate paid on the notional at entry: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param exit_fee Fee rate paid on the notional at exit: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @returns Profit is +, loss is − (coin).
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
 * Profit (+) or loss (−) of an inverse position in USD: the coins it gives, at the exit price or another.
 * @customfunction INVERSE_PNL_USD INVERSE_PNL_USD
 * @helpurl https://localhost:3000/help/inverse-pnl-usd.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param exit_price Exit price, or the mark price of a position that is still open (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param entry_fee Fee rate paid on the notional at entry: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param exit_fee Fee rate paid on the notional at exit: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param value_price Price at which the coins are valued (USD per coin; exit_price if left out).
 * @returns Profit is +, loss is − (USD).
 */
export function inversePnlUsd(
  contracts: any[][],
  entry_price: any[][],
  exit_price: any[][],
  contract_size?: any[][],
  entry_fee?: any[][],
  exit_fee?: any[][],
  value_price?: any[][],
): any[][] {
  return bind(INVERSE_PNL_USD, [contracts, entry_price, exit_price, contract_size, entry_fee, exit_fee, value_price]);
}


/**
 * Return on the margin of an inverse position, counted in coin or in USD.
 * @customfunction INVERSE_ROE INVERSE_ROE
 * @helpurl https://localhost:3000/help/inverse-roe.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param exit_price Exit price, or the mark price of a position that is still open (USD per coin).
 * @param margin Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param unit What is counted: coins, or what the coins are worth in USD at entry and at exit ("coin" | "usd"; "coin" if left out).
 * @returns 1 is a return of 100 %; a gain is +, a loss is − (a fraction).
 */
export function inverseRoe(
  contracts: any[][],
  entry_price: any[][],
  exit_price: any[][],
  margin: any[][],
  contract_size?: any[][],
  unit?: InverseRoeUnitCoinUsd,
): any[][] {
  return bind(INVERSE_ROE, [contracts, entry_price, exit_price, margin, contract_size, unit]);
}


/**
 * Profit (+) or loss (−) in USD of a linear (USDT-margined) position, for comparison with an inverse one.
 * @customfunction LINEAR_PNL LINEAR_PNL
 * @helpurl https://localhost:3000/help/linear-pnl.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param exit_price Exit price, or the mark price of a position that is still open (USD per coin).
 * @param coins_per_contract Coins that one contract stands for. At the default of 1, contracts is simply the position in coins (coin per contract; 1 if left out).
 * @param entry_fee Fee rate paid on the value at entry: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param exit_fee Fee rate paid on the value at exit: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @returns Profit is +, loss is − (USD).
 */
export function linearPnl(
  contracts: any[][],
  entry_price: any[][],
  exit_price: any[][],
  coins_per_contract?: any[][],
  entry_fee?: any[][],
  exit_fee?: any[][],
): any[][] {
  return bind(LINEAR_PNL, [contracts, entry_price, exit_price, coins_per_contract, entry_fee, exit_fee]);
}


/**
 * Average entry price of the fills of an inverse position: the harmonic mean, not the arithmetic one.
 * @customfunction AVG_ENTRY AVG_ENTRY
 * @helpurl https://localhost:3000/help/avg-entry.html
 * @param contracts Signed contracts of each fill, all of one sign. A blank or 0 is no fill (contracts, one column or row).
 * @param prices Price of each fill (USD per coin, one column or row).
 * @param coin_step Coins in whole multiples of which a venue counts the worth of a contract: 0.00000001 at BitMEX, with its lot as the contract. 0 counts exactly (coin; 0 if left out).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @returns The price at which all fills together would have cost the same coins (USD per coin).
 */
export function avgEntry(
  contracts: any[][],
  prices: any[][],
  coin_step?: any[][],
  contract_size?: any[][],
): any[][] {
  return bind(AVG_ENTRY, [contracts, prices, coin_step, contract_size]);
}


/**
 * A trade history fill by fill: position, average entry, realised PnL, fee and net result so far, in coin.
 * @customfunction TRADE_LEDGER TRADE_LEDGER
 * @helpurl https://localhost:3000/help/trade-ledger.html
 * @param contracts Contracts of each fill: + bought, − sold, or without a sign beside sides. A blank or 0 is no fill (contracts, one column or row).
 * @param prices Price of each fill (USD per coin, one column or row).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param fee_rates Fee rate of each fill, or one for all: + cost, − rebate (a fraction, one column or row; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param sides What each fill was, where contracts have no sign: buy or sell, long or short, b or s, open long … close short. Closing a short is a buy, closing a long a sell. One word stands for every row (words such as "buy", "sell", "long", "short", one column or row).
 * @param fees_paid Coins paid for each fill, instead of fee_rates: + cost, − rebate. A blank is none (coin, one column or row).
 * @param order Which fill stands in the first row ("oldest" | "newest"; "oldest" if left out).
 * @param if_none What a cell shows that has no average entry, because the position is closed ("error" | "blank"; "error" if left out).
 * @returns One row a fill, where the fill stands; a row without a fill is empty (position · average entry · realised · fee · net).
 */
export function tradeLedger(
  contracts: any[][],
  prices: any[][],
  contract_size?: any[][],
  fee_rates?: any[][],
  sides?: any[][],
  fees_paid?: any[][],
  order?: OrderOldestNewest,
  if_none?: IfNoneErrorBlank,
): any[][] {
  return bind(TRADE_LEDGER, [contracts, prices, contract_size, fee_rates, sides, fees_paid, order, if_none]);
}


/**
 * What each close of a trade history made, whole or partial, after its share of fees and funding.
 * @customfunction CLOSED_TRADES CLOSED_TRADES
 * @helpurl https://localhost:3000/help/closed-trades.html
 * @param contracts Contracts of each fill: + bought, − sold, or without a sign beside sides. A blank or 0 is no fill (contracts, one column or row).
 * @param prices Price of each fill; not needed in a row of funding alone (USD per coin, one column or row).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param fee_rates Fee rate of each fill, or one for all: + cost, − rebate (a fraction, one column or row; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param sides What each fill was, where contracts have no sign: buy or sell, long or short, b or s, open long … close short. Closing a short is a buy, closing a long a sell. One word stands for every row (words such as "buy", "sell", "long", "short", one column or row).
 * @param fees_paid Coins paid for each fill, instead of fee_rates: + cost, − rebate. A blank is none (coin, one column or row).
 * @param funding_paid Coins of funding, in the row of the fill after which they fell due, or in a row of their own: + you paid, − you received. A blank is none (coin, one column or row).
 * @param order Which fill stands in the first row ("oldest" | "newest"; "oldest" if left out).
 * @returns One row a close, the oldest first (row · closed · average entry · exit · gross · fees · funding · net · net USD).
 */
export function closedTrades(
  contracts: any[][],
  prices: any[][],
  contract_size?: any[][],
  fee_rates?: any[][],
  sides?: any[][],
  fees_paid?: any[][],
  funding_paid?: any[][],
  order?: OrderOldestNewest,
): any[][] {
  return bind(CLOSED_TRADES, [contracts, prices, contract_size, fee_rates, sides, fees_paid, funding_paid, order]);
}


/**
 * Price at which an inverse position has made a given profit or loss; #N/A where there is none.
 * @customfunction TARGET_PRICE TARGET_PRICE
 * @helpurl https://localhost:3000/help/target-price.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param target Profit (+) or loss (−) to reach, before fees, in what unit says (coin or USD or a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param unit What target is: coins, USD at the resulting price, or a share of the margin in coin (1 is 100 %) ("coin" | "usd" | "roe"; "coin" if left out).
 * @param margin Coins that back the position; needed for roe and for nothing else (coin).
 * @returns A price above 0, or #N/A (USD per coin).
 */
export function targetPrice(
  contracts: any[][],
  entry_price: any[][],
  target: any[][],
  contract_size?: any[][],
  unit?: UnitCoinUsdRoe,
  margin?: any[][],
): any[][] {
  return bind(TARGET_PRICE, [contracts, entry_price, target, contract_size, unit, margin]);
}


/**
 * Exit price at which an inverse position has paid for its fees and its funding; #N/A if never.
 * @customfunction BREAKEVEN_PRICE BREAKEVEN_PRICE
 * @helpurl https://localhost:3000/help/breakeven-price.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param entry_fee Fee rate paid on the notional at entry: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param exit_fee Fee rate paid on the notional at exit: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param funding_paid Funding in coin over the life of the position: + paid, − received, as FUNDING_COST gives it (coin; 0 if left out).
 * @returns A price above 0, or #N/A (USD per coin).
 */
export function breakevenPrice(
  contracts: any[][],
  entry_price: any[][],
  contract_size?: any[][],
  entry_fee?: any[][],
  exit_fee?: any[][],
  funding_paid?: any[][],
): any[][] {
  return bind(BREAKEVEN_PRICE, [contracts, entry_price, contract_size, entry_fee, exit_fee, funding_paid]);
}


/**
 * What inverse contracts stand for, without a sign: in coin at a price, or in USD.
 * @customfunction NOTIONAL NOTIONAL
 * @helpurl https://localhost:3000/help/notional.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param price Price at which the contracts are valued: entry, mark or exit (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param unit Coins at that price, or USD at every price ("coin" | "usd"; "coin" if left out).
 * @returns 0 or above, for longs and shorts alike (coin or USD).
 */
export function notional(
  contracts: any[][],
  price: any[][],
  contract_size?: any[][],
  unit?: NotionalUnitCoinUsd,
): any[][] {
  return bind(NOTIONAL, [contracts, price, contract_size, unit]);
}


/**
 * So many coins as inverse contracts at a price, in whole lots.
 * @customfunction COINS_TO_CONTRACTS COINS_TO_CONTRACTS
 * @helpurl https://localhost:3000/help/coins-to-contracts.html
 * @param coins Coins to express in contracts, + long, − short. A blank or 0 is none (coin).
 * @param price Futures price at which the contracts are traded (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param lot Smallest number of contracts that can be traded (contracts; 1 if left out).
 * @param rounding To whole lots: nearest (halves away from 0), down (towards 0) or up (away from 0) ("nearest" | "down" | "up"; "nearest" if left out).
 * @returns The sign is that of the coins (contracts).
 */
export function coinsToContracts(
  coins: any[][],
  price: any[][],
  contract_size?: any[][],
  lot?: any[][],
  rounding?: CoinsToContractsRoundingNearestDownUp,
): any[][] {
  return bind(COINS_TO_CONTRACTS, [coins, price, contract_size, lot, rounding]);
}


/**
 * Contracts whose loss at the stop, exit fee included, is at most a share of the balance in coin.
 * @customfunction POSITION_SIZE POSITION_SIZE
 * @helpurl https://localhost:3000/help/position-size.html
 * @param balance Coins in the wallet that the risk is a share of. A blank or 0 is none (coin).
 * @param risk Share of the balance that may be lost at the stop: 1 % is 0.01 (a fraction). It must be above 0 and below 0.5 (1 % is 0.01).
 * @param entry_price Average entry price (USD per coin).
 * @param stop_price Price at which the position is given up: below the entry for a long, above it for a short (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param exit_fee Fee rate paid on the notional at the stop: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param lot Smallest number of contracts that can be traded (contracts; 1 if left out).
 * @returns + long, − short, rounded towards 0 to whole lots (contracts).
 */
export function positionSize(
  balance: any[][],
  risk: any[][],
  entry_price: any[][],
  stop_price: any[][],
  contract_size?: any[][],
  exit_fee?: any[][],
  lot?: any[][],
): any[][] {
  return bind(POSITION_SIZE, [balance, risk, entry_price, stop_price, contract_size, exit_fee, lot]);
}


/**
 * Contracts to trade (− sell, + buy) so that inverse futures hedge the coins that you hold.
 * @customfunction HEDGE_CONTRACTS HEDGE_CONTRACTS
 * @helpurl https://localhost:3000/help/hedge-contracts.html
 * @param holding Coins held, the coins posted as margin included. A blank or 0 is no holding (coin).
 * @param price The futures price that you sell at; for a proxy hedge, the price of the asset held (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param hedge_ratio Share of the holding to hedge: 1 is all of it, 0.5 half (a fraction; 1 if left out). It must be above 0 and at most 10 (hedge ratios are fractions, 50 % is 0.5).
 * @param beta Sensitivity of the holding to the hedged market: 1 for the coin's own contract (a fraction; 1 if left out).
 * @param lot Smallest number of contracts that can be traded (contracts; 1 if left out).
 * @param existing Signed contracts already held, which the trade takes into account (contracts; 0 if left out).
 * @param rounding To whole lots: nearest (halves away from 0), down (never more than asked) or up (never less) ("nearest" | "down" | "up"; "nearest" if left out).
 * @returns − is to sell, + is to buy (contracts).
 */
export function hedgeContracts(
  holding: any[][],
  price: any[][],
  contract_size?: any[][],
  hedge_ratio?: any[][],
  beta?: any[][],
  lot?: any[][],
  existing?: any[][],
  rounding?: HedgeContractsRoundingNearestDownUp,
): any[][] {
  return bind(HEDGE_CONTRACTS, [holding, price, contract_size, hedge_ratio, beta, lot, existing, rounding]);
}


/**
 * Share of a holding that an inverse position hedges: 1 is all of it, 0.5 half, below 0 adds to it.
 * @customfunction HEDGE_RATIO HEDGE_RATIO
 * @helpurl https://localhost:3000/help/hedge-ratio.html
 * @param holding Coins held, the coins posted as margin included (coin).
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price; for a proxy hedge, the price of the asset held (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param beta Sensitivity of the holding to the hedged market: 1 for the coin's own contract (a fraction; 1 if left out).
 * @returns 1 is a full hedge, above 1 more than the holding, below 0 the same way as it (a fraction).
 */
export function hedgeRatio(
  holding: any[][],
  contracts: any[][],
  entry_price: any[][],
  contract_size?: any[][],
  beta?: any[][],
): any[][] {
  return bind(HEDGE_RATIO, [holding, contracts, entry_price, contract_size, beta]);
}


/**
 * Coins (or dollars of them) that still move with the price, over all wallets and inverse positions.
 * @customfunction NET_DELTA NET_DELTA
 * @helpurl https://localhost:3000/help/net-delta.html
 * @param coins Coins held, in as many rows as you like: they are summed. Margin coins included, open PnL not (coin, one column or row).
 * @param contracts Signed contracts of each position: + long, − short. A blank or 0 is none (contracts, one column or row).
 * @param entry_prices Average entry price of each position (USD per coin, one column or row).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract, one column or row; 1 if left out).
 * @param unit coin, or usd: the same at the mark price ("coin" | "usd"; "coin" if left out).
 * @param mark_price Needed for unit "usd", not looked at otherwise (USD per coin).
 * @returns + gains when the price rises, − gains when it falls, 0 is fully hedged (coin or USD).
 */
export function netDelta(
  coins: any[][],
  contracts: any[][],
  entry_prices: any[][],
  contract_size?: any[][],
  unit?: NetDeltaUnitCoinUsd,
  mark_price?: any[][],
): any[][] {
  return bind(NET_DELTA, [coins, contracts, entry_prices, contract_size, unit, mark_price]);
}


/**
 * Any coins with inverse positions, taken apart into locked dollars and floating coins: exact at every price.
 * @customfunction HEDGE_SPLIT HEDGE_SPLIT
 * @helpurl https://localhost:3000/help/hedge-split.html
 * @param coins Coins held, in as many rows as you like: they are summed. Margin coins included, open PnL not (coin, one column or row).
 * @param contracts Signed contracts of each position: + long, − short. A blank or 0 is none (contracts, one column or row).
 * @param entry_prices Average entry price of each position (USD per coin, one column or row).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract, one column or row; 1 if left out).
 * @returns One row of two cells (locked USD · floating coins).
 */
export function hedgeSplit(
  coins: any[][],
  contracts: any[][],
  entry_prices: any[][],
  contract_size?: any[][],
): any[][] {
  return bind(HEDGE_SPLIT, [coins, contracts, entry_prices, contract_size]);
}


/**
 * Contracts to trade now (− sell, + buy) so that as many coins float with the price as you want.
 * @customfunction REHEDGE REHEDGE
 * @helpurl https://localhost:3000/help/rehedge.html
 * @param coins Coins held, the coins posted as margin included, open PnL not. A blank or 0 is none (coin).
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price of the position; not looked at where there is none (USD per coin).
 * @param mark_price The futures price that you trade at (USD per coin).
 * @param target_coins Coins that shall float with the price: 0 hedges everything (coin; 0 if left out).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param band Nothing is traded while floating and target coins are no further apart than this (coin; 0 if left out).
 * @param lot Smallest number of contracts that can be traded (contracts; 1 if left out).
 * @param inner_band Coins that are left apart after a trade that the band called for: 0 trades the whole way (coin; 0 if left out).
 * @returns − is to sell, + is to buy, 0 is to leave it (contracts).
 */
export function rehedge(
  coins: any[][],
  contracts: any[][],
  entry_price: any[][],
  mark_price: any[][],
  target_coins?: any[][],
  contract_size?: any[][],
  band?: any[][],
  lot?: any[][],
  inner_band?: any[][],
): any[][] {
  return bind(REHEDGE, [coins, contracts, entry_price, mark_price, target_coins, contract_size, band, lot, inner_band]);
}


/**
 * Closing a hedge: what it realises, the coins held then, and how many to sell to keep the locked dollars.
 * @customfunction UNWIND UNWIND
 * @helpurl https://localhost:3000/help/unwind.html
 * @param coins Coins held, the coins posted as margin included, open PnL not. A blank or 0 is none (coin).
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param exit_price Price at which the position is closed and the coins are sold (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param exit_fee Fee rate for closing the position: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @returns One row of four cells (realised PnL · coins after · coins to sell · locked USD).
 */
export function unwind(
  coins: any[][],
  contracts: any[][],
  entry_price: any[][],
  exit_price: any[][],
  contract_size?: any[][],
  exit_fee?: any[][],
): any[][] {
  return bind(UNWIND, [coins, contracts, entry_price, exit_price, contract_size, exit_fee]);
}


/**
 * How far an asset moves with the coin that hedges it: beta, and with stats how well the two go together.
 * @customfunction HEDGE_BETA HEDGE_BETA
 * @helpurl https://localhost:3000/help/hedge-beta.html
 * @param asset_prices Prices of the asset held, in the order of time, above 0; any numbers where returns is "none" (USD per unit, one column or row).
 * @param hedge_prices Prices of the hedge at the same times (USD per coin, one column or row).
 * @param returns What is compared: log or simple returns from row to row, or none: the numbers as they stand ("log" | "simple" | "none"; "log" if left out).
 * @param stats TRUE: a row of beta, correlation, R² and the number of observations (TRUE or FALSE; FALSE if left out).
 * @returns Beta alone, or with stats one row of four cells (beta · correlation · R² · observations).
 */
export function hedgeBeta(
  asset_prices: any[][],
  hedge_prices: any[][],
  returns?: ReturnsLogSimpleNone,
  stats?: any[][],
): any[][] {
  return bind(HEDGE_BETA, [asset_prices, hedge_prices, returns, stats]);
}


/**
 * Contracts of another coin to trade (− sell) against an asset without a future of its own, margin coins included.
 * @customfunction PROXY_HEDGE PROXY_HEDGE
 * @helpurl https://localhost:3000/help/proxy-hedge.html
 * @param units Units of the asset held. A blank or 0 is none (units).
 * @param asset_price Price of the asset (USD per unit).
 * @param beta How far the asset moves with the hedge: 1.5 is 15 % for 10 % (HEDGE_BETA) (a fraction).
 * @param hedge_price The futures price of the other coin that you sell at (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param hedge_ratio Share of the asset to hedge: 1 is all of it, 0.5 half (a fraction; 1 if left out). It must be above 0 and at most 10 (hedge ratios are fractions, 50 % is 0.5).
 * @param collateral_coins Coins bought as margin for the hedge: they fall with its price and are hedged as well, in full (coin; 0 if left out).
 * @param lot Smallest number of contracts that can be traded (contracts; 1 if left out).
 * @returns − is to sell, + is to buy (contracts).
 */
export function proxyHedge(
  units: any[][],
  asset_price: any[][],
  beta: any[][],
  hedge_price: any[][],
  contract_size?: any[][],
  hedge_ratio?: any[][],
  collateral_coins?: any[][],
  lot?: any[][],
): any[][] {
  return bind(PROXY_HEDGE, [units, asset_price, beta, hedge_price, contract_size, hedge_ratio, collateral_coins, lot]);
}


/**
 * Contracts to trade of each asset (− sell, + buy) that bring it to its target weight without touching the coins.
 * @customfunction REBALANCE_CONTRACTS REBALANCE_CONTRACTS
 * @helpurl https://localhost:3000/help/rebalance-contracts.html
 * @param units Coins held of each asset, the open PnL of its existing contracts included (units, one column or row).
 * @param prices Price of each asset (USD per unit, one column or row).
 * @param target_weights Share of the portfolio that shall move with each asset: 70 % is 0.7. What they leave is held in dollars (a fraction, one column or row).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract, one column or row; 1 if left out).
 * @param existing Signed contracts of each asset already held (contracts, one column or row; 0 if left out).
 * @param cash_usd Dollars and stablecoins in the portfolio (USD; 0 if left out).
 * @param lot Smallest number of contracts that can be traded (contracts; 1 if left out).
 * @returns One row an asset (contracts).
 */
export function rebalanceContracts(
  units: any[][],
  prices: any[][],
  target_weights: any[][],
  contract_size?: any[][],
  existing?: any[][],
  cash_usd?: any[][],
  lot?: any[][],
): any[][] {
  return bind(REBALANCE_CONTRACTS, [units, prices, target_weights, contract_size, existing, cash_usd, lot]);
}


/**
 * Coins that a venue asks for to open an inverse position at a leverage.
 * @customfunction INIT_MARGIN INIT_MARGIN
 * @helpurl https://localhost:3000/help/init-margin.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param price Price at which the position is opened, or the mark price where the venue values margin at it (USD per coin).
 * @param leverage Leverage: 10 asks for a tenth of the position's worth, 1 for all of it (a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param fee_rate Fee rate that is set aside twice, for opening and for closing: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param fee_at Where the fee for closing is reckoned: on the worth at entry, or at the bankruptcy price ("entry" | "bankruptcy"; "entry" if left out).
 * @returns Coins to post (coin).
 */
export function initMargin(
  contracts: any[][],
  price: any[][],
  leverage: any[][],
  contract_size?: any[][],
  fee_rate?: any[][],
  fee_at?: FeeAtEntryBankruptcy,
): any[][] {
  return bind(INIT_MARGIN, [contracts, price, leverage, contract_size, fee_rate, fee_at]);
}


/**
 * Coins that must be left of the margin at a mark price, or the position is liquidated.
 * @customfunction MAINT_MARGIN MAINT_MARGIN
 * @helpurl https://localhost:3000/help/maint-margin.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param mark_price Mark price (USD per coin).
 * @param mmr Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param deduction Maintenance amount in coin that the venue's tier table takes off (coin; 0 if left out).
 * @param mmr_per_coin What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005 (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005).
 * @returns Never below 0; the same for a long and a short (coin).
 */
export function maintMargin(
  contracts: any[][],
  mark_price: any[][],
  mmr: any[][],
  contract_size?: any[][],
  deduction?: any[][],
  mmr_per_coin?: any[][],
): any[][] {
  return bind(MAINT_MARGIN, [contracts, mark_price, mmr, contract_size, deduction, mmr_per_coin]);
}


/**
 * How near an inverse position is to its liquidation: maintenance margin over equity, or the reverse.
 * @customfunction MARGIN_RATIO MARGIN_RATIO
 * @helpurl https://localhost:3000/help/margin-ratio.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param mark_price Mark price (USD per coin).
 * @param margin Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin).
 * @param mmr Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param deduction Maintenance amount in coin that the venue's tier table takes off (coin; 0 if left out).
 * @param convention Which way round the venue shows it ("maintenance/equity" | "equity/maintenance"; "maintenance/equity" if left out).
 * @param mmr_per_coin What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005 (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005).
 * @returns 1 at liquidation: the first convention rises to it, the second falls to it (a fraction).
 */
export function marginRatio(
  contracts: any[][],
  entry_price: any[][],
  mark_price: any[][],
  margin: any[][],
  mmr: any[][],
  contract_size?: any[][],
  deduction?: any[][],
  convention?: ConventionMaintenanceEquityEquityMaintenance,
  mmr_per_coin?: any[][],
): any[][] {
  return bind(MARGIN_RATIO, [contracts, entry_price, mark_price, margin, mmr, contract_size, deduction, convention, mmr_per_coin]);
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
 * @param close_fee Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005).
 * @param deduction Maintenance amount in coin that the venue's tier table takes off (coin; 0 if left out).
 * @param tick Price step: the result is rounded to it against the trader, long up, short down. 0 leaves it exact (USD per coin; 0 if left out).
 * @param if_none What to show in place of #N/A where no such price exists: a number or a text (any value).
 * @param mmr_per_coin What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005).
 * @param tiers The venue's tier table: floor in coin and rate, ascending from floor 0. The tier that holds at the liquidation price takes the place of mmr and deduction. For method “mark” only (a table with the columns floor, mmr).
 * @returns A price above 0, or #N/A (USD per coin).
 */
export function liqPrice(
  contracts: any[][],
  entry_price: any[][],
  margin: any[][],
  mmr: any[][],
  contract_size?: any[][],
  method?: MethodMarkEntryBankruptcyLoss,
  close_fee?: any[][],
  deduction?: any[][],
  tick?: any[][],
  if_none?: any[][],
  mmr_per_coin?: any[][],
  tiers?: any[][],
): any[][] {
  return bind(LIQ_PRICE, [contracts, entry_price, margin, mmr, contract_size, method, close_fee, deduction, tick, if_none, mmr_per_coin, tiers]);
}


/**
 * Price at which the margin of an inverse position is gone; #N/A with the reason where there is none.
 * @customfunction BANKRUPTCY_PRICE BANKRUPTCY_PRICE
 * @helpurl https://localhost:3000/help/bankruptcy-price.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param margin Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param close_fee Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005).
 * @param tick Price step: the result is rounded to it against the trader, long up, short down. 0 leaves it exact (USD per coin; 0 if left out).
 * @param if_none What to show in place of #N/A where no such price exists: a number or a text (any value).
 * @returns A price above 0, or #N/A (USD per coin).
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
 * Liquidation price by a venue's tier table, with the tier that holds at that price.
 * @customfunction LIQ_PRICE_TIERED LIQ_PRICE_TIERED
 * @helpurl https://localhost:3000/help/liq-price-tiered.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param margin Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin).
 * @param tiers The venue's table, one row a tier: floor in coin and maintenance margin rate, both ascending from floor 0 (a table with the columns floor, mmr).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param method Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out).
 * @param close_fee Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005).
 * @param tick Price step: the result is rounded to it against the trader, long up, short down. 0 leaves it exact (USD per coin; 0 if left out).
 * @param if_none What to show in place of #N/A where no such price exists: a number or a text (any value).
 * @returns One row of three cells: the price, and the tier that holds there (price · mmr · tier).
 */
export function liqPriceTiered(
  contracts: any[][],
  entry_price: any[][],
  margin: any[][],
  tiers: any[][],
  contract_size?: any[][],
  method?: MethodMarkEntryBankruptcyLoss,
  close_fee?: any[][],
  tick?: any[][],
  if_none?: any[][],
): any[][] {
  return bind(LIQ_PRICE_TIERED, [contracts, entry_price, margin, tiers, contract_size, method, close_fee, tick, if_none]);
}


/**
 * Price at which a wallet with several inverse positions on one coin is liquidated (cross margin).
 * @customfunction LIQ_PRICE_CROSS LIQ_PRICE_CROSS
 * @helpurl https://localhost:3000/help/liq-price-cross.html
 * @param contracts Signed contracts of each position: + long, − short. A blank or 0 is no position (contracts, one column or row).
 * @param entry_prices Average entry price of each position (USD per coin, one column or row).
 * @param balance Coins in the wallet, without open PnL (coin).
 * @param mmrs Maintenance margin rate of each position as a fraction: 0.5 % is 0.005 (a fraction, one column or row).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract, one column or row; 1 if left out).
 * @param price_ratios Price of each contract as a multiple of the reference price: 1.02 for a future 2 % above the perpetual (a fraction, one column or row; 1 if left out). It must be above 0 and below 10 (it is a multiple of the reference price, 2 % above is 1.02).
 * @param deductions Maintenance amount in coin that the venue's tier table takes off (coin, one column or row; 0 if left out).
 * @param if_none What to show in place of #N/A where no such price exists: a number or a text (any value).
 * @returns The reference price, or #N/A (USD per coin).
 */
export function liqPriceCross(
  contracts: any[][],
  entry_prices: any[][],
  balance: any[][],
  mmrs: any[][],
  contract_size?: any[][],
  price_ratios?: any[][],
  deductions?: any[][],
  if_none?: any[][],
): any[][] {
  return bind(LIQ_PRICE_CROSS, [contracts, entry_prices, balance, mmrs, contract_size, price_ratios, deductions, if_none]);
}


/**
 * Coins of margin that put the liquidation of an inverse position exactly at a price.
 * @customfunction MARGIN_FOR_LIQ MARGIN_FOR_LIQ
 * @helpurl https://localhost:3000/help/margin-for-liq.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param liq_price Price that the position must survive up to: above entry for a short, below it for a long (USD per coin).
 * @param mmr Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param close_fee Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005).
 * @param deduction Maintenance amount in coin that the venue's tier table takes off (coin; 0 if left out).
 * @param method Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out).
 * @param tiers The venue's tier table: floor in coin and rate, ascending from floor 0. The tier that holds at liq_price takes the place of mmr and deduction. For method “mark” only (a table with the columns floor, mmr).
 * @param mmr_per_coin What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005).
 * @returns Margin in all, not what to add to it; 0 where none is needed (coin).
 */
export function marginForLiq(
  contracts: any[][],
  entry_price: any[][],
  liq_price: any[][],
  mmr: any[][],
  contract_size?: any[][],
  close_fee?: any[][],
  deduction?: any[][],
  method?: MethodMarkEntryBankruptcyLoss,
  tiers?: any[][],
  mmr_per_coin?: any[][],
): any[][] {
  return bind(MARGIN_FOR_LIQ, [contracts, entry_price, liq_price, mmr, contract_size, close_fee, deduction, method, tiers, mmr_per_coin]);
}


/**
 * The most contracts that a margin carries with their liquidation no nearer than a price.
 * @customfunction MAX_CONTRACTS MAX_CONTRACTS
 * @helpurl https://localhost:3000/help/max-contracts.html
 * @param margin Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin).
 * @param entry_price Average entry price (USD per coin).
 * @param liq_price Nearest price at which it may be liquidated: above entry makes it a short, below a long (USD per coin).
 * @param mmr Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param lot Smallest number of contracts that can be traded (contracts; 1 if left out).
 * @param method Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out).
 * @returns Signed: + long, − short; 0 where the margin does not carry one lot (contracts).
 */
export function maxContracts(
  margin: any[][],
  entry_price: any[][],
  liq_price: any[][],
  mmr: any[][],
  contract_size?: any[][],
  lot?: any[][],
  method?: MethodMarkEntryBankruptcyLoss,
): any[][] {
  return bind(MAX_CONTRACTS, [margin, entry_price, liq_price, mmr, contract_size, lot, method]);
}


/**
 * Probability that the price touches a level within some days, if it moves as a random walk does (a model).
 * @customfunction LIQ_PROB LIQ_PROB
 * @helpurl https://localhost:3000/help/liq-prob.html
 * @param price Price now (USD per coin).
 * @param liq_price Liquidation price, or any other level, above or below (USD per coin).
 * @param volatility Volatility per year of 365 days as a fraction: 60 % is 0.6 (a fraction per year). It must be above 0 and below 10 (volatilities are fractions a year, 60 % is 0.6).
 * @param days Days to look ahead; T is days ÷ 365 (days). It must be above 0 and at most 3650 (is it a date?).
 * @param drift Growth of the expected price per year as a fraction. At 0 it is expected to stay where it is (a fraction per year; 0 if left out). It must be between −10 and 10 (drifts are fractions a year, 20 % is 0.2).
 * @returns From 0 to 1 (a fraction).
 */
export function liqProb(
  price: any[][],
  liq_price: any[][],
  volatility: any[][],
  days: any[][],
  drift?: any[][],
): any[][] {
  return bind(LIQ_PROB, [price, liq_price, volatility, days, drift]);
}


/**
 * Number of the first price on a path at which an inverse position is liquidated, funding paid on the way.
 * @customfunction FIRST_BREACH FIRST_BREACH
 * @helpurl https://localhost:3000/help/first-breach.html
 * @param prices The path: mark prices in their order (USD per coin, one column or row).
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param margin Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin).
 * @param mmr Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param funding_rates Funding rate a period, paid at the row's price: + longs pay shorts. One value stands for every row (a fraction, one column or row; 0 if left out). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001).
 * @param method Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out).
 * @param tiers The venue's tier table: floor in coin and rate, ascending from floor 0. Its rates then count in place of mmr. For method “mark” only (a table with the columns floor, mmr).
 * @param periods Number of funding periods in each row, each at the row's rate and price. One value stands for every row (periods, one column or row; 1 if left out). It must be above 0 and at most 36500 (is it a date?).
 * @param mmr_per_coin What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005).
 * @returns Row of the path, from 1, or #N/A “survived” (a count).
 */
export function firstBreach(
  prices: any[][],
  contracts: any[][],
  entry_price: any[][],
  margin: any[][],
  mmr: any[][],
  contract_size?: any[][],
  funding_rates?: any[][],
  method?: MethodMarkEntryBankruptcyLoss,
  tiers?: any[][],
  periods?: any[][],
  mmr_per_coin?: any[][],
): any[][] {
  return bind(FIRST_BREACH, [prices, contracts, entry_price, margin, mmr, contract_size, funding_rates, method, tiers, periods, mmr_per_coin]);
}


/**
 * Which conventions give the liquidation price that your exchange shows, best first; how far off if none does.
 * @customfunction RECONCILE_LIQ RECONCILE_LIQ
 * @helpurl https://localhost:3000/help/reconcile-liq.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param margin The margin as your screen shows it, in coin: isolated, or the wallet balance in cross (coin).
 * @param mmr Maintenance margin rate (0.5 % is 0.005), or the venue's tier table: floor in coin and rate, from floor 0 (one mmr, or a table with the columns floor, mmr).
 * @param shown_price The liquidation price as your screen prints it (USD per coin).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param taker_fee Taker fee rate of your account, which may be in the price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param tick Price step of the liquidation price. 0: it is not rounded to one (USD per coin; 0 if left out).
 * @param venue Venue, by any of its names: its conventions go first (a text).
 * @param funding_paid Funding since the margin was posted, + paid: it may have come out of the margin (coin; 0 if left out).
 * @param decimals Digits after the point as printed, where zeros at the end are not seen in the number (a count).
 * @param mmr_per_coin What mmr grows by with each coin that the position is worth (Deribit). 0: as that venue's contracts of this mmr do (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005).
 * @param liquidation_fee Liquidation fee rate of the contract, which may be in the price (KuCoin): + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @returns One row a reading that gives the shown price, best first; one row, of the nearest, where none does (method · close_fee · margin · tier · rounding · price · residual · missing_margin · verdict · says · entry).
 */
export function reconcileLiq(
  contracts: any[][],
  entry_price: any[][],
  margin: any[][],
  mmr: any[][],
  shown_price: any[][],
  contract_size?: any[][],
  taker_fee?: any[][],
  tick?: any[][],
  venue?: any[][],
  funding_paid?: any[][],
  decimals?: any[][],
  mmr_per_coin?: any[][],
  liquidation_fee?: any[][],
): any[][] {
  return bind(RECONCILE_LIQ, [contracts, entry_price, margin, mmr, shown_price, contract_size, taker_fee, tick, venue, funding_paid, decimals, mmr_per_coin, liquidation_fee]);
}


/**
 * Funding in coin of an inverse perpetual: + you pay, − you receive.
 * @customfunction FUNDING_COST FUNDING_COST
 * @helpurl https://localhost:3000/help/funding-cost.html
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param mark_price Mark price at which the position is valued (USD per coin).
 * @param funding_rate Funding rate per period as a fraction: 0.01 % is 0.0001 (a fraction). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param periods Number of funding periods (periods; 1 if left out). It must be at least 0 and at most 36500 (is it a date?).
 * @returns + you pay, − you receive (coin).
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


/**
 * Funding period by period, in coin and in USD, with running sums: + you pay, − you receive.
 * @customfunction FUNDING_LEDGER FUNDING_LEDGER
 * @helpurl https://localhost:3000/help/funding-ledger.html
 * @param contracts Signed contracts held in each period, or one number for all periods (contracts, one column or row).
 * @param mark_prices Mark price at which each period's funding was settled (USD per coin, one column or row).
 * @param rates Funding rate of each period as a fraction: 0.01 % is 0.0001. It may be left out beside amounts only (a fraction, one column or row). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param value_prices Price at which each payment is valued in USD (USD per coin, one column or row; mark_prices if left out).
 * @param amounts Coins that the venue booked for each period, instead of rates: + you paid, − you received. A blank is none; without contracts there can be none (coin, one column or row).
 * @param periods Number of funding periods in each row, each at the row's rate and price. One value stands for every row (periods, one column or row; 1 if left out). It must be above 0 and at most 36500 (is it a date?).
 * @returns One row a period, without a header; a row without a position is empty (coin · USD · coin so far · USD so far).
 */
export function fundingLedger(
  contracts: any[][],
  mark_prices: any[][],
  rates?: any[][],
  contract_size?: any[][],
  value_prices?: any[][],
  amounts?: any[][],
  periods?: any[][],
): any[][] {
  return bind(FUNDING_LEDGER, [contracts, mark_prices, rates, contract_size, value_prices, amounts, periods]);
}


/**
 * Funding rate per period as a rate per year, simple or compounded.
 * @customfunction FUNDING_APR FUNDING_APR
 * @helpurl https://localhost:3000/help/funding-apr.html
 * @param rate Funding rate per period as a fraction: 0.01 % is 0.0001 (a fraction). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001).
 * @param interval_hours Hours between two funding payments (hours; 8 if left out). It must be at least 1 and at most 24 (it is in hours, not in minutes or a time of day).
 * @param compound TRUE if every payment is put to work at the same rate, FALSE if it is not (TRUE or FALSE; FALSE if left out).
 * @returns + longs pay and shorts receive, − the other way round (a fraction per year).
 */
export function fundingApr(
  rate: any[][],
  interval_hours?: any[][],
  compound?: any[][],
): any[][] {
  return bind(FUNDING_APR, [rate, interval_hours, compound]);
}


/**
 * Basis of a future, F/S − 1, as a rate per year: what a short that is held to expiry earns.
 * @customfunction BASIS_APR BASIS_APR
 * @helpurl https://localhost:3000/help/basis-apr.html
 * @param futures_price Price of the future (USD per coin).
 * @param spot_price Spot or index price at the same moment (USD per coin).
 * @param days Days to expiry, parts of a day included (days). It must be above 0 and at most 3650 (is it a date?).
 * @param compound TRUE if the proceeds are put to work at the same rate, FALSE if they are not (TRUE or FALSE; FALSE if left out).
 * @param year Days in a year: 365, or 360 as money markets count (days; 365 if left out). It must be above 0 and at most 366 (it is in days, 365 or 360).
 * @returns + contango, which a short earns; − backwardation, which it pays (a fraction per year).
 */
export function basisApr(
  futures_price: any[][],
  spot_price: any[][],
  days: any[][],
  compound?: any[][],
  year?: any[][],
): any[][] {
  return bind(BASIS_APR, [futures_price, spot_price, days, compound, year]);
}


/**
 * Cash and carry: coins bought at spot, the future sold on them. Locked USD, net return, return per year.
 * @customfunction CASH_CARRY CASH_CARRY
 * @helpurl https://localhost:3000/help/cash-carry.html
 * @param spot_price Price at which the coins are bought (USD per coin).
 * @param futures_price Price at which the future is sold (USD per coin).
 * @param days Days to expiry, parts of a day included (days). It must be above 0 and at most 3650 (is it a date?).
 * @param total_fees Fees of all trades together as a share of the spot value: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005).
 * @param coins Coins bought (coin; 1 if left out).
 * @returns One row of three cells (locked USD · net return · return per year).
 */
export function cashCarry(
  spot_price: any[][],
  futures_price: any[][],
  days: any[][],
  total_fees?: any[][],
  coins?: any[][],
): any[][] {
  return bind(CASH_CARRY, [spot_price, futures_price, days, total_fees, coins]);
}


/**
 * Roll a hedge into a later month so that as many coins float as before: trades, realised coin, locked USD.
 * @customfunction ROLL_HEDGE ROLL_HEDGE
 * @helpurl https://localhost:3000/help/roll-hedge.html
 * @param coins Coins held, the coins posted as margin included. They are no part of the trade, only of what floats (coin).
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param near_entry Average entry price in the near month (USD per coin).
 * @param near_price Price at which the near month is closed (USD per coin).
 * @param far_price Price at which the far month is opened (USD per coin).
 * @param days Days between the two expiries (days). It must be above 0 and at most 3650 (is it a date?).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param fee_rate Fee rate on the notional of either trade: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @returns One row of five cells (near contracts · far contracts · realised coin · locked USD · roll per year).
 */
export function rollHedge(
  coins: any[][],
  contracts: any[][],
  near_entry: any[][],
  near_price: any[][],
  far_price: any[][],
  days: any[][],
  contract_size?: any[][],
  fee_rate?: any[][],
): any[][] {
  return bind(ROLL_HEDGE, [coins, contracts, near_entry, near_price, far_price, days, contract_size, fee_rate]);
}


/**
 * True cost of a short hedge over its days, in USD, as a share and per year: + you pay, − the hedge earns.
 * @customfunction HEDGE_COST HEDGE_COST
 * @helpurl https://localhost:3000/help/hedge-cost.html
 * @param protected_usd Dollars that the hedge protects: its face. A blank or 0 is no hedge (USD).
 * @param days Days for which the hedge is held (days). It must be above 0 and at most 3650 (is it a date?).
 * @param entry_fee Fee rate for opening the hedge: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param exit_fee Fee rate for closing it: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005).
 * @param funding_rate Average funding rate per period: 0.01 % is 0.0001, + is received by a short (a fraction; 0 if left out). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001).
 * @param interval_hours Hours between two funding payments (hours; 8 if left out). It must be at least 1 and at most 24 (it is in hours, not in minutes or a time of day).
 * @param basis F/S − 1 at entry, which a short earns by expiry: + contango, − backwardation (a fraction; 0 if left out). It must be between −0.5 and 0.5 (a basis is a fraction, 2 % is 0.02).
 * @returns One row of three cells: + you pay, − the hedge earns (USD · share · per year).
 */
export function hedgeCost(
  protected_usd: any[][],
  days: any[][],
  entry_fee?: any[][],
  exit_fee?: any[][],
  funding_rate?: any[][],
  interval_hours?: any[][],
  basis?: any[][],
): any[][] {
  return bind(HEDGE_COST, [protected_usd, days, entry_fee, exit_fee, funding_rate, interval_hours, basis]);
}


/**
 * What a hedged wallet is worth at each of a list of prices, in coin and in USD, liquidation included.
 * @customfunction SCENARIO_TABLE SCENARIO_TABLE
 * @helpurl https://localhost:3000/help/scenario-table.html
 * @param coins Coins held, the coins posted as margin included. A blank or 0 is none (coin).
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param prices Prices to look at, one row each (USD per coin, one column or row).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param margin Isolated margin, a part of the coins. Left out, liquidation is not looked at (coin).
 * @param mmr Maintenance margin rate, 0.5 % is 0.005. It goes together with margin (a fraction).
 * @param funding_paid Funding paid (+) or received (−) so far, out of the margin (coin; 0 if left out).
 * @param headers TRUE puts a row of column names on top (TRUE or FALSE; TRUE if left out).
 * @param method Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out).
 * @param tiers The venue's tier table: floor in coin and rate, ascending from floor 0. Its rates then count in place of mmr. For method “mark” only (a table with the columns floor, mmr).
 * @param mmr_per_coin What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005).
 * @param if_none What a cell shows that has no margin ratio or no change ("error" | "blank"; "error" if left out).
 * @returns One row a price, with a row of column names on top unless headers is FALSE (price · move · unhedged USD · PnL coin · PnL USD · coins after · hedged USD · change · margin ratio · status).
 */
export function scenarioTable(
  coins: any[][],
  contracts: any[][],
  entry_price: any[][],
  prices: any[][],
  contract_size?: any[][],
  margin?: any[][],
  mmr?: any[][],
  funding_paid?: any[][],
  headers?: any[][],
  method?: MethodMarkEntryBankruptcyLoss,
  tiers?: any[][],
  mmr_per_coin?: any[][],
  if_none?: IfNoneErrorBlank,
): any[][] {
  return bind(SCENARIO_TABLE, [coins, contracts, entry_price, prices, contract_size, margin, mmr, funding_paid, headers, method, tiers, mmr_per_coin, if_none]);
}


/**
 * What a wallet comes to after each price move (rows) at each hedge ratio (columns), for heat maps.
 * @customfunction SCENARIO_GRID SCENARIO_GRID
 * @helpurl https://localhost:3000/help/scenario-grid.html
 * @param coins Coins held, all of them free to be posted as margin. A blank or 0 is none (coin).
 * @param price Price today, at which the contracts are sold (USD per coin).
 * @param moves Moves of the price, one row each, as fractions: −20 % is −0.2 (a fraction, one column or row). It must be above −1 and below 10 (moves are fractions, −20 % is −0.2).
 * @param hedge_ratios Shares of the coins to hedge, one column each: 1 is all of them, 0.5 half (a fraction, one column or row). It must be at least 0 and at most 10 (hedge ratios are fractions, 50 % is 0.5).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param output What to show: the wallet in USD, in coin, its change as a fraction, or the further move of the price that liquidates ("usd" | "coin" | "change" | "liq"; "usd" if left out).
 * @param leverage Position ÷ margin: at 10 a tenth of the position is posted (a fraction; 1 if left out).
 * @param mmr Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction; 0.005 if left out).
 * @param method Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out).
 * @param tiers The venue's tier table: floor in coin and rate, ascending from floor 0. Its rates then count in place of mmr. For method “mark” only (a table with the columns floor, mmr).
 * @param mmr_per_coin What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005).
 * @param if_none What a cell shows that has no further move that liquidates, or no change ("error" | "blank"; "error" if left out).
 * @returns Rows × columns: one row a move, one column a hedge ratio (USD or coin or a fraction).
 */
export function scenarioGrid(
  coins: any[][],
  price: any[][],
  moves: any[][],
  hedge_ratios: any[][],
  contract_size?: any[][],
  output?: OutputUsdCoinChangeLiq,
  leverage?: any[][],
  mmr?: any[][],
  method?: MethodMarkEntryBankruptcyLoss,
  tiers?: any[][],
  mmr_per_coin?: any[][],
  if_none?: IfNoneErrorBlank,
): any[][] {
  return bind(SCENARIO_GRID, [coins, price, moves, hedge_ratios, contract_size, output, leverage, mmr, method, tiers, mmr_per_coin, if_none]);
}


/**
 * What is wrong with a hedge, one row a finding: code, level, what, and what to do about it.
 * @customfunction HEDGE_CHECK HEDGE_CHECK
 * @helpurl https://localhost:3000/help/hedge-check.html
 * @param coins All coins held, the coins posted as margin included. A blank or 0 is no holding (coin).
 * @param contracts Signed number of contracts: + long, − short. A blank or 0 is no position (contracts).
 * @param entry_price Average entry price (USD per coin).
 * @param mark_price Mark price now (USD per coin).
 * @param margin Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin).
 * @param mmr Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction).
 * @param contract_size Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out).
 * @param funding_rate Funding rate per period as a fraction: 0.01 % is 0.0001. Without it funding is not looked at (a fraction).
 * @param volatility Volatility of the price per year: 60 % is 0.6. Without it a distance is judged by its per cent alone (a fraction per year).
 * @param days How long the hedge is meant to last. Without it neither the funding nor the risk until then is added up (days). It must be above 0 and at most 3650 (is it a date?).
 * @param method Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out).
 * @param tiers The venue's tier table: floor in coin and rate, ascending from floor 0. Its rates then count in place of mmr. For method “mark” only (a table with the columns floor, mmr).
 * @param interval_hours Hours between two funding payments (hours; 8 if left out). It must be at least 1 and at most 24 (it is in hours, not in minutes or a time of day).
 * @param exposure What is to be hedged, in coins, where it is not the coins held: for a proxy beta · units · their price ÷ the coin's, and the coins (coin).
 * @param mmr_per_coin What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005).
 * @returns One row a finding, red before amber before info; a single OK row where nothing is wrong (code · level · what · fix).
 */
export function hedgeCheck(
  coins: any[][],
  contracts: any[][],
  entry_price: any[][],
  mark_price: any[][],
  margin: any[][],
  mmr: any[][],
  contract_size?: any[][],
  funding_rate?: any[][],
  volatility?: any[][],
  days?: any[][],
  method?: MethodMarkEntryBankruptcyLoss,
  tiers?: any[][],
  interval_hours?: any[][],
  exposure?: any[][],
  mmr_per_coin?: any[][],
): any[][] {
  return bind(HEDGE_CHECK, [coins, contracts, entry_price, mark_price, margin, mmr, contract_size, funding_rate, volatility, days, method, tiers, interval_hours, exposure, mmr_per_coin]);
}


/**
 * A fact about a contract, from a dated table of public specifications or from your own table.
 * @customfunction CONTRACT_SPEC CONTRACT_SPEC
 * @helpurl https://localhost:3000/help/contract-spec.html
 * @param venue Venue, by any of its names: Bybit (a text).
 * @param symbol Symbol of the contract at that venue: BTCUSD (a text).
 * @param field One of face, settlement, tick, lot, funding_interval, funding_price, method, maker_fee, taker_fee, mmr, mmr_per_coin, first_tier, max_leverage, liquidation_fee, position_limit, tiers, tiers_in_contracts, kind, expiry, status, as_of, source; with as_of or source behind it, the age or source of one (a text).
 * @param table Your own table: field names in its first row, venue and symbol among them, one contract in each other row (a range).
 * @returns A number, or a text where the fact is one; the tiers of a contract spill a table (value · rate · deduction).
 */
export function contractSpec(
  venue: any[][],
  symbol: any[][],
  field: any[][],
  table?: any[][],
): any[][] {
  return bind(CONTRACT_SPEC, [venue, symbol, field, table]);
}
