import { dayNumber } from "../../builder/fields/days";
import { BTC, face, input, named } from "../contracts";
import { SHADES } from "../shades";
import type { Template } from "../template";
import { unlessRefused } from "../unless-refused";

const days = (...texts: string[]): number[] => texts.map(dayNumber);
const FILLS = 6;
/** Where a row of a ledger is none that it leaves empty, whether as a number or as a text. */
const isGiven = (contracts: string): string => `(${contracts}<>"")*(${contracts}<>0)`;

/** T6: what a hedge has really cost, and what it has saved. */
export const insuranceLog: Template = {
  id: "T6",
  file: "insurance-log",
  title: "Insurance log",
  about:
    "What the hedge has really cost: fills, fees and funding in coin, USD and % a year, beside the loss that it avoided.",
  words: ["true cost", "ledger", "journal", "log", "fees", "funding", "benefit"],
  scale: { price: 70000, lot: 1, coins: 0.5 },
  says: '"The hedge "&IF(cost_usd<0,"has earned ","has cost ")&FIXED(ABS(cost_usd),2)&" USD in fees and funding"&IF(ISNUMBER(cost_year)," ("&FIXED(100*cost_year,2)&" % a year)","")&"; without it the coins would have "&IF(unhedged_change<0,"lost ","gained ")&FIXED(ABS(unhedged_change),0)&" USD."',
  figures: [
    {
      key: "position_now",
      label: "Position now",
      unit: "contracts",
      format: "contracts",
      formula: unlessRefused("SUM(positions)", "IF(last_fill=0,0,INDEX(positions,last_fill,1))"),
    },
    {
      key: "net_coin",
      label: "Realised, fees taken off",
      unit: "coins",
      format: "coin",
      formula: "SUM(realised)-fees_coin",
    },
    {
      key: "fees_coin",
      label: "Fees",
      unit: "coins; + paid",
      format: "coin",
      formula: unlessRefused("SUM(positions)", "SUM(fill_fees)"),
    },
    { key: "funding_coin", label: "Funding", unit: "coins; + paid", format: "coin", formula: "SUM(funding_coins)" },
    { key: "cost_coin", label: "Cost: both", unit: "coins; + paid", format: "coin", formula: "fees_coin+funding_coin" },
    {
      key: "cost_usd",
      label: "… in dollars",
      unit: "USD at the price now",
      format: "usd",
      formula: "cost_coin*price_now_usd",
    },
    {
      key: "cost_year",
      label: "… a year",
      unit: "of what was protected",
      format: "percent",
      formula:
        'IF(ISNUMBER(cost_usd)*(undated>0),"needs each date",cost_usd/(protected_coins*price_then_usd)*365/MAX(1,MAX(fill_days,funding_days)-MIN(fill_days,funding_days)))',
    },
    {
      key: "unhedged_change",
      label: "The coins alone",
      unit: "USD since it began",
      format: "usd",
      formula: "protected_coins*(price_now_usd-price_then_usd)",
    },
    {
      key: "hedge_gain",
      label: "The futures",
      unit: "USD, before funding",
      format: "usd",
      formula: "(net_coin+open_gain)*price_now_usd",
    },
    {
      key: "wealth_usd",
      label: "All together",
      unit: "USD at the price now",
      format: "usd",
      formula: "(protected_coins+net_coin+open_gain-funding_coin)*price_now_usd",
    },
  ],
  inputs: [
    { title: "Contract", inputs: [...named(BTC), face(BTC)] },
    {
      title: "Wallet",
      inputs: [
        input("protected_coins", "Coins protected", 5, "coins", "coin"),
        input("price_then_usd", "Price when it began", 70000, "USD", "price", "INVERSE_PNL.entry_price"),
        input("price_now_usd", "Price now", 56000, "USD", "price", "INVERSE_PNL.exit_price"),
      ],
    },
  ],
  tables: [
    {
      title: "Fills, oldest first",
      about:
        "Write each trade down as it is done. Fee: a fraction of the worth traded; + paid. Rows that are not needed stay empty.",
      columns: [
        {
          key: "fill_days",
          head: "Date",
          format: "date",
          values: [...days("2026-09-01", "2026-10-01"), null, null, null, null],
        },
        {
          key: "fill_sides",
          head: "Side",
          format: "word",
          values: ["sell", "buy", null, null, null, null],
          among: ["sell", "buy"],
        },
        { key: "fill_sizes", head: "Contracts", format: "contracts", values: [3500, 3500, null, null, null, null] },
        { key: "fill_prices", head: "Price", format: "price", values: [70000, 56000, null, null, null, null] },
        { key: "fill_rates", head: "Fee", format: "rate", values: [0.0005, 0.0005, null, null, null, null] },
        {
          spills: 'COINM.TRADE_LEDGER(fill_sizes,fill_prices,contract_size,fill_rates,fill_sides,,,"blank")',
          columns: [
            { key: "positions", head: "Position", format: "contracts" },
            { key: "entries", head: "Average entry", format: "price" },
            { key: "realised", head: "Realised, coins", format: "coin" },
            { key: "fill_fees", head: "Fee, coins", format: "coin" },
            { key: "nets", head: "Net so far", format: "coin" },
          ],
        },
      ],
    },
    {
      title: "Funding, a row a period",
      about: "Held: contracts at that moment, − short. Positive rate: longs pay shorts. + is what you paid.",
      columns: [
        {
          key: "funding_days",
          head: "Date",
          format: "date",
          values: days("2026-09-02", "2026-09-07", "2026-09-12", "2026-09-17", "2026-09-22", "2026-09-30"),
        },
        { key: "held_then", head: "Held", format: "contracts", values: [-3500, -3500, -3500, -3500, -3500, -3500] },
        { key: "marks_then", head: "Mark price", format: "price", values: [70000, 70000, 64000, 60000, 58000, 56000] },
        { key: "rates_then", head: "Rate", format: "rate", values: [0.0001, 0.0001, 0.0001, -0.0003, -0.0002, 0.0001] },
        {
          spills: "COINM.FUNDING_LEDGER(held_then,marks_then,rates_then,contract_size)",
          columns: [
            { key: "funding_coins", head: "Coins", format: "coin" },
            { key: "funding_usd", head: "USD", format: "usd" },
            { key: "funding_coins_sofar", head: "Coins so far", format: "coin" },
            { key: "funding_usd_sofar", head: "USD so far", format: "usd" },
          ],
        },
      ],
    },
    {
      title: "",
      aside: true,
      rows: FILLS,
      columns: [
        {
          key: "fill_places",
          head: "Row of a fill",
          format: "count",
          each: "IF(ISNUMBER([positions]),ROWS([:positions]),0)",
        },
      ],
    },
    {
      title: "",
      aside: true,
      rows: 1,
      columns: [
        { key: "last_fill", head: "Row of the last", format: "count", each: "MAX(fill_places)" },
        {
          key: "undated",
          head: "Without a date",
          format: "count",
          each: `SUMPRODUCT(${isGiven("fill_sizes")}*(1-ISNUMBER(fill_days)))+SUMPRODUCT(${isGiven("held_then")}*(1-ISNUMBER(funding_days)))`,
        },
        {
          key: "entry_now",
          head: "Entry",
          format: "number",
          each: "IF(position_now=0,price_now_usd,INDEX(entries,last_fill,1))",
        },
        {
          key: "open_gain",
          head: "Unrealised",
          format: "number",
          each: "IF(position_now=0,0,COINM.INVERSE_PNL(position_now,[entry_now],price_now_usd,contract_size))",
        },
      ],
    },
  ],
  charts: [
    {
      title: "Funding so far, in coin",
      kind: "lines",
      x: "funding_days",
      xTitle: "Date",
      xFormat: "date",
      yTitle: "Coins; + paid",
      yFormat: "ratio",
      series: [{ of: "funding_coins_sofar", name: "Paid so far", colour: SHADES.hedged }],
    },
  ],
  check: {
    holds: [
      {
        says: "The ledger’s net is what was realised less the fees.",
        formula: "ABS(IF(last_fill=0,0,INDEX(nets,last_fill,1))-net_coin)<=0.00000001",
        level: "red",
      },
      {
        says: "Every fill has a side, a price and a date, and every payment of funding a date.",
        formula: `undated+SUMPRODUCT(${isGiven("fill_sizes")}*((fill_sides="")+(fill_prices="")>0))=0`,
        level: "red",
      },
      {
        says: "The hedge has not been left open without a reason: close it when that has gone.",
        formula: "position_now=0",
        level: "info",
      },
    ],
    published: [
      {
        says: "Average entry of 1,000 at 5,000 and 2,000 at 6,000",
        formula: "COINM.AVG_ENTRY({1000;2000},{5000;6000})",
        printed: 5625,
        within: 0.005,
        source: "Bybit, P&L calculations (Inverse Contracts)",
      },
    ],
  },
  notes: [
    "Fees and funding are the price of the insurance; the loss of the futures in a rise is not: the coins gain as much.",
    "After the crash the profit is in coins. To keep the dollars, more coins are to be sold than were hedged.",
  ],
};
