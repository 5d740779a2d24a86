// Generated from src/catalog by scripts/generate-package.ts: change the declaration there, then run `npm run generate`.

import * as catalog from "../../../src/catalog";
import { ofColumns, ofValues, toRows, toTable } from "./call";
import type { OfColumns, OfColumnsOrElse, OfValues, OfValuesOrElse, ToRows, ToTable } from "./shapes";
import type { Amount, Column, Rows, Value } from "./shapes";

export interface InversePnlArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Exit price, or the mark price of a position that is still open (USD per coin). */
  readonly exit_price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate paid on the notional at entry: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly entry_fee?: Amount | undefined;
  /** Fee rate paid on the notional at exit: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly exit_fee?: Amount | undefined;
}

/** INVERSE_PNL: Profit (+) or loss (−) in coin of an inverse position between two prices, fees included. */
export const inversePnl: OfValues<InversePnlArguments> = ofValues(catalog.INVERSE_PNL);


export interface InversePnlUsdArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Exit price, or the mark price of a position that is still open (USD per coin). */
  readonly exit_price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate paid on the notional at entry: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly entry_fee?: Amount | undefined;
  /** Fee rate paid on the notional at exit: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly exit_fee?: Amount | undefined;
  /** Price at which the coins are valued (USD per coin; exit_price if left out). */
  readonly value_price?: Amount | undefined;
}

/** INVERSE_PNL_USD: Profit (+) or loss (−) of an inverse position in USD: the coins it gives, at the exit price or another. */
export const inversePnlUsd: OfValues<InversePnlUsdArguments> = ofValues(catalog.INVERSE_PNL_USD);


export interface InverseRoeArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Exit price, or the mark price of a position that is still open (USD per coin). */
  readonly exit_price: Amount;
  /** Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin). */
  readonly margin: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** What is counted: coins, or what the coins are worth in USD at entry and at exit ("coin" | "usd"; "coin" if left out). */
  readonly unit?: "coin" | "usd" | undefined;
}

/** INVERSE_ROE: Return on the margin of an inverse position, counted in coin or in USD. */
export const inverseRoe: OfValues<InverseRoeArguments> = ofValues(catalog.INVERSE_ROE);


export interface LinearPnlArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Exit price, or the mark price of a position that is still open (USD per coin). */
  readonly exit_price: Amount;
  /** Coins that one contract stands for. At the default of 1, contracts is simply the position in coins (coin per contract; 1 if left out). */
  readonly coins_per_contract?: Amount | undefined;
  /** Fee rate paid on the value at entry: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly entry_fee?: Amount | undefined;
  /** Fee rate paid on the value at exit: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly exit_fee?: Amount | undefined;
}

/** LINEAR_PNL: Profit (+) or loss (−) in USD of a linear (USDT-margined) position, for comparison with an inverse one. */
export const linearPnl: OfValues<LinearPnlArguments> = ofValues(catalog.LINEAR_PNL);


export interface AvgEntryArguments {
  /** Signed contracts of each fill, all of one sign. A blank or 0 is no fill (contracts, one column or row). */
  readonly contracts: Amount | Column;
  /** Price of each fill (USD per coin, one column or row). */
  readonly prices: Amount | Column;
  /** Coins in whole multiples of which a venue counts the worth of a contract: 0.00000001 at BitMEX, with its lot as the contract. 0 counts exactly (coin; 0 if left out). */
  readonly coin_step?: Amount | undefined;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
}

/** AVG_ENTRY: Average entry price of the fills of an inverse position: the harmonic mean, not the arithmetic one. */
export const avgEntry: OfColumns<AvgEntryArguments> = ofColumns(catalog.AVG_ENTRY);


