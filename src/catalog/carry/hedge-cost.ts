import { hedgeCost, type HedgeCost } from "../../core/carry/hedge-cost";
import { defineOnRanges } from "../declare/define";
import { daysOf, fundingRateOf, interval_hours, tradingFee } from "../declare/parameters";
import { basisShare, notNegative } from "../declare/rules";
import { bitmexGuide } from "../declare/sources";

const COLUMNS = [
  { name: "USD", unit: "USD", about: "Cost over all days" },
  { name: "share", unit: "fraction", about: "The same as a share of the dollars protected" },
  { name: "per year", unit: "fraction per year", about: "share × 365/days, not compounded" },
] as const;

export const HEDGE_COST = defineOnRanges<HedgeCost, typeof COLUMNS>({
  name: "HEDGE_COST",
  group: "Carry",
  summary: "True cost of a short hedge over its days, in USD, as a share and per year: + you pay, − the hedge earns.",
  formula: String.raw`k=f_E+f_X-r\cdot\frac{24\,d}{h}-b\qquad\mathrm{USD}=k\,N\qquad K=k\cdot\frac{365}{d}`,
  letters: {
    result: String.raw`\mathrm{USD},\ k,\ K`,
    protected_usd: "N",
    days: "d",
    entry_fee: "f_E",
    exit_fee: "f_X",
    funding_rate: "r",
    interval_hours: "h",
    basis: "b",
  },
  takes: "values",
  parameters: {
    protected_usd: {
      unit: "USD",
      about: "Dollars that the hedge protects: its face. A blank or 0 is no hedge",
      rule: notNegative,
      blank: 0,
    },
    days: daysOf("Days for which the hedge is held"),
    entry_fee: tradingFee("Fee rate for opening the hedge"),
    exit_fee: tradingFee("Fee rate for closing it"),
    funding_rate: {
      ...fundingRateOf("Average funding rate per period: 0.01 % is 0.0001, + is received by a short"),
      otherwise: 0,
    },
    interval_hours,
    basis: {
      unit: "fraction",
      about: "F/S − 1 at entry, which a short earns by expiry: + contango, − backwardation",
      rule: basisShare,
      otherwise: 0,
    },
  },
  result: {
    about: "One row of three cells: + you pay, − the hedge earns",
    columns: COLUMNS,
  },
  guidance: [
    "At a positive funding rate a short receives: it makes the hedge cheaper, not dearer.",
    "A perpetual pays funding and has no basis to earn at expiry; a dated future earns its basis and pays no funding. Give the one that applies.",
    "Perpetual or quarterly? Two calls over the same days: one with the mean of what the perpetual has paid of late, one with basis = BASIS_APR × days/365. The lower cost is the cheaper hedge. A quarterly that ends before the hedge is rolled: each roll adds a fee of either kind to entry_fee, at a basis that nobody knows yet.",
    "FUNDING_LEDGER gives what was really paid; here the rate is an average of what is expected.",
  ],
  errors: [],
  examples: [
    {
      about: "350,000 USD for 90 days on a perpetual at +0.01 %: the hedge earns 2.6 %",
      arguments: { protected_usd: 350000, days: 90, entry_fee: 0.0005, exit_fee: 0.0005, funding_rate: 0.0001 },
      gives: [[-9100, -0.026, -0.10544444444444444]],
    },
    {
      about: "The same at a negative rate: it costs 2.8 %",
      arguments: { protected_usd: 350000, days: 90, entry_fee: 0.0005, exit_fee: 0.0005, funding_rate: -0.0001 },
      gives: [[9800, 0.028, 0.11355555555555556]],
    },
    {
      about: "A quarterly future sold 2 % above spot",
      arguments: { protected_usd: 350000, days: 90, entry_fee: 0.0005, basis: 0.02 },
      gives: [[-6825, -0.0195, -0.07908333333333334]],
    },
    {
      about: "Fees typed as whole numbers of per cent",
      arguments: { protected_usd: 350000, days: 90, entry_fee: 5 },
      gives: {
        refuses: "#VALUE!",
        message: "entry_fee must be below 0.02 (2 %), was 5: fees are fractions, 0.05 % is 0.0005",
      },
    },
    {
      about: "A basis typed as a whole number of per cent",
      arguments: { protected_usd: 350000, days: 90, entry_fee: 0.0005, basis: 2 },
      gives: {
        refuses: "#VALUE!",
        message: "basis must be below 0.5 (50 %), was 2: a basis is a fraction, 2 % is 0.02",
      },
    },
  ],
  sources: [bitmexGuide],
  related: ["FUNDING_COST", "FUNDING_APR", "BASIS_APR"],
  compute: (args) => [hedgeCost(args)],
});
