import type { Exact, Reader } from "../../exact/exact";
import { exactly } from "../../exact/exactly";
import { SATOSHI, type Price, type Quantity } from "../../units";
import { worth } from "../../worth";
import { halfOfLastDigit } from "./printed-digits";
import type { Screen } from "./screen";

/** A position as it was entered. `lot`, where given: dollars whose worth at entry the venue rounds to whole satoshi. */
export type Entered = Pick<Screen, "contracts" | "contract_size" | "entry_price"> & {
  readonly lot?: Quantity<"USD">;
};

/** The entry price; with a lot, the price that the lot's worth in whole satoshi stands for. */
export function entryOf(of: Reader, { entry_price, lot }: Entered): Exact<Price> {
  const entry = of(entry_price);
  if (lot === undefined) return entry;
  const whole = worth(of(lot), entry).toMultipleOf(of(SATOSHI), "nearest");
  return of(lot).over(whole);
}

/** One way of reading the entry price other than as printed: as one price, or as a range between two. */
export interface EntryReading {
  readonly name: string;
  /** It is how the venue reckons: where it is rounded against the trader, it goes before the price as printed. */
  readonly isVenues?: true;
  readonly between: readonly (Screen & Entered)[];
}

/**
 * Every other way to take the entry price. An average of fills is rounded to its last digit, so that half a unit of it
 * is carried; a price on a step of the contract may be that of one fill, and is taken as it stands. A venue that
 * rounds the worth of a lot to whole satoshi (BitMEX) has that worth times the lots, at whatever entry price it shows.
 */
export const entryReadings = (screen: Screen): EntryReading[] => [
  ...(isOnStep(screen) ? [] : [roundedEntry(screen)]),
  ...(screen.rounded_lots ?? []).map((lot) => ({
    name: `worth in satoshi for ${lot} USD`,
    isVenues: true as const,
    between: [{ ...screen, lot }],
  })),
];

/** The entry price, half a unit of its last digit lower and higher. */
export function roundedEntry(screen: Screen): EntryReading {
  const half = halfOfLastDigit(screen.entry_price, screen.entry_decimals ?? null);
  const moved = (by: -1 | 1) =>
    exactly((of) =>
      (by < 0 ? of(screen.entry_price).minus(of(half)) : of(screen.entry_price).plus(of(half))).nearest(),
    );
  return {
    name: `an entry price rounded to ${screen.entry_price}`,
    between: ([-1, 1] as const).map((by) => ({ ...screen, entry_price: moved(by) })),
  };
}

/** Whether the entry price is a whole number of price steps; where no step is known, of dollars. */
const isOnStep = ({ entry_price, tick }: Screen): boolean =>
  tick === 0
    ? Number.isInteger(entry_price)
    : exactly((of) => of(entry_price).toMultipleOf(of(tick), "down").minus(of(entry_price)).sign() === 0);
