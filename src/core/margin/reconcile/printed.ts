import type { Exact, Reader, Rounding } from "../../exact/exact";
import type { Price, Quantity } from "../../units";
import { halfOfLastDigit } from "./printed-digits";
import type { Screen } from "./screen";

/** How a venue gets from the price to its print: against the trader, to the nearest step, for the trader, not at all. */
export const PRINT_ROUNDINGS = ["against", "nearest", "for", "none"] as const;
export type PrintRounding = (typeof PRINT_ROUNDINGS)[number];

const toStep = (rounding: PrintRounding, side: number): Rounding =>
  rounding === "nearest" ? "nearest" : (rounding === "against") === side > 0 ? "up" : "down";

/** The roundings by which a price is printed as the screen has it: none, if it is not this price. */
export function roundingsThatPrint(of: Reader, price: Exact<Price>, shown: Quantity<"USD/coin">, screen: Screen) {
  const isShown = (printed: Exact<Price>) => printed.minus(of(shown)).sign() === 0;
  return PRINT_ROUNDINGS.filter((rounding) => {
    if (rounding === "none") return isAsPrinted(of, price, shown, screen);
    return screen.tick !== 0 && isShown(price.toMultipleOf(of(screen.tick), toStep(rounding, screen.contracts)));
  });
}

/** Within half of the last digit. A price on a step was printed without one only if it is that price, or says so. */
function isAsPrinted(of: Reader, price: Exact<Price>, shown: Quantity<"USD/coin">, { tick, decimals }: Screen) {
  const missed = price.minus(of(shown)).abs();
  const isOnStep = tick !== 0 && of(shown).toMultipleOf(of(tick), "down").minus(of(shown)).sign() === 0;
  if (isOnStep && decimals === null) return missed.sign() === 0;
  return missed.minus(of(halfOfLastDigit(shown, decimals))).sign() <= 0;
}
