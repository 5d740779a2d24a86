import { basisApr, type BasisApr } from "../../core/carry/basis";
import { define } from "../declare/define";
import { daysOf, price } from "../declare/parameters";
import { daysAYear } from "../declare/rules";

export const BASIS_APR = define<BasisApr>({
  name: "BASIS_APR",
  group: "Carry",
  summary: "Basis of a future, F/S − 1, as a rate per year: what a short that is held to expiry earns.",
  formula: String.raw`R=\left(\frac{F}{S}-1\right)\frac{Y}{d}\qquad R_{\mathrm{compound}}=\left(\frac{F}{S}\right)^{Y/d}-1`,
  letters: { result: "R", futures_price: "F", spot_price: "S", days: "d", year: "Y" },
  parameters: {
    futures_price: price("Price of the future"),
    spot_price: price("Spot or index price at the same moment"),
    days: daysOf("Days to expiry, parts of a day included"),
    compound: {
      truth: true,
      about: "TRUE if the proceeds are put to work at the same rate, FALSE if they are not",
      otherwise: false,
    },
    year: {
      unit: "days",
      about: "Days in a year: 365, or 360 as money markets count",
      rule: daysAYear,
      otherwise: 365,
    },
  },
  result: { unit: "fraction per year", about: "+ contango, which a short earns; − backwardation, which it pays" },
  guidance: [
    "A short sold above spot does not decay: as the future comes down to spot it earns the difference.",
    "Coins hedged by a future are worth coins × F at expiry, not coins × S: the basis is in the size (HEDGE_CONTRACTS at the futures price).",
    "Prices of one moment: a future against a spot price of another hour is not a basis.",
  ],
  errors: [],
  examples: [
    {
      about: "71,400 against 70,000 with 90 days to go: 8.11 % a year",
      arguments: { futures_price: 71400, spot_price: 70000, days: 90 },
      gives: 0.0811111111111111,
    },
    {
      about: "The same, compounded",
      arguments: { futures_price: 71400, spot_price: 70000, days: 90, compound: true },
      gives: 0.08362364865431263,
    },
    {
      about: "A discount: selling there costs",
      arguments: { futures_price: 98, spot_price: 100, days: 36.5 },
      gives: -0.2,
    },
    {
      about: "A calendar year in place of the days in it",
      arguments: { futures_price: 71400, spot_price: 70000, days: 90, year: 2026 },
      gives: { refuses: "#VALUE!", message: "year must be at most 366, was 2026: it is in days, 365 or 360" },
    },
    {
      about: "On the day of expiry there is no rate per year",
      arguments: { futures_price: 71400, spot_price: 70000, days: 0 },
      gives: { refuses: "#VALUE!", message: "days must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [
    { title: "ccxt_client, its module of basis calculations", url: "https://hex.pm/packages/ccxt_client" },
    { title: "Delta Exchange, annualised fair basis of its futures specification" },
  ],
  related: ["CASH_CARRY", "FUNDING_APR", "ROLL_HEDGE"],
  compute: basisApr,
});
