import type { Quantity } from "../../units";

/** Half a unit of the last digit of a printed price: the price is no further than that from its print. */
export const halfOfLastDigit = (shown: number, decimals: number | null): Quantity<"USD/coin"> =>
  Number(`5e-${(decimals ?? decimalsOf(shown)) + 1}`) as Quantity<"USD/coin">;

/** Digits after the point that a double shows. */
export function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}
