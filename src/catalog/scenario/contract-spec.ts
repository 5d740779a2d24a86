import { CONTRACTS, FIELDS } from "../venues/contract-table";
import { defineOnRanges } from "../declare/define";
import { findSpec, type ContractSpecQuery } from "../venues/find-spec";

const COLUMNS = [{ name: "value", unit: "text", about: "The fact, as a number or as a text" }] as const;

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
    venue: { text: true, about: "Venue, in any case: Bybit" },
    symbol: { text: true, about: "Symbol of the contract at that venue, in any case: BTCUSD" },
    field: { text: true, about: `One of ${Object.keys(FIELDS).join(", ")}` },
    table: {
      block: true,
      about:
        "Your own table: field names in its first row, venue and symbol among them, one contract in each other row",
    },
  },
  result: {
    about: "A number, or a text where the fact is one",
    columns: COLUMNS,
  },
  guidance: [
    `Fields: ${Object.entries(FIELDS)
      .map(([field, { about }]) => `${field} (${about})`)
      .join("; ")}.`,
    `Contracts in the table: ${CONTRACTS.map(({ venue, symbol }) => `${venue} ${symbol}`).join(", ")}.`,
    "Specifications change, and the add-in never asks a venue for them: look at as_of and source before you rely on a value, and keep what you have checked in a table of your own.",
    "A cell that your own table gives takes precedence; where it is blank, or has no such row or column, the table of the add-in answers. Your table may have venues, symbols and fields that the add-in does not know.",
    "A fact that no source states is #N/A and never a guess. Deribit's maintenance margin grows with the size of the position, so it has no method here.",
  ],
  errors: [
    { code: "#VALUE!", when: "The venue, symbol or field is in neither table; the message lists those that are." },
    {
      code: "#VALUE!",
      when: "Your table has no row of field names, a row without venue or symbol, or two rows for the contract.",
    },
    {
      code: "#N/A",
      when: "Neither table has the fact.",
      message: "not in the table: method of Deribit BTC-PERPETUAL",
    },
  ],
  examples: [
    { about: "The face of a contract", arguments: { venue: "Bybit", symbol: "BTCUSD", field: "face" }, gives: 1 },
    {
      about: "Names are matched in any case",
      arguments: { venue: "binance coin-m", symbol: "btcusd_perp", field: "Face" },
      gives: 100,
    },
    { about: "A text", arguments: { venue: "BitMEX", symbol: "XBTUSD", field: "method" }, gives: "entry" },
    { about: "How old it is", arguments: { venue: "BitMEX", symbol: "XBTUSD", field: "as_of" }, gives: "2024-11-24" },
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
      arguments: { venue: "Deribit", symbol: "BTC-PERPETUAL", field: "method" },
      gives: { refuses: "#N/A", message: "not in the table: method of Deribit BTC-PERPETUAL" },
    },
    {
      about: "A symbol that the venue does not have",
      arguments: { venue: "Kraken", symbol: "BTCUSD", field: "tick" },
      gives: {
        refuses: "#VALUE!",
        message: 'symbol at Kraken must be one of "PI_XBTUSD", "PI_ETHUSD", was "BTCUSD"',
      },
    },
  ],
  sources: [{ title: "The field source names the sources of each contract, the field as_of their age" }],
  related: ["LIQ_PRICE", "FUNDING_COST", "HEDGE_CONTRACTS"],
  compute: findSpec,
});
