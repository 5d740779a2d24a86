import { touchProbability, type TouchProbability } from "../../core/margin/touch-probability";
import { define } from "../declare/define";
import { daysOf, price } from "../declare/parameters";
import { driftAYear, volatilityAYear } from "../declare/rules";

export const LIQ_PROB = define<TouchProbability>({
  name: "LIQ_PROB",
  group: "Margin and liquidation",
  summary: "Probability that the price touches a level within some days, if it moves as a random walk does (a model).",
  formula: String.raw`p=\Phi\left(\frac{\nu T-b}{\sigma\sqrt{T}}\right)+e^{2\nu b/\sigma^2}\,\Phi\left(\frac{-\nu T-b}{\sigma\sqrt{T}}\right),\quad b=\left|\ln\frac{H}{S}\right|,\quad \nu=\pm\left(\mu-\frac{\sigma^2}{2}\right)`,
  letters: {
    result: "p",
    price: "S",
    liq_price: "H",
    volatility: String.raw`\sigma`,
    days: "T",
    drift: String.raw`\mu`,
  },
  parameters: {
    price: price("Price now"),
    liq_price: price("Liquidation price, or any other level, above or below"),
    volatility: {
      unit: "fraction per year",
      about: "Volatility per year of 365 days as a fraction: 60 % is 0.6",
      rule: volatilityAYear,
    },
    days: daysOf("Days to look ahead; T is days ÷ 365"),
    drift: {
      unit: "fraction per year",
      about: "Growth of the expected price per year as a fraction. At 0 it is expected to stay where it is",
      rule: driftAYear,
      otherwise: 0,
    },
  },
  result: { unit: "fraction", about: "From 0 to 1" },
  guidance: [
    "A model, not a promise: geometric Brownian motion has no jumps and one volatility, and real markets have neither. Read it as a ranking: at 60 % volatility a short at 10x is touched within 30 days with 53 %, at 5x with 18 %, at 3x with 1.6 %.",
    "ν is taken towards the level: plus for a level above, minus for one below. A drift of 0 means that the expected price stays where it is; the logarithm then falls by σ²/2 a year, so a level below is a little likelier than one as far above.",
    "Touching at any moment counts, not only where the price ends. The mark price is what liquidates, not the last trade.",
    "Evaluated in logarithms and right to 1e-12 in absolute terms, for tiny volatilities and long horizons too.",
  ],
  errors: [],
  examples: [
    {
      about: "A short at 10x from 70,000 over 30 days at 60 % volatility",
      arguments: { price: 70000, liq_price: 77388.88888888889, volatility: 0.6, days: 30 },
      gives: 0.5315477948492158,
    },
    {
      about: "At 5x",
      arguments: { price: 70000, liq_price: 87062.5, volatility: 0.6, days: 30 },
      gives: 0.18319679678142992,
    },
    {
      about: "A price that is already there",
      arguments: { price: 70000, liq_price: 70000, volatility: 0.6, days: 30 },
      gives: 1,
    },
    {
      about: "Without a volatility there is no model",
      arguments: { price: 70000, liq_price: 77388.88888888889, volatility: 0, days: 30 },
      gives: { refuses: "#VALUE!", message: "volatility must be above 0, was 0 (is the cell empty?)" },
    },
    {
      about: "Per cent points: 60 would be 6,000 % a year",
      arguments: { price: 70000, liq_price: 77388.88888888889, volatility: 60, days: 30 },
      gives: {
        refuses: "#VALUE!",
        message: "volatility must be below 10 (1000 %), was 60: volatilities are fractions a year, 60 % is 0.6",
      },
    },
  ],
  sources: [
    { title: "Harrison, Brownian Motion and Stochastic Flow Systems, chapter 1 (first passage by reflection)" },
  ],
  related: ["LIQ_PRICE", "MARGIN_FOR_LIQ"],
  compute: touchProbability,
});
