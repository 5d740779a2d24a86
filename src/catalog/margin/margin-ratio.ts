import { none } from "../../core/refusal";
import { marginRatio, type MarginRatio } from "../../core/margin/margin-ratio";
import { define } from "../declare/define";
import { contract_size, contracts, deduction, entry_price, margin } from "../declare/parameters";
import { mmr, mmr_per_coin_at_mark, price } from "../declare/parameters";
import { binanceLiquidation, deribitMargin } from "../declare/sources";

export const MARGIN_RATIO = define<MarginRatio>({
  name: "MARGIN_RATIO",
  group: "Margin and liquidation",
  summary: "How near an inverse position is to its liquidation: maintenance margin over equity, or the reverse.",
  formula: String.raw`R=\frac{\max\left(\left(m+k\,\frac{|c|\,V}{P}\right)\frac{|c|\,V}{P}-d,\ 0\right)}{W+c\,V\left(\frac{1}{E}-\frac{1}{P}\right)}`,
  letters: {
    result: "R",
    contracts: "c",
    entry_price: "E",
    mark_price: "P",
    margin: "W",
    mmr: "m",
    contract_size: "V",
    deduction: "d",
    mmr_per_coin: "k",
  },
  parameters: {
    contracts,
    entry_price,
    mark_price: price("Mark price"),
    margin,
    mmr,
    contract_size,
    deduction,
    convention: {
      choices: ["maintenance/equity", "equity/maintenance"],
      about: "Which way round the venue shows it",
      otherwise: "maintenance/equity",
      meanings: {
        "maintenance/equity": "Maintenance margin over equity: it rises to 1 at liquidation",
        "equity/maintenance": "Equity over maintenance margin: it falls to 1 at liquidation",
      },
    },
    mmr_per_coin: mmr_per_coin_at_mark,
  },
  result: { unit: "fraction", about: "1 at liquidation: the first convention rises to it, the second falls to it" },
  guidance: [
    "“maintenance/equity” is what Binance shows: 50 % is half way, 100 % is liquidation. “equity/maintenance” is what OKX shows: 200 % is half way, 100 % is liquidation.",
    "A short at 10x that looks far from its liquidation at +10.56 % is at a ratio of 50 % after +10 %: equity shrinks faster than the distance.",
    "Without a position the first convention gives 0; the second has no value, since a 0 there would read as liquidated.",
  ],
  errors: [
    {
      code: "#N/A",
      when: "No equity is left.",
      message: "no equity is left at this mark price: the margin is gone",
    },
    {
      code: "#N/A",
      when: "convention is “equity/maintenance” and contracts is blank or 0.",
      message: "no position, no maintenance margin is required",
    },
    {
      code: "#N/A",
      when: "convention is “equity/maintenance” and the deduction takes off all of the maintenance margin.",
      message: "no maintenance margin is required: the deduction covers it",
    },
  ],
  examples: [
    {
      about: "A short at 10x after +10 %: half of the equity is spoken for",
      arguments: {
        contracts: -3500,
        entry_price: 70000,
        mark_price: 77000,
        margin: 0.5,
        mmr: 0.005,
        contract_size: 100,
      },
      gives: 0.5,
    },
    {
      about: "The same as OKX shows it",
      arguments: {
        contracts: -3500,
        entry_price: 70000,
        mark_price: 77000,
        margin: 0.5,
        mmr: 0.005,
        contract_size: 100,
        convention: "equity/maintenance",
      },
      gives: 2,
    },
    {
      about: "Deribit: 64 coins at 1 % + 64 · 0.005 % = 1.32 % must leave 0.8448 of the 1.6 that are left of 17.6",
      arguments: {
        contracts: -400000,
        entry_price: 50000,
        mark_price: 62500,
        margin: 17.6,
        mmr: 0.01,
        contract_size: 10,
        mmr_per_coin: 0.00005,
      },
      gives: 0.528,
    },
    {
      about: "Past bankruptcy",
      arguments: {
        contracts: -3500,
        entry_price: 70000,
        mark_price: 80000,
        margin: 0.5,
        mmr: 0.005,
        contract_size: 100,
      },
      gives: { refuses: "#N/A", message: "no equity is left at this mark price: the margin is gone" },
    },
    {
      about: "A deduction from another tier than the rate's: it takes off all that had to be left",
      arguments: {
        contracts: -3500,
        entry_price: 70000,
        mark_price: 77000,
        margin: 0.5,
        mmr: 0.005,
        contract_size: 100,
        deduction: 0.05,
        convention: "equity/maintenance",
      },
      gives: { refuses: "#N/A", message: "no maintenance margin is required: the deduction covers it" },
    },
  ],
  sources: [
    binanceLiquidation,
    {
      title:
        "OKX, liquidation test of coin-margined contracts: equity over position value against the maintenance rate",
    },
    deribitMargin,
  ],
  related: ["MAINT_MARGIN", "LIQ_PRICE", "MARGIN_FOR_LIQ"],
  idle: ({ contracts: position, convention }) => {
    if (position !== 0) return undefined;
    return convention === "maintenance/equity" ? 0 : none("no position, no maintenance margin is required");
  },
  compute: marginRatio,
});
