import type { Method } from "../../core/margin/methods";

/**
 * What the table says of a contract. A fact that no source states is left out: there is no default for one.
 * A change of a value needs a source and a new date in the same row.
 */
export const FIELDS = {
  face: { about: "USD per contract, the contract_size of the other functions" },
  settlement: { about: "the coin of margin and PnL" },
  tick: { about: "price step, USD per coin" },
  lot: { about: "contracts that can be traded at least, and in steps of" },
  funding_interval: { about: "hours that one funding rate stands for" },
  funding_price: { about: "the price that values the position for funding: mark, index or settlement" },
  method: { about: "method of LIQ_PRICE for an isolated position" },
  maker_fee: { about: "fraction of the notional, − for a rebate" },
  taker_fee: { about: "fraction of the notional" },
  mmr: { about: "maintenance margin rate of the first tier" },
  first_tier: { about: "how far the first tier reaches" },
  max_leverage: { about: "highest leverage" },
  as_of: { about: "day of the oldest source that bears a date; the day of reading where none does" },
  source: { about: "the sources of these values" },
} as const;

/** The worth of a position up to which the first tier reaches: in a coin, or in contracts. */
export interface FirstTier {
  readonly up_to: number;
  readonly unit: "BTC" | "ETH" | "contracts";
}

export interface ContractSpec {
  readonly venue: string;
  readonly symbol: string;
  readonly face: number;
  readonly settlement: string;
  readonly tick?: number;
  readonly lot?: number;
  readonly funding_interval?: number;
  readonly funding_price?: "mark" | "index" | "settlement";
  readonly method?: Method;
  readonly maker_fee?: number;
  readonly taker_fee?: number;
  readonly mmr?: number;
  readonly first_tier?: FirstTier;
  readonly max_leverage?: number;
  readonly as_of: string;
  readonly source: string;
}

