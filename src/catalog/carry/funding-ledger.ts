import { fundingLedger, type FundingLedger } from "../../core/carry/funding-ledger";
import { defineOnRanges } from "../declare/define";
import { contract_size, contracts, fundingRateOf, periodsOfRows, price } from "../declare/parameters";
import { anyNumber } from "../declare/rules";
import { bitmexGuide } from "../declare/sources";

const COLUMNS = [
  { name: "coin", unit: "coin", about: "+ paid, − received in this period" },
  { name: "USD", unit: "USD", about: "The same at the price that values it" },
  { name: "coin so far", unit: "coin", about: "Sum of the coins up to this period" },
  { name: "USD so far", unit: "USD", about: "Sum of the dollars up to this period" },
] as const;

export const FUNDING_LEDGER = defineOnRanges<FundingLedger, typeof COLUMNS>({
  name: "FUNDING_LEDGER",
  group: "Carry",
  summary: "Funding period by period, in coin and in USD, with running sums: + you pay, − you receive.",
  formula: String.raw`\mathrm{cost}_i=\frac{c_i\,V}{M_i}\,r_i\,k_i\qquad\mathrm{cost}_i^{\mathrm{USD}}=\mathrm{cost}_i\,P_i`,
  letters: {
    result: String.raw`\mathrm{cost}_i`,
    contracts: "c_i",
    mark_prices: "M_i",
    rates: "r_i",
    contract_size: "V",
    value_prices: "P_i",
    periods: "k_i",
  },
  takes: "columns",
  emptyWhere: "contracts",
  parameters: {
    contracts: {
      ...contracts,
      list: true,
      about: "Signed contracts held in each period, or one number for all periods",
    },
    mark_prices: { ...price("Mark price at which each period's funding was settled"), list: true },
    rates: {
      ...fundingRateOf(
        "Funding rate of each period as a fraction: 0.01 % is 0.0001. It may be left out beside amounts only",
      ),
      list: true,
      otherwise: null,
    },
    contract_size,
    value_prices: {
      ...price("Price at which each payment is valued in USD"),
      list: true,
      otherwise: { same: "mark_prices" },
    },
    amounts: {
      list: true,
      unit: "coin",
      about:
        "Coins that the venue booked for each period, instead of rates: + you paid, − you received. A blank is none; without contracts there can be none",
      rule: anyNumber,
      otherwise: null,
      zeroIsNone: true,
      notBesideEmpty: true,
    },
    periods: periodsOfRows,
  },
  result: {
    about: "One row a period, without a header; a row without a position is empty",
    columns: COLUMNS,
  },
  guidance: [
    "At a positive rate longs pay shorts: a short hedge receives, its rows are negative.",
    "The last figure of the running sums is the whole: over unchanging periods it is FUNDING_COST.",
    "amounts takes the coins of a venue's own history. Mind the sign: most histories write what the balance changed by, so that what you paid is negative there; give it with the sign turned.",
    "Satoshi or USD look like coins to a function: divide what an export has in satoshi (BitMEX) by 100,000,000, and what it has in USD by the price of its row.",
    "A sum is exact and rounded once; it is not added up from rounded rows.",
    "As in TRADE_LEDGER, a row in which contracts is blank or 0 holds an empty text, so that a table may be longer than its history; the sums go on in the next row with a position. A rate there is no payment; coins in amounts there are refused, since a payment without a position is of another position, or of another row. LOOKUP(9E+307, column) finds the last figure.",
    "value_prices values the coins at other prices than the marks, today's in every row for one.",
  ],
  errors: [
    {
      code: "#VALUE!",
      when: "A period with a position has neither a rate nor are there amounts.",
      message: "rates is empty, and there are no amounts, in row 2",
    },
    {
      code: "#VALUE!",
      when: "Both rates and amounts are given.",
      message: "rates and amounts exclude each other, was 0.0001 in row 1",
    },
    {
      code: "#VALUE!",
      when: "Coins were booked in a row in which contracts is blank or 0.",
      message: "amounts must be 0 where contracts is blank or 0, was -0.00125, in row 2",
    },
    {
      code: "#VALUE!",
      when: "Both periods and amounts are given.",
      message: "periods and amounts exclude each other, was 3 in row 1",
    },
  ],
  examples: [
    {
      about: "A short of 350,000 USD over three periods, the last at a negative rate",
      arguments: {
        contracts: -3500,
        mark_prices: [[70000], [56000], [50000]],
        rates: [[0.0001], [0.0002], [-0.0001]],
        contract_size: 100,
      },
      gives: [
        [-0.0005, -35, -0.0005, -35],
        [-0.00125, -70, -0.00175, -105],
        [0.0007, 35, -0.00105, -70],
      ],
    },
    {
      about: "Nothing held in the second period, whose row stays empty; the coins valued at 60,000",
      arguments: {
        contracts: [[1000], [0], [1000]],
        mark_prices: [[50000], [""], [50000]],
        rates: [[0.0001], [""], [0.0001]],
        value_prices: 60000,
      },
      gives: [
        [0.000002, 0.12, 0.000002, 0.12],
        ["", "", "", ""],
        [0.000002, 0.12, 0.000004, 0.24],
      ],
    },
    {
      about: "What a venue has booked, in coin, in place of rates",
      arguments: {
        contracts: -3500,
        mark_prices: [[70000], [56000]],
        contract_size: 100,
        amounts: [[-0.0005], [-0.00125]],
      },
      gives: [
        [-0.0005, -35, -0.0005, -35],
        [-0.00125, -70, -0.00175, -105],
      ],
    },
    {
      about: "A payment without a position: were the contracts read of the row after the close?",
      arguments: {
        contracts: [[-3500], [0]],
        mark_prices: [[70000], [56000]],
        contract_size: 100,
        amounts: [[-0.0005], [-0.00125]],
      },
      gives: {
        refuses: "#VALUE!",
        message: "amounts must be 0 where contracts is blank or 0, was -0.00125, in row 2",
      },
    },
    {
      about: "Days of three periods at 0.01 % each",
      arguments: {
        contracts: -3500,
        mark_prices: [[70000], [56000]],
        rates: 0.0001,
        contract_size: 100,
        periods: 3,
      },
      gives: [
        [-0.0015, -105, -0.0015, -105],
        [-0.001875, -105, -0.003375, -210],
      ],
    },
    {
      about: "Per cent points: 0.5 would be half of the position in every period",
      arguments: { contracts: -3500, mark_prices: 70000, rates: [[0.0001], [0.5]], contract_size: 100 },
      gives: {
        refuses: "#VALUE!",
        message:
          "rates must be below 0.05 (5 %), was 0.5: funding rates are fractions a period, 0.01 % is 0.0001, in row 2",
      },
    },
    {
      about: "Coins that were booked know no periods",
      arguments: { contracts: -3500, mark_prices: 70000, contract_size: 100, amounts: -0.0005, periods: 3 },
      gives: { refuses: "#VALUE!", message: "periods and amounts exclude each other, was 3 in row 1" },
    },
    {
      about: "A rate and an amount: which of them was paid?",
      arguments: { contracts: -3500, mark_prices: 70000, rates: 0.0001, contract_size: 100, amounts: -0.0005 },
      gives: { refuses: "#VALUE!", message: "rates and amounts exclude each other, was 0.0001 in row 1" },
    },
    {
      about: "A period without its rate",
      arguments: { contracts: -3500, mark_prices: [[70000], [56000]], rates: [[0.0001], [""]], contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "rates is empty, and there are no amounts, in row 2" },
    },
    {
      about: "A mark price that is missing names its row",
      arguments: { contracts: -3500, mark_prices: [[70000], [0], [56000]], rates: 0.0001, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "mark_prices must be above 0, was 0 (is the cell empty?), in row 2" },
    },
  ],
  sources: [bitmexGuide],
  related: ["FUNDING_COST", "FUNDING_APR", "HEDGE_COST"],
  compute: fundingLedger,
});
