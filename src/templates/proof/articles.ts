import { BTC, face, input, maintenance, asOf } from "../contracts";
import type { Template } from "../template";
import { CLAIMS } from "./claims";

/** T13: what five public articles on hedging say, beside what is exact. */
export const articles: Template = {
  id: "T13",
  file: "the-articles-corrected",
  title: "The articles, corrected",
  about: "What five public articles on inverse futures claim, each number beside the exact one, and why they differ.",
  words: ["tutorial", "worked examples", "mistakes", "errors"],
  scale: { price: 70000, lot: 1, coins: 5 },
  widths: [1, 50, 23, 18, 17, 17, 17, 66, 24],
  says: 'FIXED(ROWS(claims),0)&" numbers: "&FIXED(right_count,0)&" claimed rightly, "&FIXED(other_count,0)&" not; each beside the exact one."',
  figures: [
    {
      key: "right_count",
      label: "Right",
      unit: "numbers",
      format: "count",
      formula: 'SUMPRODUCT(--(verdicts="right"))',
    },
    {
      key: "other_count",
      label: "Wrong, in another unit, or a warning is missing",
      unit: "numbers",
      format: "count",
      formula: 'SUMPRODUCT((verdicts<>"right")*(verdicts<>"not computed"))',
    },
    {
      key: "added_count",
      label: "Not computed there",
      unit: "numbers",
      format: "count",
      formula: 'SUMPRODUCT(--(verdicts="not computed"))',
    },
  ],
  inputs: [
    {
      title: "Contract and wallet",
      inputs: [
        asOf(),
        face(BTC),
        maintenance(BTC),
        input("volatility", "Volatility", 0.6, "a year", "percent", "LIQ_PROB.volatility"),
      ],
    },
  ],
  tables: [
    {
      title: "What is said, and what is exact",
      about: "Exact: live formulas on each article’s own numbers. Difference: exact less claimed.",
      columns: [
        { key: "claims", head: "Said", format: "text", fixed: true, values: CLAIMS.map(({ says }) => says) },
        { key: "claim_units", head: "Unit", format: "text", fixed: true, values: CLAIMS.map(({ unit }) => unit) },
        {
          key: "verdicts",
          head: "The article",
          format: "text",
          fixed: true,
          values: CLAIMS.map(({ verdict }) => verdict),
          levels: { right: "ok", wrong: "red", "unit error": "red", "warning missing": "amber" },
        },
        {
          key: "claimed",
          head: "Claimed",
          format: "number",
          fixed: true,
          values: CLAIMS.map(({ claimed }) => claimed),
        },
        { key: "exact_values", head: "Exact", format: "number", formulas: CLAIMS.map(({ exact }) => exact) },
        {
          key: "differences",
          head: "Difference",
          format: "number",
          each: 'IF(ISNUMBER([claimed])*ISNUMBER([exact_values]),ROUND([exact_values]-[claimed],8),"")',
        },
        {
          key: "reasons",
          head: "Why",
          format: "text",
          fixed: true,
          values: CLAIMS.map(({ why }) => (why === "" ? null : `  ${why}`)),
        },
        { key: "sources", head: "Article", format: "text", fixed: true, values: CLAIMS.map(({ article }) => article) },
      ],
    },
    {
      title: "What leverage does to a short: the table that none of them gives",
      about:
        "Isolated margin in the coin itself, liquidated by the mark price. The chances are a model: no drift, the same volatility all the time.",
      columns: [
        {
          key: "leverages",
          head: "Leverage",
          format: "number",
          values: [1, 2, 3, 5, 10, 100],
          as: "INIT_MARGIN.leverage",
        },
        { key: "margin_shares", head: "Margin", format: "percent", each: "1/[leverages]" },
        {
          key: "liq_levels",
          head: "Entry 10,000, liq.",
          format: "usd",
          each: 'COINM.LIQ_PRICE(-10000,10000,[margin_shares],maint_rate,1,"mark",,,,"none")',
        },
        {
          key: "liq_distances",
          head: "Distance",
          format: "percent",
          each: 'IF([liq_levels]="none","none",[liq_levels]/10000-1)',
        },
        {
          key: "touched_in_30",
          head: "Touched in 30 days",
          format: "percent",
          each: 'IF([liq_levels]="none",0,IF([liq_levels]>10000,COINM.LIQ_PROB(10000,[liq_levels],volatility,30),1))',
        },
        {
          key: "touched_in_90",
          head: "in 90 days",
          format: "percent",
          each: 'IF([liq_levels]="none",0,IF([liq_levels]>10000,COINM.LIQ_PROB(10000,[liq_levels],volatility,90),1))',
        },
      ],
    },
    {
      title: "What “none” at 1x rests on: liquidation in multiples of the entry, where …",
      columns: [
        {
          key: "conditions",
          head: "Condition",
          format: "text",
          fixed: true,
          values: [
            "an entry fee of 0.05 % is paid out of the margin",
            "−0.01 % of funding is paid every 8 h for a year",
          ],
        },
        {
          key: "then_liquidated",
          head: "Liquidation",
          format: "number",
          formulas: [
            "COINM.LIQ_PRICE(-10000,10000,1-0.0005,maint_rate)/10000",
            "COINM.LIQ_PRICE(-10000,10000,1-COINM.FUNDING_COST(-10000,10000,-0.0001,1,3*365),maint_rate)/10000",
          ],
        },
      ],
    },
  ],
  charts: [],
  check: {
    holds: [
      {
        says: "Every number is there: no formula shows an error.",
        formula: "SUMPRODUCT(--ISERROR(exact_values))=0",
        level: "red",
      },
    ],
    published: [
      {
        says: "Liquidation of 10,000 USD bought at 8,000 with 0.5 BTC of margin",
        formula: 'COINM.LIQ_PRICE(10000,8000,0.5,0.005,1,"bankruptcy",0.00075)',
        printed: 5739.5,
        within: 0.5,
        source: "Bybit, How to calculate Liquidation Price (Inverse Contract)",
      },
    ],
  },
  notes: [
    "All of it holds where the margin is the coin itself: margin in another coin can fall while the short loses.",
    "Change the contract size, the maintenance rate or the volatility, and what stands on them follows; what the articles claim stays.",
  ],
};
