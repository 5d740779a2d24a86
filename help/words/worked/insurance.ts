import {
  BASIS_APR,
  FUNDING_COST,
  HEDGE_CONTRACTS,
  HEDGE_RATIO,
  HEDGE_SPLIT,
  INIT_MARGIN,
  LIQ_PRICE,
  LIQ_PROB,
  MARGIN_RATIO,
  SCENARIO_TABLE,
  UNWIND,
} from "../../../src/catalog";
import { call, type Walk } from "./walk";

const NOT_ASKED = { refuses: "#N/A", message: "no margin ratio: margin and mmr are not given" } as const;

export const INSURANCE: Walk = {
  id: "insurance",
  title: "A hedge as insurance",
  about: "5 BTC at 70,000, hedged in full for three months.",
  steps: [
    {
      title: "How many contracts",
      claim: "350,000 USD ÷ (1 BTC × 70,000) = 5 contracts.",
      verdict: "Wrong",
      exact:
        "An inverse contract is worth dollars, not a coin: 3,500 contracts of 100 USD. 5 of them hedge 0.143 % of the coins and leave 69,900 of the 70,000 USD that a fall to 56,000 costs.",
      calls: [
        call(
          HEDGE_CONTRACTS,
          "For contracts of 100, 10 and 1 USD",
          { holding: 5, price: 70000, contract_size: [[100], [10], [1]] },
          [[-3500], [-35000], [-350000]],
        ),
        call(
          HEDGE_RATIO,
          "What 5 contracts of 100 USD hedge",
          { holding: 5, contracts: -5, entry_price: 70000, contract_size: 100 },
          0.0014285714285714286,
        ),
      ],
    },
    {
      title: "Where the future is above spot",
      claim: "The number of contracts is the spot value ÷ (size × futures price).",
      verdict: "Wrong",
      exact:
        "With the future at 71,400 and spot at 70,000 that is 4.902 contracts of a coin for 5 coins. What locks the value at expiry is coins × futures price: 3,570 contracts of 100 USD lock 357,000 USD at every price. 3,500 of them leave 0.098 coin floating: 353,922 USD at 40,000, 363,725 USD at 140,000.",
      calls: [
        call(
          HEDGE_CONTRACTS,
          "Sized at the price that you sell at",
          { holding: 5, price: 71400, contract_size: 100 },
          -3570,
        ),
        call(
          HEDGE_SPLIT,
          "What 3,570 contracts lock, and what floats",
          { coins: 5, contracts: -3570, entry_prices: 71400, contract_size: 100 },
          [[357000, 0]],
        ),
        call(
          HEDGE_SPLIT,
          "What 3,500 contracts lock, and what floats",
          { coins: 5, contracts: -3500, entry_prices: 71400, contract_size: 100 },
          [[350000, 0.09803921568627451]],
        ),
      ],
    },
    {
      title: "−20 % and +10 %",
      claim: "After a fall of 20 % and after a rise of 10 % the whole is worth almost 350,000 USD.",
      verdict: "Right",
      exact: "Not almost: exactly, at these prices and at every other one, without any rebalancing.",
      calls: [
        call(
          SCENARIO_TABLE,
          "5 coins and 3,500 short contracts of 100 USD",
          {
            coins: 5,
            contracts: -3500,
            entry_price: 70000,
            prices: [[56000], [77000]],
            contract_size: 100,
            headers: false,
          },
          [
            [56000, -0.2, 280000, 1.25, 70000, 6.25, 350000, 0, NOT_ASKED, "OK"],
            [77000, 0.1, 385000, -0.45454545454545453, -35000, 4.545454545454546, 350000, 0, NOT_ASKED, "OK"],
          ],
        ),
      ],
    },
    {
      title: "On a small margin",
      claim: "The short can be opened at ten times leverage with a small amount of BTC.",
      verdict: "Half right",
      exact:
        "0.5 BTC opens it. It is liquidated at 77,389, +10.56 %, and the hedge is gone when the market turns back. At +10 % half of the equity is needed for maintenance already. With a volatility of 60 % a year the chance of touching it within 30 days is 53 %.",
      calls: [
        call(INIT_MARGIN, "Margin", { contracts: -3500, price: 70000, leverage: 10, contract_size: 100 }, 0.5),
        call(
          LIQ_PRICE,
          "Liquidation",
          { contracts: -3500, entry_price: 70000, margin: 0.5, mmr: 0.005, contract_size: 100 },
          77388.88888888889,
        ),
        call(
          MARGIN_RATIO,
          "Margin ratio at 77,000",
          { contracts: -3500, entry_price: 70000, mark_price: 77000, margin: 0.5, mmr: 0.005, contract_size: 100 },
          0.5,
        ),
        call(
          LIQ_PROB,
          "Chance of touching it within 30 days",
          { price: 70000, liq_price: 77388.88888888889, volatility: 0.6, days: 30 },
          0.5315477948492158,
        ),
      ],
    },
    {
      title: "What it costs to hold",
      claim: "In contango the short decays, and at a positive funding rate it pays.",
      verdict: "Wrong",
      exact:
        "Both the other way round. A short sold at 71,400 with spot at 70,000 earns the 2 % as the prices meet: 8.11 % a year over 90 days. At a positive funding rate longs pay shorts: at 0.01 % every 8 hours the short receives 0.0005 BTC a period, 0.135 BTC in 90 days. It pays when the rate is negative.",
      calls: [
        call(
          BASIS_APR,
          "The basis per year, earned by the short",
          { futures_price: 71400, spot_price: 70000, days: 90 },
          0.0811111111111111,
        ),
        call(
          FUNDING_COST,
          "Funding of one period and of 270: − is received",
          { contracts: -3500, mark_price: 70000, funding_rate: 0.0001, contract_size: 100, periods: [[1], [270]] },
          [[-0.0005], [-0.135]],
        ),
      ],
    },
    {
      title: "Taking it off",
      claim: "After the fall, close the 5 contracts and sell the 5 coins to keep the dollars.",
      verdict: "Wrong",
      exact: "The profit is paid in coins. There are 6.25 BTC now, and all of them must be sold to have 350,000 USD.",
      calls: [
        call(
          UNWIND,
          "Realised coin, coins after, coins to sell, locked USD",
          { coins: 5, contracts: -3500, entry_price: 70000, exit_price: 56000, contract_size: 100 },
          [[1.25, 6.25, 6.25, 350000]],
        ),
      ],
    },
  ],
};
