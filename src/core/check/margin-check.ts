import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Finding } from "./finding";
import type { HedgeCheck } from "./checked-hedge";
import { liquidationOf, standing, type Liquidation, type Standing } from "./liquidation-distance";
import { METHODS } from "../margin/methods";
import { touchProbability } from "../margin/touch-probability";
import { ONE_DAY, type Fraction, type Quantity } from "../units";
import { worth } from "../worth";
import { DAYS_A_YEAR } from "../year";

const fraction = (value: number) => value as Quantity<"fraction">;
/** Nearer than this is amber; nearer than that is red, if no volatility says what near is. */
const [WITHIN_REACH, NEAR] = [fraction(0.25), fraction(0.1)];
/** Nearer than so many daily standard deviations is red. */
const DEVIATIONS = fraction(3);
/** Probabilities from which on it is amber, and red, that the liquidation price is touched. */
const [POSSIBLE, LIKELY] = [0.01, 0.1];

/** Whether the margin holds: at the mark price, and against a move of some days' size. */
export const checkMargin = (a: HedgeCheck): readonly Finding[] =>
  exactly((of) => {
    const now = standing(a, of, of(a.margin));
    return now.left.sign() > 0 ? threats(a, of, now) : [underMaintenance(a, of, now)];
  });

function underMaintenance(a: HedgeCheck, of: Reader, { mark, held, requirement, tier, left }: Standing): Finding {
  const { position, entry, margin } = held;
  const equity = margin.plus(worth(position, entry)).minus(worth(position, mark));
  const rates = { position, fee: requirement.fee, maintenance: tier.maintenance };
  const missing = METHODS[a.method].marginFor(of, rates, left.abs()).nearest();
  const figures = { equity: equity.nearest(), maintenance: equity.minus(left).nearest(), missing };
  return { kind: "under maintenance", level: "red", ...figures };
}

function threats(a: HedgeCheck, of: Reader, now: Standing): Finding[] {
  const liquidation = liquidationOf(now);
  if (!liquidation) return [{ kind: "liquidation never", level: "info" }];
  return [...near(a, of, liquidation), ...likely(a, liquidation.price.nearest())];
}

function near(a: HedgeCheck, of: Reader, { price, distance }: Liquidation): Finding[] {
  const within = (share: Quantity<"fraction">) => distance.abs().minus(of(share)).sign() < 0;
  const red = a.volatility === null ? within(NEAR) : withinDeviations(of, distance, a.volatility);
  if (!red && !within(WITHIN_REACH)) return [];
  const figures = { price: price.nearest(), distance: distance.nearest() };
  const deviations =
    a.volatility === null ? null : (Math.abs(figures.distance) * Math.sqrt(DAYS_A_YEAR)) / a.volatility;
  const left = of(a.coins).minus(of(a.margin));
  const held = { deviations, left: left.sign() > 0 ? left.nearest() : null };
  return [{ kind: "liquidation near", level: red ? "red" : "amber", ...figures, ...held }];
}

/**
 * The one bound that is decided on a model's probability and not on an exact value. A price that is beyond the doubles,
 * at either end, is out of reach.
 */
function likely(a: HedgeCheck, price: Quantity<"USD/coin">): Finding[] {
  const { mark_price, volatility, days } = a;
  if (volatility === null || days === null || !(price > 0 && price < Infinity)) return [];
  const drift = 0 as Quantity<"fraction per year">;
  const probability = touchProbability({ price: mark_price, liq_price: price, volatility, days, drift });
  if (!(probability >= POSSIBLE)) return [];
  return [{ kind: "liquidation likely", level: probability < LIKELY ? "amber" : "red", price, probability }];
}

/** A day's standard deviation is volatility/√365; its square is compared, which needs no root. */
function withinDeviations(of: Reader, distance: Exact<Fraction>, volatility: Quantity<"fraction per year">): boolean {
  const bound = of(DEVIATIONS).times(of(volatility));
  const move = distance.times(distance).times(of(DAYS_A_YEAR).over(of(ONE_DAY)));
  return move.minus(bound.times(bound)).sign() < 0;
}