export interface TradeLedgerArguments {
  /** Contracts of each fill: + bought, − sold, or without a sign beside sides. A blank or 0 is no fill (contracts, one column or row). */
  readonly contracts: Amount | Column;
  /** Price of each fill (USD per coin, one column or row). */
  readonly prices: Amount | Column;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate of each fill, or one for all: + cost, − rebate (a fraction, one column or row; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly fee_rates?: Amount | Column | undefined;
  /** What each fill was, where contracts have no sign: buy or sell, long or short, b or s, open long … close short. Closing a short is a buy, closing a long a sell. One word stands for every row (words such as "buy", "sell", "long", "short", one column or row). */
  readonly sides?: string | readonly (string | null)[] | undefined;
  /** Coins paid for each fill, instead of fee_rates: + cost, − rebate. A blank is none (coin, one column or row). */
  readonly fees_paid?: Amount | Column | undefined;
  /** Which fill stands in the first row ("oldest" | "newest"; "oldest" if left out). */
  readonly order?: "oldest" | "newest" | undefined;
  /** What a cell shows that has no average entry, because the position is closed ("error" | "blank"; "error" if left out). */
  readonly if_none?: "error" | "blank" | undefined;
}

/** TRADE_LEDGER: A trade history fill by fill: position, average entry, realised PnL, fee and net result so far, in coin. */
export const tradeLedger: ToTable<TradeLedgerArguments, "position" | "average entry" | "realised" | "fee" | "net"> = toTable(catalog.TRADE_LEDGER);


export interface ClosedTradesArguments {
  /** Contracts of each fill: + bought, − sold, or without a sign beside sides. A blank or 0 is no fill (contracts, one column or row). */
  readonly contracts: Amount | Column;
  /** Price of each fill; not needed in a row of funding alone (USD per coin, one column or row). */
  readonly prices: Amount | Column;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate of each fill, or one for all: + cost, − rebate (a fraction, one column or row; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly fee_rates?: Amount | Column | undefined;
  /** What each fill was, where contracts have no sign: buy or sell, long or short, b or s, open long … close short. Closing a short is a buy, closing a long a sell. One word stands for every row (words such as "buy", "sell", "long", "short", one column or row). */
  readonly sides?: string | readonly (string | null)[] | undefined;
  /** Coins paid for each fill, instead of fee_rates: + cost, − rebate. A blank is none (coin, one column or row). */
  readonly fees_paid?: Amount | Column | undefined;
  /** Coins of funding, in the row of the fill after which they fell due, or in a row of their own: + you paid, − you received. A blank is none (coin, one column or row). */
  readonly funding_paid?: Amount | Column | undefined;
  /** Which fill stands in the first row ("oldest" | "newest"; "oldest" if left out). */
  readonly order?: "oldest" | "newest" | undefined;
}

/** CLOSED_TRADES: What each close of a trade history made, whole or partial, after its share of fees and funding. */
export const closedTrades: ToTable<ClosedTradesArguments, "row" | "closed" | "average entry" | "exit" | "gross" | "fees" | "funding" | "net" | "net USD"> = toTable(catalog.CLOSED_TRADES);


export interface TargetPriceArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Profit (+) or loss (−) to reach, before fees, in what unit says (coin or USD or a fraction). */
  readonly target: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** What target is: coins, USD at the resulting price, or a share of the margin in coin (1 is 100 %) ("coin" | "usd" | "roe"; "coin" if left out). */
  readonly unit?: "coin" | "usd" | "roe" | undefined;
  /** Coins that back the position; needed for roe and for nothing else (coin). */
  readonly margin?: Amount | undefined;
}

/** TARGET_PRICE: Price at which an inverse position has made a given profit or loss; #N/A where there is none. */
export const targetPrice: OfValues<TargetPriceArguments> = ofValues(catalog.TARGET_PRICE);


export interface BreakevenPriceArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate paid on the notional at entry: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly entry_fee?: Amount | undefined;
  /** Fee rate paid on the notional at exit: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly exit_fee?: Amount | undefined;
  /** Funding in coin over the life of the position: + paid, − received, as FUNDING_COST gives it (coin; 0 if left out). */
  readonly funding_paid?: Amount | undefined;
}

/** BREAKEVEN_PRICE: Exit price at which an inverse position has paid for its fees and its funding; #N/A if never. */
export const breakevenPrice: OfValues<BreakevenPriceArguments> = ofValues(catalog.BREAKEVEN_PRICE);


export interface NotionalArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Price at which the contracts are valued: entry, mark or exit (USD per coin). */
  readonly price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Coins at that price, or USD at every price ("coin" | "usd"; "coin" if left out). */
  readonly unit?: "coin" | "usd" | undefined;
}

/** NOTIONAL: What inverse contracts stand for, without a sign: in coin at a price, or in USD. */
export const notional: OfValues<NotionalArguments> = ofValues(catalog.NOTIONAL);


export interface CoinsToContractsArguments {
  /** Coins to express in contracts, + long, − short. A blank or 0 is none (coin). */
  readonly coins: Amount;
  /** Futures price at which the contracts are traded (USD per coin). */
  readonly price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Smallest number of contracts that can be traded (contracts; 1 if left out). */
  readonly lot?: Amount | undefined;
  /** To whole lots: nearest (halves away from 0), down (towards 0) or up (away from 0) ("nearest" | "down" | "up"; "nearest" if left out). */
  readonly rounding?: "nearest" | "down" | "up" | undefined;
}

/** COINS_TO_CONTRACTS: So many coins as inverse contracts at a price, in whole lots. */
export const coinsToContracts: OfValues<CoinsToContractsArguments> = ofValues(catalog.COINS_TO_CONTRACTS);


export interface PositionSizeArguments {
  /** Coins in the wallet that the risk is a share of. A blank or 0 is none (coin). */
  readonly balance: Amount;
  /** Share of the balance that may be lost at the stop: 1 % is 0.01 (a fraction). It must be above 0 and below 0.5 (1 % is 0.01). */
  readonly risk: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Price at which the position is given up: below the entry for a long, above it for a short (USD per coin). */
  readonly stop_price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate paid on the notional at the stop: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly exit_fee?: Amount | undefined;
  /** Smallest number of contracts that can be traded (contracts; 1 if left out). */
  readonly lot?: Amount | undefined;
}

/** POSITION_SIZE: Contracts whose loss at the stop, exit fee included, is at most a share of the balance in coin. */
export const positionSize: OfValues<PositionSizeArguments> = ofValues(catalog.POSITION_SIZE);


export interface HedgeContractsArguments {
  /** Coins held, the coins posted as margin included. A blank or 0 is no holding (coin). */
  readonly holding: Amount;
  /** The futures price that you sell at; for a proxy hedge, the price of the asset held (USD per coin). */
  readonly price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Share of the holding to hedge: 1 is all of it, 0.5 half (a fraction; 1 if left out). It must be above 0 and at most 10 (hedge ratios are fractions, 50 % is 0.5). */
  readonly hedge_ratio?: Amount | undefined;
  /** Sensitivity of the holding to the hedged market: 1 for the coin's own contract (a fraction; 1 if left out). */
  readonly beta?: Amount | undefined;
  /** Smallest number of contracts that can be traded (contracts; 1 if left out). */
  readonly lot?: Amount | undefined;
  /** Signed contracts already held, which the trade takes into account (contracts; 0 if left out). */
  readonly existing?: Amount | undefined;
  /** To whole lots: nearest (halves away from 0), down (never more than asked) or up (never less) ("nearest" | "down" | "up"; "nearest" if left out). */
  readonly rounding?: "nearest" | "down" | "up" | undefined;
}

