import { unwind, type Unwind } from "../../core/hedge/unwind";
import { defineOnRanges } from "../declare/define";
import { coins, contract_size, contracts, entry_price, price, tradingFee } from "../declare/parameters";
import { bitmexGuide } from "../declare/sources";

const COLUMNS = [
  { name: "realised PnL", unit: "coin", about: "Of the position, its exit fee taken off: + gain, − loss" },
  { name: "coins after", unit: "coin", about: "Coins held once the position is closed" },
  { name: "coins to sell", unit: "coin", about: "At exit_price, to have the locked dollars in cash; − is to buy" },
  { name: "locked USD", unit: "USD", about: "The dollars that the hedge had locked: −contracts·size" },
] as const;

export const UNWIND = defineOnRanges<Unwind, typeof COLUMNS>({
  name: "UNWIND",
  group: "Hedge",
  summary: "Closing a hedge: what it realises, the coins held then, and how many to sell to keep the locked dollars.",
  formula: String.raw`\mathrm{PnL}=c\,V\left(\frac{1}{E}-\frac{1}{X}\right)-f\,\frac{|c|\,V}{X}\qquad Q'=Q+\mathrm{PnL}\qquad\mathrm{sell}=\frac{\mathrm{locked}}{X}\qquad\mathrm{locked}=-c\,V`,
  letters: {
    result: String.raw`\mathrm{PnL},\ Q',\ \mathrm{sell},\ \mathrm{locked}`,
    coins: "Q",
    contracts: "c",
    entry_price: "E",
    exit_price: "X",
    contract_size: "V",
    exit_fee: "f",
  },
  takes: "values",
  parameters: {
    coins,
    contracts,
    entry_price,
    exit_price: price("Price at which the position is closed and the coins are sold"),
    contract_size,
    exit_fee: tradingFee("Fee rate for closing the position"),
  },
  result: {
    about: "One row of four cells",
    columns: COLUMNS,
  },
  guidance: [
    "Selling the coins that were hedged is not what keeps the dollars: a short's profit is paid in coins, and they must be sold as well. 5 coins hedged at 70,000 are 6.25 coins after a fall to 56,000.",
    "After a rise it is the other way round: the short's loss has taken coins, and fewer are left to sell.",
    "What is left after the sale are the coins that were never hedged, less the fee. Where the hedge was a full one and there is a fee, coins to sell is more than coins after by that fee.",
  ],
  errors: [],
  examples: [
    {
      about: "A full hedge of 5 coins, closed after a fall of 20 %: sell 6.25 coins, not 5",
      arguments: { coins: 5, contracts: -3500, entry_price: 70000, exit_price: 56000, contract_size: 100 },
      gives: [[1.25, 6.25, 6.25, 350000]],
    },
    {
      about: "The same with a fee of 0.05 % for closing",
      arguments: {
        coins: 5,
        contracts: -3500,
        entry_price: 70000,
        exit_price: 56000,
        contract_size: 100,
        exit_fee: 0.0005,
      },
      gives: [[1.246875, 6.246875, 6.25, 350000]],
    },
    {
      about: "After a rise of 25 %, with 1 coin that was not hedged",
      arguments: { coins: 6, contracts: -3500, entry_price: 70000, exit_price: 87500, contract_size: 100 },
      gives: [[-1, 5, 4, 350000]],
    },
    {
      about: "No position: nothing to unwind",
      arguments: { coins: 5, contracts: 0, entry_price: 0, exit_price: 0 },
      gives: [[0, 5, 0, 0]],
    },
    {
      about: "An exit price that is missing",
      arguments: { coins: 5, contracts: -3500, entry_price: 70000, exit_price: 0, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "exit_price must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [bitmexGuide],
  related: ["HEDGE_SPLIT", "INVERSE_PNL", "REHEDGE"],
  idle: (args) => (args.contracts === 0 ? [[0, args.coins, 0, 0]] : undefined),
  compute: (args) => {
    const { realised, coins_after, coins_to_sell, locked } = unwind(args);
    return [[realised, coins_after, coins_to_sell, locked]];
  },
});
