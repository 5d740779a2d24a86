import type { Format } from "./format";

export const OKX: readonly Format[] = [
  {
    id: "okx-trades",
    venue: "OKX",
    file: "trades",
    columns: {
      id: ["id"],
      time: ["time"],
      // "Open short" and "Funding fee" stand in one column
      type: ["tradetype"],
      side: ["tradetype"],
      symbol: ["instrument"],
      quantity: ["amount"],
      // two columns are called Unit: the first is the amount's
      unit: ["unit"],
      price: ["price", "filledprice"],
      realised: ["pl"],
      fee: ["fee"],
      position: ["positionbalance"],
      change: ["balancechange"],
      balance: ["balance"],
      // the second is the balance's, under the names that spreadsheets give it too
      coin: ["unit 2", "unit2", "unit1"],
    },
    optional: ["price", "coin"],
    tells: ["positionchange"],
    kinds: {
      openlong: "fill",
      openshort: "fill",
      closelong: "fill",
      closeshort: "fill",
      buy: "fill",
      sell: "fill",
      fundingfee: "funding",
      transferin: "transfer",
      transferout: "transfer",
    },
    paid: { fee: "−" },
    counts: "contracts",
    positionWithoutSign: true,
    coinIn: /^([A-Z0-9]+)-USD(?:-|$)/i,
    sums: true,
    idOnce: true,
  },
];