/** HEDGE_CONTRACTS: Contracts to trade (− sell, + buy) so that inverse futures hedge the coins that you hold. */
export const hedgeContracts: OfValues<HedgeContractsArguments> = ofValues(catalog.HEDGE_CONTRACTS);


export interface HedgeRatioArguments {
  /** Coins held, the coins posted as margin included (coin). */
  readonly holding: Amount;
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price; for a proxy hedge, the price of the asset held (USD per coin). */
  readonly entry_price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Sensitivity of the holding to the hedged market: 1 for the coin's own contract (a fraction; 1 if left out). */
  readonly beta?: Amount | undefined;
}

/** HEDGE_RATIO: Share of a holding that an inverse position hedges: 1 is all of it, 0.5 half, below 0 adds to it. */
export const hedgeRatio: OfValues<HedgeRatioArguments> = ofValues(catalog.HEDGE_RATIO);


export interface NetDeltaArguments {
  /** Coins held, in as many rows as you like: they are summed. Margin coins included, open PnL not (coin, one column or row). */
  readonly coins: Amount | Column;
  /** Signed contracts of each position: + long, − short. A blank or 0 is none (contracts, one column or row). */
  readonly contracts: Amount | Column;
  /** Average entry price of each position (USD per coin, one column or row). */
  readonly entry_prices: Amount | Column;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract, one column or row; 1 if left out). */
  readonly contract_size?: Amount | Column | undefined;
  /** coin, or usd: the same at the mark price ("coin" | "usd"; "coin" if left out). */
  readonly unit?: "coin" | "usd" | undefined;
  /** Needed for unit "usd", not looked at otherwise (USD per coin). */
  readonly mark_price?: Amount | undefined;
}

/** NET_DELTA: Coins (or dollars of them) that still move with the price, over all wallets and inverse positions. */
export const netDelta: OfColumns<NetDeltaArguments> = ofColumns(catalog.NET_DELTA);


export interface HedgeSplitArguments {
  /** Coins held, in as many rows as you like: they are summed. Margin coins included, open PnL not (coin, one column or row). */
  readonly coins: Amount | Column;
  /** Signed contracts of each position: + long, − short. A blank or 0 is none (contracts, one column or row). */
  readonly contracts: Amount | Column;
  /** Average entry price of each position (USD per coin, one column or row). */
  readonly entry_prices: Amount | Column;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract, one column or row; 1 if left out). */
  readonly contract_size?: Amount | Column | undefined;
}

/** HEDGE_SPLIT: Any coins with inverse positions, taken apart into locked dollars and floating coins: exact at every price. */
export const hedgeSplit: ToTable<HedgeSplitArguments, "locked USD" | "floating coins"> = toTable(catalog.HEDGE_SPLIT);


export interface RehedgeArguments {
  /** Coins held, the coins posted as margin included, open PnL not. A blank or 0 is none (coin). */
  readonly coins: Amount;
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price of the position; not looked at where there is none (USD per coin). */
  readonly entry_price: Amount;
  /** The futures price that you trade at (USD per coin). */
  readonly mark_price: Amount;
  /** Coins that shall float with the price: 0 hedges everything (coin; 0 if left out). */
  readonly target_coins?: Amount | undefined;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Nothing is traded while floating and target coins are no further apart than this (coin; 0 if left out). */
  readonly band?: Amount | undefined;
  /** Smallest number of contracts that can be traded (contracts; 1 if left out). */
  readonly lot?: Amount | undefined;
  /** Coins that are left apart after a trade that the band called for: 0 trades the whole way (coin; 0 if left out). */
  readonly inner_band?: Amount | undefined;
}

/** REHEDGE: Contracts to trade now (− sell, + buy) so that as many coins float with the price as you want. */
export const rehedge: OfValues<RehedgeArguments> = ofValues(catalog.REHEDGE);


export interface UnwindArguments {
  /** Coins held, the coins posted as margin included, open PnL not. A blank or 0 is none (coin). */
  readonly coins: Amount;
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Price at which the position is closed and the coins are sold (USD per coin). */
  readonly exit_price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate for closing the position: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly exit_fee?: Amount | undefined;
}

/** UNWIND: Closing a hedge: what it realises, the coins held then, and how many to sell to keep the locked dollars. */
export const unwind: ToTable<UnwindArguments, "realised PnL" | "coins after" | "coins to sell" | "locked USD"> = toTable(catalog.UNWIND);


export interface HedgeBetaArguments {
  /** Prices of the asset held, in the order of time, above 0; any numbers where returns is "none" (USD per unit, one column or row). */
  readonly asset_prices: Amount | Column;
  /** Prices of the hedge at the same times (USD per coin, one column or row). */
  readonly hedge_prices: Amount | Column;
  /** What is compared: log or simple returns from row to row, or none: the numbers as they stand ("log" | "simple" | "none"; "log" if left out). */
  readonly returns?: "log" | "simple" | "none" | undefined;
  /** TRUE: a row of beta, correlation, R² and the number of observations (TRUE or FALSE; FALSE if left out). */
  readonly stats?: boolean | undefined;
}

/** HEDGE_BETA: How far an asset moves with the coin that hedges it: beta, and with stats how well the two go together. */
export const hedgeBeta: ToTable<HedgeBetaArguments, "beta" | "correlation" | "R²" | "observations"> = toTable(catalog.HEDGE_BETA);


