import type { History } from "../../core/position/history";
import { tradeLedger } from "../../core/position/ledger";
import { Refusal } from "../../core/refusal";
import { ifNone, shownIfNone, type IfNone } from "../declare/blank-if-none";
import { defineOnRanges } from "../declare/define";
import { contract_size } from "../declare/parameters";
import { aboveZero } from "../declare/rules";
import { fee_rates, fees_paid, historyErrors, order, sides, fills } from "./history-columns";
import { bybitPnl } from "../declare/sources";

const COLUMNS = [
  { name: "position", unit: "contracts", about: "Signed contracts after the fill" },
  { name: "average entry", unit: "USD/coin", about: "Of what is open after the fill; #N/A while nothing is" },
  { name: "realised", unit: "coin", about: "Gained (+) or lost (−) by what the fill closed, before fees" },
  { name: "fee", unit: "coin", about: "Paid (+) or received (−) for the fill" },
  { name: "net", unit: "coin", about: "Everything realised so far, less all fees" },
] as const;

export const TRADE_LEDGER = defineOnRanges<History & { if_none: IfNone }, typeof COLUMNS>({
  name: "TRADE_LEDGER",
  group: "Position and PnL",
  summary: "A trade history fill by fill: position, average entry, realised PnL, fee and net result so far, in coin.",
  formula: String.raw`\begin{aligned}E'&=\frac{\sum c_i}{\sum c_i/p_i}\ \text{of what is open},\\ \mathrm{realised}&=c_{\mathrm{closed}}\,V\left(\frac{1}{E}-\frac{1}{p_i}\right),\qquad \mathrm{fee}=f_i\,\frac{|c_i|\,V}{p_i}\end{aligned}`,
  letters: {
    result: "E'",
    contracts: "c_i",
    prices: "p_i",
    contract_size: "V",
    fee_rates: "f_i",
  },
  takes: "columns",
  emptyWhere: "contracts",
  parameters: {
    contracts: fills,
    prices: { list: true, unit: "USD/coin", about: "Price of each fill", rule: aboveZero },
    contract_size,
    fee_rates,
    sides,
    fees_paid,
    order,
    if_none: ifNone("has no average entry, because the position is closed"),
  },
  result: {
    columns: COLUMNS,
    about: "One row a fill, where the fill stands; a row without a fill is empty",
  },
  guidance: [
    "Venues that write a side in a column of its own write quantities without a sign. Without sides every one of them counts as a buy, and no function can see that from the numbers: look whether contracts holds sells as negative numbers, and give sides if it does not. Likewise order: in a history with the newest fill first, read as oldest first, positions and averages are others.",
    "Satoshi or USD look like coins to a function: divide what an export has in satoshi (BitMEX) by 100,000,000, and what it has in USD by the price of its row.",
    "Fills on the side of the position move the average entry, which is the harmonic mean; fills against it realise PnL and leave the average where it was.",
    "A fill that goes beyond the position closes it and opens another one at the fill's price.",
    "With order “newest” each result still stands in the row of its fill: the last position is in the first row.",
    "The last figure of net is what the whole history has made in coin. Beside it stands the open part: INVERSE_PNL(position, average entry, mark price, contract_size).",
    "Every figure is rounded by itself from the exact one; nothing is carried on rounded. A row in which contracts is blank or 0 holds an empty text, so that a table may be longer than its history; LOOKUP(9E+307, column) finds the last figure.",
  ],
  errors: [
    ...historyErrors,
    {
      code: "#N/A",
      when: "In average entry, where the position is closed.",
      message: "the position is closed: it has no average entry",
    },
  ],
  examples: [
    {
      about: "Two buys, half closed at 50,000, then sold through to a short",
      arguments: {
        contracts: [[1000], [1000], [-1000], [-1500]],
        prices: [[60000], [40000], [50000], [64000]],
        contract_size: 100,
        fee_rates: 0.0005,
      },
      gives: [
        [1000, 60000, 0, 0.0008333333333333334, -0.0008333333333333334],
        [2000, 48000, 0, 0.00125, -0.0020833333333333333],
        [1000, 48000, 0.08333333333333333, 0.001, 0.08025],
        [-500, 64000, 0.5208333333333334, 0.001171875, 0.5999114583333334],
      ],
    },
    {
      about: "A rebate, and a position that is closed",
      arguments: {
        contracts: [[350000], [-350000]],
        prices: [[70000], [56000]],
        contract_size: 1,
        fee_rates: -0.00025,
      },
      gives: [
        [350000, 70000, 0, -0.00125, 0.00125],
        [
          0,
          { refuses: "#N/A", message: "the position is closed: it has no average entry" },
          -1.25,
          -0.0015625,
          -1.2471875,
        ],
      ],
    },
    {
      about: "A position that is closed, with an empty text in place of the average entry that it has none of",
      arguments: {
        contracts: [[350000], [-350000]],
        prices: [[70000], [56000]],
        contract_size: 1,
        if_none: "blank",
      },
      gives: [
        [350000, 70000, 0, 0, 0],
        [0, "", -1.25, 0, -1.25],
      ],
    },
    {
      about: "A row without a fill stays empty",
      arguments: { contracts: [[1000], [0], [-400]], prices: [[50000], [0], [40000]], contract_size: 100 },
      gives: [
        [1000, 50000, 0, 0, 0],
        ["", "", "", "", ""],
        [600, 50000, -0.2, 0, -0.2],
      ],
    },
    {
      about: "As a venue exports it: the newest first, quantities without a sign beside their sides, fees in coin",
      arguments: {
        contracts: [[400], [1000]],
        prices: [[40000], [50000]],
        contract_size: 100,
        sides: [["Close Long"], ["Open Long"]],
        fees_paid: [[0.0005], [0.001]],
        order: "newest",
      },
      gives: [
        [600, 50000, -0.2, 0.0005, -0.2015],
        [1000, 50000, 0, 0.001, -0.001],
      ],
    },
    {
      about: "A word that says no side",
      arguments: { contracts: [[1000], [400]], prices: [[50000], [40000]], sides: [["Buy"], ["Settlement"]] },
      gives: {
        refuses: "#VALUE!",
        message:
          'sides must be one of "buy", "sell", "long", "short", "b", "s", "open long", "close long", "open short", "close short", "open buy", "close buy", "open sell", "close sell", was "Settlement", in row 2',
      },
    },
    {
      about: "A sign beside a side: is −400 that was sold a buy?",
      arguments: { contracts: [[1000], [-400]], prices: [[50000], [40000]], sides: [["buy"], ["sell"]] },
      gives: { refuses: "#VALUE!", message: "contracts must not be below 0 where sides are given, was -400 in row 2" },
    },
    {
      about: "A price that is missing names its row",
      arguments: { contracts: [[1000], [-1000]], prices: [[60000], [0]] },
      gives: { refuses: "#VALUE!", message: "prices must be above 0, was 0 (is the cell empty?), in row 2" },
    },
  ],
  sources: [bybitPnl, { title: "OKX, Calculation of contract profit and loss" }],
  related: ["CLOSED_TRADES", "AVG_ENTRY", "INVERSE_PNL", "FUNDING_LEDGER"],
  compute: ({ if_none, ...history }) => {
    const rows = tradeLedger(history);
    return rows instanceof Refusal ? rows : rows.map(shownIfNone(if_none));
  },
});
