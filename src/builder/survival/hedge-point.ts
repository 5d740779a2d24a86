import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { INIT_MARGIN } from "../../catalog/margin/initial-margin";
import type { SheetContext } from "../blocks/sheet-context";
import { call, literal, numberOf, type Term } from "../sheet/term";
import type { LiquidationModel } from "./liquidation-model";

/** One hedge among those that could be had: so much of the holding locked, on so many coins. */
export interface HedgePoint {
  /** The hedge ratio that asks for its size; undefined of the size that the user has. */
  readonly share: number | undefined;
  readonly contracts: number;
  readonly margin: number;
  /** Locked dollars ÷ what all coins are worth. */
  readonly locked: number;
  /** Dollars a month: + cost, − income; undefined where only the end is known, as with an expiry. */
  readonly monthly: number | undefined;
  /** Undefined where nothing liquidates it. */
  readonly liq_price: number | undefined;
  /** The probability that it is not liquidated within the horizon. */
  readonly survives: number;
}

/** What all the points share. */
export interface PointInput {
  readonly context: SheetContext;
  readonly model: LiquidationModel;
  readonly entry: Term;
  readonly coins: number;
  readonly days: number;
  /** What the holding is worth at the price of the trade. */
  readonly worth: number;
  /** Dollars a month that one contract costs. */
  readonly monthly: number | undefined;
}

/** A size of the hedge, and the hedge ratio that asks for it; undefined of the size that the user has. */
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

/** The contracts that lock a share of the holding, in whole lots; none where that is less than a lot. */
export function contractsFor({ context, entry, coins }: PointInput, share: number): number {
  const { contract_size, lot, rounding } = context.inputs;
  const asked = { holding: literal(coins), price: entry, contract_size, hedge_ratio: literal(share), lot, rounding };
  return numberOf(call(HEDGE_CONTRACTS, asked)) ?? 0;
}

/** The margin that a leverage asks for, rounded up: 1x must cover what it says. */
export function marginAt({ context, entry }: PointInput, contracts: number, leverage: number): number {
  const { contract_size } = context.inputs;
  const asked = { contracts: literal(contracts), price: entry, contract_size, leverage: literal(leverage) };
  const margin = numberOf(call(INIT_MARGIN, asked)) ?? NaN;
  return Math.ceil(margin * 1e8) / 1e8;
}
