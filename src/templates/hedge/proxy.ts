import { BTC, face, input, lot, named } from "../contracts";
import { SHADES } from "../shades";
import type { Template } from "../template";
import { unlessRefused } from "../unless-refused";

/** Made-up closes: the altcoin moves by about one and a half times what the hedging coin does, with noise of its own. */
const HEDGE_CLOSES = [
  58200, 59100, 58450, 60020, 61200, 60350, 59480, 60900, 62150, 61500, 60240, 58990, 59700, 60810, 61930, 61020, 59880,
  60460, 61350, 60700, 60000,
];
const ASSET_CLOSES = [
  9.61, 9.79, 9.66, 10.02, 10.33, 10.07, 9.88, 10.24, 10.49, 10.36, 10.09, 9.74, 9.97, 10.18, 10.51, 10.23, 10, 10.07,
  10.36, 10.14, 10,
];

/** T4: an altcoin without a contract of its own, hedged with the contract of another coin. */
export const proxy: Template = {
  id: "T4",
  file: "proxy-beta-hedge",
  title: "Proxy hedge",
  about:
    "An altcoin hedged with another coin’s contract: beta with R² from prices, the collateral hedged too, what is left over.",
  words: ["beta", "correlation", "R²", "altcoin", "collateral", "residual"],
  scale: { price: 60000, lot: 1, coins: 1 },
  says: '"Sell "&FIXED(-contracts_sold,0)&" contracts: "&FIXED(beta_used*asset_units*asset_price,0)&" USD for the asset, "&FIXED(collateral_coins*hedge_price,0)&" USD for the collateral; R² "&FIXED(IF(ISNUMBER(measured_beta),r_squared,measured_beta),2)&"."',
  figures: [
    {
      key: "contracts_sold",
      label: "Contracts",
      unit: "− is sold",
      format: "contracts",
      formula:
        "COINM.PROXY_HEDGE(asset_units,asset_price,beta_used,hedge_price,contract_size,share_hedged,collateral_coins,order_lot)",
    },
    {
      key: "beta_used",
      label: "Beta used",
      unit: "yours, or measured",
      format: "ratio",
      formula: 'IF(own_beta="",measured_beta,IF(1*own_beta=0,measured_beta,1*own_beta))',
    },
    { key: "asset_usd", label: "The asset", unit: "USD", format: "usd", formula: "asset_units*asset_price" },
    {
      key: "sold_usd",
      label: "Sold",
      unit: "USD",
      format: "usd",
      formula: "-contracts_sold*contract_size",
    },
    {
      key: "unexplained",
      label: "What no proxy hedges",
      unit: "1 − R², of the variance",
      format: "percent",
      formula: unlessRefused("measured_beta", "1-r_squared"),
    },
  ],
  inputs: [
    { title: "Contract", inputs: [...named(BTC), face(BTC), lot(BTC)] },
    {
      title: "Wallet",
      inputs: [
        input("asset_units", "The asset held", 1000, "units", "number", "PROXY_HEDGE.units"),
        input("asset_price", "Its price", 10, "USD", "usd", "PROXY_HEDGE.asset_price"),
        input("hedge_price", "Price of the hedging coin", 60000, "USD", "price", "PROXY_HEDGE.hedge_price"),
        input("collateral_coins", "Collateral bought for it", 0.25, "of the hedging coin", "coin"),
        input("share_hedged", "Share to hedge", 1, "of the asset", "percent", "PROXY_HEDGE.hedge_ratio"),
        input("own_beta", "Beta of your own", 1.5, "0: the measured one", "number"),
      ],
    },
  ],
  tables: [
    {
      title: "Beta from prices",
      rows: 1,
      columns: [
        {
          spills: 'COINM.HEDGE_BETA(asset_closes,hedge_closes,"log",TRUE)',
          columns: [
            { key: "measured_beta", head: "Beta", format: "ratio" },
            { key: "correlation", head: "Correlation", format: "ratio" },
            { key: "r_squared", head: "R²", format: "ratio" },
            { key: "observations", head: "Returns", format: "count" },
          ],
        },
        {
          key: "beta_says",
          head: "  What it is worth",
          format: "text",
          each: unlessRefused(
            "[measured_beta]",
            'IF([r_squared]<0.6,"  amber: less than 60 % of the movement is shared","  more than 60 % of the movement is shared")',
          ),
          levels: { amber: "amber" },
        },
      ],
    },
    {
      title: "What is left if the asset moves as its beta says",
      columns: [
        {
          key: "moves",
          head: "Hedging coin moves",
          format: "percent",
          values: [-0.5, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.5],
        },
        { key: "asset_moves", head: "Asset moves", format: "percent", each: "beta_used*[moves]" },
        { key: "asset_gain", head: "Asset, USD", format: "usd", each: "asset_usd*[asset_moves]" },
        {
          key: "collateral_gain",
          head: "Collateral, USD",
          format: "usd",
          each: "collateral_coins*hedge_price*[moves]",
        },
        {
          key: "hedge_gain",
          head: "Futures, USD",
          format: "usd",
          each: "COINM.INVERSE_PNL_USD(contracts_sold,hedge_price,hedge_price*(1+[moves]),contract_size)",
        },
        {
          key: "residual",
          head: "Left over, USD",
          format: "usd",
          each: "ROUND([asset_gain]+[collateral_gain]+[hedge_gain],8)",
        },
        {
          key: "uncovered",
          head: "Collateral unhedged",
          format: "usd",
          each: "ROUND([residual]-collateral_coins*hedge_price*-[moves],8)",
        },
        {
          key: "residual_lower",
          head: "Beta 0.3 lower",
          format: "usd",
          each: "ROUND([residual]-0.3*[moves]*asset_usd,8)",
        },
        {
          key: "residual_higher",
          head: "Beta 0.3 higher",
          format: "usd",
          each: "ROUND([residual]+0.3*[moves]*asset_usd,8)",
        },
      ],
    },
    {
      title: "Prices of the same days, oldest first: replace them by your own",
      columns: [
        { key: "asset_closes", head: "Asset", format: "number", values: ASSET_CLOSES },
        { key: "hedge_closes", head: "Hedging coin", format: "number", values: HEDGE_CLOSES },
      ],
    },
  ],
  charts: [
    {
      title: "What is left over, by the move of the hedging coin",
      kind: "lines",
      x: "moves",
      xTitle: "Hedging coin moves",
      xFormat: "percent",
      yTitle: "USD",
      yFormat: "usd",
      series: [
        { of: "asset_gain", name: "Asset alone", colour: SHADES.plain },
        { of: "residual", name: "Hedged", colour: SHADES.hedged },
        { of: "residual_higher", name: "Hedged, beta 0.3 higher", colour: SHADES.fourth },
      ],
    },
  ],
  check: {
    holds: [
      {
        says: "R² is at least 0.6: the two move together.",
        formula: unlessRefused("measured_beta", "r_squared>=0.6"),
        level: "amber",
      },
      {
        says: "The beta used is within 0.5 of the measured one.",
        formula: "ABS(beta_used-measured_beta)<=0.5",
        level: "amber",
      },
      { says: "The position is on the selling side.", formula: "contracts_sold<=0", level: "red" },
    ],
  },
  notes: [
    "Collateral bought for the hedge falls with it: it is sold as well, or it stays a bet on the hedging coin.",
    "Beta is what was, on average. A proxy does not cover what happens to the asset alone.",
    "Where R² is low, or the asset has a contract of its own, do not use a proxy.",
  ],
};
