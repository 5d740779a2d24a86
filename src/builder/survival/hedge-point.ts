import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { INIT_MARGIN } from "../../catalog/margin/initial-margin";
import type { SheetContext } from "../blocks/sheet-context";
import { call, literal, numberOf, type Term } from "../sheet/term";
import type { LiquidationModel } from "./liquidation-model";

/** One hedge among those that are compared: so many contracts on so much margin. */
export interface HedgePoint {
  /** The hedge ratio of its size; undefined for the size that the user has. */
  readonly share: number | undefined;
  readonly contracts: number;
  readonly margin: number;
  /** Locked dollars ÷ the worth of all coins. */
  readonly locked: number;
  /** Funding in dollars a month, + cost, − income; undefined for a contract with an expiry. */
  readonly monthly: number | undefined;
  /** Undefined where nothing liquidates it. */
  readonly liq_price: number | undefined;
  /** The probability that it is not liquidated within the horizon. */
  readonly survives: number;
}

/** What all points have in common. */
export interface PointInput {
  readonly context: SheetContext;
  readonly model: LiquidationModel;
  readonly entry: Term;
  readonly coins: number;
  readonly days: number;
  /** The worth of the holding at the price of the trade, in USD. */
  readonly worth: number;
  /** Dollars a month that one contract costs. */
  readonly monthly: number | undefined;
}

/** A size of the hedge, and its hedge ratio; undefined for the size that the user has. */
export interface Size {
  readonly contracts: number;
  readonly share?: number | undefined;
}

/** The hedge of so many contracts on so much margin. */
export function pointOf(shared: PointInput, { contracts, share }: Size, margin: number): HedgePoint {
  const { model, days, worth, context, monthly } = shared;
  const size = numberOf(context.inputs.contract_size as Term) ?? NaN;
  const liq_price = model.liquidation(contracts, margin);
  return {
    share,
    contracts,
    margin,
    locked: (Math.abs(contracts) * size) / worth,
    monthly: monthly === undefined ? undefined : monthly * Math.abs(contracts),
    liq_price,
    survives: 1 - model.touched(liq_price, contracts, days),
  };
}

/** The contracts that hedge a share of the holding, in whole lots; 0 where that is less than a lot. */
export function contractsFor({ context, entry, coins }: PointInput, share: number): number {
  const { contract_size, lot, rounding } = context.inputs;
  const asked = { holding: literal(coins), price: entry, contract_size, hedge_ratio: literal(share), lot, rounding };
  return numberOf(call(HEDGE_CONTRACTS, asked)) ?? 0;
}

/** The margin at a leverage, rounded up, so that 1x covers the whole position. */
export function marginAt({ context, entry }: PointInput, contracts: number, leverage: number): number {
  const { contract_size } = context.inputs;
  const asked = { contracts: literal(contracts), price: entry, contract_size, leverage: literal(leverage) };
  const margin = numberOf(call(INIT_MARGIN, asked)) ?? NaN;
  return Math.ceil(margin * 1e8) / 1e8;
}
