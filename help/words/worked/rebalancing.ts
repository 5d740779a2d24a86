import {
  HEDGE_CONTRACTS,
  HEDGE_SPLIT,
  INIT_MARGIN,
  INVERSE_PNL,
  INVERSE_PNL_USD,
  LIQ_PRICE,
  LIQ_PROB,
  NET_DELTA,
  REBALANCE_CONTRACTS,
} from "../../../src/catalog";
import { call, type Walk } from "./walk";

export const REBALANCING: Walk = {
  id: "rebalancing",
  title: "Rebalancing a portfolio",
  about: "A portfolio that has drifted, and 50 BTC of which a fifth is to be taken off the table.",
  steps: [
    {
      title: "From 85/15 back to 70/30",
      claim: "Sell 15 % of the BTC.",
      verdict: "Wrong",
      exact:
        "15 points of the portfolio are 17.65 % of the BTC in it. Selling 15 % of the BTC ends at 72.25/27.75. What is over its weight is sold, never what is under it. Of 85,000 USD in BTC beside 15,000 in cash, 15,000 are to be sold.",
      calls: [
        call(
          REBALANCE_CONTRACTS,
          "Contracts of 100 USD to sell instead of coins",
          { units: 1, prices: 85000, target_weights: 0.7, contract_size: 100, cash_usd: 15000 },
          -150,
        ),
      ],
    },
    {
      title: "10 of 100 coins",
      claim: "Shorting the worth of 10 BTC neutralises 10 of 100 BTC.",
      verdict: "Right",
      exact: "90 coins float, at every price. If the price does not move, nothing offsets anything.",
      calls: [
        call(
          NET_DELTA,
          "What still moves with the price, in coin",
          { coins: 100, contracts: -6000, entry_prices: 60000, contract_size: 100 },
          90,
        ),
      ],
    },
    {
      title: "20 % of 50 coins",
      claim: "20 % of 50 BTC at 60,000 is a short of 600,000 USD.",
      verdict: "Right",
      exact: "6,000 contracts of 100 USD: 600,000 USD are locked, and 40 coins float.",
      calls: [
        call(
          HEDGE_CONTRACTS,
          "Contracts to sell",
          { holding: 50, price: 60000, contract_size: 100, hedge_ratio: 0.2 },
          -6000,
        ),
        call(
          HEDGE_SPLIT,
          "Locked USD, floating coins",
          { coins: 50, contracts: -6000, entry_prices: 60000, contract_size: 100 },
          [[600000, 40]],
        ),
      ],
    },
    {
      title: "On a margin of 1 %",
      claim: "A margin of 1 %, about 0.1 BTC, is enough.",
      verdict: "Half right",
      exact:
        "Enough to open it, and not to keep it. That is 100x: with a maintenance margin of 0.4 % it is liquidated at 60,364, 0.6 % above the entry. At 60 % volatility the price touches that within a single day with 84 %. More coins as margin do not change what the hedge does; they move the liquidation away.",
      calls: [
        call(INIT_MARGIN, "Margin", { contracts: -6000, price: 60000, leverage: 100, contract_size: 100 }, 0.1),
        call(
          LIQ_PRICE,
          "Liquidation",
          { contracts: -6000, entry_price: 60000, margin: 0.1, mmr: 0.004, contract_size: 100 },
          60363.63636363636,
        ),
        call(
          LIQ_PROB,
          "Chance of touching it within a day",
          { price: 60000, liq_price: 60363.63636363636, volatility: 0.6, days: 1 },
          0.8448601435681653,
        ),
      ],
    },
    {
      title: "At 50,000",
      claim: "The gain of the short offsets part of the loss, and a fifth stays protected.",
      verdict: "Half right",
      exact:
        "The short earns 2 BTC, 100,000 USD of the 500,000 USD that the coins have lost. 52 coins are worth 2,600,000 USD now, of which the locked 600,000 are 23.08 %: dollars do not fall, so their share grows.",
      calls: [
        call(
          INVERSE_PNL,
          "Gain in coin",
          { contracts: -6000, entry_price: 60000, exit_price: 50000, contract_size: 100 },
          2,
        ),
        call(
          INVERSE_PNL_USD,
          "Gain in dollars",
          { contracts: -6000, entry_price: 60000, exit_price: 50000, contract_size: 100 },
          100000,
        ),
      ],
    },
  ],
};
