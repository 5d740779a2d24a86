/** Excel looks at fifteen digits of a number before it rounds: 2.675 is rounded to 2.68, whatever its double. */
const DIGITS = 15;

const shifted = (value: number, places: number): number => {
  const [digits, exponent = "0"] = String(value).split("e") as [string, string?];
  return Number(`${digits}e${Number(exponent) + places}`);
};

type Direction = "ROUND" | "ROUNDUP" | "ROUNDDOWN";

const WHOLE: Readonly<Record<Direction, (size: number) => number>> = {
  ROUND: (size) => Math.floor(size) + (size - Math.floor(size) >= 0.5 ? 1 : 0),
  ROUNDUP: Math.ceil,
  ROUNDDOWN: Math.floor,
};

/** To so many decimals: halves away from 0, up away from it, down towards it. */
export function rounded(direction: Direction, value: number, decimals: number): number {
  const size = shifted(Number(Math.abs(value).toPrecision(DIGITS)), Math.trunc(decimals));
  if (size >= 2 ** 53) return value;
  const whole = shifted(WHOLE[direction](size), -Math.trunc(decimals));
  return value < 0 ? 0 - whole : whole;
}
