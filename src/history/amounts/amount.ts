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

/** The number that a text with a decimal point is; undefined for what is none. */
export function amountOf(text: string): Amount | undefined {
  const match = text.length <= LONGEST ? DECIMAL.exec(text) : null;
  if (!match) return undefined;
  const [, sign = "", whole = "", behind = "", power = "0"] = match;
  if (whole.length + behind.length === 0) return undefined;
  const digits = BigInt(whole + behind);
  return shifted({ units: sign === "-" ? -digits : digits, places: behind.length }, Number(power));
}

/** Times a power of ten. */
export function shifted({ units, places }: Amount, power: number): Amount {
  const left = places - power;
  return left >= 0 ? { units, places: left } : { units: units * 10n ** BigInt(-left), places: 0 };
}

const raised = ({ units, places }: Amount, to: number): bigint =>
  to === places ? units : units * 10n ** BigInt(to - places);

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

/** The double next to it: what a cell holds. */
export const numberOf = (amount: Amount): number => Number(amountText(amount));
