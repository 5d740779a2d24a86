import type { Format } from "./format";

export const DERIBIT: readonly Format[] = [
  {
    id: "deribit-transactions",
    venue: "Deribit",
    file: "transaction log",
    columns: {
      id: ["id"],
      time: ["date"],
      symbol: ["instrument"],
      type: ["type"],
      side: ["side"],
      quantity: ["size", "amount", "baseamount"],
      position: ["position"],
      price: ["price"],
      realised: ["cashflow"],
      funding: ["funding"],
      fee: ["feecharged", "feepaid"],
      change: ["change"],
      balance: ["balance"],
    },
    tells: ["userseq", "indexprice"],
    kinds: {
      trade: "fill",
      liquidation: "fill",
      delivery: "fill",
      settlement: "settlement",
      deposit: "transfer",
      withdrawal: "transfer",
      transfer: "transfer",
      transferfromcapital: "transfer",
      correction: "other",
      socializedloss: "other",
      negativebalancefee: "fee",
    },
    paid: { fee: "+", funding: "−" },
    counts: "USD",
    sums: true,
    // the cash flow already holds the funding
    realisedWithFunding: true,
    idOnce: true,
    // of BTC-PERPETUAL, and of BTC_USDC-PERPETUAL; a spot pair such as ETH_BTC has no dash and tells none
    coinIn: /^(?:[A-Z0-9]+_)?([A-Z0-9]+)-/i,
    oneCoin: true,
    note: "Sizes are in USD. The daily settlement pays out the profit so far; entries stay those of the fills, and the sum is the same.",
  },
];
