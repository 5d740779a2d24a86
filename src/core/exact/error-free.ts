/** Multiplying by it splits a double of 53 bits into two halves of at most 26 bits, whose products are exact. */
const SPLIT = 2 ** 27 + 1;

/**
 * What rounding took off a product: a·b − product, exactly. Dekker's product, each factor split in two by Veltkamp's
 * method.
 */
export function restOfProduct(a: number, b: number, product: number): number {
  const aWide = SPLIT * a;
  const aTop = aWide - (aWide - a);
  const aRest = a - aTop;
  const bWide = SPLIT * b;
  const bTop = bWide - (bWide - b);
  const bRest = b - bTop;
  return aRest * bRest - (product - aTop * bTop - aRest * bTop - aTop * bRest);
}

/** The same where b has at most 26 bits and need not be split. */
export function restOfProductByFewBits(a: number, b: number, product: number): number {
  const wide = SPLIT * a;
  const top = wide - (wide - a);
  return (a - top) * b - (product - top * b);
}

/** What rounding took off a sum: a + b − high, exactly, where high is the rounded sum (Knuth's two-sum). */
export function restOfSum(a: number, b: number, high: number): number {
  const t = high - a;
  return a - (high - t) + (b - t);
}
