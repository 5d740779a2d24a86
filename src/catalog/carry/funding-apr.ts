import { fundingApr, type FundingApr } from "../../core/carry/funding-apr";
import { define } from "../declare/define";
import { fundingRateOf, interval_hours } from "../declare/parameters";

export const FUNDING_APR = define<FundingApr>({
  name: "FUNDING_APR",
  group: "Carry",
  summary: "Funding rate per period as a rate per year, simple or compounded.",
  formula: String.raw`R=r\cdot\frac{8760}{h}\qquad R_{\mathrm{compound}}=(1+r)^{8760/h}-1`,
  letters: { result: "R", rate: "r", interval_hours: "h" },
  parameters: {
    rate: fundingRateOf("Funding rate per period as a fraction: 0.01 % is 0.0001"),
    interval_hours,
    compound: {
      truth: true,
      about: "TRUE if every payment is put to work at the same rate, FALSE if it is not",
      otherwise: false,
    },
  },
  result: { unit: "fraction per year", about: "+ longs pay and shorts receive, − the other way round" },
  guidance: [
    "Simple is how venues quote it, and what a hedge of constant size in USD earns in USD.",
    "0.01 % every 8 hours is 10.95 % a year, 11.57 % compounded. A year has 8,760 hours.",
  ],
  errors: [],
  examples: [
    { about: "0.01 % every 8 hours", arguments: { rate: 0.0001 }, gives: 0.1095 },
    { about: "The same, compounded", arguments: { rate: 0.0001, compound: true }, gives: 0.11571396279168662 },
    { about: "0.00125 % every hour", arguments: { rate: 0.0000125, interval_hours: 1 }, gives: 0.1095 },
    { about: "A negative rate: shorts pay", arguments: { rate: "-0.005%" }, gives: -0.05475 },
    {
      about: "An interval of no hours",
      arguments: { rate: 0.0001, interval_hours: 0 },
      gives: { refuses: "#VALUE!", message: "interval_hours must be at least 1, was 0 (is the cell empty?)" },
    },
    {
      about: "An interval in minutes",
      arguments: { rate: 0.0001, interval_hours: 480 },
      gives: {
        refuses: "#VALUE!",
        message: "interval_hours must be at most 24, was 480: it is in hours, not in minutes or a time of day",
      },
    },
    {
      about: "A per cent sign forgotten",
      arguments: { rate: 5, compound: true },
      gives: {
        refuses: "#VALUE!",
        message: "rate must be below 0.05 (5 %), was 5: funding rates are fractions a period, 0.01 % is 0.0001",
      },
    },
  ],
  sources: [
    {
      title:
        "BitMEX, XBTUSD instrument in nautilus_trader's test data: fairBasisRate 0.12045 at a funding rate of 0.00011",
      url: "https://github.com/nautechsystems/nautilus_trader",
    },
  ],
  related: ["FUNDING_COST", "BASIS_APR", "HEDGE_COST"],
  compute: fundingApr,
});