export interface ProxyHedgeArguments {
  /** Units of the asset held. A blank or 0 is none (units). */
  readonly units: Amount;
  /** Price of the asset (USD per unit). */
  readonly asset_price: Amount;
  /** How far the asset moves with the hedge: 1.5 is 15 % for 10 % (HEDGE_BETA) (a fraction). */
  readonly beta: Amount;
  /** The futures price of the other coin that you sell at (USD per coin). */
  readonly hedge_price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Share of the asset to hedge: 1 is all of it, 0.5 half (a fraction; 1 if left out). It must be above 0 and at most 10 (hedge ratios are fractions, 50 % is 0.5). */
  readonly hedge_ratio?: Amount | undefined;
  /** Coins bought as margin for the hedge: they fall with its price and are hedged as well, in full (coin; 0 if left out). */
  readonly collateral_coins?: Amount | undefined;
  /** Smallest number of contracts that can be traded (contracts; 1 if left out). */
  readonly lot?: Amount | undefined;
}

/** PROXY_HEDGE: Contracts of another coin to trade (− sell) against an asset without a future of its own, margin coins included. */
export const proxyHedge: OfValues<ProxyHedgeArguments> = ofValues(catalog.PROXY_HEDGE);


export interface RebalanceContractsArguments {
  /** Coins held of each asset, the open PnL of its existing contracts included (units, one column or row). */
  readonly units: Amount | Column;
  /** Price of each asset (USD per unit, one column or row). */
  readonly prices: Amount | Column;
  /** Share of the portfolio that shall move with each asset: 70 % is 0.7. What they leave is held in dollars (a fraction, one column or row). */
  readonly target_weights: Amount | Column;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract, one column or row; 1 if left out). */
  readonly contract_size?: Amount | Column | undefined;
  /** Signed contracts of each asset already held (contracts, one column or row; 0 if left out). */
  readonly existing?: Amount | Column | undefined;
  /** Dollars and stablecoins in the portfolio (USD; 0 if left out). */
  readonly cash_usd?: Amount | undefined;
  /** Smallest number of contracts that can be traded (contracts; 1 if left out). */
  readonly lot?: Amount | undefined;
}

/** REBALANCE_CONTRACTS: Contracts to trade of each asset (− sell, + buy) that bring it to its target weight without touching the coins. */
export const rebalanceContracts: ToTable<RebalanceContractsArguments, "contracts"> = toTable(catalog.REBALANCE_CONTRACTS);


export interface InitMarginArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Price at which the position is opened, or the mark price where the venue values margin at it (USD per coin). */
  readonly price: Amount;
  /** Leverage: 10 asks for a tenth of the position's worth, 1 for all of it (a fraction). */
  readonly leverage: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate that is set aside twice, for opening and for closing: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly fee_rate?: Amount | undefined;
  /** Where the fee for closing is reckoned: on the worth at entry, or at the bankruptcy price ("entry" | "bankruptcy"; "entry" if left out). */
  readonly fee_at?: "entry" | "bankruptcy" | undefined;
}

/** INIT_MARGIN: Coins that a venue asks for to open an inverse position at a leverage. */
export const initMargin: OfValues<InitMarginArguments> = ofValues(catalog.INIT_MARGIN);


export interface MaintMarginArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Mark price (USD per coin). */
  readonly mark_price: Amount;
  /** Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction). */
  readonly mmr: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Maintenance amount in coin that the venue's tier table takes off (coin; 0 if left out). */
  readonly deduction?: Amount | undefined;
  /** What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005 (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005). */
  readonly mmr_per_coin?: Amount | undefined;
}

/** MAINT_MARGIN: Coins that must be left of the margin at a mark price, or the position is liquidated. */
export const maintMargin: OfValues<MaintMarginArguments> = ofValues(catalog.MAINT_MARGIN);


export interface MarginRatioArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Mark price (USD per coin). */
  readonly mark_price: Amount;
  /** Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin). */
  readonly margin: Amount;
  /** Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction). */
  readonly mmr: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Maintenance amount in coin that the venue's tier table takes off (coin; 0 if left out). */
  readonly deduction?: Amount | undefined;
  /** Which way round the venue shows it ("maintenance/equity" | "equity/maintenance"; "maintenance/equity" if left out). */
  readonly convention?: "maintenance/equity" | "equity/maintenance" | undefined;
  /** What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005 (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005). */
  readonly mmr_per_coin?: Amount | undefined;
}

/** MARGIN_RATIO: How near an inverse position is to its liquidation: maintenance margin over equity, or the reverse. */
export const marginRatio: OfValues<MarginRatioArguments> = ofValues(catalog.MARGIN_RATIO);


export interface LiqPriceArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin). */
  readonly margin: Amount;
  /** Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction). */
  readonly mmr: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out). */
  readonly method?: "mark" | "entry" | "bankruptcy" | "loss" | undefined;
  /** Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005). */
  readonly close_fee?: Amount | undefined;
  /** Maintenance amount in coin that the venue's tier table takes off (coin; 0 if left out). */
  readonly deduction?: Amount | undefined;
  /** Price step: the result is rounded to it against the trader, long up, short down. 0 leaves it exact (USD per coin; 0 if left out). */
  readonly tick?: Amount | undefined;
  /** What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005). */
  readonly mmr_per_coin?: Amount | undefined;
  /** The venue's tier table: floor in coin and rate, ascending from floor 0. The tier that holds at the liquidation price takes the place of mmr and deduction. For method “mark” only (a table with the columns floor, mmr). */
  readonly tiers?: Rows<Amount> | undefined;
}

/** LIQ_PRICE: Price at which an inverse position is liquidated; #N/A with the reason where there is none. */
export const liqPrice: OfValuesOrElse<LiqPriceArguments> = ofValues(catalog.LIQ_PRICE);


export interface BankruptcyPriceArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin). */
  readonly margin: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005). */
  readonly close_fee?: Amount | undefined;
  /** Price step: the result is rounded to it against the trader, long up, short down. 0 leaves it exact (USD per coin; 0 if left out). */
  readonly tick?: Amount | undefined;
}

