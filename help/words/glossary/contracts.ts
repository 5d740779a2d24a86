import type { Theme } from "./term";

export const CONTRACTS: Theme = {
  id: "contracts",
  title: "Contracts",
  terms: [
    {
      id: "inverse",
      term: "Inverse contract",
      also: "coin-margined, COIN-M",
      means:
        "A contract with a face value in dollars that is margined and settled in the coin. At a price P, n dollars of it are worth n ÷ P coin; all else follows from that. Its gain in coin is n × (1/entry − 1/exit) for a long: INVERSE_PNL.",
      mistaken:
        "It is not quoted in the coin. Its price is in dollars and its face value is in dollars; only margin, gains and losses are in coin.",
      see: ["face-value", "linear"],
    },
    {
      id: "linear",
      term: "Linear contract",
      also: "USD-margined, USDT-margined, USD-M",
      means:
        "A contract sized in coins that is margined and settled in dollars or a stablecoin. Its gain in dollars is coins × (exit − entry) for a long: LINEAR_PNL.",
      see: ["inverse", "quanto"],
    },
    {
      id: "quanto",
      term: "Quanto contract",
      means:
        "A contract that is settled in a third currency at a fixed multiplier: a dollar of movement in the price of one asset pays a fixed amount of another. The functions here do not compute it.",
      mistaken: "It is not another word for USD-margined; that is a linear contract.",
      see: ["linear"],
    },
    {
      id: "face-value",
      term: "Face value",
      also: "contract size, multiplier",
      means:
        "The dollars that one inverse contract stands for: contract_size in the functions. 1, 10 and 100 USD are common: 1 on BitMEX's, Bybit's and Kraken's BTC contracts, 10 on Deribit's, 100 on Binance's BTC and 10 on most of its others. CONTRACT_SPEC has a table.",
      mistaken:
        "A contract of 100 USD is neither 100 BTC nor 1 BTC. 5 BTC at 50,000 take 2,500 of them, not 5: see HEDGE_CONTRACTS.",
      see: ["notional"],
    },
    {
      id: "notional",
      term: "Notional",
      means:
        "What a position stands for: contracts × face value, in dollars. For an inverse position it stays the same at every price; in coin it is notional ÷ price, more coins the lower the price. NOTIONAL gives both.",
      mistaken: "It is not the margin: at 10x the margin is a tenth of it.",
      see: ["leverage"],
    },
    {
      id: "perpetual",
      term: "Perpetual",
      also: "perpetual swap",
      means: "A future without an expiry. Funding between longs and shorts keeps its price near the index.",
      see: ["funding-rate", "expiry"],
    },
    {
      id: "expiry",
      term: "Dated future",
      also: "expiry, quarterly",
      means:
        "A future that ends on a day, at the index price. Until then it can trade above or below spot; on that day the two meet. It pays no funding.",
      mistaken:
        "“Quarterly” and “inverse” are not two kinds of contract. In which currency a contract is margined and whether it expires are two questions, and every combination exists. Nor does a dated future pay a little funding: it pays none.",
      see: ["basis", "roll"],
    },
    {
      id: "long-short",
      term: "Long and short",
      means:
        "A long gains when the price rises, a short when it falls, in inverse contracts too. Here the sign of contracts says which: + is long, − is short. In coin both the gain of an inverse long and the loss of an inverse short stay below face value ÷ entry price, however high the price.",
      mistaken:
        "An inverse long does not lose when the price rises. And a short in futures borrows nothing: a contract is sold, and bought back.",
      see: ["inverse"],
    },
    {
      id: "orders",
      term: "Limit and stop orders",
      means:
        "A limit order to sell rests above the market and fills when the price rises to it. An order that sells when the price falls to a level is a stop.",
      mistaken: "A sell limit does not wait for the price to drop to it.",
    },
    {
      id: "lot",
      term: "Lot",
      means: "The smallest number of contracts that can be traded. HEDGE_CONTRACTS rounds to it.",
    },
    {
      id: "tick",
      term: "Tick",
      means:
        "The smallest step of a price. LIQ_PRICE rounds to it against the trader: up for a long, down for a short.",
    },
  ],
};
