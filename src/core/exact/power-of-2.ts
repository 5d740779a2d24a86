/** By two factors, neither of which is beyond the doubles. */
export function timesPowerOf2(value: number, power: number): number {
  const half = Math.trunc(power / 2);
  return value * 2 ** half * 2 ** (power - half);
}
