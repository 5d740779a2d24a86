import { face, input, lot, maintenance, named } from "../contracts";
import { SHADES } from "../shades";
import type { Template } from "../template";

const SOL = { venue: "Binance COIN-M", symbol: "SOLUSD_PERP", face: 10, lot: 1, mmr: 0.01, fee: 0.0005 };

/** T12: the same hedge three ways. */
export const inverseOrLinear: Template = {
  id: "T12",
  file: "inverse-or-linear",
  title: "Inverse or linear",
  about:
    "One hedge three ways: inverse on coin margin, linear on USDT, linear on coins with a haircut. What each locks and needs.",
  words: ["linear", "USDT", "coin margin", "haircut", "compare", "collateral"],
  scale: { price: 150, lot: 1, coins: 100 },
  says: '"Liquidated: inverse "&IF(inverse_liq="none","never","at "&FIXED(inverse_liq,2))&"; linear on USDT at "&FIXED(linear_liq,2)&" ("&FIXED(100*linear_distance,0)&" % above); linear on coins at "&FIXED(haircut_liq,2)&"."',
  figures: [
    {
      key: "contracts_sold",
      label: "Inverse contracts",
      unit: "− is sold",
      format: "contracts",
      formula: "COINM.HEDGE_CONTRACTS(coins_held,coin_price,contract_size,1,1,order_lot)",
    },
    {
      key: "locked_usd",
      label: "Locked, each way",
      unit: "USD",
      format: "usd",
      formula: "-contracts_sold*contract_size",
    },
    {
      key: "inverse_liq",
      label: "Inverse: liquidation",
      unit: "USD",
      format: "price",
      formula:
        'COINM.LIQ_PRICE(contracts_sold,coin_price,coins_held/leverage_used,maint_rate,contract_size,"mark",,,,"none")',
    },
    {
      key: "linear_liq",
      label: "Linear on USDT: liquidation",
      unit: "USD",
      format: "price",
      formula: "coin_price*(1+1/leverage_used)/(1+maint_rate)",
    },
    {
      key: "linear_distance",
      label: "… above the price",
      unit: "",
      format: "percent",
      formula: "linear_liq/coin_price-1",
    },
    {
      key: "haircut_liq",
      label: "Linear on coins: liquidation",
      unit: "USD, all coins posted",
      format: "price",
      formula: "coin_price/(haircut+maint_rate)",
    },
    {
      key: "usdt_needed",
      label: "Linear on USDT: to bring",
      unit: "USDT, beside coins",
      format: "usd",
      formula: "locked_usd/leverage_used",
    },
    {
      key: "usdt_to_add",
      label: "… more at the high price",
      unit: "USDT, as it stood",
      format: "usd",
      formula: "MAX(0,coins_held*(high_price-coin_price)+(high_price-coin_price)*coins_held/leverage_used)",
    },
  ],
  inputs: [
    { title: "Contract", inputs: [...named(SOL), face(SOL), lot(SOL), maintenance(SOL)] },
    {
      title: "Wallet",
      inputs: [
        input("coins_held", "Coins held", 100, "coins", "coin", "HEDGE_CONTRACTS.holding"),
        input("coin_price", "Price now", 150, "USD", "price", "LIQ_PRICE.entry_price"),
        input("leverage_used", "Leverage", 1, "of the margin posted", "number", "INIT_MARGIN.leverage"),
        input("haircut", "Haircut on coins", 0.05, "where coins back a linear short", "percent", "LIQ_PRICE.mmr"),
        input("high_price", "A high price", 225, "USD", "price", "INVERSE_PNL.exit_price"),
      ],
    },
  ],
  tables: [
    {
      title: "What all is worth, and what margin is left, by price",
      about:
        "A short that has been liquidated is counted as gone, with its margin. Linear on USDT: worth without the USDT that were brought.",
      columns: [
        { key: "moves", head: "Move", format: "percent", values: [-0.5, -0.3, -0.1, 0, 0.1, 0.5, 0.9, 1.1, 3, 9] },
        { key: "ladder_prices", head: "Price", format: "price", each: "ROUND(coin_price*(1+[moves]),8)" },
        { key: "coins_alone", head: "Coins alone", format: "usd", each: "coins_held*[ladder_prices]" },
        {
          key: "inverse_gain",
          head: "Inverse, coins",
          format: "coin",
          each: 'IF(IF(inverse_liq="none",FALSE,[ladder_prices]>=inverse_liq),-coins_held/leverage_used,COINM.INVERSE_PNL(contracts_sold,coin_price,[ladder_prices],contract_size))',
        },
        {
          key: "inverse_usd",
          head: "Inverse, all",
          format: "usd",
          each: "(coins_held+[inverse_gain])*[ladder_prices]",
        },
        {
          key: "linear_gain",
          head: "Linear, USD",
          format: "usd",
          each: "IF([ladder_prices]>=linear_liq,-usdt_needed,COINM.LINEAR_PNL(-coins_held,coin_price,[ladder_prices]))",
        },
        { key: "linear_usd", head: "On USDT, all", format: "usd", each: "[coins_alone]+[linear_gain]" },
        {
          key: "haircut_usd",
          head: "On coins, all",
          format: "usd",
          each: "IF([ladder_prices]>=haircut_liq,0,[coins_alone]+COINM.LINEAR_PNL(-coins_held,coin_price,[ladder_prices]))",
        },
        {
          key: "inverse_left",
          head: "Inverse left",
          format: "percent",
          each: "MAX(0,1+[inverse_gain]*leverage_used/coins_held)",
        },
        {
          key: "linear_left",
          head: "USDT left",
          format: "percent",
          each: "MAX(0,1+[linear_gain]/usdt_needed)",
        },
      ],
    },
    {
      title: "The three, in words",
      columns: [
        {
          key: "ways",
          head: "Way",
          format: "text",
          fixed: true,
          values: ["Inverse, coin margin", "Linear, USDT margin", "Linear, coins with a haircut"],
        },
        {
          key: "way_liqs",
          head: "Liquidation",
          format: "price",
          formulas: ["inverse_liq", "linear_liq", "haircut_liq"],
        },
        {
          key: "way_margins",
          head: "Margin, USD",
          format: "usd",
          formulas: ["coins_held/leverage_used*coin_price", "usdt_needed", "coins_held*coin_price*(1-haircut)"],
        },
        {
          key: "way_needs",
          head: "  What it asks of you",
          format: "text",
          fixed: true,
          values: [
            "  nothing while the price moves: size and margin stay as they are",
            "  USDT that you have to bring, and to add to in every rally",
            "  nothing at first; the loss in USDT grows as the coins do, less the haircut, and interest may be charged on it",
          ],
        },
      ],
    },
  ],
  charts: [
    {
      title: "Margin left, by price",
      kind: "lines",
      x: "ladder_prices",
      xTitle: "Price, USD",
      xFormat: "price",
      yTitle: "Of the margin",
      yFormat: "percent",
      series: [
        { of: "inverse_left", name: "Inverse", colour: SHADES.hedged },
        { of: "linear_left", name: "Linear on USDT", colour: SHADES.fourth },
      ],
    },
  ],
  check: {
    hedge:
      'COINM.HEDGE_CHECK(coins_held,contracts_sold,coin_price,coin_price,coins_held/leverage_used,maint_rate,contract_size,,,,"mark")',
    published: [
      {
        says: "A linear short of 1 BTC from 60,000, at 62,000",
        formula: "COINM.LINEAR_PNL(-1,60000,62000)",
        printed: -2000,
        within: 1e-9,
        source: "the article on trading depreciation, recomputed: 1 BTC × 2,000",
      },
    ],
  },
  notes: [
    "Inverse and linear lock the same dollars; what differs is where the margin comes from and what a rally does to it.",
    "A linear short on USDT pays in USDT: to keep it through a rally, coins have to be sold or USDT brought.",
    "Liquidation of the linear ways: isolated, by the mark price, one maintenance rate; venues have tiers and haircuts of their own.",
  ],
};
