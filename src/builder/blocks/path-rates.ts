import { ABS, IF, isAbove, minus, negative, over, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Carry } from "./carry";
import { CROWDED, type PathShape } from "./path-shapes";
import type { SheetContext } from "./sheet-context";

/**
 * How many funding periods one step of the path covers. With an expiry there is no funding: one period, at a rate of 0.
 */
export function periodsAStep({ asked, inputs }: SheetContext, shape: PathShape): Term {
  if (asked.kind === "expiry") return literal(1);
  return over(times(literal(24), daysAStep(inputs.days as Term, shape)), inputs.interval_hours as Term);
}

/** The funding rate per period along the path; 0 with an expiry. */
export function rateAPeriod({ asked, inputs }: SheetContext, shape: PathShape, carry: Carry): Term {
  if (asked.kind === "expiry") return literal(0);
  const asEntered = asked.funding === "flip" ? (inputs.funding_rate as Term) : carry.rate;
  const entered = ABS(asEntered);
  const crowded = IF(isAbove(entered, literal(CROWDED)), entered, literal(CROWDED));
  const rates = { "as entered": asEntered, longs: crowded, shorts: negative(crowded) };
  return rates[shape.payers];
}

/** The rate at each step: with the opposite sign from half of the horizon on, where the user chose that. */
export function flipped({ asked, inputs }: SheetContext, shape: PathShape, steps: Term, rate: Term): Term {
  if (asked.funding !== "flip" || shape.payers !== "as entered") return rate;
  const days = times(minus(steps, literal(1)), daysAStep(inputs.days as Term, shape));
  return IF(isAbove(times(days, literal(2)), inputs.days as Term), negative(rate), rate);
}

const daysAStep = (days: Term, { stepDays, moves }: PathShape): Term =>
  stepDays === undefined ? over(days, literal(moves.length - 1)) : literal(stepDays);