/** BANKRUPTCY_PRICE: Price at which the margin of an inverse position is gone; #N/A with the reason where there is none. */
export const bankruptcyPrice: OfValuesOrElse<BankruptcyPriceArguments> = ofValues(catalog.BANKRUPTCY_PRICE);


export interface LiqPriceTieredArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin). */
  readonly margin: Amount;
  /** The venue's table, one row a tier: floor in coin and maintenance margin rate, both ascending from floor 0 (a table with the columns floor, mmr). */
  readonly tiers: Rows<Amount>;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out). */
  readonly method?: "mark" | "entry" | "bankruptcy" | "loss" | undefined;
  /** Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005). */
  readonly close_fee?: Amount | undefined;
  /** Price step: the result is rounded to it against the trader, long up, short down. 0 leaves it exact (USD per coin; 0 if left out). */
  readonly tick?: Amount | undefined;
  /** What to show in place of #N/A where no such price exists: a number or a text (any value). */
  readonly if_none?: Value | undefined;
}

/** LIQ_PRICE_TIERED: Liquidation price by a venue's tier table, with the tier that holds at that price. */
export const liqPriceTiered: ToTable<LiqPriceTieredArguments, "price" | "mmr" | "tier"> = toTable(catalog.LIQ_PRICE_TIERED);


export interface LiqPriceCrossArguments {
  /** Signed contracts of each position: + long, − short. A blank or 0 is no position (contracts, one column or row). */
  readonly contracts: Amount | Column;
  /** Average entry price of each position (USD per coin, one column or row). */
  readonly entry_prices: Amount | Column;
  /** Coins in the wallet, without open PnL (coin). */
  readonly balance: Amount;
  /** Maintenance margin rate of each position as a fraction: 0.5 % is 0.005 (a fraction, one column or row). */
  readonly mmrs: Amount | Column;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract, one column or row; 1 if left out). */
  readonly contract_size?: Amount | Column | undefined;
  /** Price of each contract as a multiple of the reference price: 1.02 for a future 2 % above the perpetual (a fraction, one column or row; 1 if left out). It must be above 0 and below 10 (it is a multiple of the reference price, 2 % above is 1.02). */
  readonly price_ratios?: Amount | Column | undefined;
  /** Maintenance amount in coin that the venue's tier table takes off (coin, one column or row; 0 if left out). */
  readonly deductions?: Amount | Column | undefined;
}

/** LIQ_PRICE_CROSS: Price at which a wallet with several inverse positions on one coin is liquidated (cross margin). */
export const liqPriceCross: OfColumnsOrElse<LiqPriceCrossArguments> = ofColumns(catalog.LIQ_PRICE_CROSS);


export interface MarginForLiqArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Price that the position must survive up to: above entry for a short, below it for a long (USD per coin). */
  readonly liq_price: Amount;
  /** Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction). */
  readonly mmr: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate for closing at that price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005). */
  readonly close_fee?: Amount | undefined;
  /** Maintenance amount in coin that the venue's tier table takes off (coin; 0 if left out). */
  readonly deduction?: Amount | undefined;
  /** Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out). */
  readonly method?: "mark" | "entry" | "bankruptcy" | "loss" | undefined;
  /** The venue's tier table: floor in coin and rate, ascending from floor 0. The tier that holds at liq_price takes the place of mmr and deduction. For method “mark” only (a table with the columns floor, mmr). */
  readonly tiers?: Rows<Amount> | undefined;
  /** What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005). */
  readonly mmr_per_coin?: Amount | undefined;
}

/** MARGIN_FOR_LIQ: Coins of margin that put the liquidation of an inverse position exactly at a price. */
export const marginForLiq: OfValues<MarginForLiqArguments> = ofValues(catalog.MARGIN_FOR_LIQ);


export interface MaxContractsArguments {
  /** Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin). */
  readonly margin: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Nearest price at which it may be liquidated: above entry makes it a short, below a long (USD per coin). */
  readonly liq_price: Amount;
  /** Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction). */
  readonly mmr: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Smallest number of contracts that can be traded (contracts; 1 if left out). */
  readonly lot?: Amount | undefined;
  /** Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out). */
  readonly method?: "mark" | "entry" | "bankruptcy" | "loss" | undefined;
}

/** MAX_CONTRACTS: The most contracts that a margin carries with their liquidation no nearer than a price. */
export const maxContracts: OfValues<MaxContractsArguments> = ofValues(catalog.MAX_CONTRACTS);


export interface LiqProbArguments {
  /** Price now (USD per coin). */
  readonly price: Amount;
  /** Liquidation price, or any other level, above or below (USD per coin). */
  readonly liq_price: Amount;
  /** Volatility per year of 365 days as a fraction: 60 % is 0.6 (a fraction per year). It must be above 0 and below 10 (volatilities are fractions a year, 60 % is 0.6). */
  readonly volatility: Amount;
  /** Days to look ahead; T is days ÷ 365 (days). It must be above 0 and at most 3650 (is it a date?). */
  readonly days: Amount;
  /** Growth of the expected price per year as a fraction. At 0 it is expected to stay where it is (a fraction per year; 0 if left out). It must be between −10 and 10 (drifts are fractions a year, 20 % is 0.2). */
  readonly drift?: Amount | undefined;
}

/** LIQ_PROB: Probability that the price touches a level within some days, if it moves as a random walk does (a model). */
export const liqProb: OfValues<LiqProbArguments> = ofValues(catalog.LIQ_PROB);


