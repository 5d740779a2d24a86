import type { Format, Kind } from "./format";

const KINDS: Readonly<Record<string, Kind>> = {
  realizedpnl: "realised",
  realizeprofitandloss: "realised",
  realizedprofitandloss: "realised",
  commission: "fee",
  fee: "fee",
  transactionfee: "fee",
  commissionrebate: "fee",
  insuranceclear: "fee",
  insurancefundcompensation: "other",
  referralkickback: "other",
  fundingfee: "funding",
  transfer: "transfer",
  internaltransfer: "transfer",
  deposit: "transfer",
  withdraw: "transfer",
  withdrawal: "transfer",
  transferbetweenmainaccountfuturesandmarginaccount: "transfer",
  transferbetweenmainandfunding: "transfer",
  deliveredsettelment: "realised",
  deliveredsettlement: "realised",
  coinswapdeposit: "transfer",
  coinswapwithdraw: "transfer",
};

/** Binance writes what each row moved, and neither prices nor sizes. */
export const BINANCE: readonly Format[] = [
  {
    id: "binance-statement",
    venue: "Binance COIN-M",
    file: "statement",
    columns: { time: ["utctime"], type: ["operation"], coin: ["coin"], change: ["change"] },
    tells: ["userid", "account", "remark"],
    kinds: KINDS,
    counts: "contracts",
    note: "It has amounts alone, neither prices nor sizes: what was paid and received is known, entries are not.",
  },
  {
    id: "binance-transactions",
    venue: "Binance COIN-M",
    file: "COIN-M transaction history",
    columns: {
      time: ["dateutc", "date"],
      type: ["type"],
      change: ["amount"],
      coin: ["asset"],
      symbol: ["symbol"],
    },
    tells: ["transactionid"],
    kinds: KINDS,
    counts: "contracts",
    note: "It has amounts alone, neither prices nor sizes: what was paid and received is known, entries are not.",
  },
];
