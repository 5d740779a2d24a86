/**
 * The integer square root: the largest whole number whose square is at most `whole`, which is not below 0 (Newton's
 * method from above).
 */
export function wholeRoot(whole: bigint): bigint {
  if (whole < 2n) return whole;
  let root = 1n << BigInt((whole.toString(16).length * 4 + 2) >> 1);
  for (;;) {
    const next = (root + whole / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
