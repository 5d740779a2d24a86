import type { Format } from "./format";

export const KUCOIN: readonly Format[] = [
  {
    id: "kucoin-filled-orders",
    venue: "KuCoin",
    file: "futures filled orders",
    columns: {
      time: ["filledtimeutc", "filledtime"],
      symbol: ["symbol"],
      side: ["side"],
      quantity: ["filledamount"],
      price: ["filledprice"],
      fee: ["fee"],
    },
    tells: ["filledvolume", "ordertype"],
    kinds: "fill",
    paid: { fee: "+" },
    counts: "contracts",
    mayBeEmpty: true,
  },
  {
    id: "kucoin-realised-pnl",
    venue: "KuCoin",
    file: "futures realised PNL",
    columns: {
      time: ["positionclosingtimeutc", "positionclosingtime"],
      symbol: ["symbol"],
      change: ["realizedpnl"],
      realised: ["totalrealizedpnl"],
      funding: ["totalfundingfees"],
      fee: ["totaltradingfees"],
    },
    tells: ["closetype"],
    kinds: "realised",
    paid: { fee: "+", funding: "−" },
    counts: "contracts",
    sums: true,
    note: "Each row is a position that was closed. Realized PNL is after fees and funding, Total Realized PNL before them. It has no fills: for a ledger take the filled orders.",
  },
];
