import type { Theme } from "./term";

export const HEDGING: Theme = {
  id: "hedging",
  title: "Hedging",
  terms: [
    {
      id: "hedge",
      term: "Hedge",
      means: "A position that gains what a holding loses, and loses what it gains. For coins held it is a short.",
      mistaken:
        "A full hedge with inverse contracts is not an approximation: sold in coins × price dollars, coins and short together are worth the same dollars at every price, until the short is liquidated. And it leaves nothing over on a rise either.",
      see: ["locked-dollars", "hedge-ratio"],
    },
    {
      id: "locked-dollars",
      term: "Locked dollars",
      means:
        "The dollars in a hedged wallet that do not move with the price: what its shorts have sold. Wallet = floating coins × price + locked dollars, exactly and at every price: HEDGE_SPLIT.",
      see: ["floating-coins"],
    },
    {
      id: "floating-coins",
      term: "Floating coins",
      means:
        "The coins in a hedged wallet that still move with the price: coins held + Σ face value ÷ entry price, shorts with a minus.",
      see: ["locked-dollars", "delta"],
    },
    {
      id: "delta",
      term: "Delta",
      means:
        "What a dollar of movement in the price does to the wallet, counted in coins. For coins with inverse positions it is the floating coins, and the same at every price: NET_DELTA.",
      see: ["floating-coins"],
    },
    {
      id: "hedge-ratio",
      term: "Hedge ratio",
      means: "The share of a holding that is hedged: 1 is all of it, 0.5 half. HEDGE_RATIO tells it of a position.",
      mistaken:
        "After a fall the locked dollars are a larger share of the whole than before: 20 % hedged is 23 % after a fall of a sixth. The coins hedged are the same.",
    },
    {
      id: "over-hedge",
      term: "Over-hedge",
      means:
        "A short of more than the coins held: the wallet loses when the price rises. Margin coins count among the coins held. HEDGE_CHECK looks for it.",
      see: ["hedge-ratio"],
    },
    {
      id: "unwinding",
      term: "Unwinding",
      means: "To close the hedge. To keep the dollars, the coins are sold as well: UNWIND.",
      mistaken:
        "The coins to sell are not the coins that were hedged. 5 coins hedged at 70,000 are 6.25 coins after a fall to 56,000, and all of them are sold.",
    },
    {
      id: "rebalancing",
      term: "Rebalancing",
      means:
        "To bring shares of a portfolio back to their targets, by selling what is above its own and buying what is below: REBALANCE_CONTRACTS.",
      mistaken: "From 85 % to 70 % is not a sale of 15 % but of 17.65 % of what is held.",
    },
    {
      id: "beta",
      term: "Beta",
      means:
        "How far an asset moves when the hedge moves by one: at 1.5 it falls 15 % as the hedge falls 10 %. An average of the past: HEDGE_BETA.",
      see: ["proxy-hedge"],
    },
    {
      id: "proxy-hedge",
      term: "Proxy hedge",
      means: "A hedge with another coin's contracts, for an asset that has none: PROXY_HEDGE.",
      mistaken:
        "A dollar of the proxy for a dollar of the asset is not enough at a beta above 1. And coins bought as margin for it fall as well: they are part of what is hedged.",
      see: ["beta"],
    },
    {
      id: "touch-probability",
      term: "Touch probability",
      means: "The chance that the price reaches a level at some moment within some days, in a model: LIQ_PROB.",
      see: ["volatility"],
    },
    {
      id: "volatility",
      term: "Volatility",
      means: "The standard deviation of the price's log returns, per year. 60 % a year is about 3 % a day.",
      see: ["daily-deviation"],
    },
    {
      id: "daily-deviation",
      term: "Daily deviation",
      also: "σ",
      means:
        "The move that is usual for a day: the yearly volatility ÷ √365. At 60 % a year it is 3.1 %, and a price 31 % away is ten daily deviations away.",
      mistaken:
        "Ten of them are not ten days: moves do not add up like that, and large ones are more frequent than a model has them.",
      see: ["volatility", "touch-probability"],
    },
    {
      id: "price-ladder",
      term: "Price ladder",
      also: "rungs",
      means:
        "Prices in equal steps from the lowest move to the highest, at each of which the hedge is looked at. A rung is one of them: more rungs are finer steps between the same ends.",
    },
  ],
};
