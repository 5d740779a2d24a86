import type { Theme } from "./term";

export const CARRY: Theme = {
  id: "carry",
  title: "Carry",
  terms: [
    {
      id: "funding-rate",
      term: "Funding rate",
      means:
        "The share of a position's worth that longs and shorts of a perpetual pay each other at every interval. Positive: longs pay shorts. Negative: shorts pay longs. FUNDING_COST is + where you pay and − where you receive.",
      mistaken: "A short hedge does not pay when funding is positive: it receives. It pays when the rate is negative.",
      see: ["funding-interval"],
    },
    {
      id: "funding-interval",
      term: "Funding interval",
      means:
        "The hours between two payments: 8 on many venues, 1 or 4 on some. A rate says nothing without it; FUNDING_APR makes rates of different intervals comparable.",
      see: ["funding-rate"],
    },
    {
      id: "roll",
      term: "Roll",
      means:
        "To close a dated future before it expires and open one of a later month in its place, so that the hedge goes on: ROLL_HEDGE.",
      see: ["expiry"],
    },
    {
      id: "cash-and-carry",
      term: "Cash and carry",
      means:
        "To buy coins and sell a future above spot on them, and to hold both until the prices meet: CASH_CARRY. What it earns is the basis less fees.",
      see: ["basis"],
    },
    {
      id: "fee",
      term: "Maker, taker, rebate",
      means:
        "A maker's order rests in the book, a taker's meets it. Each pays a fee as a share of the worth traded. A negative fee is a rebate: it is received.",
    },
  ],
};
