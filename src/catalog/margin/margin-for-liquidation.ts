import { marginForLiquidation, type MarginForLiquidation } from "../../core/margin/margin-for-liquidation";
import { define } from "../declare/define";
import { close_fee, contract_size, contracts, deduction, entry_price } from "../declare/parameters";
import { method, mmr, mmr_per_coin, price } from "../declare/parameters";
import { growthOrTiersError, tiersError, tiersInstead } from "./tier-columns";
import { krakenProtection, deribitMargin } from "../declare/sources";

export const MARGIN_FOR_LIQ = define<MarginForLiquidation>({
  name: "MARGIN_FOR_LIQ",
  group: "Margin and liquidation",
  summary: "Coins of margin that put the liquidation of an inverse position exactly at a price.",
  formula: String.raw`W=\max\left(\frac{|c|\,V}{P}\left(s+m+k\,\frac{|c|\,V}{P}+f\right)-\frac{c\,V}{E}-d,\ 0\right)`,
  letters: {
    result: "W",
    contracts: "c",
    entry_price: "E",
    liq_price: "P",
    mmr: "m",
    contract_size: "V",
    close_fee: "f",
    deduction: "d",
    mmr_per_coin: "k",
  },
  parameters: {
    contracts,
    entry_price,
    liq_price: price("Price that the position must survive up to: above entry for a short, below it for a long"),
    mmr,
    contract_size,
    close_fee,
    deduction,
    method,
    tiers: {
      ...tiersInstead,
      about:
        "The venue's tier table: floor in coin and rate, ascending from floor 0. The tier that holds at liq_price takes the place of mmr and deduction. For method “mark” only",
    },
    mmr_per_coin,
  },
  result: { unit: "coin", about: "Margin in all, not what to add to it; 0 where none is needed" },
  guidance: [
    "LIQ_PRICE with this margin and the same method gives the price back. The formula above is the one of “mark”; the other methods solve their own formula of LIQ_PRICE for the margin.",
    "With a tier table the rate and the deduction are those of the tier in which the position's worth is at liq_price, as in LIQ_PRICE_TIERED, which gives the price back. It is one table for all rows: where the other arguments are ranges, it does not run along with them.",
    "Under “loss” mmr is the share of the margin that must remain, so that margin ÷ (1 − mmr) is needed for the loss itself.",
    "A short of 5 coins' worth that must survive a doubling of the price needs 2.51 coins, 2x; no more than 5 are ever needed.",
    "The margin is rounded to a cell's 15 to 17 digits; round it up to what the venue takes.",
  ],
  errors: [
    { code: "#VALUE!", when: "mmr + close_fee is 1 or more, with a tier table in its last tier." },
    {
      code: "#VALUE!",
      when: "A deduction is given beside tiers, from which the deductions are worked out.",
      message: "deduction must be 0 where tiers are given, which bring their own, was 0.05",
    },
    tiersError,
    growthOrTiersError,
    {
      code: "#N/A",
      when: "mmr_per_coin asks a short for more on a fall than it gains: it would be liquidated at a lower price first.",
      message: "no such margin: at lower prices mmr_per_coin asks so large a short for more than that",
    },
  ],
  examples: [
    {
      about: "A short of 350,000 USD from 70,000 that must survive a doubling",
      arguments: { contracts: -3500, entry_price: 70000, liq_price: 140000, mmr: 0.005, contract_size: 100 },
      gives: 2.5125,
    },
    {
      about: "The long side: half the price",
      arguments: { contracts: 3500, entry_price: 70000, liq_price: 35000, mmr: 0.005, contract_size: 100 },
      gives: 5.05,
    },
    {
      about: "The same short where the venue values maintenance at entry",
      arguments: {
        contracts: -3500,
        entry_price: 70000,
        liq_price: 140000,
        mmr: 0.005,
        contract_size: 100,
        method: "entry",
      },
      gives: 2.525,
    },
    {
      about:
        "By a venue's tiers: worth 25 coins at that price, the short is in the third of them, at 1 % less 0.11 coin",
      arguments: {
        contracts: -18000,
        entry_price: 60000,
        liq_price: 72000,
        mmr: 0.004,
        contract_size: 100,
        tiers: [
          [0, 0.004],
          [10, 0.005],
          [20, 0.01],
          [30, 0.025],
        ],
      },
      gives: 5.14,
    },
    {
      about: "A deduction of one's own beside a tier table",
      arguments: {
        contracts: -18000,
        entry_price: 60000,
        liq_price: 66270,
        mmr: 0.004,
        contract_size: 100,
        deduction: 0.05,
        tiers: [
          [0, 0.004],
          [10, 0.005],
        ],
      },
      gives: {
        refuses: "#VALUE!",
        message: "deduction must be 0 where tiers are given, which bring their own, was 0.05",
      },
    },
    {
      about: "A tier table by a method that its deductions are not made for",
      arguments: {
        contracts: -18000,
        entry_price: 60000,
        liq_price: 66270,
        mmr: 0.004,
        contract_size: 100,
        method: "entry",
        tiers: [
          [0, 0.004],
          [10, 0.005],
        ],
      },
      gives: { refuses: "#VALUE!", message: 'tiers go with method "mark" only, was "entry"' },
    },
    {
      about: "Deribit: 64 coins at 62,500 must leave 1 % + 64 · 0.005 % = 1.32 %, 0.8448 coin, after a loss of 16",
      arguments: {
        contracts: -400000,
        entry_price: 50000,
        liq_price: 62500,
        mmr: 0.01,
        contract_size: 10,
        mmr_per_coin: 0.00005,
      },
      gives: 16.8448,
    },
    {
      about: "The growth of the rate beside a tier table",
      arguments: {
        contracts: -400000,
        entry_price: 50000,
        liq_price: 62500,
        mmr: 0.01,
        contract_size: 10,
        tiers: [
          [0, 0.004],
          [10, 0.005],
        ],
        mmr_per_coin: 0.00005,
      },
      gives: {
        refuses: "#VALUE!",
        message: "mmr_per_coin must be 0 where tiers are given, which bring their own rates, was 0.00005",
      },
    },
    {
      about: "A short of 16,000 coins at that price, whose rate of 81 % falls faster than it loses on the way up",
      arguments: { contracts: -16000000, entry_price: 900, liq_price: 1000, mmr: 0.01, mmr_per_coin: 0.00005 },
      gives: {
        refuses: "#N/A",
        message: "no such margin: at lower prices mmr_per_coin asks so large a short for more than that",
      },
    },
    {
      about: "A price on the winning side of entry needs no margin",
      arguments: { contracts: -3500, entry_price: 70000, liq_price: 60000, mmr: 0.005, contract_size: 100 },
      gives: 0,
    },
    {
      about: "A rate and a fee that leave nothing",
      arguments: {
        contracts: -3500,
        entry_price: 70000,
        liq_price: 140000,
        mmr: 0.96,
        contract_size: 100,
        close_fee: 0.04,
      },
      gives: { refuses: "#VALUE!", message: "mmr + close_fee must be below 1, were 0.96 and 0.04" },
    },
  ],
  sources: [krakenProtection, deribitMargin],
  related: ["LIQ_PRICE", "LIQ_PRICE_TIERED", "MAX_CONTRACTS", "LIQ_PROB", "INIT_MARGIN"],
  idle: ({ contracts: position }) => (position === 0 ? 0 : undefined),
  compute: marginForLiquidation,
});
