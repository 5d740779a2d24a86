import { coinsToContracts, type CoinsToContracts } from "../../core/position/coins-to-contracts";
import { define } from "../declare/define";
import { contract_size, lot, price } from "../declare/parameters";
import { anyNumber } from "../declare/rules";
import { bitmexGuide } from "../declare/sources";

export const COINS_TO_CONTRACTS = define<CoinsToContracts>({
  name: "COINS_TO_CONTRACTS",
  group: "Position and PnL",
  summary: "So many coins as inverse contracts at a price, in whole lots.",
  formula: String.raw`c=\operatorname{round}\left(\frac{q\,P}{V},\ \mathrm{lot}\right)`,
  letters: { result: "c", coins: "q", price: "P", contract_size: "V", lot: String.raw`\mathrm{lot}` },
  parameters: {
    coins: {
      unit: "coin",
      about: "Coins to express in contracts, + long, − short. A blank or 0 is none",
      rule: anyNumber,
      blank: 0,
    },
    price: price("Futures price at which the contracts are traded"),
    contract_size,
    lot,
    rounding: {
      choices: ["nearest", "down", "up"],
      about: "To whole lots: nearest (halves away from 0), down (towards 0) or up (away from 0)",
      otherwise: "nearest",
      meanings: {
        nearest: "To the nearest whole lot, halves away from 0",
        down: "To the whole lot towards 0: a smaller position",
        up: "To the whole lot away from 0: a larger position",
      },
    },
  },
  result: { unit: "contracts", about: "The sign is that of the coins" },
  guidance: [
    "A contract's face is in dollars: 5 coins at 70,000 are 3,500 contracts of 100 USD, not 5.",
    "To hedge coins that you hold use HEDGE_CONTRACTS, which has the opposite sign.",
  ],
  errors: [],
  examples: [
    {
      about: "5 coins at 70,000 in contracts of 100 USD",
      arguments: { coins: 5, price: 70000, contract_size: 100 },
      gives: 3500,
    },
    {
      about: "A short of 0.07 coin at 150 in contracts of 1 USD: exactly 10.5, and halves go away from 0",
      arguments: { coins: -0.07, price: 150 },
      gives: -11,
    },
    {
      about: "500 coins at 0.40 in contracts of 10 USD, to lots of 3, no more than that",
      arguments: { coins: 500, price: 0.4, contract_size: 10, lot: 3, rounding: "down" },
      gives: 18,
    },
    {
      about: "A word that is not one of the choices",
      arguments: { coins: 5, price: 70000, contract_size: 100, rounding: "floor" as "down" },
      gives: { refuses: "#VALUE!", message: 'rounding must be one of "nearest", "down", "up", was "floor"' },
    },
  ],
  sources: [bitmexGuide],
  related: ["NOTIONAL", "HEDGE_CONTRACTS", "POSITION_SIZE"],
  idle: ({ coins }) => (coins === 0 ? 0 : undefined),
  compute: coinsToContracts,
});
