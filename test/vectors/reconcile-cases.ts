import type { MarginMode, Screen } from "../../src/core/margin/reconcile/screen";
import type { Verdict } from "../../src/core/margin/reconcile/verdict";
import { of } from "../core/quantities";
import table from "./reconcile-cases.json";

type Figure = number | string;
type Inputs = Readonly<Record<string, Figure | undefined>>;

interface Position {
  readonly id: string;
  readonly venue: string;
  readonly margin_mode?: MarginMode;
  readonly inputs: Inputs;
  readonly mmr_candidates: readonly number[];
  readonly fee_candidates?: readonly number[];
  readonly tick?: number | null;
  readonly decimals?: number;
  readonly shown: Figure | null | { readonly sentinel: string };
}

/** A reading that gives what is shown, as exact fractions found it. */
export interface Listed {
  readonly margin: string;
  readonly method: string;
  readonly close_fee?: number;
  readonly mmr?: number;
  readonly rounding: readonly string[];
  readonly exact: number | null;
}

export interface ReconcileCase extends Position {
  readonly reproduced_by: readonly Listed[];
  readonly verdict: Verdict;
  readonly expected_top: {
    readonly method: string;
    readonly close_fee: number;
    readonly margin?: string;
    readonly rounding?: string;
  } | null;
}

/** Position messages and worked examples of venues, each with every reading that gives the price that it prints. */
export const CASES = table.cases as unknown as readonly ReconcileCase[];
/** Examples that show too little to claim anything. */
export const UNDERDETERMINED = table.underdetermined as unknown as readonly Position[];

/** What a case shows, as a screen. */
export function screenOf({ inputs, margin_mode, shown, tick, decimals, ...given }: Position): Screen {
  const coins = (name: string) => (inputs[name] === undefined ? null : of("coin", Number(inputs[name])));
  const printed = typeof shown === "object" && shown !== null ? shown.sentinel : shown;
  return {
    contracts: of("contracts", Number(inputs["size_usd"]) * (inputs["side"] === "long" ? 1 : -1)),
    contract_size: of("USD/contract", 1),
    entry_price: of("USD/coin", Number(inputs["entry"])),
    mark_price: inputs["mark"] === undefined ? null : of("USD/coin", Number(inputs["mark"])),
    // an example without a mode, and without a margin, is one of cross margin
    mode: margin_mode ?? "cross",
    margin: coins("margin"),
    wallet: coins("wallet"),
    leverage: inputs["leverage"] === undefined ? null : of("fraction", Number(inputs["leverage"])),
    closing_fee: coins("closing_fee"),
    unrealised_pnl: coins("unrealised_pnl"),
    funding_paid: null,
    maintenance: coins("maintenance"),
    shown: printed === null ? null : of("USD/coin", Number(printed)),
    decimals: decimals === undefined ? null : of("count", decimals),
    tick: of("USD/coin", tick ?? 0),
    rates: given.mmr_candidates.map((mmr) => ({
      mmr: of("fraction", mmr),
      deduction: of("coin", 0),
      tier: null,
      departs: 0,
    })),
    fees: (given.fee_candidates ?? [0]).map((fee) => ({
      rate: of("fraction", fee),
      kind: fee === 0 ? "none" : "taker",
    })),
  };
}
