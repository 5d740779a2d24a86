import type { Format, Kind } from "./format";

const KINDS: Readonly<Record<string, Kind>> = {
  trade: "fill",
  liquidation: "fill",
  adl: "fill",
  delivery: "fill",
  settlement: "funding",
  funding: "funding",
  fundingfee: "funding",
  transferin: "transfer",
  transferout: "transfer",
  transfer: "transfer",
  deposit: "transfer",
  withdrawal: "transfer",
  withdraw: "transfer",
  bonus: "other",
  airdrop: "other",
  feerefund: "other",
  currencybuy: "other",
  currencysell: "other",
  interest: "fee",
};
const COLUMNS = {
  time: ["time"],
  coin: ["currency"],
  symbol: ["contract"],
  type: ["type"],
  side: ["direction"],
  quantity: ["quantity"],
  position: ["position"],
  price: ["filledprice"],
  funding: ["funding"],
  fee: ["feepaid"],
  realised: ["cashflow"],
  change: ["change"],
  balance: ["walletbalance"],
} as const;
const SIGNS = {
  kinds: KINDS,
  paid: { fee: "+", funding: "−" },
  counts: "contracts",
  sums: true,
} as const;

export const BYBIT: readonly Format[] = [
  {
    id: "bybit-account-changes",
    venue: "Bybit",
    file: "account change details",
    columns: { ...COLUMNS, id: ["tradeid"] },
    optional: ["id"],
    lacks: ["action"],
    ...SIGNS,
  },
  {
    id: "bybit-unified",
    venue: "Bybit",
    file: "transaction log of the unified account",
    columns: { ...COLUMNS, id: ["tradeid"], action: ["action"] },
    optional: ["id"],
    positionWithoutSign: true,
    ...SIGNS,
  },
  {
    id: "bybit-closed-pnl",
    venue: "Bybit",
    file: "closed P&L",
    columns: {
      // the column Contracts holds the symbol
      symbol: ["contracts"],
      change: ["closedpl", "closedpnl"],
      time: ["tradetimeutc0", "tradetime"],
    },
    tells: ["closingdirection", "entryprice", "exitprice"],
    kinds: "realised",
    counts: "contracts",
    note: "Each row is a close with what it made, fees and funding included. It has no fills: for a ledger take the account change details or the transaction log.",
  },
];