export interface FirstBreachArguments {
  /** The path: mark prices in their order (USD per coin, one column or row). */
  readonly prices: Amount | Column;
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin). */
  readonly margin: Amount;
  /** Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction). */
  readonly mmr: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Funding rate a period, paid at the row's price: + longs pay shorts. One value stands for every row (a fraction, one column or row; 0 if left out). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001). */
  readonly funding_rates?: Amount | Column | undefined;
  /** Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out). */
  readonly method?: "mark" | "entry" | "bankruptcy" | "loss" | undefined;
  /** The venue's tier table: floor in coin and rate, ascending from floor 0. Its rates then count in place of mmr. For method “mark” only (a table with the columns floor, mmr). */
  readonly tiers?: Rows<Amount> | undefined;
  /** Number of funding periods in each row, each at the row's rate and price. One value stands for every row (periods, one column or row; 1 if left out). It must be above 0 and at most 36500 (is it a date?). */
  readonly periods?: Amount | Column | undefined;
  /** What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005). */
  readonly mmr_per_coin?: Amount | undefined;
}

/** FIRST_BREACH: Number of the first price on a path at which an inverse position is liquidated, funding paid on the way. */
export const firstBreach: OfColumns<FirstBreachArguments> = ofColumns(catalog.FIRST_BREACH);


export interface ReconcileLiqArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** The margin as your screen shows it, in coin: isolated, or the wallet balance in cross (coin). */
  readonly margin: Amount;
  /** Maintenance margin rate (0.5 % is 0.005), or the venue's tier table: floor in coin and rate, from floor 0 (one mmr, or a table with the columns floor, mmr). */
  readonly mmr: Amount | Rows<Amount>;
  /** The liquidation price as your screen prints it (USD per coin). */
  readonly shown_price: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Taker fee rate of your account, which may be in the price: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly taker_fee?: Amount | undefined;
  /** Price step of the liquidation price. 0: it is not rounded to one (USD per coin; 0 if left out). */
  readonly tick?: Amount | undefined;
  /** Venue, by any of its names: its conventions go first (a text). */
  readonly venue?: string | undefined;
  /** Funding since the margin was posted, + paid: it may have come out of the margin (coin; 0 if left out). */
  readonly funding_paid?: Amount | undefined;
  /** Digits after the point as printed, where zeros at the end are not seen in the number (a count). */
  readonly decimals?: Amount | undefined;
  /** What mmr grows by with each coin that the position is worth (Deribit). 0: as that venue's contracts of this mmr do (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005). */
  readonly mmr_per_coin?: Amount | undefined;
  /** Liquidation fee rate of the contract, which may be in the price (KuCoin): + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly liquidation_fee?: Amount | undefined;
}

/** RECONCILE_LIQ: Which conventions give the liquidation price that your exchange shows, best first; how far off if none does. */
export const reconcileLiq: ToTable<ReconcileLiqArguments, "method" | "close_fee" | "margin" | "tier" | "rounding" | "price" | "residual" | "missing_margin" | "verdict" | "says" | "entry"> = toTable(catalog.RECONCILE_LIQ);


export interface FundingCostArguments {
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Mark price at which the position is valued (USD per coin). */
  readonly mark_price: Amount;
  /** Funding rate per period as a fraction: 0.01 % is 0.0001 (a fraction). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001). */
  readonly funding_rate: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Number of funding periods (periods; 1 if left out). It must be at least 0 and at most 36500 (is it a date?). */
  readonly periods?: Amount | undefined;
}

/** FUNDING_COST: Funding in coin of an inverse perpetual: + you pay, − you receive. */
export const fundingCost: OfValues<FundingCostArguments> = ofValues(catalog.FUNDING_COST);


export interface FundingLedgerArguments {
  /** Signed contracts held in each period, or one number for all periods (contracts, one column or row). */
  readonly contracts: Amount | Column;
  /** Mark price at which each period's funding was settled (USD per coin, one column or row). */
  readonly mark_prices: Amount | Column;
  /** Funding rate of each period as a fraction: 0.01 % is 0.0001. It may be left out beside amounts only (a fraction, one column or row). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001). */
  readonly rates?: Amount | Column | undefined;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Price at which each payment is valued in USD (USD per coin, one column or row; mark_prices if left out). */
  readonly value_prices?: Amount | Column | undefined;
  /** Coins that the venue booked for each period, instead of rates: + you paid, − you received. A blank is none; without contracts there can be none (coin, one column or row). */
  readonly amounts?: Amount | Column | undefined;
  /** Number of funding periods in each row, each at the row's rate and price. One value stands for every row (periods, one column or row; 1 if left out). It must be above 0 and at most 36500 (is it a date?). */
  readonly periods?: Amount | Column | undefined;
}

/** FUNDING_LEDGER: Funding period by period, in coin and in USD, with running sums: + you pay, − you receive. */
export const fundingLedger: ToTable<FundingLedgerArguments, "coin" | "USD" | "coin so far" | "USD so far"> = toTable(catalog.FUNDING_LEDGER);


export interface FundingAprArguments {
  /** Funding rate per period as a fraction: 0.01 % is 0.0001 (a fraction). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001). */
  readonly rate: Amount;
  /** Hours between two funding payments (hours; 8 if left out). It must be at least 1 and at most 24 (it is in hours, not in minutes or a time of day). */
  readonly interval_hours?: Amount | undefined;
  /** TRUE if every payment is put to work at the same rate, FALSE if it is not (TRUE or FALSE; FALSE if left out). */
  readonly compound?: boolean | undefined;
}

/** FUNDING_APR: Funding rate per period as a rate per year, simple or compounded. */
export const fundingApr: OfValues<FundingAprArguments> = ofValues(catalog.FUNDING_APR);


