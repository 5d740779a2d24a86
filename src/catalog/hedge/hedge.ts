import { closingTrade, hedgeContracts, type HedgeContracts } from "../../core/hedge/hedge";
import { define } from "../declare/define";
import { contract_size, lot, price } from "../declare/parameters";
import { anyNumber, hedgeRatio, notZero } from "../declare/rules";
import { bitmexGuide } from "../declare/sources";

export const HEDGE_CONTRACTS = define<HedgeContracts>({
  name: "HEDGE_CONTRACTS",
  group: "Hedge",
  summary: "Contracts to trade (− sell, + buy) so that inverse futures hedge the coins that you hold.",
  formula: String.raw`\Delta c = \operatorname{round}\left(-\frac{h\,\beta\,Q\,P}{V}-c_0,\ \mathrm{lot}\right)`,
  letters: {
    result: String.raw`\Delta c`,
    holding: "Q",
    price: "P",
    contract_size: "V",
    hedge_ratio: "h",
    beta: String.raw`\beta`,
    lot: String.raw`\mathrm{lot}`,
    existing: "c_0",
  },
  parameters: {
    holding: {
      unit: "coin",
      about: "Coins held, the coins posted as margin included. A blank or 0 is no holding",
      rule: anyNumber,
      blank: 0,
    },
    price: price("The futures price that you sell at; for a proxy hedge, the price of the asset held"),
    contract_size,
    hedge_ratio: {
      unit: "fraction",
      about: "Share of the holding to hedge: 1 is all of it, 0.5 half",
      rule: hedgeRatio,
      otherwise: 1,
    },
    beta: {
      unit: "fraction",
      about: "Sensitivity of the holding to the hedged market: 1 for the coin's own contract",
      rule: notZero,
      otherwise: 1,
    },
    lot,
    existing: {
      unit: "contracts",
      about: "Signed contracts already held, which the trade takes into account",
      rule: anyNumber,
      otherwise: 0,
    },
    rounding: {
      choices: ["nearest", "down", "up"],
      about: "To whole lots: nearest (halves away from 0), down (never more than asked) or up (never less)",
      otherwise: "nearest",
      meanings: {
        nearest: "To the nearest whole lot, halves away from 0",
        down: "Down to a whole lot: never more is traded than asked",
        up: "Up to a whole lot: never less is traded than asked",
      },
    },
  },
  result: { unit: "contracts", about: "− is to sell, + is to buy" },
  guidance: [
    "A short of as many dollars as the coins are worth keeps their value in dollars, at every price, with nothing to rebalance: coins gained on the short replace what the price takes, and the other way round.",
    "Size on the price at which the future is sold, not on spot. Selling 5 coins' worth at a futures price of 71,400 locks 357,000 USD at expiry; sizing on a spot of 70,000 leaves a part floating.",
    "For a contract that is sized in coins (1 BTC, 100 ADA), contract_size is coins × price: HEDGE_CONTRACTS(5, 70000, 1*70000) is −5.",
    "The trade is rounded to the lot, not the position: what is open already may be any number of contracts.",
    "Leverage is not an argument: it sets the margin, not the size. The decision at exact halves of a lot is taken on the exact value.",
  ],
  errors: [],
  examples: [
    {
      about: "5 coins at 70,000 with contracts of 100 USD: sell 3,500",
      arguments: { holding: 5, price: 70000, contract_size: 100 },
      gives: -3500,
    },
    {
      about: "500 coins at 0.40 with contracts of 10 USD",
      arguments: { holding: 500, price: 0.4, contract_size: 10 },
      gives: -20,
    },
    {
      about: "A contract of 1 coin: its face in dollars is the price",
      arguments: { holding: 5, price: 70000, contract_size: 70000 },
      gives: -5,
    },
    {
      about: "A contract of 100 coins at 0.40",
      arguments: { holding: 500, price: 0.4, contract_size: 40 },
      gives: -5,
    },
    {
      about: "Half of 10 coins at 3,000",
      arguments: { holding: 10, price: 3000, contract_size: 10, hedge_ratio: 0.5 },
      gives: -1500,
    },
    {
      about: "A hedge ratio in per cent points: 50 would be fifty times the holding",
      arguments: { holding: 10, price: 3000, contract_size: 10, hedge_ratio: 50 },
      gives: {
        refuses: "#VALUE!",
        message: "hedge_ratio must be at most 10 (1000 %), was 50: hedge ratios are fractions, 50 % is 0.5",
      },
    },
    {
      about: "1,500 contracts are sold already: sell the rest",
      arguments: { holding: 5, price: 70000, contract_size: 100, existing: -1500 },
      gives: -2000,
    },
    {
      about: "12,345 are sold already and lots are of 100: the trade is in whole lots, not the position",
      arguments: { holding: 1, price: 70000, lot: 100, existing: -12345 },
      gives: -57700,
    },
    {
      about: "A word that is not one of the choices",
      arguments: { holding: 5, price: 70000, contract_size: 100, rounding: "floor" as "down" },
      gives: { refuses: "#VALUE!", message: 'rounding must be one of "nearest", "down", "up", was "floor"' },
    },
  ],
  sources: [bitmexGuide],
  related: ["INVERSE_PNL", "LIQ_PRICE", "FUNDING_COST"],
  idle: (args) => {
    if (args.holding !== 0) return undefined;
    if (args.existing === 0) return 0;
    return args.lot > 0 ? closingTrade(args) : undefined;
  },
  compute: hedgeContracts,
});
