import fc from "fast-check";
import type { Unit } from "../../src/core/units";
import type { Quantity } from "../../src/core/units";

/** A number with a unit, for tests: `of("coin", 5)`. */
export const of = <U extends Unit>(_unit: U, value: number): Quantity<U> => value as Quantity<U>;

const decimal = (min: number, max: number, places: number) =>
  fc.integer({ min: Math.ceil(min * 10 ** places), max: Math.floor(max * 10 ** places) }).map((n) => n / 10 ** places);

export const price = decimal(0.01, 200000, 2) as fc.Arbitrary<Quantity<"USD/coin">>;
export const contracts = fc.integer({ min: -1e7, max: 1e7 }).filter((n) => n !== 0) as fc.Arbitrary<
  Quantity<"contracts">
>;
export const size = fc.constantFrom(1, 10, 100) as fc.Arbitrary<Quantity<"USD/contract">>;
export const coins = decimal(0.0001, 1000, 4) as fc.Arbitrary<Quantity<"coin">>;
export const rate = decimal(0.0001, 0.2, 4) as fc.Arbitrary<Quantity<"fraction">>;

/** A position of some coins at its entry, on a share of them as margin: what is liquidated within sight of its entry. */
export const backed = fc
  .record({
    worth: decimal(0.1, 60, 1),
    entry_price: price.filter((at) => at >= 1),
    contract_size: size,
    side: fc.constantFrom(1, -1),
    percent: fc.integer({ min: 1, max: 120 }),
  })
  .map(({ worth, entry_price, contract_size, side, percent }) => ({
    contracts: of("contracts", side * Math.max(1, Math.round((worth * entry_price) / contract_size))),
    entry_price,
    contract_size,
    margin: of("coin", Math.max(0.0001, Math.round(worth * percent * 100) / 1e4)),
  }));
