import type { Source } from "./define";

/** Pages that several functions have their formula from: title and address, said once. */

export const bitmexGuide: Source = {
  title: "BitMEX, Inverse perpetual contracts guide",
  url: "https://www.bitmex.com/app/inversePerpetualsGuide",
};

export const bitmexFutures: Source = {
  title: "BitMEX, Inverse futures guide",
  url: "https://www.bitmex.com/app/inverseFuturesGuide",
};

export const binanceLiquidation: Source = {
  title: "Binance, How to calculate liquidation price of COIN-M futures contracts",
  url: "https://www.binance.com/en/support/faq/how-to-calculate-liquidation-price-of-coin-m-futures-contracts-ceccfcfb4e3a45e3b48b0b1bb1a8ae46",
};

export const bybitPnl: Source = {
  title: "Bybit, P&L calculations (inverse contracts)",
  url: "https://help.bybit.com/hc/en-us/articles/900000404726-P-L-calculations-Inverse-Contracts-",
};

export const bybitLiquidation: Source = {
  title: "Bybit, How to calculate liquidation price (inverse contract)",
  url: "https://help.bybit.com/hc/en-us/articles/360039261334-How-to-calculate-Liquidation-Price-Inverse-Contract-",
};

export const krakenProtection: Source = {
  title: "Kraken, Equity protection process (1,000 contracts at 8,000 on 0.01 coin are liquidated at 7,481)",
  url: "https://support.kraken.com/hc/en-us/articles/360022835671-Equity-Protection-Process",
};

/** Of the rate that grows with the position. */
export const deribitMargin: Source = {
  title: "Deribit, Inverse perpetual and Inverse futures: maintenance margin 1 % + 0.005 % a BTC of the position",
  url: "https://www.deribit.com/pages/docs/perpetual",
};
