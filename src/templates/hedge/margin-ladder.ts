import { BTC, face, input, lot, maintenance, method, named } from "../contracts";
import { LIQUIDATION, NOW, SHADES } from "../shades";
import type { Template } from "../template";

/** T7: what the margin bears, price by price. */
export const marginLadder: Template = {
  id: "T7",
  file: "margin-ladder",
  title: "Margin ladder",
  about:
    "A ladder of prices with equity, maintenance margin and ratio, the top-up or the buy-back that each asks for, and leverage.",
  words: ["liquidation", "leverage", "top up", "deleverage", "margin call", "balance"],
  scale: { price: 70000, lot: 1, coins: 5 },
  says: '"Liquidation "&IF(liq_price="none","never","at "&FIXED(liq_price,2)&IF(contracts_held*(liq_price-mark_now)<0,", "&FIXED(100*liq_distance,2)&" % away",", which the price has passed"))&"; for a liquidation no nearer than "&FIXED(safety_price,0)&" it takes "&FIXED(safe_margin,4)&" coins: add "&FIXED(to_add,4)&"."',
  figures: [
    {
      key: "liq_price",
      label: "Liquidation price",
      unit: "USD",
      format: "price",
      formula: 'COINM.LIQ_PRICE(contracts_held,entry_usd,margin_coins,maint_rate,contract_size,liq_method,,,,"none")',
    },
    {
      key: "liq_distance",
      label: "Distance of it",
      unit: "from the price now",
      format: "percent",
      formula: 'IF(liq_price="none","none",liq_price/mark_now-1)',
    },
    {
      key: "bankrupt_price",
      label: "Bankruptcy price",
      unit: "USD: all is gone",
      format: "price",
      formula: 'COINM.BANKRUPTCY_PRICE(contracts_held,entry_usd,margin_coins,contract_size,,,"none")',
    },
    {
      key: "touch_chance",
      label: "Chance that it is touched",
      unit: "then, by a model",
      format: "percent",
      formula:
        'IF(liq_price="none",0,IF(contracts_held*(liq_price-mark_now)<0,COINM.LIQ_PROB(mark_now,liq_price,volatility,hedge_days),1))',
    },
    {
      key: "reserved_coins",
      label: "Reserved by the venue",
      unit: "coins, at that leverage",
      format: "coin",
      formula: "COINM.INIT_MARGIN(contracts_held,mark_now,leverage_set,contract_size)",
    },
    {
      key: "free_coins",
      label: "Free in the wallet",
      unit: "coins",
      format: "coin",
      formula: "margin_coins+COINM.INVERSE_PNL(contracts_held,entry_usd,mark_now,contract_size)-reserved_coins",
    },
    {
      key: "safe_margin",
      label: "Margin for the safety price",
      unit: "coins",
      format: "coin",
      formula: "COINM.MARGIN_FOR_LIQ(contracts_held,entry_usd,safety_price,maint_rate,contract_size,,,liq_method)",
    },
    { key: "to_add", label: "To add now", unit: "coins", format: "coin", formula: "MAX(0,safe_margin-margin_coins)" },
    {
      key: "most_contracts",
      label: "Or hold no more than",
      unit: "contracts, as it is",
      format: "contracts",
      formula: "COINM.MAX_CONTRACTS(margin_coins,entry_usd,safety_price,maint_rate,contract_size,order_lot,liq_method)",
    },
  ],
  inputs: [
    { title: "Contract", inputs: [...named(BTC), face(BTC), lot(BTC), maintenance(BTC), method()] },
    {
      title: "Wallet",
      inputs: [
        input("contracts_held", "Position", -3500, "contracts; − short", "contracts", "LIQ_PRICE.contracts"),
        input("entry_usd", "Entry", 70000, "USD", "price", "LIQ_PRICE.entry_price"),
        input("mark_now", "Price now", 70000, "USD", "price", "MARGIN_RATIO.mark_price"),
        input("margin_coins", "Margin posted", 0.5, "coins", "coin", "LIQ_PRICE.margin"),
        input("leverage_set", "Leverage set", 10, "at the venue", "number", "INIT_MARGIN.leverage"),
        input("safety_price", "Safety price", 140000, "USD", "price", "MARGIN_FOR_LIQ.liq_price"),
        input("volatility", "Volatility", 0.6, "a year", "percent", "LIQ_PROB.volatility"),
        input("hedge_days", "The hedge stands for", 30, "days", "number", "LIQ_PROB.days"),
        input("ratio_kept", "Highest margin ratio", 0.5, "above it: top up", "percent"),
      ],
    },
  ],
  tables: [
    {
      title: "The ladder",
      about:
        "Top-up: coins that bring the ratio down to the highest you want. Buy back: contracts that do the same instead, at that price.",
      columns: [
        {
          key: "moves",
          head: "Move",
          format: "percent",
          values: [-0.9, -0.5, -0.2, -0.1, 0, 0.05, 0.1, 0.2, 0.5, 1, 2],
        },
        { key: "ladder_prices", head: "Price", format: "price", each: "ROUND(mark_now*(1+[moves]),8)" },
        {
          key: "equity",
          head: "Equity, coins",
          format: "coin",
          each: "margin_coins+COINM.INVERSE_PNL(contracts_held,entry_usd,[ladder_prices],contract_size)",
        },
        {
          key: "maintained",
          head: "Must stay",
          format: "coin",
          each: "COINM.MAINT_MARGIN(contracts_held,[ladder_prices],maint_rate,contract_size)",
        },
        {
          key: "ratios",
          head: "Ratio",
          format: "percent",
          each: 'IF([equity]>0,[maintained]/[equity],"gone")',
        },
        { key: "top_up", head: "Top-up, coins", format: "coin", each: "MAX(0,[maintained]/ratio_kept-[equity])" },
        { key: "top_up_usd", head: "Top-up, USD", format: "usd", each: "[top_up]*[ladder_prices]" },
        {
          key: "buy_back",
          head: "Or buy back",
          format: "contracts",
          each: 'IF([top_up]=0,0,IF([equity]<=0,"too late",ROUNDUP(ABS(contracts_held)*(1-[equity]*ratio_kept/[maintained])/order_lot,0)*order_lot))',
        },
        {
          key: "ladder_states",
          head: "State",
          format: "word",
          each: 'IF([equity]<=[maintained],"LIQUIDATED",IF([top_up]>0,"top up","OK"))',
          levels: { LIQUIDATED: "red", "top up": "amber", OK: "ok" },
        },
      ],
    },
    {
      title: "The same position with other leverage",
      about: "The chances are a model: no drift, the same volatility all the time.",
      columns: [
        {
          key: "leverages",
          head: "Leverage",
          format: "number",
          values: [1, 2, 3, 5, 10, 100],
          as: "INIT_MARGIN.leverage",
        },
        {
          key: "lev_margin",
          head: "Margin, coins",
          format: "coin",
          each: "COINM.INIT_MARGIN(contracts_held,entry_usd,[leverages],contract_size)",
        },
        {
          key: "lev_liq",
          head: "Liquidation",
          format: "price",
          each: 'COINM.LIQ_PRICE(contracts_held,entry_usd,[lev_margin],maint_rate,contract_size,liq_method,,,,"none")',
        },
        {
          key: "lev_distance",
          head: "From entry",
          format: "percent",
          each: 'IF([lev_liq]="none","none",[lev_liq]/entry_usd-1)',
        },
        {
          key: "lev_month",
          head: "In 30 days",
          format: "percent",
          each: 'IF([lev_liq]="none",0,IF(contracts_held*([lev_liq]-entry_usd)<0,COINM.LIQ_PROB(entry_usd,[lev_liq],volatility,30),1))',
        },
        {
          key: "lev_quarter",
          head: "In 90 days",
          format: "percent",
          each: 'IF([lev_liq]="none",0,IF(contracts_held*([lev_liq]-entry_usd)<0,COINM.LIQ_PROB(entry_usd,[lev_liq],volatility,90),1))',
        },
      ],
    },
    {
      title: "Margin and liquidation price",
      columns: [
        {
          key: "margins",
          head: "Margin, coins",
          format: "coin",
          values: [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 3.5],
          as: "LIQ_PRICE.margin",
        },
        {
          key: "margin_liqs",
          head: "Liquidation",
          format: "price",
          each: 'COINM.LIQ_PRICE(contracts_held,entry_usd,[margins],maint_rate,contract_size,liq_method,,,,"none")',
        },
      ],
    },
  ],
  charts: [
    {
      title: "Equity and what must stay, by price",
      kind: "lines",
      x: "ladder_prices",
      xTitle: "Price, USD",
      xFormat: "price",
      yTitle: "Coins",
      yFormat: "coin",
      series: [
        { of: "equity", name: "Equity", colour: SHADES.hedged },
        { of: "maintained", name: "Must stay", colour: SHADES.fourth },
      ],
      marks: [
        { at: "mark_now", ...NOW },
        { at: "liq_price", ...LIQUIDATION },
      ],
    },
    {
      title: "Liquidation price, by margin",
      kind: "lines",
      x: "margins",
      xTitle: "Margin, coins",
      xFormat: "ratio",
      yTitle: "USD",
      yFormat: "usd",
      series: [{ of: "margin_liqs", name: "Liquidation", colour: SHADES.hedged }],
    },
  ],
  check: {
    hedge:
      "COINM.HEDGE_CHECK(ABS(contracts_held)*contract_size/entry_usd,contracts_held,entry_usd,mark_now,margin_coins,maint_rate,contract_size,,volatility,hedge_days,liq_method)",
    holds: [
      {
        says: "The safety price is beyond the entry: above it for a short, below it for a long.",
        formula: "contracts_held*(safety_price-entry_usd)<=0",
        level: "red",
      },
    ],
  },
  notes: [
    "What a venue reserves in USD is the same at every price; a falling price does not ask a short for more. The risk is the rally.",
    "Margin is reserved, not spent: only fees and funding leave the wallet.",
    "Equity and what must stay are valued at the mark price; a venue with another method liquidates at the price above.",
  ],
};
