import { BTC, face, funding, fundingHours, input, named, takerFee } from "../contracts";
import { SHADES } from "../shades";
import type { Template } from "../template";

/** T10: what the basis pays, contract by contract, beside the perpetual’s funding. */
export const cashAndCarry: Template = {
  id: "T10",
  file: "cash-and-carry",
  title: "Cash and carry",
  about: "The term structure as rates a year, net of fees, beside the perpetual’s funding: perpetual or quarterly?",
  words: ["basis", "term structure", "contango", "backwardation", "quarterly", "perpetual", "yield", "arbitrage"],
  scale: { price: 70000, lot: 1, coins: 5 },
  says: '"After fees, a year: dated "&FIXED(100*best_net_year,2)&" %, perpetual "&FIXED(100*perp_net_year,2)&" %. The "&IF(perp_net_year>best_net_year,"perpetual","dated contract")&" pays more while funding averages "&IF(perp_net_year>best_net_year,"above ","below ")&FIXED(100*even_rate,4)&" % a period."',
  figures: [
    {
      key: "best_net_year",
      label: "Best dated contract",
      unit: "a year, after fees",
      format: "percent",
      formula: "MAX(net_years)",
    },
    {
      key: "best_days",
      label: "… which expires in",
      unit: "days",
      format: "count",
      formula: "INDEX(days_left,MATCH(best_net_year,net_years,0),1)",
    },
    {
      key: "perp_year",
      label: "Perpetual: funding",
      unit: "a year, to the short",
      format: "percent",
      formula: "COINM.FUNDING_APR(funding_rate,funding_hours)",
    },
    {
      key: "perp_net_year",
      label: "… after fees",
      unit: "a year, over those days",
      format: "percent",
      formula:
        "-INDEX(COINM.HEDGE_COST(coins_held*spot_price_now,best_days,taker_fee+spot_fee,taker_fee,funding_rate,funding_hours),1,3)",
    },
    {
      key: "even_rate",
      label: "Both pay the same at",
      unit: "funding a period",
      format: "rate",
      formula: "(best_net_year*best_days/365+spot_fee+2*taker_fee)/(best_days*24/funding_hours)",
    },
    {
      key: "contracts_sold",
      label: "Contracts of that expiry",
      unit: "− is sold",
      format: "contracts",
      formula:
        "COINM.HEDGE_CONTRACTS(coins_held,INDEX(futures_prices,MATCH(best_net_year,net_years,0),1),contract_size)",
    },
    {
      key: "locked_usd",
      label: "Locked at its expiry",
      unit: "USD, before fees",
      format: "usd",
      formula: "-contracts_sold*contract_size",
    },
  ],
  inputs: [
    {
      title: "Contract",
      inputs: [...named(BTC), face(BTC), takerFee(BTC), funding(), fundingHours()],
    },
    {
      title: "Wallet",
      inputs: [
        input("coins_held", "Coins held", 5, "all, margin included", "coin", "HEDGE_CONTRACTS.holding"),
        input("spot_price_now", "Spot price", 70000, "USD", "price", "CASH_CARRY.spot_price"),
        input("spot_fee", "Fee of buying the coins", 0, "0: you hold them already", "rate", "INVERSE_PNL.entry_fee"),
        input("exit_share", "Fee at expiry", 0, "of what is hedged", "rate", "INVERSE_PNL.exit_fee"),
      ],
    },
  ],
  tables: [
    {
      title: "Term structure: type what the contracts cost now",
      about:
        "Basis: futures above spot, earned by whoever sells them. Carry: what the coins and the short together return until expiry, beside the perpetual over the same days.",
      columns: [
        {
          key: "expiries",
          head: "Contract",
          format: "text",
          values: ["this quarter", "next quarter", "half a year", "a year"],
        },
        { key: "days_left", head: "Days left", format: "number", values: [30, 90, 180, 365], as: "CASH_CARRY.days" },
        {
          key: "futures_prices",
          head: "Futures price",
          format: "price",
          values: [70300, 71400, 72700, 75250],
          as: "CASH_CARRY.futures_price",
        },
        {
          key: "bases",
          head: "Basis",
          format: "percent",
          each: 'IF([futures_prices]="","",[futures_prices]/spot_price_now-1)',
        },
        {
          key: "basis_years",
          head: "A year",
          format: "percent",
          each: 'IF([futures_prices]="","",COINM.BASIS_APR([futures_prices],spot_price_now,[days_left]))',
        },
        {
          key: "carry_usd",
          head: "Locked gain, USD",
          format: "usd",
          each: 'IF([futures_prices]="","",INDEX(COINM.CASH_CARRY(spot_price_now,[futures_prices],[days_left],taker_fee+spot_fee+exit_share,coins_held),1,1))',
        },
        {
          key: "net_returns",
          head: "After fees",
          format: "percent",
          each: 'IF([futures_prices]="","",INDEX(COINM.CASH_CARRY(spot_price_now,[futures_prices],[days_left],taker_fee+spot_fee+exit_share,coins_held),1,2))',
        },
        {
          key: "net_years",
          head: "… a year",
          format: "percent",
          each: 'IF([futures_prices]="","",INDEX(COINM.CASH_CARRY(spot_price_now,[futures_prices],[days_left],taker_fee+spot_fee+exit_share,coins_held),1,3))',
        },
        {
          key: "which_pays",
          head: "Against the perpetual",
          format: "word",
          each: 'IF([futures_prices]="","",IF([net_years]>[perp_line],"quarterly","perpetual"))',
        },
        {
          key: "perp_line",
          head: "Perpetual, a year",
          format: "percent",
          each: 'IF([futures_prices]="","",perp_year-(spot_fee+2*taker_fee)*365/[days_left])',
        },
      ],
    },
    {
      title: "If funding turns: the perpetual over the days of the best contract",
      columns: [
        {
          key: "other_rates",
          head: "Average funding",
          format: "rate",
          values: [-0.0003, -0.0001, 0, 0.00005, 0.0001, 0.0002, 0.0003],
          as: "HEDGE_COST.funding_rate",
        },
        {
          key: "other_years",
          head: "Perpetual, a year",
          format: "percent",
          each: "-INDEX(COINM.HEDGE_COST(coins_held*spot_price_now,best_days,taker_fee+spot_fee,taker_fee,[other_rates],funding_hours),1,3)",
        },
        {
          key: "other_usd",
          head: "USD to the short",
          format: "usd",
          each: "-INDEX(COINM.HEDGE_COST(coins_held*spot_price_now,best_days,taker_fee+spot_fee,taker_fee,[other_rates],funding_hours),1,1)",
        },
        {
          key: "other_wins",
          head: "Pays more",
          format: "word",
          each: 'IF([other_years]>best_net_year,"perpetual","quarterly")',
        },
      ],
    },
  ],
  charts: [
    {
      title: "Return a year after fees, by days left",
      kind: "lines",
      x: "days_left",
      xTitle: "Days left",
      xFormat: "count",
      yTitle: "A year",
      yFormat: "percent",
      series: [
        { of: "net_years", name: "Dated contracts", colour: SHADES.hedged },
        { of: "perp_line", name: "Perpetual at this funding", colour: SHADES.plain },
      ],
    },
  ],
  check: {
    holds: [
      { says: "The best contract pays after fees.", formula: "best_net_year>0", level: "amber" },
      {
        says: "No basis is above 20 %: is each price that of its contract?",
        formula: "MAX(bases)<0.2",
        level: "amber",
      },
    ],
    published: [
      {
        says: "71,400 over 70,000 in 90 days",
        formula: "COINM.BASIS_APR(71400,70000,90)",
        printed: 0.0811,
        within: 0.00005,
        source: "the article on digital insurance, recomputed: 2 % × 365 ÷ 90",
      },
    ],
  },
  notes: [
    "A dated contract pays no funding: selling it above spot earns the basis by its expiry, whatever the price does.",
    "In contango the short earns as the two meet; it does not “decay”. Selling below spot costs the same way.",
    "Funding is an average of what is to come, and nobody knows it; the basis is fixed when you sell.",
  ],
};
