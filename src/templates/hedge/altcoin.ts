import { face, funding, fundingHours, input, lot, maintenance, method, named } from "../contracts";
import { LIQUIDATION, NOW, SHADES } from "../shades";
import { SCENARIO_COLUMNS } from "../scenario-columns";
import type { Template } from "../template";

const ADA = { venue: "Binance COIN-M", symbol: "ADAUSD_PERP", face: 10, lot: 1, mmr: 0.01, fee: 0.0005 };

/** T3: an altcoin hedged with its own contract, and with the altcoin as margin. */
export const altcoin: Template = {
  id: "T3",
  file: "altcoin-own-contract",
  title: "Altcoin hedge",
  about:
    "An altcoin hedged with its own contract of 10 USD: what whole lots miss, and a margin that is the altcoin itself.",
  words: ["ADA", "SOL", "ETH", "lot", "rounding", "alt"],
  scale: { price: 0.4, lot: 1, coins: 500 },
  says: '"Sell "&FIXED(-contracts_sold,0)&" contracts of "&FIXED(contract_size,0)&" USD: "&FIXED(100*share_achieved,1)&" % of the coins; whole lots miss "&FIXED(missed_usd,2)&" USD; liquidation "&IF(liq_price="none","never.","at "&FIXED(liq_price,5)&" USD.")',
  figures: [
    { key: "worth_usd", label: "Worth now", unit: "USD", format: "usd", formula: "coins_held*coin_price" },
    {
      key: "contracts_sold",
      label: "Contracts",
      unit: "− is sold",
      format: "contracts",
      formula: "COINM.HEDGE_CONTRACTS(coins_held,coin_price,contract_size,share_hedged,1,order_lot)",
    },
    {
      key: "share_achieved",
      label: "Share hedged with whole lots",
      unit: "of the coins",
      format: "percent",
      formula: "COINM.HEDGE_RATIO(coins_held,contracts_sold,coin_price,contract_size)",
    },
    {
      key: "missed_usd",
      label: "Missed by whole lots",
      unit: "USD; + too little is sold",
      format: "usd",
      formula: "ROUND(share_hedged*worth_usd+contracts_sold*contract_size,8)",
    },
    {
      key: "liq_price",
      label: "Liquidation price",
      unit: "USD",
      format: "price",
      formula: 'COINM.LIQ_PRICE(contracts_sold,coin_price,margin_coins,maint_rate,contract_size,liq_method,,,,"none")',
    },
    {
      key: "usual_mistake",
      label: "Were a contract 100 coins",
      unit: "so much would be hedged",
      format: "percent",
      formula: "COINM.HEDGE_RATIO(coins_held,-coins_held/100,coin_price,contract_size)",
    },
    {
      key: "month_cost",
      label: "Funding a month",
      unit: "coins; + you pay",
      format: "coin",
      formula: "COINM.FUNDING_COST(contracts_sold,coin_price,funding_rate,contract_size,30*24/funding_hours)",
    },
  ],
  inputs: [
    {
      title: "Contract",
      inputs: [...named(ADA), face(ADA), lot(ADA), maintenance(ADA), method(), funding(), fundingHours()],
    },
    {
      title: "Wallet",
      inputs: [
        input("coins_held", "Coins held", 500, "all, margin included", "coin", "HEDGE_CONTRACTS.holding"),
        input("margin_coins", "Of these in the margin", 250, "coins", "coin", "LIQ_PRICE.margin"),
        input("coin_price", "Price now", 0.4, "USD", "price", "LIQ_PRICE.entry_price"),
        input("share_hedged", "Share to hedge", 1, "of all coins", "percent", "HEDGE_CONTRACTS.hedge_ratio"),
      ],
    },
  ],
  tables: [
    {
      title: "The face of a contract: how near whole contracts come",
      columns: [
        {
          key: "faces",
          head: "Face, USD",
          format: "number",
          values: [1, 5, 10, 40, 100, 150],
          as: "LIQ_PRICE.contract_size",
        },
        {
          key: "face_contracts",
          head: "Contracts",
          format: "contracts",
          each: "COINM.HEDGE_CONTRACTS(coins_held,coin_price,[faces],share_hedged,1,order_lot)",
        },
        { key: "face_sold", head: "Sold, USD", format: "usd", each: "-[face_contracts]*[faces]" },
        {
          key: "face_missed",
          head: "Missed, USD",
          format: "usd",
          each: "ROUND(share_hedged*worth_usd-[face_sold],8)",
        },
        {
          key: "face_share",
          head: "Share hedged",
          format: "percent",
          each: "COINM.HEDGE_RATIO(coins_held,[face_contracts],coin_price,[faces])",
        },
      ],
    },
    {
      title: "Scenarios, with the altcoin as margin",
      about: "A liquidated row shows what is left: the coins without the lost margin.",
      columns: [
        {
          key: "moves",
          head: "Move",
          format: "percent",
          values: [-0.9, -0.5, -0.2, -0.1, 0, 0.1, 0.5, 0.9, 1.1, 3, 9],
        },
        { key: "ladder_prices", head: "Price", format: "price", each: "ROUND(coin_price*(1+[moves]),10)" },
        {
          spills:
            'COINM.SCENARIO_TABLE(coins_held,contracts_sold,coin_price,ladder_prices,contract_size,margin_coins,maint_rate,,FALSE,liq_method,,,"blank")',
          columns: SCENARIO_COLUMNS,
        },
      ],
    },
    {
      title: "How much of the altcoin to post",
      columns: [
        { key: "leverages", head: "Leverage", format: "number", values: [1, 2, 3, 5, 10], as: "INIT_MARGIN.leverage" },
        {
          key: "margin_needed",
          head: "Margin, coins",
          format: "coin",
          each: "COINM.INIT_MARGIN(contracts_sold,coin_price,[leverages],contract_size)",
        },
        {
          key: "margin_liq",
          head: "Liquidation",
          format: "price",
          each: 'COINM.LIQ_PRICE(contracts_sold,coin_price,[margin_needed],maint_rate,contract_size,liq_method,,,,"none")',
        },
        {
          key: "margin_distance",
          head: "Distance",
          format: "percent",
          each: 'IF([margin_liq]="none","none",[margin_liq]/coin_price-1)',
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
        { of: "unhedged_usd", name: "Unhedged", colour: SHADES.plain },
        { of: "hedged_usd", name: "Hedged", colour: SHADES.hedged },
      ],
      marks: [
        { at: "coin_price", ...NOW },
        { at: "liq_price", ...LIQUIDATION },
      ],
    },
  ],
  check: {
    hedge:
      "COINM.HEDGE_CHECK(coins_held,contracts_sold,coin_price,coin_price,margin_coins,maint_rate,contract_size,funding_rate,,,liq_method,,funding_hours)",
  },
  notes: [
    '="You are "&IF(contracts_sold<0,"short","long")&": at "&FIXED(funding_rate*100,4)&" % you "&IF(month_cost<0,"receive ","pay ")&FIXED(ABS(month_cost*funding_hours/720),6)&" coins every "&FIXED(funding_hours,0)&" hours."',
    "The face of an altcoin’s inverse contract is in USD, most often 10: never a number of coins.",
    "Margin in the altcoin itself gains with what its short loses. At 1x no price liquidates it; margin in another coin has no such floor.",
  ],
};
