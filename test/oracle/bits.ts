import { whole, type Rational } from "./rational";

/** What a double is, by its bits: a whole number times a power of 2, which is not what its cell shows. */
export function binary(double: number): Rational {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, double);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  if (exponent === 0x7ff) throw new RangeError(`not a finite number: ${double}`);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = whole(exponent === 0 ? fraction : fraction | (1n << 52n));
  const place = BigInt(Math.max(exponent, 1) - 1075);
  const size = place < 0n ? { n: mantissa.n, d: 1n << -place } : whole(mantissa.n << place);
  return bits >> 63n ? { n: -size.n, d: size.d } : size;
}
