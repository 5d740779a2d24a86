/** Parts the bits of a double into two halves. */
const SPLIT = 2 ** 27 + 1;

/** a·b − product, exactly (Dekker's product, each factor split in two halves by Veltkamp's multiplication). */
export function roundingOf(a: number, b: number, product: number): number {
  const aWide = SPLIT * a;
  const aTop = aWide - (aWide - a);
  const aRest = a - aTop;
  const bWide = SPLIT * b;
  const bTop = bWide - (bWide - b);
  const bRest = b - bTop;
  return aRest * bRest - (product - aTop * bTop - aRest * bTop - aTop * bRest);
}

/** The same for a factor b of at most 26 bits, which is its own first half. */
export function roundingOfFewBits(a: number, b: number, product: number): number {
  const wide = SPLIT * a;
  const top = wide - (wide - a);
  return (a - top) * b - (product - top * b);
}

/** a + b − high, exactly, where high is their rounded sum (Knuth's two-sum). */
export function restOfSum(a: number, b: number, high: number): number {
  const t = high - a;
  return a - (high - t) + (b - t);
}