/** Contracts whose face is in USD and whose margin and PnL are in coin, by venue. */
export const CONTRACTS: readonly ContractSpec[] = [
  {
    venue: "BitMEX",
    symbol: "XBTUSD",
    face: 1,
    settlement: "BTC",
    tick: 0.1,
    lot: 100,
    funding_interval: 8,
    funding_price: "mark",
    method: "entry",
    maker_fee: 0.0005,
    taker_fee: 0.0005,
    mmr: 0.005,
    first_tier: { up_to: 200, unit: "BTC" },
    max_leverage: 100,
    as_of: "2024-11-24",
    source:
      "instrument XBTUSD of 2024-11-24 (nautilus_trader, bitmex/test_data/http_get_instrument_xbtusd.json); bitmex.com/app/inversePerpetualsGuide (face, leverage); method: engine snapshots 2017-2019",
  },
  {
    venue: "Bybit",
    symbol: "BTCUSD",
    face: 1,
    settlement: "BTC",
    tick: 0.5,
    lot: 1,
    funding_interval: 8,
    funding_price: "mark",
    method: "mark",
    mmr: 0.005,
    first_tier: { up_to: 150, unit: "BTC" },
    max_leverage: 100,
    as_of: "2022-12-26",
    source:
      "instruments of 2023-11-14 (nautilus_trader, bybit/test_data/http_get_instruments_inverse.json); bybit-exchange/docs v5/market/risk-limit of 2022-12-26 (mmr, first tier); method: liquidation page of 2026-05-27",
  },
  {
    venue: "Binance COIN-M",
    symbol: "BTCUSD_PERP",
    face: 100,
    settlement: "BTC",
    tick: 0.1,
    lot: 1,
    funding_interval: 8,
    funding_price: "mark",
    method: "mark",
    mmr: 0.004,
    first_tier: { up_to: 5, unit: "BTC" },
    max_leverage: 125,
    as_of: "2020-06-11",
    source:
      "binance.com/en/support/faq/a4470430e3164c13932be8967961aede of 2020-06-11 (face, funding); exchangeInfo, undated (ccxt, test/static/markets/binance.json: tick, lot); notional brackets, undated (mmr, first tier, leverage)",
  },
  {
    venue: "Binance COIN-M",
    symbol: "ETHUSD_PERP",
    face: 10,
    settlement: "ETH",
    tick: 0.01,
    lot: 1,
    funding_interval: 8,
    funding_price: "mark",
    method: "mark",
    as_of: "2020-06-11",
    source:
      "binance.com/en/support/faq/a4470430e3164c13932be8967961aede of 2020-06-11 (funding); exchangeInfo, undated (ccxt, test/static/markets/binance.json)",
  },
  {
    venue: "OKX",
    symbol: "BTC-USD-SWAP",
    face: 100,
    settlement: "BTC",
    tick: 0.1,
    lot: 1,
    funding_interval: 8,
    method: "mark",
    max_leverage: 100,
    as_of: "2026-11-20",
    source:
      "hk.okx.com/zh-hant/help/i-perpetual-swaps, undated; instruments, undated (nautilus_trader, okx/test_data/http_get_instruments_swap.json); method: help.okex.com 360020411871",
  },
  {
    venue: "Deribit",
    symbol: "BTC-PERPETUAL",
    face: 10,
    settlement: "BTC",
    tick: 0.5,
    lot: 1,
    funding_interval: 8,
    taker_fee: 0.0005,
    max_leverage: 50,
    as_of: "2025-12-09",
    source:
      "deribit.com/pages/docs/perpetual, undated (funding runs by the millisecond, its rate is for 8 hours); instrument on the test network of 2025-12-09 (nautilus_trader, deribit/test_data/http_get_instrument.json); maintenance grows with the size: no method",
  },
  {
    venue: "Kraken",
    symbol: "PI_XBTUSD",
    face: 1,
    settlement: "BTC",
    tick: 0.5,
    lot: 1,
    funding_interval: 1,
    funding_price: "index",
    method: "mark",
    mmr: 0.01,
    first_tier: { up_to: 500000, unit: "contracts" },
    max_leverage: 50,
    as_of: "2025-04-04",
    source:
      "support.cryptofacilities.com 360008643453 (its notice is of 2025-04-04); instruments, undated (nautilus_trader, kraken/test_data/http_futures_instruments.json: mmr, first tier); funding is index at the time the rate is set: support.kraken.com 360022835911",
  },
  {
    venue: "Kraken",
    symbol: "PI_ETHUSD",
    face: 1,
    settlement: "ETH",
    tick: 0.05,
    lot: 1,
    funding_interval: 1,
    funding_price: "index",
    method: "mark",
    max_leverage: 50,
    as_of: "2025-04-04",
    source:
      "support.cryptofacilities.com 360008643453 (its notice is of 2025-04-04); support.kraken.com 360022835911 (funding)",
  },
  {
    venue: "Gate",
    symbol: "BTC_USD",
    face: 1,
    settlement: "BTC",
    method: "mark",
    maker_fee: -0.00025,
    taker_fee: 0.00075,
    as_of: "2026-11-20",
    source: "gate.com post 3870211 by support, undated (method, with the taker fee as close_fee); fees: older, undated",
  },
  {
    venue: "HTX",
    symbol: "BTC-USD",
    face: 100,
    settlement: "BTC",
    tick: 0.1,
    lot: 1,
    funding_interval: 8,
    funding_price: "settlement",
    method: "mark",
    maker_fee: 0.0002,
    taker_fee: 0.0005,
    as_of: "2021-11-12",
    source:
      "huobi.com/support/en-us/detail/900000106046 of 2021-11-12 (face, fees, interval); contract info of 2026-06-01 (ccxt, test/static/markets/htx.json: tick, lot); huobi 900000106903 (funding price); method: adjustment factor ÷ leverage as mmr, htx.com 104919792315746",
  },
  {
    venue: "HTX",
    symbol: "ETH-USD",
    face: 10,
    settlement: "ETH",
    tick: 0.01,
    lot: 1,
    funding_interval: 8,
    funding_price: "settlement",
    method: "mark",
    maker_fee: 0.0002,
    taker_fee: 0.0005,
    as_of: "2021-11-12",
    source:
      "huobi.com/support/en-us/detail/900000106046 of 2021-11-12 (face, fees, interval); contract info of 2026-06-01 (ccxt, test/static/markets/htx.json: tick, lot); huobi 900000106903 (funding price); method: adjustment factor ÷ leverage as mmr, htx.com 104919792315746",
  },
  {
    venue: "KuCoin",
    symbol: "XBTUSDM",
    face: 1,
    settlement: "BTC",
    tick: 1,
    lot: 1,
    method: "mark",
    maker_fee: -0.00025,
    taker_fee: 0.0005,
    mmr: 0.005,
    first_tier: { up_to: 200, unit: "BTC" },
    max_leverage: 100,
    as_of: "2020-12-17",
    source:
      "API documentation (Kucoin/kucoin-futures-api-docs, commit b8ec3fe, its example shows the prices of 2020-12-17); method: kucoin.com/support/26694703491737, with the liquidation fee as close_fee",
  },
  {
    venue: "CoinEx",
    symbol: "BTCUSD",
    face: 1,
    settlement: "BTC",
    funding_interval: 8,
    mmr: 0.005,
    first_tier: { up_to: 500000, unit: "contracts" },
    max_leverage: 100,
    as_of: "2026-11-20",
    source:
      "support.coinex.com 6061264924441, undated (interval, leverage); support.coinex.com 6367729561369, undated (tiers); its published liquidation formula is inverted: no method",
  },
  {
    venue: "CoinEx",
    symbol: "ETHUSD",
    face: 1,
    settlement: "ETH",
    tick: 0.01,
    lot: 1,
    funding_interval: 8,
    max_leverage: 100,
    as_of: "2019-11-20",
    source:
      "announcement.coinex.com 360036085652 of 2019-11-20 (face, tick, lot); support.coinex.com 6061264924441, undated (interval, leverage)",
  },
  {
    venue: "MEXC",
    symbol: "BTC_USD",
    face: 100,
    settlement: "BTC",
    funding_interval: 8,
    funding_price: "mark",
    max_leverage: 125,
    as_of: "2024-03-23",
    source: "mexc.com/learn/article/17827791514437 of 2024-03-23; mexc.com/learn/article/17827791513099 (funding)",
  },
  {
    venue: "MEXC",
    symbol: "ETH_USD",
    face: 10,
    settlement: "ETH",
    funding_interval: 8,
    funding_price: "mark",
    max_leverage: 100,
    as_of: "2024-03-23",
    source: "mexc.com/learn/article/17827791514437 of 2024-03-23; mexc.com/learn/article/17827791513099 (funding)",
  },
  {
    venue: "Phemex",
    symbol: "BTCUSD",
    face: 1,
    settlement: "BTC",
    tick: 0.1,
    method: "entry",
    mmr: 0.005,
    max_leverage: 100,
    as_of: "2026-11-20",
    source:
      "phemex.com/help-center/risk-limit, undated; testnet.phemex.com/ja/contract/introduction, undated (face); phemex.com/help-center/liquidation-price (method)",
  },
];
