import type { Theme } from "./term";

export const PRICES: Theme = {
  id: "prices",
  title: "Prices",
  terms: [
    {
      id: "spot",
      term: "Spot price",
      means: "What a coin costs here and now, without any contract.",
    },
    {
      id: "index-price",
      term: "Index price",
      means:
        "An average of spot prices on several exchanges. Dated futures settle at it, and mark prices start from it.",
      see: ["mark-price"],
    },
    {
      id: "mark-price",
      term: "Mark price",
      means:
        "The price at which a venue values open positions and decides on liquidations: the index with a smoothed premium, so that a single trade cannot liquidate anyone.",
      see: ["last-price", "liquidation-price"],
    },
    {
      id: "last-price",
      term: "Last price",
      means: "The price of the latest trade in the contract itself.",
      mistaken:
        "It is as a rule not what liquidates a position: the mark price is. A stop that watches the last price can be early or late beside it.",
      see: ["mark-price"],
    },
    {
      id: "average-entry",
      term: "Average entry",
      means:
        "The price at which all fills together would have cost the same coins. For inverse contracts that is the harmonic mean, weighted by contracts: AVG_ENTRY.",
      mistaken: "It is not the arithmetic mean. As many dollars bought at 60,000 and at 40,000 average 48,000.",
    },
    {
      id: "basis",
      term: "Basis",
      means:
        "The future's price less the spot price, or as a share of spot, F/S − 1. It shrinks to nothing at expiry. BASIS_APR gives it per year.",
      mistaken:
        "A discount that opens after the hedge is on has not over-hedged anything: the short is ahead for the time being, and gives it back as the prices meet. What costs is to sell at a discount.",
      see: ["contango"],
    },
    {
      id: "contango",
      term: "Contango and backwardation",
      means: "A future above spot is in contango, one below it in backwardation.",
      mistaken:
        "A short does not decay in contango. It was sold above spot and earns the difference as the prices meet: sold at 71,400 with spot at 70,000 and 90 days to go, 8.11 % a year. Backwardation is what costs a short.",
      see: ["basis", "cash-and-carry"],
    },
  ],
};
