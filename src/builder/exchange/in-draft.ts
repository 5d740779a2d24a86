import { exactly } from "../../core/exact/exactly";
import { ratesOf } from "../../core/margin/reconcile/hypothesis";
import { entryOf } from "../../core/margin/reconcile/entry-reading";
import type { Screen } from "../../core/margin/reconcile/screen";
import type { Trial } from "../../core/margin/reconcile/trial";
import { feeWorth } from "../../core/margin/reconcile/fee-at-bankruptcy";
import type { Tier } from "../../core/margin/tier-table";
import { METHODS, type Method } from "../../core/margin/methods";
import { NO_FEE, type Quantity } from "../../core/units";
import { positionOf, worth } from "../../core/worth";
import { blockText } from "../../workbook/entry/block-text";
import { written, type Draft } from "../draft/draft";

/**
 * What a draft becomes by a reading: its method, its rate with the closing fee in it, the tiers, the price step, and the
 * taker fee at exit. The fee is a share of what the rate is of: under mark and entry value their sum is all that shows in
 * the price; a fee at the bankruptcy price and one beside a share of the margin are such a share for this margin.
 */
export function inDraft(trial: Trial, screen: Screen, tiers: readonly Tier[]): Partial<Draft> {
  const { method, rate, fee, roundings } = trial;
  const taker = screen.fees.find(({ kind }) => kind === "taker");
  const isTable = method === "mark" && rate?.tier && !rate.usd_deduction && rate.deduction !== 0;
  const isRounded = screen.tick > 0 && roundings.includes("against");
  return {
    ...(method === "shown" ? {} : { method: METHOD_OF[method] }),
    ...(rate === null ? {} : { mmr: writtenRate(rateWithFee(trial, screen)) }),
    ...(taker ? { exit_fee: writtenRate(taker.rate) } : {}),
    mmr_per_coin: rate?.mmr_per_coin ? writtenRate(rate.mmr_per_coin) : "",
    liq_tick: isRounded ? String(screen.tick) : "",
    tiers: isTable ? tableText(tiers, fee.rate) : "",
  };
}

/** A fee at the bankruptcy price is counted in the rate, which is then one of the worth at entry. */
const METHOD_OF: Readonly<Record<Method, Method>> = { mark: "mark", entry: "entry", bankruptcy: "entry", loss: "loss" };

function rateWithFee(trial: Trial, screen: Screen): number {
  const { method, fee, margin } = trial;
  const rate = trial.rate as NonNullable<Trial["rate"]>;
  return exactly((of) => {
    const { maintenance } = ratesOf(of, screen, rate, fee);
    if (fee.rate === NO_FEE) return maintenance.nearest();
    if (method === "mark" || method === "entry") return maintenance.plus(of(fee.rate)).nearest();
    const atEntry = worth(positionOf(of, screen).abs(), entryOf(of, screen));
    const whole = METHODS[method as Method].mmrOf === "margin" ? margin.coins(of, screen) : atEntry;
    const coins = method === "bankruptcy" ? feeWorth(of, screen, trial) : atEntry.times(of(fee.rate));
    return maintenance.plus(coins.over(whole)).nearest();
  });
}

/** A fee on top of every rate leaves the deductions as they are. */
const tableText = (tiers: readonly Tier[], fee: Quantity<"fraction">): string =>
  blockText(tiers.map(({ floor, mmr }) => [floor, exactly((of) => of(mmr).plus(of(fee)).nearest())]));

/** A rate as the draft writes it. */
export const writtenRate = (rate: number): string => written("mmr", rate);
