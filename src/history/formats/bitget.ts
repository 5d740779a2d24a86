import type { Format } from "./format";

export const BITGET: readonly Format[] = [
  {
    id: "bitget-orders",
    venue: "Bitget",
    file: "coin-M orders of the API",
    columns: {
      time: ["ctime"],
      symbol: ["symbol"],
      // size and filledQty are coins; this is what they were worth, in USD
      quantity: ["filledamount"],
      price: ["priceavg"],
      side: ["side"],
      fee: ["fee"],
      coin: ["margincoin"],
    },
    tells: ["filledqty", "totalprofits"],
    kinds: "fill",
    paid: { fee: "−" },
    counts: "USD",
    mayBeEmpty: true,
    note: "Sizes are read from filledAmount, in USD. Bitget pays profits at an index price: they differ a little from those of the fills.",
  },
];
