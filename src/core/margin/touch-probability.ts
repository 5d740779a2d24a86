import { Decimal as Base } from "decimal.js";
import { exactly } from "../exact/exactly";
import { logarithm } from "../approximate/logarithm";
import { exponential, normalTail, scaledTail } from "../approximate/normal-tail";
import type { Quantity } from "../units";
import { DAYS_A_YEAR } from "../year";

export interface TouchProbability {
  price: Quantity<"USD/coin">;
  liq_price: Quantity<"USD/coin">;
  volatility: Quantity<"fraction per year">;
  days: Quantity<"days">;
  drift: Quantity<"fraction per year">;
}

/**
 * The probability that a price which follows a geometric Brownian motion touches a level within so many days, from
 * below or from above: N(−w) + e^(2νb/σ²)·N(−z), with b = |ln(liq/price)|, ν = ±(drift − σ²/2) towards the level, w =
 * (b − νT)/σ√T and z = (b + νT)/σ√T. At a drift of 0 the expected price stays where it is.
 *
 * One value each; volatility and drift as fractions per year of 365 days; prices, volatility and days above 0. A model,
 * not a promise: real prices jump. Absolute error at most 1e-12. Refuses nothing; a price already at the level gives 1.
 * Source: the reflection principle; Harrison, "Brownian Motion and Stochastic Flow Systems", chapter 1.
 */
export function touchProbability(a: TouchProbability): Quantity<"fraction"> {
  const distance = logarithmicDistance(a);
  const { ahead, beyond, exponent } = deviations(a, distance);
  const reflected =
    beyond < 0 ? exponential(exponent) * normalTail(beyond) : scaledTail(beyond) * exponential((-ahead * ahead) / 2);
  // each part is rounded: next to certainty their sum may come to a last place more
  return Math.min(1, normalTail(ahead) + reflected) as Quantity<"fraction">;
}

/**
 * |ln(liq/price)|, from the exact difference of the two prices: where they are close, their quotient alone has lost its
 * digits.
 */
function logarithmicDistance({ price, liq_price }: TouchProbability): number {
  const [lower, upper] = price < liq_price ? [price, liq_price] : [liq_price, price];
  return exactly((of) => {
    const rate = of(upper).minus(of(lower)).over(of(lower)).nearest();
    const growth = of(upper).over(of(lower)).nearest();
    return Number.isFinite(growth) ? logarithm({ rate, growth }) : new Decimal(upper).div(lower).ln().toNumber();
  });
}

/**
 * w and z in standard deviations, and the exponent 2νb/σ². Since e^(2νb/σ²)·e^(−z²/2) = e^(−w²/2), the exponent, which
 * may be enormous, is only needed where z is below 0, and there it is below 0 itself.
 */
function deviations(a: TouchProbability, distance: number): { ahead: number; beyond: number; exponent: number } {
  const years = a.days / DAYS_A_YEAR;
  const deviation = a.volatility * Math.sqrt(years);
  const direction = Math.sign(a.liq_price - a.price);
  const drift = (a.drift * years) / deviation;
  const pull = direction * (drift - deviation / 2);
  const away = distance / deviation;
  const exponent = direction * ((2 * drift) / deviation - 1) * distance;
  const near = { ahead: away - pull, beyond: away + pull, exponent };
  const isSharp = away + Math.abs(pull) < RESOLVED || (Math.abs(near.ahead) > CERTAIN && !Number.isNaN(near.beyond));
  return isSharp ? near : { ...preciseDeviations(a), exponent };
}

/** Up to so many standard deviations, the difference of distance and drift is right to 1e-13 in doubles. */
const RESOLVED = 100;
/** So many standard deviations away, the event is certain or impossible to within 1e-23. */
const CERTAIN = 10;

/** The same in 80 digits, for where drift and distance nearly cancel and doubles would leave only rounding errors. */
function preciseDeviations(a: TouchProbability): { ahead: number; beyond: number } {
  const years = new Decimal(a.days).div(DAYS_A_YEAR);
  const variance = new Decimal(a.volatility).pow(2).times(years);
  const distance = new Decimal(a.liq_price).div(a.price).ln();
  const drift = years
    .times(a.drift)
    .minus(variance.div(2))
    .times(distance.isNegative() ? -1 : 1);
  const inDeviations = (way: Base): number => way.div(variance.sqrt()).toNumber();
  return { ahead: inDeviations(distance.abs().minus(drift)), beyond: inDeviations(distance.abs().plus(drift)) };
}

/** Four numbers of 17 digits cannot cancel to more digits than this. */
const Decimal = Base.clone({ precision: 80, minE: -9e15, maxE: 9e15 });
