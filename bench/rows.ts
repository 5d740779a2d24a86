import type { FundingCost } from "../src/core/carry/funding";
import type { HedgeContracts } from "../src/core/hedge/hedge";
import type { LiquidationPrice } from "../src/core/margin/liquidation";
import type { InversePnl } from "../src/core/position/pnl";

/** The same arguments as plain numbers: what a contender that knows no units takes. */
type Plain<T> = { [K in keyof T]: T[K] extends number ? number : T[K] };
export interface Rows {
  pnl: Plain<InversePnl>[];
  hedge: Plain<HedgeContracts>[];
  liquidation: Plain<LiquidationPrice>[];
  funding: Plain<FundingCost>[];
}

/**
 * typed: prices with two decimals, as people and exchanges write them. computed: sixteen and seventeen digits, as other
 * formulas leave them. hostile: the exit within a few representable steps of the entry, exact halves of a lot, margins
 * that all but cover the short, so that double precision and its double decide little.
 */
export const KINDS = ["typed", "computed", "hostile"] as const;
export type Kind = (typeof KINDS)[number];

export function rowsOf(kind: Kind, count: number): Rows {
  const random = mulberry(20260109);
  const decimals = (low: number, high: number, places: number) =>
    Number((low + random() * (high - low)).toFixed(places));
  const computed = (low: number, high: number) => low + random() * (high - low) + random() * 2 ** -40;
  const price = () => (kind === "computed" ? computed(1000, 100000) : decimals(1000, 100000, 2));
  const coins = (high: number) => (kind === "computed" ? computed(0.01, high) : decimals(0.01, high, 4));
  const rows: Rows = { pnl: [], hedge: [], liquidation: [], funding: [] };
  const hostile = kind === "hostile";
  for (let row = 0; row < count; row++) {
    const contracts = Math.ceil(random() * 50000) * (random() < 0.5 ? -1 : 1);
    const entry_price = price();
    const exit_price = hostile ? entry_price * (1 + Math.ceil(random() * 8) * 2 ** -52) : price();
    const [entry_fee, exit_fee] = hostile ? [0, 0] : [0.0005, kind === "computed" ? computed(0, 0.001) : 0.0002];
    rows.pnl.push({ contracts, entry_price, exit_price, contract_size: 100, entry_fee, exit_fee });
    const margin = hostile ? ((100 * Math.abs(contracts)) / entry_price) * (1 - 2 ** -52) : coins(20);
    rows.liquidation.push({
      contracts,
      entry_price,
      margin,
      mmr: 0.005,
      contract_size: 100,
      method: "mark",
      close_fee: 0.0005,
      deduction: 0,
      tick: 0,
    });
    rows.hedge.push({
      holding: hostile ? (Math.floor(random() * 9999) + 0.5) / 64 : coins(50),
      price: hostile ? 6400 : entry_price,
      contract_size: 100,
      hedge_ratio: 1,
      beta: 1,
      lot: 1,
      existing: 0,
      rounding: "nearest",
    });
    const funding_rate = kind === "computed" ? computed(-0.001, 0.001) : decimals(-0.001, 0.001, 6);
    rows.funding.push({ contracts, mark_price: entry_price, funding_rate, contract_size: 100, periods: 3 });
  }
  return rows;
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
