import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import { FINDINGS, type Finding, type FindingOf } from "./finding";
import type { HedgeCheck } from "./checked-hedge";
import { liquidationOf, marginAtMark, type Liquidation, type MarginAtMark } from "./liquidation-distance";
import { METHODS } from "../margin/methods";
import { touchProbability } from "../margin/touch-probability";
import { ONE_DAY, type Coin, type Fraction, type Measure, type Quantity } from "../units";
import { worth } from "../worth";
import { DAYS_A_YEAR } from "../year";

const fraction = (value: number) => value as Quantity<"fraction">;
const NEAR = FINDINGS["liquidation near"].levels;
const LIKELY = FINDINGS["liquidation likely"].levels;

/** Whether the margin holds: at the mark price, and against a move of some days' size. */
export const checkMargin = (a: HedgeCheck): readonly Finding[] =>
  exactly((of) => {
    const now = marginAtMark(a, of, of(a.margin));
    return now.aboveMaintenance.sign() > 0 ? threats(a, of, now) : [underMaintenance(a, of, now)];
  });

function underMaintenance(
  a: HedgeCheck,
  of: Reader,
  { mark, held, requirement, tier, aboveMaintenance }: MarginAtMark,
): Finding {
  const { position, entry, margin } = held;
  const equity = margin.plus(worth(position, entry)).minus(worth(position, mark));
  const account = { ...held, ...tier, fee: requirement.fee };
  const missing = METHODS[a.method].marginFor(of, account, aboveMaintenance.abs()).nearest();
  const figures = { equity: equity.nearest(), maintenance: equity.minus(aboveMaintenance).nearest(), missing };
  return { kind: "under maintenance", level: "red", ...figures };
}

function threats(a: HedgeCheck, of: Reader, now: MarginAtMark): Finding[] {
  const liquidation = liquidationOf(now);
  if (!liquidation) return [{ kind: "liquidation never", level: "info" }];
  const found = near(a, of, liquidation);
  // what is lost is told once
  const told = { left: found.length > 0 ? null : leftAfter(a, of) };
  return [...found, ...likely(a, liquidation.price.nearest(), told)];
}

/** The coins that are not in the margin, which is gone with the hedge. */
function leftAfter(a: HedgeCheck, of: Reader): Measure<Coin> | null {
  const left = of(a.coins).minus(of(a.margin));
  return left.sign() > 0 ? left.nearest() : null;
}

function near(a: HedgeCheck, of: Reader, { price, distance }: Liquidation): Finding[] {
  const away = distance.abs();
  const within = (share: number) => away.minus(of(fraction(share))).sign() < 0;
  const red = a.volatility === null ? within(NEAR.red.within) : withinDeviations(of, distance, a.volatility);
  if (!red && !within(NEAR.amber.within)) return [];
  const figures = { price: price.nearest(), distance: distance.nearest() };
  const deviations =
    a.volatility === null ? null : (Math.abs(figures.distance) * Math.sqrt(DAYS_A_YEAR)) / a.volatility;
  const held = { deviations, left: leftAfter(a, of) };
  return [{ kind: "liquidation near", level: red ? "red" : "amber", ...figures, ...held }];
}

/**
 * The one bound that is decided on a model's probability and not on an exact value. A price that is beyond the doubles,
 * at either end, is out of reach.
 */
function likely(a: HedgeCheck, price: Quantity<"USD/coin">, told: Told): Finding[] {
  const { mark_price, volatility, days } = a;
  if (volatility === null || days === null || !(price > 0 && price < Infinity)) return [];
  const drift = 0 as Quantity<"fraction per year">;
  const probability = touchProbability({ price: mark_price, liq_price: price, volatility, days, drift });
  if (!(probability >= LIKELY.amber.probability)) return [];
  const level = probability < LIKELY.red.probability ? "amber" : "red";
  return [{ kind: "liquidation likely", level, price, probability, ...told }];
}
type Told = Pick<FindingOf<"liquidation likely">, "left">;

/** A day's standard deviation is volatility/√365; its square is compared, which needs no root. */
function withinDeviations(of: Reader, distance: Exact<Fraction>, volatility: Quantity<"fraction per year">): boolean {
  const bound = of(fraction(NEAR.red.deviations)).times(of(volatility));
  const move = distance.times(distance).times(of(DAYS_A_YEAR).over(of(ONE_DAY)));
  return move.minus(bound.times(bound)).sign() < 0;
}