export interface BasisAprArguments {
  /** Price of the future (USD per coin). */
  readonly futures_price: Amount;
  /** Spot or index price at the same moment (USD per coin). */
  readonly spot_price: Amount;
  /** Days to expiry, parts of a day included (days). It must be above 0 and at most 3650 (is it a date?). */
  readonly days: Amount;
  /** TRUE if the proceeds are put to work at the same rate, FALSE if they are not (TRUE or FALSE; FALSE if left out). */
  readonly compound?: boolean | undefined;
  /** Days in a year: 365, or 360 as money markets count (days; 365 if left out). It must be above 0 and at most 366 (it is in days, 365 or 360). */
  readonly year?: Amount | undefined;
}

/** BASIS_APR: Basis of a future, F/S − 1, as a rate per year: what a short that is held to expiry earns. */
export const basisApr: OfValues<BasisAprArguments> = ofValues(catalog.BASIS_APR);


export interface CashCarryArguments {
  /** Price at which the coins are bought (USD per coin). */
  readonly spot_price: Amount;
  /** Price at which the future is sold (USD per coin). */
  readonly futures_price: Amount;
  /** Days to expiry, parts of a day included (days). It must be above 0 and at most 3650 (is it a date?). */
  readonly days: Amount;
  /** Fees of all trades together as a share of the spot value: + cost, − rebate (a fraction; 0 if left out). It must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005). */
  readonly total_fees?: Amount | undefined;
  /** Coins bought (coin; 1 if left out). */
  readonly coins?: Amount | undefined;
}

/** CASH_CARRY: Cash and carry: coins bought at spot, the future sold on them. Locked USD, net return, return per year. */
export const cashCarry: ToTable<CashCarryArguments, "locked USD" | "net return" | "return per year"> = toTable(catalog.CASH_CARRY);


export interface RollHedgeArguments {
  /** Coins held, the coins posted as margin included. They are no part of the trade, only of what floats (coin). */
  readonly coins: Amount;
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price in the near month (USD per coin). */
  readonly near_entry: Amount;
  /** Price at which the near month is closed (USD per coin). */
  readonly near_price: Amount;
  /** Price at which the far month is opened (USD per coin). */
  readonly far_price: Amount;
  /** Days between the two expiries (days). It must be above 0 and at most 3650 (is it a date?). */
  readonly days: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Fee rate on the notional of either trade: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly fee_rate?: Amount | undefined;
}

/** ROLL_HEDGE: Roll a hedge into a later month so that as many coins float as before: trades, realised coin, locked USD. */
export const rollHedge: ToTable<RollHedgeArguments, "near contracts" | "far contracts" | "realised coin" | "locked USD" | "roll per year"> = toTable(catalog.ROLL_HEDGE);


export interface HedgeCostArguments {
  /** Dollars that the hedge protects: its face. A blank or 0 is no hedge (USD). */
  readonly protected_usd: Amount;
  /** Days for which the hedge is held (days). It must be above 0 and at most 3650 (is it a date?). */
  readonly days: Amount;
  /** Fee rate for opening the hedge: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly entry_fee?: Amount | undefined;
  /** Fee rate for closing it: + cost, − rebate (a fraction; 0 if left out). It must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005). */
  readonly exit_fee?: Amount | undefined;
  /** Average funding rate per period: 0.01 % is 0.0001, + is received by a short (a fraction; 0 if left out). It must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001). */
  readonly funding_rate?: Amount | undefined;
  /** Hours between two funding payments (hours; 8 if left out). It must be at least 1 and at most 24 (it is in hours, not in minutes or a time of day). */
  readonly interval_hours?: Amount | undefined;
  /** F/S − 1 at entry, which a short earns by expiry: + contango, − backwardation (a fraction; 0 if left out). It must be between −0.5 and 0.5 (a basis is a fraction, 2 % is 0.02). */
  readonly basis?: Amount | undefined;
}

/** HEDGE_COST: True cost of a short hedge over its days, in USD, as a share and per year: + you pay, − the hedge earns. */
export const hedgeCost: ToTable<HedgeCostArguments, "USD" | "share" | "per year"> = toTable(catalog.HEDGE_COST);


export interface ScenarioTableArguments {
  /** Coins held, the coins posted as margin included. A blank or 0 is none (coin). */
  readonly coins: Amount;
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Prices to look at, one row each (USD per coin, one column or row). */
  readonly prices: Amount | Column;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Isolated margin, a part of the coins. Left out, liquidation is not looked at (coin). */
  readonly margin?: Amount | undefined;
  /** Maintenance margin rate, 0.5 % is 0.005. It goes together with margin (a fraction). */
  readonly mmr?: Amount | undefined;
  /** Funding paid (+) or received (−) so far, out of the margin (coin; 0 if left out). */
  readonly funding_paid?: Amount | undefined;
  /** TRUE puts a row of column names on top (TRUE or FALSE; TRUE if left out). */
  readonly headers?: boolean | undefined;
  /** Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out). */
  readonly method?: "mark" | "entry" | "bankruptcy" | "loss" | undefined;
  /** The venue's tier table: floor in coin and rate, ascending from floor 0. Its rates then count in place of mmr. For method “mark” only (a table with the columns floor, mmr). */
  readonly tiers?: Rows<Amount> | undefined;
  /** What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005). */
  readonly mmr_per_coin?: Amount | undefined;
  /** What a cell shows that has no margin ratio or no change ("error" | "blank"; "error" if left out). */
  readonly if_none?: "error" | "blank" | undefined;
}

/** SCENARIO_TABLE: What a hedged wallet is worth at each of a list of prices, in coin and in USD, liquidation included. */
export const scenarioTable: ToTable<ScenarioTableArguments, "price" | "move" | "unhedged USD" | "PnL coin" | "PnL USD" | "coins after" | "hedged USD" | "change" | "margin ratio" | "status"> = toTable(catalog.SCENARIO_TABLE);


