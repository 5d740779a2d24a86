import { linearPnl, type LinearPnl } from "../../core/position/linear";
import { define } from "../declare/define";
import { contracts, entry_price, price, tradingFee } from "../declare/parameters";
import { aboveZero } from "../declare/rules";

export const LINEAR_PNL = define<LinearPnl>({
  name: "LINEAR_PNL",
  group: "Position and PnL",
  summary: "Profit (+) or loss (−) in USD of a linear (USDT-margined) position, for comparison with an inverse one.",
  formula: String.raw`\mathrm{PnL}=c\,q\,(X-E)-|c|\,q\,(f_E\,E+f_X\,X)`,
  letters: {
    result: String.raw`\mathrm{PnL}`,
    contracts: "c",
    entry_price: "E",
    exit_price: "X",
    coins_per_contract: "q",
    entry_fee: "f_E",
    exit_fee: "f_X",
  },
  parameters: {
    contracts,
    entry_price,
    exit_price: price("Exit price, or the mark price of a position that is still open"),
    coins_per_contract: {
      unit: "coin/contract",
      about: "Coins that one contract stands for. At the default of 1, contracts is simply the position in coins",
      rule: aboveZero,
      otherwise: 1,
    },
    entry_fee: tradingFee("Fee rate paid on the value at entry"),
    exit_fee: tradingFee("Fee rate paid on the value at exit"),
  },
  result: { unit: "USD", about: "Profit is +, loss is −" },
  guidance: [
    "A linear contract is a number of coins and pays in USD; an inverse one is a number of dollars and pays in coin.",
    "A linear short of Q coins opened at E and an inverse short of Q·E USD gain the same dollars at the exit price: compare with INVERSE_PNL_USD.",
    "Not for quanto contracts, which pay in a third currency at a fixed rate.",
  ],
  errors: [],
  examples: [
    {
      about: "A short of 5 coins at 70,000, after a fall of 20 %",
      arguments: { contracts: -5, entry_price: 70000, exit_price: 56000 },
      gives: 70000,
    },
    {
      about: "The same in contracts of 0.01 coin, with a fee of 0.05 % on either side",
      arguments: {
        contracts: -500,
        entry_price: 70000,
        exit_price: 56000,
        coins_per_contract: 0.01,
        entry_fee: 0.0005,
        exit_fee: 0.0005,
      },
      gives: 69685,
    },
    {
      about: "Two exit prices: the result spills",
      arguments: { contracts: 0.1, entry_price: 100000, exit_price: [[160000, 90000]] },
      gives: [[6000, -1000]],
    },
    {
      about: "A fee typed in per cent",
      arguments: { contracts: -5, entry_price: 70000, exit_price: 56000, coins_per_contract: 1, entry_fee: 5 },
      gives: {
        refuses: "#VALUE!",
        message: "entry_fee must be below 0.02 (2 %), was 5: fees are fractions, 0.05 % is 0.0005",
      },
    },
  ],
  sources: [
    {
      title: "Bybit, P&L calculations (USDT contract)",
      url: "https://help.bybit.com/hc/en-us/articles/900000630066-P-L-calculations-USDT-Contract-",
    },
  ],
  related: ["INVERSE_PNL_USD", "INVERSE_PNL"],
  idle: ({ contracts: position }) => (position === 0 ? 0 : undefined),
  compute: linearPnl,
});
