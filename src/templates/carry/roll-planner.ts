import { BTC, face, input, lot, named, takerFee } from "../contracts";
import { SHADES } from "../shades";
import type { Template } from "../template";
import { unlessRefused } from "../unless-refused";

/** T11: a hedge moved to a later expiry. */
export const rollPlanner: Template = {
  id: "T11",
  file: "roll-planner",
  title: "Roll planner",
  about:
    "A hedge moved to the next expiry: what to buy back and sell, with another face too, what is locked before and after.",
  words: ["expiry", "quarterly", "calendar", "next quarter", "rollover"],
  scale: { price: 70000, lot: 1, coins: 5 },
  says: 'IF(near_buy<0,"Sell ","Buy back ")&FIXED(ABS(near_buy),0)&" near and "&IF(near_buy<0,"buy ","sell ")&FIXED(ABS(new_contracts),0)&" far contracts of "&FIXED(new_face,0)&" USD: "&FIXED(locked_after,0)&" USD are locked then; the roll "&IF(roll_earned<0,"costs ","earns ")&FIXED(100*ABS(roll_earned),2)&" % a year."',
  figures: [
    { key: "near_buy", label: "Buy back", unit: "near contracts", format: "contracts", formula: "near_contracts" },
    {
      key: "new_contracts",
      label: "Sell in the far month",
      unit: "of the new face",
      format: "contracts",
      formula: unlessRefused("near_contracts", "ROUND(far_contracts*contract_size/new_face/order_lot,0)*order_lot"),
    },
    {
      key: "locked_before",
      label: "Locked before",
      unit: "USD",
      format: "usd",
      formula: "-contracts_held*contract_size",
    },
    {
      key: "locked_after",
      label: "Locked after",
      unit: "USD, at the far expiry",
      format: "usd",
      formula: "-new_contracts*new_face",
    },
    {
      key: "floating_before",
      label: "Floating before",
      unit: "coins",
      format: "coin",
      formula: "coins_held+contracts_held*contract_size/near_entry",
    },
    {
      key: "floating_after",
      label: "Floating after",
      unit: "coins",
      format: "coin",
      formula: "ROUND(coins_held+realised_coins+new_contracts*new_face/far_price,12)",
    },
    {
      key: "rounding_usd",
      label: "Missed by whole lots",
      unit: "USD",
      format: "usd",
      formula: "ROUND(ABS(far_contracts*contract_size-new_contracts*new_face),8)",
    },
    {
      key: "roll_earned",
      label: "Earned by the roll",
      unit: "a year; − it costs",
      format: "percent",
      // a long pays what a short earns
      formula: unlessRefused("near_contracts", "roll_year*SIGN(near_contracts)"),
    },
  ],
  inputs: [
    {
      title: "Contract",
      inputs: [...named({ ...BTC, symbol: "BTCUSD quarterly" }), face(BTC), lot(BTC), takerFee(BTC)],
    },
    {
      title: "Wallet",
      inputs: [
        input("coins_held", "Coins held", 5, "all, margin included", "coin", "ROLL_HEDGE.coins"),
        input("contracts_held", "Near position", -3500, "contracts; − short", "contracts", "ROLL_HEDGE.contracts"),
        input("near_entry", "Its entry", 70000, "USD", "price", "ROLL_HEDGE.near_entry"),
        input("near_price", "Near price now", 68000, "USD", "price", "ROLL_HEDGE.near_price"),
        input("far_price", "Far price now", 69360, "USD", "price", "ROLL_HEDGE.far_price"),
        input("days_between", "Between the expiries", 90, "days", "number", "ROLL_HEDGE.days"),
        input("new_face", "Face of the far contract", 100, "USD", "number", "LIQ_PRICE.contract_size"),
        input("fee_counted", "Count the fees", 0, "a fraction, of each trade", "rate", "ROLL_HEDGE.fee_rate"),
      ],
    },
  ],
  tables: [
    {
      title: "The roll, in contracts of the same face",
      rows: 1,
      columns: [
        {
          spills:
            "COINM.ROLL_HEDGE(coins_held,contracts_held,near_entry,near_price,far_price,days_between,contract_size,fee_counted)",
          columns: [
            { key: "near_contracts", head: "Buy back", format: "contracts" },
            { key: "far_contracts", head: "Sell far", format: "contracts" },
            { key: "realised_coins", head: "Realised, coins", format: "coin" },
            { key: "locked_then", head: "Locked, USD", format: "usd" },
            { key: "roll_year", head: "Roll a year", format: "percent" },
          ],
        },
      ],
    },
    {
      title: "What all is worth at the far expiry, before and after",
      columns: [
        { key: "moves", head: "Move", format: "percent", values: [-0.5, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.5] },
        { key: "expiry_prices", head: "Price", format: "price", each: "ROUND(near_price*(1+[moves]),8)" },
        { key: "unhedged_usd", head: "Coins alone", format: "usd", each: "coins_held*[expiry_prices]" },
        {
          key: "kept_usd",
          head: "Near hedge closed",
          format: "usd",
          each: unlessRefused("near_contracts", "(coins_held+realised_coins)*[expiry_prices]"),
        },
        {
          key: "rolled_usd",
          head: "Rolled",
          format: "usd",
          each: "(coins_held+realised_coins+COINM.INVERSE_PNL(new_contracts,far_price,[expiry_prices],new_face))*[expiry_prices]",
        },
        {
          key: "gained_usd",
          head: "Above what was locked",
          format: "usd",
          each: "ROUND([rolled_usd]-locked_before,8)",
        },
      ],
    },
    {
      title: "Rolling again and again at the same roll: locked dollars by quarter",
      columns: [
        { key: "quarters", head: "Rolls from now", format: "count", values: [0, 1, 2, 3, 4] },
        {
          key: "path_locked",
          head: "Locked, USD",
          format: "usd",
          each: "locked_before*(far_price/near_price)^[quarters]",
        },
        { key: "path_gain", head: "Earned so far", format: "usd", each: "[path_locked]-locked_before" },
      ],
    },
  ],
  charts: [
    {
      title: "What all is worth at the far expiry",
      kind: "lines",
      x: "expiry_prices",
      xTitle: "Price, USD",
      xFormat: "price",
      yTitle: "USD",
      yFormat: "usd",
      series: [
        { of: "unhedged_usd", name: "Coins alone", colour: SHADES.plain },
        { of: "rolled_usd", name: "Rolled", colour: SHADES.hedged },
      ],
    },
  ],
  check: {
    holds: [
      {
        says: "What floats is what floated before, to a whole lot.",
        formula: "ABS(floating_after-floating_before)<=new_face*order_lot/far_price",
        level: "red",
      },
      {
        says: "The roll earns: for a short the far month stands above the near one.",
        formula: "(far_price-near_price)*contracts_held<=0",
        level: "amber",
      },
    ],
    published: [
      {
        says: "2 % in 90 days, a year",
        formula: "COINM.BASIS_APR(71400,70000,90)",
        printed: 0.0811,
        within: 0.00005,
        source: "the article on digital insurance, recomputed",
      },
    ],
  },
  notes: [
    "Buy back and sell in one order where the venue has spreads: between two orders the coins are unhedged.",
    "After a fall the short has earned coins, and they are hedged too: more contracts are sold than were bought back.",
  ],
};
