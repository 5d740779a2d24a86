import { assetAt } from "./scenarios";
import type { Expected } from "./agree";
import { averageRate, flips, fundingAt, periodsIn } from "./carry";
import type { Hedge } from "./hedge";
import { gain, isLiquidated } from "./liquidation";

/** What the shapes say of themselves. */
const DAYS_A_STEP: Readonly<Record<string, number>> = { spike: 1, wick: 0.01, haircut: 1 };
const CROWDED = 0.0003;
const HAIRCUT = 0.3;

const daysAStep = ({ given }: Hedge, steps: number): number =>
  DAYS_A_STEP[given.text("path")] ?? given.number("days") / (steps - 1);

/** The funding rate of a period in every step of the path: none is due at the start. */
function ratesOfSteps(hedge: Hedge, steps: number): number[] {
  const { given } = hedge;
  const shape = given.text("path");
  const entered = flips(hedge) ? given.number("funding_rate") : averageRate(hedge);
  const crowded = Math.max(Math.abs(entered), CROWDED);
  const days = daysAStep(hedge, steps);
  return Array.from({ length: steps }, (_, step) => {
    if (step === 0 || given.is("kind", "expiry")) return 0;
    const later = flips(hedge) && step * days > given.number("days") / 2;
    const asEntered = later ? -entered : entered;
    return shape === "grind paid" ? -crowded : shape === "grind received" ? crowded : asEntered;
  });
}

export interface Walk {
  /** From 1. */
  readonly liquidatedAt: number | undefined;
  readonly rows: readonly (readonly Expected[])[];
}

/** Step by step: the price is reached, funding is paid out of what backs the position, and what is lost stays lost. */
export function walk(hedge: Hedge, moves: readonly number[]): Walk {
  const { stake, venue, price: now, position, given } = hedge;
  const coins = hedge.coins + position.realised;
  const taken = given.is("path", "haircut") ? HAIRCUT * hedge.backing : 0;
  const rates = ratesOfSteps(hedge, moves.length);
  const periods = periodsIn(hedge, daysAStep(hedge, moves.length));
  const asset = (price: number) => (given.is("hedged_with", "proxy") ? assetAt(hedge, price) : 0);
  let [paid, inDollars] = [0, 0];
  let liquidatedAt: number | undefined;
  const rows = moves.map((move, index): Expected[] => {
    const price = now * (1 + move);
    const rate = rates[index] ?? NaN;
    const before = hedge.backing - taken - paid;
    const asked = rate === 0 ? 0 : fundingAt(hedge, price, rate * periods);
    if (isLiquidated(venue, stake, before, price) || isLiquidated(venue, stake, before - asked, price))
      liquidatedAt ??= index + 1;
    const held = liquidatedAt === undefined;
    const due = held ? asked : 0;
    paid += due;
    inDollars += due * price;
    const earned = held ? gain(stake, price) : -hedge.backing;
    const left = held ? coins + earned - taken - paid : coins - hedge.backing;
    const outside = asset(price);
    const funding = [due, due * price, { about: paid, of: coins }, { about: inDollars, of: coins * price }];
    return [
      index + 1,
      move,
      price,
      { about: rate, of: 1 },
      { about: earned, of: coins },
      ...funding,
      coins * price + outside,
      stake.dollars !== 0 && hedge.backing > coins
        ? "none"
        : { about: left * price + outside, of: coins * price + outside },
    ];
  });
  return { liquidatedAt, rows };
}
