import type { Exact, Reader, Rounding } from "../../exact/exact";
import type { Price, Quantity } from "../../units";
import { halfOfLastDigit } from "./printed-digits";
import type { Screen } from "./screen";

/** How a venue rounds the price it prints: against the trader, to the nearest step, for the trader, or not at all. */
export const PRINT_ROUNDINGS = ["against", "nearest", "for", "none"] as const;
export type PrintRounding = (typeof PRINT_ROUNDINGS)[number];

const toStep = (rounding: PrintRounding, side: number): Rounding =>
  rounding === "nearest" ? "nearest" : (rounding === "against") === side > 0 ? "up" : "down";

/**
 * Where the print of a price lies from what the screen has, by each of the roundings: 0 where it is this, −1 below and 1
 * above it. Without a step nothing is rounded to one.
 */
export function sidesOf(of: Reader, price: Exact<Price>, shown: Quantity<"USD/coin">, screen: Screen): number[] {
  return PRINT_ROUNDINGS.map((rounding) => {
    if (rounding === "none") return sideAsPrinted(of, price, shown, screen);
    if (screen.tick === 0) return NaN;
    return price.toMultipleOf(of(screen.tick), toStep(rounding, screen.contracts)).minus(of(shown)).sign();
  });
}

/** Within half of the last digit. A price on a step was printed without one only if it is that price, or says so. */
function sideAsPrinted(of: Reader, price: Exact<Price>, shown: Quantity<"USD/coin">, { tick, decimals }: Screen) {
  const missed = price.minus(of(shown));
  const isOnStep = tick !== 0 && of(shown).toMultipleOf(of(tick), "down").minus(of(shown)).sign() === 0;
  if (isOnStep && decimals === null) return missed.sign();
  const isWithin =
    missed
      .abs()
      .minus(of(halfOfLastDigit(shown, decimals)))
      .sign() <= 0;
  return isWithin ? 0 : missed.sign();
}
