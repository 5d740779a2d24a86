import { BELOW_EVERYWHERE, crossLiquidation, type CrossLiquidation } from "../../core/margin/cross";
import { none } from "../../core/refusal";
import { defineOnRanges, type WithSubstitute } from "../declare/define";
import { noPositionError } from "../declare/no-position";
import { contract_size, contracts, deduction, entry_price, if_none, margin, mmr } from "../declare/parameters";
import { priceRatio } from "../declare/rules";

export const LIQ_PRICE_CROSS = defineOnRanges<CrossLiquidation & WithSubstitute>({
  name: "LIQ_PRICE_CROSS",
  group: "Margin and liquidation",
  summary: "Price at which a wallet with several inverse positions on one coin is liquidated (cross margin).",
  formula: String.raw`P=\frac{\sum |c_i|\,V_i\,(s_i+m_i)/r_i}{W+\sum d_i+\sum c_i\,V_i/E_i}`,
  letters: {
    result: "P",
    contracts: "c_i",
    entry_prices: "E_i",
    balance: "W",
    mmrs: "m_i",
    contract_size: "V_i",
    price_ratios: "r_i",
    deductions: "d_i",
  },
  takes: "columns",
  emptyWhere: "contracts",
  parameters: {
    contracts: {
      ...contracts,
      list: true,
      about: "Signed contracts of each position: + long, − short. A blank or 0 is no position",
    },
    entry_prices: { ...entry_price, list: true, about: "Average entry price of each position" },
    balance: { ...margin, about: "Coins in the wallet, without open PnL" },
    mmrs: { ...mmr, list: true, about: "Maintenance margin rate of each position as a fraction: 0.5 % is 0.005" },
    contract_size: { ...contract_size, list: true },
    price_ratios: {
      list: true,
      unit: "fraction",
      about: "Price of each contract as a multiple of the reference price: 1.02 for a future 2 % above the perpetual",
      rule: priceRatio,
      otherwise: 1,
    },
    deductions: { ...deduction, list: true },
    if_none,
  },
  result: { unit: "USD/coin", about: "The reference price, or #N/A" },
  guidance: [
    "All positions share one wallet and one price: each contract is marked at price_ratio × the reference price. With ratios of 1 the reference is the price of every contract.",
    "There is never more than one such price, whatever the legs: equity less maintenance is one straight line in 1/price. It may lie on either side of the present price. Where the wallet is long on the whole it is the price to fall to, where it is short the price to rise to.",
    "Legs that cancel still need maintenance, which in coin grows as the price falls: a fully hedged book is liquidated far below, not never.",
    "For rates that do not grow with the position. At Deribit, whose rates do, LIQ_PRICE with mmr_per_coin and the balance as margin answers for one position.",
    "The basis is not a side issue: if the far month rises against the reference, set its ratio and see where the liquidation moves.",
    "if_none stands in where the balance covers the book at every price. It does not hide the opposite, a wallet whose equity is not above the maintenance margin at any price.",
  ],
  errors: [
    noPositionError,
    {
      code: "#N/A",
      when: "The wallet is sound at every price.",
      message: "no liquidation price: the balance covers these positions at every price",
    },
    {
      code: "#N/A",
      when: "The wallet is under maintenance at every price.",
      message: "no liquidation price: equity is not above the maintenance margin at any price",
    },
  ],
  examples: [
    {
      about: "One short: the same as LIQ_PRICE",
      arguments: {
        contracts: [[-3500]],
        entry_prices: [[70000]],
        balance: 0.5,
        mmrs: [[0.005]],
        contract_size: [[100]],
      },
      gives: 77388.88888888889,
    },
    {
      about: "With a long of 1,000 contracts in the far month, 2 % above",
      arguments: {
        contracts: [[-3500], [1000]],
        entry_prices: [[70000], [71400]],
        balance: 0.5,
        mmrs: [[0.005], [0.01]],
        contract_size: [[100]],
        price_ratios: [[1], [1.02]],
      },
      gives: 80411.43244464528,
    },
    {
      about: "A long and a short that cancel: only maintenance is left, and it asks for more coins as the price falls",
      arguments: {
        contracts: [[-3500], [3500]],
        entry_prices: [[70000]],
        balance: 0.5,
        mmrs: [[0.005]],
        contract_size: [[100]],
      },
      gives: 7000,
    },
    {
      about: "A wallet that holds as many coins as the short is worth",
      arguments: {
        contracts: [[-3500]],
        entry_prices: [[70000]],
        balance: 5,
        mmrs: [[0.005]],
        contract_size: [[100]],
      },
      gives: { refuses: "#N/A", message: "no liquidation price: the balance covers these positions at every price" },
    },
    {
      about: "Two legs that have locked in a loss of 0.625 coin on a wallet of 0.5, which no word of yours hides",
      arguments: {
        contracts: [[3500], [-3500]],
        entry_prices: [[80000], [70000]],
        balance: 0.5,
        mmrs: [[0.005]],
        contract_size: [[100]],
        if_none: "never",
      },
      gives: {
        refuses: "#N/A",
        message: "no liquidation price: equity is not above the maintenance margin at any price",
      },
    },
  ],
  sources: [
    {
      title: "Binance, How to calculate liquidation price of COIN-M futures contracts (cross margin, hedge mode)",
      url: "https://www.binance.com/en/support/faq/how-to-calculate-liquidation-price-of-coin-m-futures-contracts-ceccfcfb4e3a45e3b48b0b1bb1a8ae46",
    },
  ],
  related: ["LIQ_PRICE", "LIQ_PRICE_TIERED", "MARGIN_RATIO"],
  idle: ({ contracts: positions }) =>
    positions.every((position) => position === 0) ? none("no position, no such price") : undefined,
  // if_none replaces a single result only: as a block of one cell, bad news is shown as it is
  compute: (account) => {
    const price = crossLiquidation(account);
    return price === BELOW_EVERYWHERE ? [[price]] : price;
  },
});
