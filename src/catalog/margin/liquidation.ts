import { bankruptcyPrice, type BankruptcyPrice } from "../../core/margin/bankruptcy";
import { liquidationByTiers, type LiquidationByTiers } from "../../core/margin/liquidation-by-tiers";
import { define, type WithSubstitute } from "../declare/define";
import { noPosition, noPositionError } from "../declare/no-position";
import { close_fee, contract_size, contracts, deduction, entry_price } from "../declare/parameters";
import { if_none, margin, method, mmr, mmr_per_coin, tick } from "../declare/parameters";
import { growthError, tiersError, tiersInstead } from "./tier-columns";
import { binanceLiquidation, bybitLiquidation, deribitMargin } from "../declare/sources";

export const coveredError = (price: string) =>
  ({
    code: "#N/A",
    when: "The margin covers the short at every price.",
    message: `no ${price} price: the margin covers this short at every price`,
  }) as const;
export const tickError = {
  code: "#VALUE!",
  when: "tick is above the price itself, which would round it to 0.",
} as const;

const tiers = [
  [0, 0.004],
  [10, 0.005],
  [20, 0.01],
  [30, 0.025],
];

export const LIQ_PRICE = define<LiquidationByTiers & WithSubstitute>({
  name: "LIQ_PRICE",
  group: "Margin and liquidation",
  summary: "Price at which an inverse position is liquidated; #N/A with the reason where there is none.",
  formula: String.raw`W+d+cV\left(\frac{1}{E}-\frac{1}{P}\right)=(m+f)\,\frac{|c|\,V}{P}\quad\Rightarrow\quad P=\frac{|c|\,V\,(s+m+f)}{W+d+\dfrac{c\,V}{E}}`,
  letters: {
    result: "P",
    contracts: "c",
    entry_price: "E",
    margin: "W",
    mmr: "m",
    contract_size: "V",
    close_fee: "f",
    deduction: "d",
    mmr_per_coin: "k",
  },
  parameters: {
    contracts,
    entry_price,
    margin,
    mmr,
    contract_size,
    method,
    close_fee,
    deduction,
    tick,
    if_none,
    mmr_per_coin,
    tiers: {
      ...tiersInstead,
      about:
        "The venue's tier table: floor in coin and rate, ascending from floor 0. The tier that holds at the liquidation price takes the place of mmr and deduction. For method “mark” only",
    },
  },
  result: { unit: "USD/coin", about: "A price above 0, or #N/A" },
  guidance: [
    "There is no single formula. “mark” values the maintenance margin m·n/P and the fee f·n/P at the liquidation price itself (Binance COIN-M, Kraken, Gate, OKX, KuCoin today, Bybit since 2026). The formula above is this one.",
    "“entry” fixes them at the entry price: P = s·n / (W + d + s·n/E − (m + f)·n/E) (BitMEX isolated, Bybit until 2024, Phemex, older KuCoin). BitMEX's fees cancel: leave close_fee at 0.",
    "“bankruptcy” fixes the maintenance margin at entry and the fee at the bankruptcy price (BitMEX and Bybit legacy cross, Phemex cross). A short with as many coins in margin as it is worth at entry has no bankruptcy price and keeps nothing for closing: the price is the one of “entry” without a fee.",
    "“loss” keeps a fixed share mmr of the margin: P = s·n / ((1 − m)·W + d + s·n/E − f·n/E) (BingX standard futures, m = 0.1).",
    "A short with as many coins in margin as it is worth at entry is never liquidated under “mark”: there is no such price, and the cell says so. Under “entry” the same position has one at entry ÷ mmr. Both are right for their venues.",
    "With a tier table the price is the one of LIQ_PRICE_TIERED, which gives the rate and the tier there as well. It is one table for all rows: where the other arguments are ranges, it does not run along with them.",
    "Deribit's rate grows with the position: with mmr 0.01 and mmr_per_coin 0.00005 it is 1 % and 0.005 % for each BTC that the position is worth at the liquidation price itself. The price is then the root of (W + d + s·n/E)·P² − n·(s + m + f)·P − k·n² = 0, k being mmr_per_coin.",
    "With mmr_per_coin a short is liquidated on a rise, and once more where a fall has made it so large in coin that its rate is all but 1: at Deribit where it is worth more than 19,800 BTC. This is the price of the rise. A short that is so large at entry already is refused.",
    "Funding that is paid comes out of an isolated margin and moves the price; take it off the margin.",
  ],
  errors: [
    noPositionError,
    coveredError("liquidation"),
    { code: "#VALUE!", when: "mmr + close_fee is 1 or more, with a tier table in its last tier." },
    tickError,
    {
      code: "#VALUE!",
      when: "A deduction is given beside tiers, from which the deductions are worked out.",
      message: "deduction must be 0 where tiers are given, which bring their own, was 0.05",
    },
    tiersError,
    growthError,
    {
      code: "#N/A",
      when: "The margin covers the short however far the price rises, with mmr_per_coin.",
      message: "no liquidation price: the margin covers this short however far the price rises (mmr_per_coin)",
    },
    {
      code: "#VALUE!",
      when: "mmr_per_coin asks a short for more than its margin at every price, or at entry_price and below it.",
      message:
        "margin must be above the maintenance margin at entry_price, which mmr_per_coin raises for so large a position, was 500",
    },
  ],
  examples: [
    {
      about: "A short of 350,000 USD at 70,000 on 0.5 coin (10x), maintenance 0.5 %",
      arguments: { contracts: -3500, entry_price: 70000, margin: 0.5, mmr: 0.005, contract_size: 100 },
      gives: 77388.88888888889,
    },
    {
      about: "The same where the venue values maintenance at entry",
      arguments: { contracts: -3500, entry_price: 70000, margin: 0.5, mmr: 0.005, contract_size: 100, method: "entry" },
      gives: 77348.06629834254,
    },
    {
      about: "The long side",
      arguments: { contracts: 3500, entry_price: 70000, margin: 0.5, mmr: 0.005, contract_size: 100 },
      gives: 63954.545454545456,
    },
    {
      about: "To ticks of 0.1, against the trader: down for a short",
      arguments: { contracts: -3500, entry_price: 70000, margin: 0.5, mmr: 0.005, contract_size: 100, tick: 0.1 },
      gives: 77388.8,
    },
    {
      about: "A short at 1x, its whole worth in margin: nothing can liquidate it",
      arguments: { contracts: -3500, entry_price: 70000, margin: 5, mmr: 0.005, contract_size: 100 },
      gives: { refuses: "#N/A", message: "no liquidation price: the margin covers this short at every price" },
    },
    {
      about: "The same with a word of your own in place of #N/A",
      arguments: { contracts: -3500, entry_price: 70000, margin: 5, mmr: 0.005, contract_size: 100, if_none: "never" },
      gives: "never",
    },
    {
      about: "By a venue's tiers, in place of the rate: worth 27.16 coins there, it is in the third of them",
      arguments: { contracts: -18000, entry_price: 60000, margin: 3, mmr: 0.004, contract_size: 100, tiers },
      gives: 66269.98884343622,
    },
    {
      about: "A deduction of one's own beside a tier table",
      arguments: {
        contracts: -18000,
        entry_price: 60000,
        margin: 3,
        mmr: 0.004,
        contract_size: 100,
        deduction: 0.05,
        tiers,
      },
      gives: {
        refuses: "#VALUE!",
        message: "deduction must be 0 where tiers are given, which bring their own, was 0.05",
      },
    },
    {
      about: "A tier table where maintenance is valued at entry",
      arguments: {
        contracts: -18000,
        entry_price: 60000,
        margin: 3,
        mmr: 0.004,
        contract_size: 100,
        method: "entry",
        tiers,
      },
      gives: { refuses: "#VALUE!", message: 'tiers go with method "mark" only, was "entry"' },
    },
    {
      about: "A maintenance margin rate typed as a whole number of per cent",
      arguments: { contracts: -3500, entry_price: 70000, margin: 0.5, mmr: 5, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "mmr must be above 0 and below 1 (0.5 % is 0.005), was 5" },
    },
    {
      about:
        "Deribit: a short worth 80 BTC at 50,000 on 16.8448. At 62,500 it is worth 64 and has lost 16; of 64 it must leave 1 % + 64 · 0.005 % = 1.32 %, the 0.8448 that it has left",
      arguments: {
        contracts: -400000,
        entry_price: 50000,
        margin: 16.8448,
        mmr: 0.01,
        contract_size: 10,
        mmr_per_coin: 0.00005,
      },
      gives: 62500,
    },
    {
      about: "The same on 17 BTC",
      arguments: {
        contracts: -400000,
        entry_price: 50000,
        margin: 17,
        mmr: 0.01,
        contract_size: 10,
        mmr_per_coin: 0.00005,
      },
      gives: 62654.46916334286,
    },
    {
      about: "A long, worth 1,000 coins there: 6 % of them are left of 260 when the fall has taken 200",
      arguments: { contracts: 1000000, entry_price: 1250, margin: 260, mmr: 0.01, mmr_per_coin: 0.00005 },
      gives: 1000,
    },
    {
      about: "The growth of the rate in per cent points",
      arguments: {
        contracts: -400000,
        entry_price: 50000,
        margin: 17,
        mmr: 0.01,
        contract_size: 10,
        mmr_per_coin: 0.005,
      },
      gives: {
        refuses: "#VALUE!",
        message: "mmr_per_coin must be below 0.005 (0.5 %), was 0.005: it is a fraction a coin, 0.005 % is 0.00005",
      },
    },
    {
      about: "A rate that grows is one of the worth at the price",
      arguments: {
        contracts: -400000,
        entry_price: 50000,
        margin: 17,
        mmr: 0.01,
        contract_size: 10,
        method: "entry",
        mmr_per_coin: 0.00005,
      },
      gives: { refuses: "#VALUE!", message: 'mmr_per_coin goes with method "mark" only, was 0.00005 with "entry"' },
    },
    {
      about: "All coins in margin: no rise can liquidate it",
      arguments: {
        contracts: -400000,
        entry_price: 50000,
        margin: 80,
        mmr: 0.01,
        contract_size: 10,
        mmr_per_coin: 0.00005,
      },
      gives: {
        refuses: "#N/A",
        message: "no liquidation price: the margin covers this short however far the price rises (mmr_per_coin)",
      },
    },
    {
      about: "20,000 coins short, whose rate of 101 % asks for more than the 500 in margin, and for less on a rise",
      arguments: { contracts: -20000000, entry_price: 1000, margin: 500, mmr: 0.01, mmr_per_coin: 0.00005 },
      gives: {
        refuses: "#VALUE!",
        message:
          "margin must be above the maintenance margin at entry_price, which mmr_per_coin raises for so large a position, was 500",
      },
    },
  ],
  sources: [
    binanceLiquidation,
    bybitLiquidation,
    deribitMargin,
    { title: "BitMEX and Bybit engine snapshots in the published test data of trading libraries" },
  ],
  related: ["BANKRUPTCY_PRICE", "LIQ_PRICE_TIERED", "LIQ_PRICE_CROSS", "MARGIN_FOR_LIQ", "MAX_CONTRACTS", "LIQ_PROB"],
  idle: noPosition,
  compute: liquidationByTiers,
});

