import { LIQ_PRICE, LIQ_PROB } from "../../../src/catalog";
import { call, type Walk } from "./walk";

const MARGINS = [[6], [3], [2], [1.2], [0.6], [0.06]];

export const LEVERAGE: Walk = {
  id: "leverage",
  title: "What leverage leaves of a hedge",
  about: "The introductions advise anything from 1x to 5x. This is what each means for 6 coins sold at 70,000.",
  steps: [
    {
      title: "Distance and chance",
      claim: "Two to five times leverage is ideal for a hedge.",
      verdict: "Wrong",
      exact:
        "Leverage does not change what the hedge earns, only when it is lost. The same hedge on 6, 3, 2, 1.2, 0.6 and 0.06 coins of margin (1x, 2x, 3x, 5x, 10x and 100x) is liquidated never, at +99 %, +49.3 %, +24.4 %, +10.6 % and +0.5 %. A hedge that is lost on the way up does not protect on the way down.",
      calls: [
        call(
          LIQ_PRICE,
          "Liquidation at 1x, 2x, 3x, 5x, 10x and 100x, with a maintenance margin of 0.5 %",
          { contracts: -420000, entry_price: 70000, margin: MARGINS, mmr: 0.005 },
          [
            [{ refuses: "#N/A", message: "no liquidation price: the margin covers this short at every price" }],
            [139300],
            [104475],
            [87062.5],
            [77388.88888888889],
            [70353.53535353535],
          ],
        ),
        call(
          LIQ_PROB,
          "Chance of touching these prices within 30 and 90 days at a volatility of 60 % (a model)",
          {
            price: 70000,
            liq_price: [[139300], [104475], [87062.5], [77388.88888888889], [70353.53535353535]],
            volatility: 0.6,
            days: [[30, 90]],
          },
          [
            [0.00004466916835556743, 0.014691975090409436],
            [0.016250882580006475, 0.1454488411399635],
            [0.18319679678142992, 0.4141684253553962],
            [0.5315477948492158, 0.6984382328645771],
            [0.9740957115562401, 0.9838816328491753],
          ],
        ),
      ],
    },
  ],
};
