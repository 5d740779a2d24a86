import { BASIS_APR, HEDGE_COST } from "../../../src/catalog";
import { call, type Walk } from "./walk";

const PROTECTED = { protected_usd: 350000, entry_fee: 0.0005, exit_fee: 0.0005 };

export const PERPETUAL_OR_QUARTERLY: Walk = {
  id: "perpetual-or-quarterly",
  title: "Perpetual or quarterly?",
  about: "350,000 USD hedged with a perpetual that pays 0.01 % each 8 hours, or with a quarterly 2 % above spot.",
  steps: [
    {
      title: "The same 90 days",
      claim: "0.01 % is less than 2 %, so the quarterly earns more.",
      verdict: "Wrong",
      exact:
        "0.01 % comes 270 times in 90 days: 2.7 % against 2 %. Fees of 0.05 % each way are taken off both. The perpetual earns 9,100 USD as long as its rate goes on, the quarterly 6,650 USD whatever happens. Both numbers are over the same days, or they say nothing.",
      calls: [
        call(
          HEDGE_COST,
          "The perpetual, at the mean of what it has paid of late",
          { ...PROTECTED, days: 90, funding_rate: 0.0001 },
          [[-9100, -0.026, -0.10544444444444444]],
        ),
        call(HEDGE_COST, "The quarterly, at its basis", { ...PROTECTED, days: 90, basis: 0.02 }, [
          [-6650, -0.019, -0.07705555555555556],
        ]),
        call(
          BASIS_APR,
          "Its basis a year: the share of it that fewer days earn",
          { futures_price: 71400, spot_price: 70000, days: 90 },
          0.0811111111111111,
        ),
      ],
    },
    {
      title: "Where the two cost the same",
      claim: "The perpetual is cheaper whenever its rate is positive.",
      verdict: "Wrong",
      exact:
        "At 0.005 % it earns 1.25 % and the quarterly 1.9 %. They meet where the funding of the days is the basis: 2 % ÷ 270 periods, 0.0074 % a period. A negative rate costs the short, 2.8 % at −0.01 %: the quarterly is sold to be spared that.",
      calls: [
        call(HEDGE_COST, "The perpetual at 0.005 %", { ...PROTECTED, days: 90, funding_rate: 0.00005 }, [
          [-4375, -0.0125, -0.050694444444444445],
        ]),
        call(HEDGE_COST, "The perpetual at −0.01 %", { ...PROTECTED, days: 90, funding_rate: -0.0001 }, [
          [9800, 0.028, 0.11355555555555556],
        ]),
      ],
    },
    {
      title: "Longer than the quarter: the roll",
      claim: "For 180 days take the basis twice.",
      verdict: "Half right",
      exact:
        "If the next quarter has the same basis, which nobody knows yet. And a roll is a trade: closing and opening cost 0.05 % each once more, so that entry_fee is 0.15 %. 3.8 % against the perpetual's 5.3 %.",
      calls: [
        call(HEDGE_COST, "The perpetual for 180 days", { ...PROTECTED, days: 180, funding_rate: 0.0001 }, [
          [-18550, -0.053, -0.10747222222222222],
        ]),
        call(HEDGE_COST, "The quarterly, rolled once", { ...PROTECTED, days: 180, entry_fee: 0.0015, basis: 0.04 }, [
          [-13300, -0.038, -0.07705555555555556],
        ]),
      ],
    },
    {
      title: "With your own numbers",
      claim: "That is to be worked out anew each time.",
      verdict: "Half right",
      exact:
        "The task pane does it: “Perpetual or quarterly?” below the hedge takes your days, fees, price and rate, or the mean of the rates that you pasted, asks for the price of the quarterly, and answers with a sentence, both costs, a chart over the days and the formulas. “Get today’s values” beside the contract fills it from the venue.",
      calls: [],
    },
  ],
};
