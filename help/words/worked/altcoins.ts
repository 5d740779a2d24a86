import {
  HEDGE_CONTRACTS,
  HEDGE_RATIO,
  HEDGE_SPLIT,
  INVERSE_PNL,
  INVERSE_PNL_USD,
  LIQ_PRICE,
  PROXY_HEDGE,
  TARGET_PRICE,
} from "../../../src/catalog";
import { call, type Walk } from "./walk";

const COVERED = {
  refuses: "#N/A",
  message: "no liquidation price: the margin covers this short at every price",
} as const;
const BEYOND = { refuses: "#N/A", message: "no such price: a long cannot gain that much" } as const;

export const ALTCOINS: Walk = {
  id: "other-coins",
  title: "Holdings in other coins",
  about: "ADA, SOL, and coins without a future of their own.",
  steps: [
    {
      title: "500 ADA",
      claim: "At 0.40 USD a contract of 100 ADA is 40 USD, so 500 ADA take 5 contracts.",
      verdict: "Half right",
      exact:
        "Right for a contract of 100 ADA. Inverse contracts on such coins are usually 10 USD: 20 of them. 5 would hedge a quarter.",
      calls: [
        call(
          HEDGE_CONTRACTS,
          "Contracts of 40 USD, and of 10 USD",
          { holding: 500, price: 0.4, contract_size: [[40], [10]] },
          [[-5], [-20]],
        ),
        call(
          HEDGE_RATIO,
          "What 5 contracts of 10 USD hedge",
          { holding: 500, contracts: -5, entry_price: 0.4, contract_size: 10 },
          0.25,
        ),
      ],
    },
    {
      title: "100 SOL, −10 %",
      claim: "A short of 100 SOL at 150 makes up for a fall of 10 %.",
      verdict: "Right",
      exact: "It earns 11.11 SOL, worth 1,500 USD at 135: exactly what the 100 SOL have lost.",
      calls: [
        call(INVERSE_PNL, "In coin", { contracts: -15000, entry_price: 150, exit_price: 135 }, 11.11111111111111),
        call(INVERSE_PNL_USD, "In dollars", { contracts: -15000, entry_price: 150, exit_price: 135 }, 1500),
      ],
    },
    {
      title: "100 SOL, +50 %",
      claim: "With 100 SOL as margin, a rise of 50 % could wipe the margin out.",
      verdict: "Wrong",
      exact:
        "It costs 33.33 SOL. The 66.67 that are left are worth 15,000 USD, as at the start. At +100 % 50 SOL are left, at +900 % 10: always 15,000 USD. A short with as many coins in margin as it is worth is never liquidated.",
      calls: [
        call(
          INVERSE_PNL,
          "Loss at +50 %, +100 % and +900 %",
          { contracts: -15000, entry_price: 150, exit_price: [[225], [300], [1500]] },
          [[-33.333333333333336], [-50], [-90]],
        ),
        call(LIQ_PRICE, "Liquidation", { contracts: -15000, entry_price: 150, margin: 100, mmr: 0.005 }, COVERED),
      ],
    },
    {
      title: "A long",
      claim: "A long in an inverse contract loses when the price rises.",
      verdict: "Wrong",
      exact:
        "It gains, in coin, and less with each further step: never as much as its face value ÷ entry price, here 100 SOL, at any price.",
      calls: [
        call(
          INVERSE_PNL,
          "Gain at +50 %, +100 % and +900 %",
          { contracts: 15000, entry_price: 150, exit_price: [[225], [300], [1500]] },
          [[33.333333333333336], [50], [90]],
        ),
        call(
          TARGET_PRICE,
          "A price at which it has gained 100 SOL",
          { contracts: 15000, entry_price: 150, target: 100 },
          BEYOND,
        ),
      ],
    },
    {
      title: "Half a hedge",
      claim: "Hedging 50 % keeps half of what the price does, up and down.",
      verdict: "Right",
      exact: "50 coins float and 7,500 USD are locked, at every price.",
      calls: [
        call(HEDGE_SPLIT, "Locked USD, floating coins", { coins: 100, contracts: -7500, entry_prices: 150 }, [
          [7500, 50],
        ]),
      ],
    },
    {
      title: "BTC in place of a coin without a future",
      claim: "BTC falls 10 %, the other coin 15 %; the short gains 10 % in BTC and makes up for it.",
      verdict: "Wrong",
      exact:
        "The short gains 11.11 % in BTC, which is 10 % in dollars: two thirds of the loss. It takes beta dollars sold for each dollar held. And the BTC bought as margin falls too: with 10,000 USD of the coin, a beta of 1.5 and 0.25 BTC of margin, 150 contracts still lose 1,500 USD; 300 lose nothing.",
      calls: [
        call(
          INVERSE_PNL,
          "One coin's worth sold, in coin",
          { contracts: -60000, entry_price: 60000, exit_price: 54000 },
          0.1111111111111111,
        ),
        call(
          PROXY_HEDGE,
          "Contracts of 100 USD, without and with the margin coins",
          {
            units: 1000,
            asset_price: 10,
            beta: 1.5,
            hedge_price: 60000,
            contract_size: 100,
            hedge_ratio: 1,
            collateral_coins: [[0], [0.25]],
          },
          [[-150], [-300]],
        ),
        call(
          INVERSE_PNL_USD,
          "What they earn in dollars at −10 %: the coin loses 1,500 USD, the margin coins another 1,500",
          { contracts: [[-150], [-300]], entry_price: 60000, exit_price: 54000, contract_size: 100 },
          [[1500], [3000]],
        ),
      ],
    },
  ],
};
