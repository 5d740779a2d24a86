/** A decimal number without any rounding: so many units of its last place. Sums of a history are sums of these. */
export interface Amount {
  readonly units: bigint;
  /** Places behind the point. */
  readonly places: number;
}

export const NOTHING: Amount = { units: 0n, places: 0 };

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
/** More digits than any export writes, and few enough to be quick. */
const LONGEST = 60;

const NOUGHT = "0".charCodeAt(0);
const POWERS = Array.from({ length: 2 * LONGEST }, (_, power) => 10n ** BigInt(power));
const powerOf10 = (power: number): bigint => POWERS[power] ?? 10n ** BigInt(power);

/** The number that a text with a decimal point is; undefined for what is none. */
export function amountOf(text: string): Amount | undefined {
  const match = text.length <= LONGEST ? DECIMAL.exec(text) : null;
  if (!match) return undefined;
  const [, sign = "", whole = "", written = "", power = "0"] = match;
  if (whole.length + written.length === 0) return undefined;
  // noughts at the end say nothing, and make long numbers of short ones
  let end = written.length;
  while (end > 0 && written.charCodeAt(end - 1) === NOUGHT) end--;
  const behind = written.slice(0, end);
  const digits = BigInt(whole + behind);
  const units = sign === "-" ? -digits : digits;
  return power === "0" ? { units, places: behind.length } : shifted({ units, places: behind.length }, Number(power));
}

/** Times a power of ten. */
export function shifted({ units, places }: Amount, power: number): Amount {
  if (power === 0) return { units, places };
  const left = places - power;
  return left >= 0 ? { units, places: left } : { units: units * powerOf10(-left), places: 0 };
}

const raised = ({ units, places }: Amount, to: number): bigint =>
  to === places ? units : units * powerOf10(to - places);

export function plus(one: Amount, other: Amount): Amount {
  if (one.units === 0n) return other;
  if (other.units === 0n) return one;
  const places = Math.max(one.places, other.places);
  return { units: raised(one, places) + raised(other, places), places };
}

export const negated = ({ units, places }: Amount): Amount => ({ units: -units, places });
export const minus = (one: Amount, other: Amount): Amount => plus(one, negated(other));
export const times = (one: Amount, other: Amount): Amount => ({
  units: one.units * other.units,
  places: one.places + other.places,
});
export const sizeOf = (amount: Amount): Amount => (amount.units < 0n ? negated(amount) : amount);
export const signOf = ({ units }: Amount): -1 | 0 | 1 => (units > 0n ? 1 : units < 0n ? -1 : 0);
export const isNothing = ({ units }: Amount): boolean => units === 0n;
export const areEqual = (one: Amount, other: Amount): boolean => isNothing(minus(one, other));

/** All its digits and none behind them that say nothing: "-0.00001". */
export function amountText({ units, places }: Amount): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const behind = digits.slice(digits.length - places).replace(/0+$/, "");
  const whole = digits.slice(0, digits.length - places);
  const size = places > 0 && behind !== "" ? `${whole}.${behind}` : whole;
  return units < 0n ? `-${size}` : size;
}

/** Whole numbers up to here, and the powers of ten up to that one, are doubles: their quotient is rounded once. */
const [MOST_WHOLE, MOST_PLACES] = [2 ** 53, 22];
const TENS = Array.from({ length: MOST_PLACES + 1 }, (_, power) => Number(`1e${power}`));

/** The double next to it: what a cell holds. */
export function numberOf(amount: Amount): number {
  const [units, power] = [Number(amount.units), TENS[amount.places]];
  return power !== undefined && Math.abs(units) <= MOST_WHOLE ? units / power : Number(amountText(amount));
}
