import { BTC, face, funding, fundingHours, input, lot, maintenance, method, named, takerFee } from "../contracts";
import { SCENARIO_COLUMNS } from "../scenario-columns";
import type { Template } from "../template";
import { unlessRefused } from "../unless-refused";

/** T1: lock the worth of coins that are held. */
export const spotBag: Template = {
  id: "T1",
  file: "spot-bag-hedge",
  title: "Spot-bag hedge",
  about:
    "How many contracts lock the worth of the coins you hold, where that is liquidated, what it costs, how to get out.",
  words: ["lock dollars", "synthetic USD", "exit", "unwind", "insurance"],
  scale: { price: 70000, lot: 1, coins: 5 },
  says: '"Sell "&FIXED(-contracts_sold,0)&" contracts: "&FIXED(locked_usd,0)&" USD locked, "&FIXED(floating_coins,4)&" coins float; liquidation "&IF(liq_price="none","never","at "&FIXED(liq_price,2))&"."',
  figures: [
    { key: "total_coins", label: "All you hold", unit: "coins", format: "coin", formula: "wallet_coins+other_coins" },
    {
      key: "contracts_sold",
      label: "Contracts",
      unit: "− is sold",
      format: "contracts",
      formula: "COINM.HEDGE_CONTRACTS(total_coins,futures_price,contract_size,share_hedged,1,order_lot)",
    },
    {
      key: "locked_usd",
      label: "Locked",
      unit: "USD, at every price",
      format: "usd",
      formula: "INDEX(COINM.HEDGE_SPLIT(total_coins,contracts_sold,futures_price,contract_size),1,1)",
    },
    {
      key: "floating_coins",
      label: "Floating",
      unit: "coins",
      format: "coin",
      formula: "INDEX(COINM.HEDGE_SPLIT(total_coins,contracts_sold,futures_price,contract_size),1,2)",
    },
    {
      key: "liq_price",
      label: "Liquidation price",
      unit: "USD",
      format: "price",
      formula:
        'COINM.LIQ_PRICE(contracts_sold,futures_price,wallet_coins,maint_rate,contract_size,liq_method,,,,"none")',
    },
    {
      key: "liq_distance",
      label: "Distance of it",
      unit: "from the price now",
      format: "percent",
      formula: 'IF(liq_price="none","none",liq_price/coin_price-1)',
    },
    {
      key: "touch_chance",
      label: "Chance that it is touched",
      unit: "then, by a model",
      format: "percent",
      formula:
        'IF(liq_price="none",0,IF(contracts_sold*(liq_price-coin_price)<0,COINM.LIQ_PROB(coin_price,liq_price,volatility,hedge_days),1))',
    },
    {
      key: "month_cost",
      label: "Funding a month",
      unit: "coins; + you pay",
      format: "coin",
      formula: "COINM.FUNDING_COST(contracts_sold,coin_price,funding_rate,contract_size,30*24/funding_hours)",
    },
    {
      key: "month_cost_usd",
      label: "The same",
      unit: "USD; + you pay",
      format: "usd",
      formula: "month_cost*coin_price",
    },
    {
      key: "worst_usd",
      label: "Worst of the scenarios",
      unit: "USD",
      format: "usd",
      formula: unlessRefused("SUM(at_price)", "MIN(hedged_usd)"),
    },
  ],
  inputs: [
    { title: "Contract", inputs: [...named(BTC), face(BTC), lot(BTC), maintenance(BTC), method(), takerFee(BTC)] },
    {
      title: "Wallet",
      inputs: [
        input("wallet_coins", "In the futures wallet", 2.5, "coins, all margin", "coin", "LIQ_PRICE.margin"),
        input("other_coins", "Held elsewhere", 2.5, "coins", "coin"),
        input("coin_price", "Price now", 70000, "USD", "price", "LIQ_PROB.price"),
        input("futures_price", "Futures price", 70000, "USD, at which you sell", "price", "LIQ_PRICE.entry_price"),
        input("share_hedged", "Share to hedge", 1, "of all coins", "percent", "HEDGE_CONTRACTS.hedge_ratio"),
        funding(),
        fundingHours(),
        input("volatility", "Volatility", 0.6, "a year", "percent", "LIQ_PROB.volatility"),
        input("hedge_days", "The hedge stands for", 30, "days", "number", "LIQ_PROB.days"),
        input("exit_price", "Exit at", 56000, "USD", "price", "UNWIND.exit_price"),
      ],
    },
  ],
  tables: [
    {
      title: "Scenarios",
      about: "A liquidated row shows what is left: the coins without the lost margin.",
      columns: [
        {
          key: "moves",
          head: "Move",
          format: "percent",
          values: [-0.9, -0.75, -0.5, -0.2, -0.1, 0, 0.1, 0.2, 0.5, 0.75, 0.95, 1.1, 2],
        },
        { key: "ladder_prices", head: "Price", format: "price", each: "ROUND(coin_price*(1+[moves]),8)" },
        {
          spills:
            'COINM.SCENARIO_TABLE(total_coins,contracts_sold,futures_price,ladder_prices,contract_size,wallet_coins,maint_rate,,FALSE,liq_method,,,"blank")',
          columns: SCENARIO_COLUMNS,
        },
      ],
    },
    {
      title: "Getting out: buy back the contracts, and sell so many coins to keep the locked dollars",
      rows: 1,
      columns: [
        {
          spills: "COINM.UNWIND(total_coins,contracts_sold,futures_price,exit_price,contract_size)",
          columns: [
            { key: "exit_pnl", head: "PnL, coins", format: "coin" },
            { key: "exit_coins", head: "Coins then", format: "coin" },
            { key: "coins_to_sell", head: "Coins to sell", format: "coin" },
            { key: "exit_usd", head: "Dollars kept", format: "usd" },
          ],
        },
        { key: "buy_back", head: "Contracts to buy", format: "contracts", each: "-contracts_sold" },
        {
          key: "exit_fee_usd",
          head: "Fees, USD",
          format: "usd",
          each: "2*taker_fee*ABS(contracts_sold)*contract_size",
        },
      ],
    },
  ],
  charts: [
    {
      title: "What all is worth, by price",
      kind: "lines",
      x: "ladder_prices",
      xTitle: "Price, USD",
      xFormat: "price",
      yTitle: "USD",
      yFormat: "usd",
      series: [
        { of: "unhedged_usd", name: "Unhedged", colour: "#8A8886" },
        { of: "hedged_usd", name: "Hedged", colour: "#0F6CBD" },
      ],
      marks: [
        { at: "coin_price", name: "Now", colour: "#616161" },
        { at: "liq_price", name: "Liquidation", colour: "#BC2F32" },
      ],
    },
  ],
  check: {
    hedge:
      "COINM.HEDGE_CHECK(total_coins,contracts_sold,futures_price,coin_price,wallet_coins,maint_rate,contract_size,funding_rate,volatility,hedge_days,liq_method,,funding_hours)",
  },
  notes: [
    '="You are "&IF(contracts_sold<0,"short","long")&": at "&FIXED(funding_rate*100,4)&" % you "&IF(month_cost<0,"receive ","pay ")&FIXED(ABS(month_cost*funding_hours/720),6)&" coins every "&FIXED(funding_hours,0)&" hours."',
    "The size of the hedge locks the dollars; the margin only moves the liquidation price. Coins held elsewhere save nothing unless they are posted in time.",
    "The profit of a short is already in coins: after a fall, sell more coins than you began with, not the same number.",
    "Begin with a part of the coins, write every trade down, and close the hedge when its reason has gone.",
  ],
};