export interface ScenarioGridArguments {
  /** Coins held, all of them free to be posted as margin. A blank or 0 is none (coin). */
  readonly coins: Amount;
  /** Price today, at which the contracts are sold (USD per coin). */
  readonly price: Amount;
  /** Moves of the price, one row each, as fractions: −20 % is −0.2 (a fraction, one column or row). It must be above −1 and below 10 (moves are fractions, −20 % is −0.2). */
  readonly moves: Amount | Column;
  /** Shares of the coins to hedge, one column each: 1 is all of them, 0.5 half (a fraction, one column or row). It must be at least 0 and at most 10 (hedge ratios are fractions, 50 % is 0.5). */
  readonly hedge_ratios: Amount | Column;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** What to show: the wallet in USD, in coin, its change as a fraction, or the further move of the price that liquidates ("usd" | "coin" | "change" | "liq"; "usd" if left out). */
  readonly output?: "usd" | "coin" | "change" | "liq" | undefined;
  /** Position ÷ margin: at 10 a tenth of the position is posted (a fraction; 1 if left out). */
  readonly leverage?: Amount | undefined;
  /** Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction; 0.005 if left out). */
  readonly mmr?: Amount | undefined;
  /** Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out). */
  readonly method?: "mark" | "entry" | "bankruptcy" | "loss" | undefined;
  /** The venue's tier table: floor in coin and rate, ascending from floor 0. Its rates then count in place of mmr. For method “mark” only (a table with the columns floor, mmr). */
  readonly tiers?: Rows<Amount> | undefined;
  /** What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005). */
  readonly mmr_per_coin?: Amount | undefined;
  /** What a cell shows that has no further move that liquidates, or no change ("error" | "blank"; "error" if left out). */
  readonly if_none?: "error" | "blank" | undefined;
}

/** SCENARIO_GRID: What a wallet comes to after each price move (rows) at each hedge ratio (columns), for heat maps. */
export const scenarioGrid: ToRows<ScenarioGridArguments> = toRows(catalog.SCENARIO_GRID);


export interface HedgeCheckArguments {
  /** All coins held, the coins posted as margin included. A blank or 0 is no holding (coin). */
  readonly coins: Amount;
  /** Signed number of contracts: + long, − short. A blank or 0 is no position (contracts). */
  readonly contracts: Amount;
  /** Average entry price (USD per coin). */
  readonly entry_price: Amount;
  /** Mark price now (USD per coin). */
  readonly mark_price: Amount;
  /** Coins that back the position: the isolated margin, or the wallet balance in cross margin (coin). */
  readonly margin: Amount;
  /** Maintenance margin rate as a fraction: 0.5 % is 0.005 (a fraction). */
  readonly mmr: Amount;
  /** Face value of one contract in the quote currency. At the default of 1, contracts is simply the position in USD (USD per contract; 1 if left out). */
  readonly contract_size?: Amount | undefined;
  /** Funding rate per period as a fraction: 0.01 % is 0.0001. Without it funding is not looked at (a fraction). */
  readonly funding_rate?: Amount | undefined;
  /** Volatility of the price per year: 60 % is 0.6. Without it a distance is judged by its per cent alone (a fraction per year). */
  readonly volatility?: Amount | undefined;
  /** How long the hedge is meant to last. Without it neither the funding nor the risk until then is added up (days). It must be above 0 and at most 3650 (is it a date?). */
  readonly days?: Amount | undefined;
  /** Where the venue values the maintenance margin ("mark" | "entry" | "bankruptcy" | "loss"; "mark" if left out). */
  readonly method?: "mark" | "entry" | "bankruptcy" | "loss" | undefined;
  /** The venue's tier table: floor in coin and rate, ascending from floor 0. Its rates then count in place of mmr. For method “mark” only (a table with the columns floor, mmr). */
  readonly tiers?: Rows<Amount> | undefined;
  /** Hours between two funding payments (hours; 8 if left out). It must be at least 1 and at most 24 (it is in hours, not in minutes or a time of day). */
  readonly interval_hours?: Amount | undefined;
  /** What is to be hedged, in coins, where it is not the coins held: for a proxy beta · units · their price ÷ the coin's, and the coins (coin). */
  readonly exposure?: Amount | undefined;
  /** What mmr grows by with each coin that the position is worth: at Deribit 0.005 % a BTC, 0.00005. For method “mark” only (a fraction per coin; 0 if left out). It must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005). */
  readonly mmr_per_coin?: Amount | undefined;
}

/** HEDGE_CHECK: What is wrong with a hedge, one row a finding: code, level, what, and what to do about it. */
export const hedgeCheck: ToTable<HedgeCheckArguments, "code" | "level" | "what" | "fix"> = toTable(catalog.HEDGE_CHECK);


export interface ContractSpecArguments {
  /** Venue, by any of its names: Bybit (a text). */
  readonly venue: string;
  /** Symbol of the contract at that venue: BTCUSD (a text). */
  readonly symbol: string;
  /** One of face, settlement, tick, lot, funding_interval, funding_price, method, maker_fee, taker_fee, mmr, mmr_per_coin, first_tier, max_leverage, liquidation_fee, position_limit, tiers, tiers_in_contracts, kind, expiry, status, as_of, source; with as_of or source behind it, the age or source of one (a text). */
  readonly field: string;
  /** Your own table: field names in its first row, venue and symbol among them, one contract in each other row (a range). */
  readonly table?: Rows<Value | null> | undefined;
}

/** CONTRACT_SPEC: A fact about a contract, from a dated table of public specifications or from your own table. */
export const contractSpec: ToRows<ContractSpecArguments> = toRows(catalog.CONTRACT_SPEC);
