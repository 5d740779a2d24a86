import { SPEC_FIELDS } from "../venues/contract-table";
import { contractsByVenue } from "../venues/by-venue";
import { defineOnRanges } from "../declare/define";
import { findSpec, type ContractSpecQuery } from "../venues/find-spec";

const COLUMNS = [
  { name: "value", unit: "text", about: "The fact, as a number or as a text; of tiers, the floors" },
  { name: "rate", unit: "text", about: "Of tiers alone: the maintenance margin rate from that floor on" },
  {
    name: "deduction",
    unit: "text",
    about: "Of tiers in coin alone: what the venue takes off the maintenance margin, in coin",
  },
] as const;

/** The brackets that the venue listed on 2026-09-17. */
const SUI_TIERS = [
  [0, 0.025, 0],
  [20000, 0.05, 500],
  [200000, 0.1, 10500],
  [400000, 0.125, 20500],
  [500000, 0.25, 83000],
  [1000000, 0.5, 333000],
];

export const CONTRACT_SPEC = defineOnRanges<ContractSpecQuery, typeof COLUMNS>({
  name: "CONTRACT_SPEC",
  group: "Scenario and control",
  summary: "A fact about a contract, from a dated table of public specifications or from your own table.",
  formula: String.raw`\mathrm{spec}(\mathrm{venue},\ \mathrm{symbol},\ \mathrm{field})`,
  letters: {
    result: String.raw`\mathrm{spec}`,
    venue: String.raw`\mathrm{venue}`,
    symbol: String.raw`\mathrm{symbol}`,
    field: String.raw`\mathrm{field}`,
  },
  takes: "values",
  parameters: {
    venue: { text: true, about: "Venue, by any of its names: Bybit" },
    symbol: { text: true, about: "Symbol of the contract at that venue: BTCUSD" },
    field: {
      text: true,
      about: `One of ${Object.keys(SPEC_FIELDS).join(", ")}; with as_of or source behind it, the age or source of one`,
    },
    table: {
      block: true,
      about:
        "Your own table: field names in its first row, venue and symbol among them, one contract in each other row",
    },
  },
  result: {
    about: "A number, or a text where the fact is one; the tiers of a contract spill a table",
    columns: COLUMNS,
  },
  guidance: [
    `Fields: ${Object.entries(SPEC_FIELDS)
      .map(([field, { about }]) => `${field} (${about})`)
      .join("; ")}.`,
    `Contracts in the table: ${contractsByVenue()}.`,
    "A venue is found by the names that people use, with or without spaces and dots: Binance, Kraken Futures, OKEx, Huobi, Gate.io. A symbol is found with or without its hyphens and underscores, and with BTC for XBT. A dated contract that the table does not have is found by the way its venue writes the date (BTCUSD_270326, BTCUSDM27): it takes the values of one that differs in its expiry alone, and its status says so.",
    "Specifications change, and the add-in never asks a venue for them: look at as_of before you rely on a value. “tick as_of” is the day of the evidence for one value and “tick source” its source; as_of of the contract is the oldest day among its numbers (method and funding convention left aside, sources without a date not counted; of a year that is known alone it is the first day).",
    "The status is “live” where nothing newer contradicts the source that has the contract, on the day of “status as_of”. “Not confirmed since” is no word that it has gone. A contract that was delisted, has expired or is not inverse gives its kind, status and expiry, and nothing else.",
    'The field tiers spills floor, rate and deduction. LIQ_PRICE_TIERED takes the first two columns and works the deductions out: =COINM.LIQ_PRICE_TIERED(-3500, 70000, 0.5, TAKE(COINM.CONTRACT_SPEC("Binance", "BTCUSD_PERP", "tiers"), , 2), 100). A table of which a part alone is known is refused with that part: its last rate would stand for all sizes above it.',
    "A cell that your own table gives takes precedence; where it is blank, or has no such row or column, the table of the add-in answers. Your table may have venues, symbols and fields that the add-in does not know.",
    "A fact that no source states is #N/A and never a guess. Deribit's maintenance margin rate grows with the size of the position: mmr is what it begins with, mmr_per_coin what LIQ_PRICE takes beside it.",
  ],
  errors: [
    {
      code: "#VALUE!",
      when: "The venue, symbol or field is in neither table; the message names the nearest that are.",
    },
    { code: "#VALUE!", when: "The contract was delisted, has expired or is not inverse, as the message says." },
    {
      code: "#VALUE!",
      when: "Your table has no row of field names, a row without venue or symbol, or two rows for the contract.",
    },
    {
      code: "#N/A",
      when: "Neither table has the fact.",
      message: "not in the table: taker_fee of OKX BTC-USD-SWAP",
    },
    {
      code: "#N/A",
      when: "Tiers are asked for in coin where the venue counts contracts, or a part of them alone is known.",
    },
  ],
  examples: [
    { about: "The face of a contract", arguments: { venue: "Bybit", symbol: "BTCUSD", field: "face" }, gives: 1 },
    {
      about: "Names as people write them",
      arguments: { venue: "binance futures", symbol: "btcusd-perp", field: "Face" },
      gives: 100,
    },
    { about: "A text", arguments: { venue: "BitMEX", symbol: "XBTUSD", field: "method" }, gives: "entry" },
    { about: "How old it is", arguments: { venue: "BitMEX", symbol: "XBTUSD", field: "as_of" }, gives: "2026-05-21" },
    {
      about: "The source of one value",
      arguments: { venue: "Bybit", symbol: "BTCUSD", field: "taker_fee source" },
      gives: "Bybit help, trading fee structure, 2026-09-02",
    },
    {
      about: "What Deribit's maintenance margin rate grows by with each BTC of the position, 0.005 %",
      arguments: { venue: "Deribit", symbol: "BTC-PERPETUAL", field: "mmr_per_coin" },
      gives: 0.00005,
    },
    {
      about: "The tiers of a contract: floor in coin, rate, deduction",
      arguments: { venue: "Binance", symbol: "SUIUSD_PERP", field: "tiers" },
      gives: SUI_TIERS,
    },
    {
      about: "The expiry of a dated contract, from its symbol",
      arguments: { venue: "Bybit", symbol: "BTCUSDM27", field: "expiry" },
      gives: "2027-06-25",
    },
    {
      about: "A fee of your own takes precedence; what is blank in your table comes from the add-in's",
      arguments: {
        venue: "BitMEX",
        symbol: "XBTUSD",
        field: "taker_fee",
        table: [
          ["venue", "symbol", "taker_fee"],
          ["BitMEX", "XBTUSD", 0.0003],
        ],
      },
      gives: 0.0003,
    },
    {
      about: "A fact that no source states",
      arguments: { venue: "OKX", symbol: "BTC-USD-SWAP", field: "taker_fee" },
      gives: { refuses: "#N/A", message: "not in the table: taker_fee of OKX BTC-USD-SWAP" },
    },
    {
      about: "Tiers of which two are known",
      arguments: { venue: "Bybit", symbol: "BTCUSD", field: "tiers" },
      gives: {
        refuses: "#N/A",
        message: "not in the table: all tiers of Bybit BTCUSD; known are 0.5 % from 0, 1 % from 150 BTC",
      },
    },
    {
      about: "A contract that is no longer there",
      arguments: { venue: "Binance", symbol: "MATICUSD_PERP", field: "tick" },
      gives: { refuses: "#VALUE!", message: "Binance COIN-M MATICUSD_PERP was delisted before 2026-09-17" },
    },
    {
      about: "A symbol that the venue does not have",
      arguments: { venue: "Gate", symbol: "ETH_USD", field: "tick" },
      gives: {
        refuses: "#VALUE!",
        message: 'symbol at Gate is not known, was "ETH_USD": the tables have "BTC_USD"',
      },
    },
  ],
  sources: [{ title: "The field source names the sources of each contract, with their days" }],
  related: ["LIQ_PRICE", "LIQ_PRICE_TIERED", "FUNDING_COST", "HEDGE_CONTRACTS"],
  compute: findSpec,
});
