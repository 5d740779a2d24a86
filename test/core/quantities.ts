import fc from "fast-check";
import type { Unit } from "../../src/core/units";
import type { Quantity } from "../../src/core/units";

/** A number with a unit, for tests: `of("coin", 5)`. */
export const of = <U extends Unit>(_unit: U, value: number): Quantity<U> => value as Quantity<U>;

const decimal = (min: number, max: number, places: number) =>
  fc.integer({ min: Math.ceil(min * 10 ** places), max: Math.floor(max * 10 ** places) }).map((n) => n / 10 ** places);

export const price = decimal(0.01, 200000, 2) as fc.Arbitrary<Quantity<"USD/coin">>;
export const contracts = fc.integer({ min: -1e7, max: 1e7 }).filter((n) => n !== 0) as fc.Arbitrary<Quantity<"contracts">>; // prettier-ignore
export const size = fc.constantFrom(1, 10, 100) as fc.Arbitrary<Quantity<"USD/contract">>;
export const coins = decimal(0.0001, 1000, 4) as fc.Arbitrary<Quantity<"coin">>;
export const rate = decimal(0.0001, 0.2, 4) as fc.Arbitrary<Quantity<"fraction">>;
