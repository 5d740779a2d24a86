import type { Convention } from "../../../src/core/margin/reconcile/convention";
import { marginReadings, type MarginReading } from "../../../src/core/margin/reconcile/margin-readings";
import type { FeeReading, RateReading, Screen } from "../../../src/core/margin/reconcile/screen";
import type { Trial } from "../../../src/core/margin/reconcile/trial";
import { of } from "../quantities";

export const rateOf = (
  mmr: number,
  more: { deduction?: number; tier?: number; departs?: number } = {},
): RateReading => ({
  mmr: of("fraction", mmr),
  deduction: of("coin", more.deduction ?? 0),
  tier: more.tier === undefined ? null : of("count", more.tier),
  departs: more.departs ?? 0,
});
export const RATE = rateOf(0.005);
export const feeOf = (kind: FeeReading["kind"], rate: number): FeeReading => ({ rate: of("fraction", rate), kind });
export const NO_FEE = feeOf("none", 0);

/** 100,000 USD from 80,000 on a margin of 0.1 as printed: 1.25 coins at entry. */
export const screen = (contracts: number, shown: number | null, more: Partial<Screen> = {}): Screen => ({
  contracts: of("contracts", contracts),
  contract_size: of("USD/contract", 1),
  entry_price: of("USD/coin", 80000),
  mark_price: null,
  mode: "isolated",
  margin: of("coin", 0.1),
  wallet: null,
  leverage: null,
  closing_fee: null,
  unrealised_pnl: null,
  funding_paid: null,
  maintenance: null,
  shown: shown === null ? null : of("USD/coin", shown),
  decimals: null,
  tick: of("USD/coin", 0),
  rates: [RATE],
  fees: [NO_FEE],
  ...more,
});

export const firstReading = (of: Screen): MarginReading => marginReadings(of)[0] as MarginReading;

const MARGIN = firstReading(screen(100_000, 75_000));
/** A reading that was tried, by "mark" at 75,000 where nothing else is said. */
export const trial = ({ price = 75000, residual = 0, ...more }: TrialSaid = {}): Trial => ({
  method: "mark",
  fee: NO_FEE,
  rate: RATE,
  margin: MARGIN,
  price: price === null ? null : of("USD/coin", price),
  residual: residual === null ? null : of("USD/coin", residual),
  roundings: ["against"],
  entry: null,
  isBeyond: false,
  ...more,
});
type TrialSaid = Partial<Omit<Trial, "price" | "residual">> & { price?: number | null; residual?: number | null };

export const convention = (
  method: Convention["method"],
  fee: Convention["fee"],
  age: number,
  mode?: Convention["mode"],
): Convention => ({ method, fee, age, ...(mode && { mode }) });
