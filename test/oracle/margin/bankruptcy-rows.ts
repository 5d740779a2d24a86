import type { Given, Row } from "../cells";
import { contracts, contractSize, decimal, fee, notPositive, onOrBeside, price, spelled, step } from "../numbers";
import type { Random } from "../random";
import { minus, over, shown, times, whole } from "../rational";
import { leveraged, onTick, tickOrNone } from "../prices";

/** BANKRUPTCY_PRICE: as LIQ_PRICE, with nothing left at the price. */
export function bankruptcyRow(random: Random): Row {
  const row = random.weighted([
    [6, () => anywhere(random)],
    [2, () => covered(random)],
    [2, () => onATick(random)],
  ]);
  if (random.chance(0.03)) row[random.pick([1, 2, 3])] = notPositive(random) ?? 0;
  if (random.chance(0.01)) row[random.pick([1, 2])] = null;
  return row;
}

const substitute = (random: Random): Given => (random.chance(0.1) ? random.pick(["never", 0]) : null);

function anywhere(random: Random): Given[] {
  const [position, size, entry] = [contracts(random), contractSize(random), price(random)];
  const margin = random.chance(0.8) ? leveraged(random, position, size ?? 1, entry) : decimal(random, 6, 3);
  const tick = tickOrNone(random, () => step(random));
  return [position, entry, margin, size, fee(random), tick, substitute(random)];
}

function covered(random: Random): Given[] {
  const entry = random.pick([70000, 0.4, 3000, 123.45, 0.000001]);
  const coins = random.integer(1, 50);
  const position = -spelled(times(whole(coins), shown(entry)));
  return [position, entry, onOrBeside(random, coins), 1, fee(random), null, substitute(random)];
}

/** margin = s·n/P − s·n/E at a price that is a multiple of the tick, without a fee. */
function onATick(random: Random): Given[] {
  const side = random.pick([1, -1] as const);
  const { tick, price: target, entry, dollars } = onTick(random, side);
  const position = times(whole(side), shown(dollars));
  const margin = spelled(minus(over(position, target), over(position, shown(entry))));
  return [side * dollars, entry, onOrBeside(random, margin), 1, null, tick, null];
}
