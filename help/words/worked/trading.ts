import {
  BANKRUPTCY_PRICE,
  HEDGE_CONTRACTS,
  HEDGE_SPLIT,
  INVERSE_PNL,
  INVERSE_PNL_USD,
  INVERSE_ROE,
  LIQ_PRICE,
  SCENARIO_GRID,
} from "../../../src/catalog";
import { call, type Walk } from "./walk";

export const TRADING: Walk = {
  id: "trading",
  title: "Trading a fall",
  about: "A first meeting with inverse futures: long or short, with leverage, and a stop.",
  steps: [
    {
      title: "The same move up and down",
      claim:
        "A long from 60,000 to 65,000 and a short from 60,000 to 55,000 earn the same 5,000 USD on one coin's worth.",
      verdict: "Right",
      exact:
        "In dollars they do. In coin they do not: the short is paid when a coin is cheap, and gets more of them. This bend is what “inverse” means.",
      calls: [
        call(
          INVERSE_PNL,
          "In coin, the long",
          { contracts: 60000, entry_price: 60000, exit_price: 65000 },
          0.07692307692307693,
        ),
        call(
          INVERSE_PNL,
          "In coin, the short",
          { contracts: -60000, entry_price: 60000, exit_price: 55000 },
          0.09090909090909091,
        ),
        call(
          INVERSE_PNL_USD,
          "In dollars, both",
          { contracts: [[60000], [-60000]], entry_price: 60000, exit_price: [[65000], [55000]] },
          [[5000], [5000]],
        ),
      ],
    },
    {
      title: "10 % at ten times leverage",
      claim: "A short of 10,000 USD on a tenth of margin doubles its margin when the price falls 10 %.",
      verdict: "Half right",
      exact:
        "That is the linear sum. The inverse short earns 111.1 % of its margin in coin. The margin was coins as well, and they fell: counted in dollars the account grows by 90 %.",
      calls: [
        call(
          INVERSE_ROE,
          "Return on the margin of 0.1 coin",
          { contracts: -10000, entry_price: 10000, exit_price: 9000, margin: 0.1 },
          1.1111111111111112,
        ),
        call(
          INVERSE_ROE,
          "The same account in dollars",
          { contracts: -10000, entry_price: 10000, exit_price: 9000, margin: 0.1, unit: "usd" },
          0.9,
        ),
      ],
    },
    {
      title: "10 % the other way",
      claim: "If the price rises 10 % instead, all of the margin is lost.",
      verdict: "Wrong",
      exact:
        "At +10 % the loss is 90.9 % of the margin. It is gone at +11.11 %, and the venue steps in before that, at +10.56 % with a maintenance margin of 0.5 %.",
      calls: [
        call(
          INVERSE_PNL,
          "At +10 %",
          { contracts: -10000, entry_price: 10000, exit_price: 11000 },
          -0.09090909090909091,
        ),
        call(
          LIQ_PRICE,
          "Liquidation",
          { contracts: -10000, entry_price: 10000, margin: 0.1, mmr: 0.005 },
          11055.555555555555,
        ),
        call(
          BANKRUPTCY_PRICE,
          "Bankruptcy",
          { contracts: -10000, entry_price: 10000, margin: 0.1 },
          11111.111111111111,
        ),
      ],
    },
    {
      title: "A stop",
      claim: "A stop at 62,000 on a short at 60,000 limits the loss to 2,000 USD a contract.",
      verdict: "Wrong",
      exact:
        "That is a contract of one coin. An inverse contract of 100 USD loses 3.33 USD there; it takes 600 of them to lose 2,000.",
      calls: [
        call(
          INVERSE_PNL_USD,
          "One contract of 100 USD, and 600",
          { contracts: [[-1], [-600]], entry_price: 60000, exit_price: 62000, contract_size: 100 },
          [[-3.3333333333333335], [-2000]],
        ),
        call(
          INVERSE_PNL,
          "One contract, in coin",
          { contracts: -1, entry_price: 60000, exit_price: 62000, contract_size: 100 },
          -0.000053763440860215054,
        ),
      ],
    },
    {
      title: "Half of a holding",
      claim: "Part of a holding can be hedged against a correction of 20 %.",
      verdict: "Right",
      exact:
        "Half of one coin at 60,000 locks 30,000 USD and lets half a coin float. At 48,000 the whole is worth 54,000 USD instead of 48,000.",
      calls: [
        call(
          HEDGE_CONTRACTS,
          "Contracts of 100 USD to sell",
          { holding: 1, price: 60000, contract_size: 100, hedge_ratio: 0.5 },
          -300,
        ),
        call(
          HEDGE_SPLIT,
          "What is locked in dollars, and what floats in coin",
          { coins: 1, contracts: -300, entry_prices: 60000, contract_size: 100 },
          [[30000, 0.5]],
        ),
        call(
          SCENARIO_GRID,
          "The whole after −20 %",
          { coins: 1, price: 60000, moves: -0.2, hedge_ratios: 0.5, contract_size: 100 },
          54000,
        ),
      ],
    },
  ],
};
