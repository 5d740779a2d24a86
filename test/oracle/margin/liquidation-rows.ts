import type { Given, Row } from "../cells";
import {
  computed,
  contracts,
  contractSize,
  decimal,
  fee,
  notPositive,
  onOrBeside,
  price,
  spelled,
  step,
} from "../numbers";
import type { Random } from "../random";
import { minus, over, plus, shown, times, whole, type Rational } from "../rational";
import { leveraged, onTick, tickOrNone } from "../prices";
import { METHODS, type Method } from "../methods";

const ONE = whole(1);

/** LIQ_PRICE: ordinary accounts, shorts whose margin covers them to the last digit, and prices on a tick. */
export function liquidationRow(random: Random): Row {
  const row = random.weighted([
    [6, () => anywhere(random)],
    [2, () => covered(random)],
    [2, () => onATick(random)],
  ]);
  if (random.chance(0.03)) row[random.pick([1, 2, 3, 4])] = notPositive(random) ?? 0;
  if (random.chance(0.01)) row[random.pick([1, 2, 3])] = null;
  if (random.chance(0.02)) row[3] = random.pick([1, 5, 0.5, 1.005]);
  if (random.chance(0.01))
    [row[3], row[6]] = random.pick([
      [0.6, 0.4],
      [0.6, 0.39999999999999997],
      [0.7, 0.5],
    ]);
  return row;
}

const rate = (random: Random): number =>
  random.weighted([
    [5, () => random.pick([0.004, 0.005, 0.0065, 0.01, 0.025, 0.1, 0.5])],
    [2, () => decimal(random, 3, 4)],
    [1, () => computed(random, 0.5)],
  ]);

const substitute = (random: Random): Given => (random.chance(0.1) ? random.pick(["never", "", 999999]) : null);

function anywhere(random: Random): Given[] {
  const [position, size, entry] = [contracts(random), contractSize(random), price(random)];
  const margin = random.chance(0.8) ? leveraged(random, position, size ?? 1, entry) : decimal(random, 6, 3);
  const deduction = random.chance(0.3) ? decimal(random, 4, 4) : null;
  const method = random.chance(0.2) ? null : random.pick([...METHODS, "Entry", " LOSS "]);
  const tick = tickOrNone(random, () => step(random));
  return [position, entry, margin, rate(random), size, method, fee(random), deduction, tick, substitute(random)];
}

/** A short of q coins at entry whose margin makes the method's denominator exactly 0, or leaves it a last digit away. */
function covered(random: Random): Given[] {
  const method = random.pick(METHODS);
  const coins = whole(random.integer(1, 50));
  const m = { n: BigInt(random.integer(1, 500)), d: 1000n };
  const f = { n: BigInt(random.integer(0, 40)), d: 8000n };
  const exact: Record<Method, () => Rational> = {
    mark: () => coins,
    entry: () => times(coins, plus(ONE, plus(m, f))),
    bankruptcy: () => times(coins, plus(ONE, m)),
    loss: () => over(times(coins, plus(ONE, f)), minus(ONE, m)),
  };
  const entry = random.pick([70000, 0.4, 3000, 123.45, 0.000001]);
  const position = -spelled(times(coins, shown(entry)));
  const margin = onOrBeside(random, spelled(exact[method]()));
  return [position, entry, margin, spelled(m), 1, method, spelled(f), null, null, substitute(random)];
}

/** margin + s·n/E = n(s + m)/P, solved for the margin at a price that is a multiple of the tick: method "mark". */
function onATick(random: Random): Given[] {
  const side = random.pick([1, -1] as const);
  const { tick, price: target, entry, dollars } = onTick(random, side);
  const m: Rational = { n: BigInt(random.integer(1, 60)), d: 1000n };
  const needed = over(times(shown(dollars), plus(whole(side), m)), target);
  const margin = spelled(minus(needed, over(times(whole(side), shown(dollars)), shown(entry))));
  const beside = onOrBeside(random, margin);
  return [side * dollars, entry, beside, spelled(m), 1, random.pick(["mark", null]), null, null, tick, null];
}
