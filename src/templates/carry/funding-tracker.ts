import { dayNumber } from "../../builder/fields/days";
import { BTC, face, fundingHours, input, named, takerFee } from "../contracts";
import { SHADES } from "../shades";
import type { Template } from "../template";
import { unlessRefused } from "../unless-refused";

const RATES = [
  0.0001, 0.0001, 0.0001, 0.00008, 0.0001, 0.00012, 0.0001, 0.00005, -0.00002, -0.00006, 0.00003, 0.0001, 0.0001,
  0.00011, 0.0001, 0.0001, 0.00007, 0.0001, 0.0001, 0.0001, 0.0001,
];
const FIRST = dayNumber("2026-09-01");

/** T9: funding, period by period. */
export const fundingTracker: Template = {
  id: "T9",
  file: "funding-tracker",
  title: "Funding tracker",
  about:
    "Pasted funding rates as coins and dollars, a period and in all: who pays whom, the rate a year, where the hedge breaks even.",
  words: ["pay", "receive", "APR", "rates", "break even", "sign"],
  scale: { price: 70000, lot: 1, coins: 0.5 },
  says: '"You are "&IF(contracts_held<0,"short",IF(contracts_held>0,"long","flat"))&": at "&FIXED(100*last_rate,4)&" % you "&IF(last_coins<0,"receive ",IF(last_coins>0,"pay ","neither receive nor pay "))&FIXED(ABS(last_coins),6)&" coins, about "&FIXED(ABS(last_coins)*mark_now,2)&" USD, every "&FIXED(funding_hours,0)&" hours."',
  figures: [
    {
      key: "last_rate",
      label: "Last rate",
      unit: "a period",
      format: "rate",
      formula: unlessRefused("average_rate", "INDEX(rates_read,MAX(rate_places),1)"),
    },
    {
      key: "last_coins",
      label: "… for you",
      unit: "coins; + you pay",
      format: "coin",
      formula: "COINM.FUNDING_COST(contracts_held,mark_now,last_rate,contract_size)",
    },
    { key: "sum_coins", label: "All so far", unit: "coins; + you paid", format: "coin", formula: "SUM(paid_coins)" },
    {
      key: "sum_usd",
      label: "… in dollars",
      unit: "USD; + you paid",
      format: "usd",
      formula: unlessRefused("sum_coins", "SUM(paid_usd)"),
    },
    { key: "average_rate", label: "Average rate", unit: "a period", format: "rate", formula: "AVERAGE(rates_read)" },
    {
      key: "average_year",
      label: "… a year",
      unit: "not compounded",
      format: "percent",
      formula: "COINM.FUNDING_APR(average_rate,funding_hours)",
    },
    {
      key: "fees_share",
      label: "Fees of getting in and out",
      unit: "of what is hedged",
      format: "rate",
      formula: "2*taker_fee",
    },
    {
      key: "even_rate",
      label: "You break even at",
      unit: "a period, on average",
      format: "rate",
      formula: "-SIGN(contracts_held)*fees_share/(hedge_days*24/funding_hours)",
    },
    {
      key: "cost_share",
      label: "Cost at the average rate",
      unit: "− is earned",
      format: "percent",
      // HEDGE_COST is that of a short: a long pays what a short is paid
      formula:
        "INDEX(COINM.HEDGE_COST(ABS(contracts_held)*contract_size,hedge_days,taker_fee,taker_fee,-SIGN(contracts_held)*average_rate,funding_hours),1,2)",
    },
  ],
  inputs: [
    { title: "Contract", inputs: [...named(BTC), face(BTC), fundingHours(), takerFee(BTC)] },
    {
      title: "Wallet",
      inputs: [
        input("contracts_held", "Position", -3500, "contracts; − short", "contracts", "FUNDING_COST.contracts"),
        input("mark_now", "Mark price now", 70000, "USD", "price", "FUNDING_COST.mark_price"),
        input("hedge_days", "The hedge stands for", 90, "days", "number", "HEDGE_COST.days"),
      ],
    },
  ],
  tables: [
    {
      title: "Rates, oldest first: paste your own",
      about:
        "Positive: longs pay shorts; negative: shorts pay longs. Coins and USD: + is what you paid, − what you received. Rows that are not needed stay empty.",
      columns: [
        {
          key: "due_days",
          head: "Due, UTC",
          format: "date",
          values: RATES.map((_, period) => FIRST + Math.floor(period / 3)),
        },
        { key: "marks", head: "Mark price", format: "price", values: RATES.map(() => 70000) },
        { key: "rates", head: "Rate", format: "rate", values: RATES },
        { key: "held", head: "Held", format: "contracts", each: 'IF([rates]="",0,contracts_held)' },
        {
          spills: "COINM.FUNDING_LEDGER(held,marks,rates,contract_size)",
          columns: [
            { key: "paid_coins", head: "Coins", format: "coin" },
            { key: "paid_usd", head: "USD", format: "usd" },
            { key: "coins_sofar", head: "Coins so far", format: "coin" },
            { key: "usd_sofar", head: "USD so far", format: "usd" },
          ],
        },
        {
          key: "who_pays",
          head: "You",
          format: "word",
          each: 'IF(ISNUMBER([paid_coins]),IF([paid_coins]<0,"receive",IF([paid_coins]>0,"pay","–")),"")',
          levels: { pay: "amber", receive: "ok" },
        },
        { key: "period_count", head: "Period", format: "count", each: "COUNT([:rates_read])" },
      ],
    },
    {
      title: "",
      aside: true,
      rows: RATES.length,
      columns: [
        { key: "units", head: "One", format: "number", each: 'IF([rates]="",0,1)' },
        {
          // one coin's worth pays the rate itself: as the ledger reads it, of a text too
          spills: "COINM.FUNDING_LEDGER(units,1,rates,1)",
          columns: [
            { key: "rates_read", head: "Rate as read", format: "number" },
            { key: "rates_usd", head: "USD", format: "number" },
            { key: "rates_sofar", head: "So far", format: "number" },
            { key: "rates_usd_sofar", head: "USD so far", format: "number" },
          ],
        },
        {
          key: "rate_places",
          head: "Row of a rate",
          format: "count",
          each: "IF(ISNUMBER([rates_read]),ROWS([:rates_read]),0)",
        },
      ],
    },
  ],
  charts: [
    {
      title: "Funding so far, in USD",
      kind: "lines",
      x: "period_count",
      xTitle: "Period",
      xFormat: "count",
      yTitle: "USD; + paid",
      yFormat: "usd",
      series: [{ of: "usd_sofar", name: "Paid so far", colour: SHADES.hedged }],
    },
  ],
  check: {
    holds: [
      {
        says: "No rate is 0.5 % or more a period: was one typed without its % sign?",
        formula: "MAX(MAX(rates_read),-MIN(rates_read))<0.005",
        level: "red",
      },
      {
        says: "Every row with a date has a rate.",
        formula: 'SUMPRODUCT((due_days<>"")*(rates=""))=0',
        level: "red",
      },
      {
        says: "On average you do not pay: funding that is paid eats an isolated margin.",
        formula: "average_rate*contracts_held<=0",
        level: "amber",
      },
    ],
    published: [
      {
        says: "A short of 350,000 USD at 70,000 and 0.01 % receives",
        formula: "COINM.FUNDING_COST(-3500,70000,0.0001,100)",
        printed: -0.0005,
        within: 1e-12,
        source: "the article on digital insurance, recomputed: 350,000 ÷ 70,000 × 0.0001",
      },
    ],
  },
  notes: [
    "Venues value the position at the mark price of the moment; paste the marks beside the rates where you have them.",
    "Quarterly contracts pay no funding: their carry is the basis.",
  ],
};
