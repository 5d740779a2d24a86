import { FUNDING_COST, HEDGE_CONTRACTS, HEDGE_RATIO, INIT_MARGIN, SCENARIO_GRID, UNWIND } from "../../../src/catalog";
import { call, type Walk } from "./walk";

export const HOLDING: Walk = {
  id: "spot-holding",
  title: "A spot holding",
  about: "5 BTC at 50,000 and 10 ETH at 3,000, kept and hedged.",
  steps: [
    {
      title: "5 BTC, −20 %",
      claim: "A short of 250,000 USD keeps about 250,000 USD after a fall of 20 %.",
      verdict: "Right",
      exact: "Exactly 250,000 USD: the short earns 1.25 BTC, and 6.25 BTC at 40,000 are what 5 were at 50,000.",
      calls: [
        call(
          UNWIND,
          "Realised coin, coins after, coins to sell, locked USD",
          { coins: 5, contracts: -2500, entry_price: 50000, exit_price: 40000, contract_size: 100 },
          [[1.25, 6.25, 6.25, 250000]],
        ),
      ],
    },
    {
      title: "The size of a contract",
      claim: "A contract is 100 BTC, or 1 BTC, so 5 BTC take 5 contracts.",
      verdict: "Wrong",
      exact: "A contract is 100 USD, not 100 BTC. 5 BTC take 2,500 of them; of 100 BTC it would take 0.05.",
      calls: [call(HEDGE_CONTRACTS, "Contracts of 100 USD", { holding: 5, price: 50000, contract_size: 100 }, -2500)],
    },
    {
      title: "10 ETH",
      claim: "10 ETH at 3,000 take 10 contracts of 1 ETH.",
      verdict: "Wrong",
      exact:
        "Inverse contracts on ETH are 10 USD or 1 USD: 3,000 or 30,000 of them. 10 contracts of 10 USD hedge 0.33 %.",
      calls: [
        call(
          HEDGE_CONTRACTS,
          "Contracts of 10 USD, and of 1 USD",
          { holding: 10, price: 3000, contract_size: [[10], [1]] },
          [[-3000], [-30000]],
        ),
        call(
          HEDGE_RATIO,
          "What 10 contracts of 10 USD hedge",
          { holding: 10, contracts: -10, entry_price: 3000, contract_size: 10 },
          0.0033333333333333335,
        ),
      ],
    },
    {
      title: "Margin when the price falls",
      claim: "A falling price raises the margin that is required in dollars, and may liquidate the short.",
      verdict: "Wrong",
      exact:
        "At 5x it is a fifth of 30,000 USD, 6,000 USD at every price. In ETH it is 3 at 2,000, 2 at 3,000 and 1.5 at 4,000; the short is paid in ETH as the price falls. What liquidates a short is the rise.",
      calls: [
        call(
          INIT_MARGIN,
          "Margin in ETH at 2,000, 3,000 and 4,000",
          { contracts: -3000, price: [[2000, 3000, 4000]], leverage: 5, contract_size: 10 },
          [[3, 2, 1.5]],
        ),
      ],
    },
    {
      title: "Funding",
      claim: "If the funding rate is strongly positive, the hedge becomes expensive: reduce it.",
      verdict: "Wrong",
      exact: "A positive rate is paid by longs to shorts. The hedge receives it, and pays when the rate is negative.",
      calls: [
        call(
          FUNDING_COST,
          "One period at +0.01 % and at −0.01 %: − is received",
          { contracts: -2500, mark_price: 50000, funding_rate: [[0.0001], [-0.0001]], contract_size: 100 },
          [[-0.0005], [0.0005]],
        ),
      ],
    },
    {
      title: "Gaining on the coins all the same",
      claim: "If the price rises, the coins should gain far more than the hedge loses.",
      verdict: "Wrong",
      exact:
        "A full hedge loses exactly what the coins gain: that is the other side of losing nothing. To keep a part of the gain, hedge a part.",
      calls: [
        call(
          SCENARIO_GRID,
          "The whole in dollars at −20 %, 0 and +20 % (rows), unhedged, half and fully hedged (columns)",
          {
            coins: 5,
            price: 50000,
            moves: [[-0.2], [0], [0.2]],
            hedge_ratios: [[0, 0.5, 1]],
            contract_size: 100,
          },
          [
            [200000, 225000, 250000],
            [250000, 250000, 250000],
            [300000, 275000, 250000],
          ],
        ),
      ],
    },
  ],
};