export const BANKRUPTCY_PRICE = define<BankruptcyPrice & WithSubstitute>({
  name: "BANKRUPTCY_PRICE",
  group: "Margin and liquidation",
  summary: "Price at which the margin of an inverse position is gone; #N/A with the reason where there is none.",
  formula: String.raw`P=\frac{|c|\,V\,(s+f)}{W+\dfrac{c\,V}{E}}`,
  letters: { result: "P", contracts: "c", entry_price: "E", margin: "W", contract_size: "V", close_fee: "f" },
  parameters: { contracts, entry_price, margin, contract_size, close_fee, tick, if_none },
  result: { unit: "USD/coin", about: "A price above 0, or #N/A" },
  guidance: [
    "Liquidation comes before bankruptcy: the distance between the two is what the venue keeps as maintenance margin.",
    "A short with as many coins in margin as it is worth at entry cannot go bankrupt: its loss in coin is bounded.",
  ],
  errors: [noPositionError, coveredError("bankruptcy"), tickError],
  examples: [
    {
      about: "A long of 10,000 USD at 8,000 on 0.5 coin with a closing fee of 0.075 %, which Bybit prints as 5,718.57",
      arguments: { contracts: 10000, entry_price: 8000, margin: 0.5, close_fee: 0.00075 },
      gives: 5718.571428571428,
    },
    {
      about: "A short at 10x without fees: E·L/(L − 1)",
      arguments: { contracts: -3500, entry_price: 70000, margin: 0.5, contract_size: 100 },
      gives: 77777.77777777778,
    },
    {
      about: "A short at 1x cannot go bankrupt",
      arguments: { contracts: -3500, entry_price: 70000, margin: 5, contract_size: 100 },
      gives: { refuses: "#N/A", message: "no bankruptcy price: the margin covers this short at every price" },
    },
    {
      about: "No margin",
      arguments: { contracts: -3500, entry_price: 70000, margin: 0, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "margin must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [bybitLiquidation],
  related: ["LIQ_PRICE", "INVERSE_PNL"],
  idle: noPosition,
  compute: bankruptcyPrice,
});
