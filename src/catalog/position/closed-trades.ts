import { closedTrades, type ClosedTrades } from "../../core/position/closed-trades";
import { defineOnRanges } from "../declare/define";
import { contract_size } from "../declare/parameters";
import { aboveZeroInPosition, anyNumber } from "../declare/rules";
import { fee_rates, fees_paid, historyErrors, order, sides, fills } from "./history-columns";
import { bybitPnl } from "../declare/sources";

const COLUMNS = [
  { name: "row", unit: "count", about: "Row of the history in which it was closed, from 1" },
  { name: "closed", unit: "contracts", about: "Contracts closed: + of a long, − of a short" },
  { name: "average entry", unit: "USD/coin", about: "Of the position before the close" },
  { name: "exit", unit: "USD/coin", about: "Price of the fill that closed" },
  { name: "gross", unit: "coin", about: "Gained (+) or lost (−), before fees and funding" },
  { name: "fees", unit: "coin", about: "The close's own and its share of those for opening: + paid" },
  { name: "funding", unit: "coin", about: "Its share of what fell due while it was held: + paid" },
  { name: "net", unit: "coin", about: "gross less fees less funding" },
  { name: "net USD", unit: "USD", about: "net at the exit price" },
] as const;

export const CLOSED_TRADES = defineOnRanges<ClosedTrades, typeof COLUMNS>({
  name: "CLOSED_TRADES",
  group: "Position and PnL",
  summary: "What each close of a trade history made, whole or partial, after its share of fees and funding.",
  formula: String.raw`\begin{aligned}\mathrm{net}&=\mathrm{gross}-\mathrm{fees}-\mathrm{funding},\\ \mathrm{fees}&=f_i\,\frac{|c_i|\,V}{p_i}+\mathrm{share}\cdot\mathrm{fees}_{\mathrm{open}},\qquad \mathrm{funding}=\mathrm{share}\cdot\sum F_i,\qquad \mathrm{share}=\frac{\mathrm{closed}}{\mathrm{open}}\end{aligned}`,
  letters: {
    result: String.raw`\mathrm{net}`,
    contracts: "c_i",
    prices: "p_i",
    contract_size: "V",
    fee_rates: "f_i",
    funding_paid: "F_i",
  },
  takes: "columns",
  emptyWhere: ["contracts", "funding_paid"],
  parameters: {
    contracts: fills,
    prices: {
      list: true,
      unit: "USD/coin",
      about: "Price of each fill; not needed in a row of funding alone",
      rule: aboveZeroInPosition,
      blank: 0,
    },
    contract_size,
    fee_rates,
    sides,
    fees_paid,
    funding_paid: {
      list: true,
      unit: "coin",
      about:
        "Coins of funding, in the row of the fill after which they fell due, or in a row of their own: + you paid, − you received. A blank is none",
      rule: anyNumber,
      otherwise: null,
      zeroIsNone: true,
    },
    order,
  },
  result: { columns: COLUMNS, about: "One row a close, the oldest first" },
  guidance: [
    "Venues that write a side in a column of its own write quantities without a sign. Without sides every one of them counts as a buy, and no function can see that from the numbers: look whether contracts holds sells as negative numbers, and give sides if it does not. Likewise order: in a history with the newest fill first, read as oldest first, positions and averages are others.",
    "Satoshi or USD look like coins to a function: divide what an export has in satoshi (BitMEX) by 100,000,000, and what it has in USD by the price of its row.",
    "A partial close takes the share of the opening fees and of the funding that its contracts are of those open. A fill that closes more than there is closes all of it and opens the rest, and its fee is split by contracts.",
    "The nets of all closes, less the fees and the funding that the open rest still carries, are the last net of TRADE_LEDGER less all funding.",
    "Every figure is rounded by itself from the exact one. A row in which contracts and funding_paid are both blank or 0 is passed over, so that a table may be longer than its history.",
  ],
  errors: [
    ...historyErrors,
    {
      code: "#VALUE!",
      when: "Funding fell due while nothing was held.",
      message: "funding_paid must be 0 while nothing is held, was 0.1 in row 2",
    },
    {
      code: "#N/A",
      when: "Nothing was closed.",
      message: "nothing was closed: every fill opened or added to the position",
    },
  ],
  examples: [
    {
      about: "400 of 1,000 closed at a loss, with 0.4 of the fee for opening and of the funding",
      arguments: {
        contracts: [[1000], [-400]],
        prices: [[50000], [40000]],
        contract_size: 100,
        fee_rates: 0.0005,
        funding_paid: [[0.01], [""]],
      },
      gives: [[2, 400, 50000, 40000, -0.2, 0.0009, 0.004, -0.2049, -8196]],
    },
    {
      about: "A short turned into a long, which is closed at its entry; fees in coin, sides in words",
      arguments: {
        contracts: [[1000], [1500], [500]],
        prices: [[40000], [50000], [50000]],
        contract_size: 100,
        sides: [["sell"], ["buy"], ["sell"]],
        fees_paid: [[0], [0.0015], [0]],
        funding_paid: [[0], [0.003], [0]],
      },
      gives: [
        [2, -1000, 40000, 50000, -0.5, 0.001, 0, -0.501, -25050],
        [3, 500, 50000, 50000, 0, 0.0005, 0.003, -0.0035, -175],
      ],
    },
    {
      about: "Funding in a row of its own, the newest row first",
      arguments: {
        contracts: [[-1000], [""], [1000]],
        prices: [[40000], [""], [50000]],
        contract_size: 100,
        funding_paid: [[""], [0.01], [""]],
        order: "newest",
      },
      gives: [[1, 1000, 50000, 40000, -0.5, 0, 0.01, -0.51, -20400]],
    },
    {
      about: "Nothing was closed",
      arguments: { contracts: [[1000], [500]], prices: [[60000], [50000]] },
      gives: { refuses: "#N/A", message: "nothing was closed: every fill opened or added to the position" },
    },
    {
      about: "Funding after the position was closed",
      arguments: { contracts: [[1000], [-1000]], prices: [[60000], [50000]], funding_paid: [[""], [0.1]] },
      gives: { refuses: "#VALUE!", message: "funding_paid must be 0 while nothing is held, was 0.1 in row 2" },
    },
    {
      about: "A fill without its price names its row",
      arguments: { contracts: [[1000], [-1000]], prices: [[60000], [0]] },
      gives: { refuses: "#VALUE!", message: "prices must be above 0, was 0 (is the cell empty?), in row 2" },
    },
  ],
  sources: [bybitPnl, { title: "OKX, Calculation of contract profit and loss" }],
  related: ["TRADE_LEDGER", "FUNDING_LEDGER", "INVERSE_PNL"],
  compute: closedTrades,
});
