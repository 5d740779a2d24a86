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

/**
 * Whether the margin holds at the mark price, and how likely a move of the coming days is to reach the liquidation
 * price.
 */
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
  // the coins left after a liquidation are said by one finding only
  const told = { left: found.length > 0 ? null : leftAfter(a, of) };
  return [...found, ...likely(a, liquidation.price.nearest(), told)];
}

/** The coins outside the margin, which are all that is left after a liquidation; null where there are none. */
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
 * The only bound that is decided by a model's probability instead of an exact value. A price beyond the doubles is
 * never reached.
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

/** A daily standard deviation is volatility/√365. Squares are compared, so that no root is needed. */
function withinDeviations(of: Reader, distance: Exact<Fraction>, volatility: Quantity<"fraction per year">): boolean {
  const bound = of(fraction(NEAR.red.deviations)).times(of(volatility));
  const move = distance.times(distance).times(of(DAYS_A_YEAR).over(of(ONE_DAY)));
  return move.minus(bound.times(bound)).sign() < 0;
}
