import { exactly } from "../../../src/core/exact/exactly";
import { amountsOf } from "../../../src/core/margin/reconcile/amounts";
import { marginReadings } from "../../../src/core/margin/reconcile/margin-readings";
import { PRINT_ROUNDINGS, sidesOf } from "../../../src/core/margin/reconcile/printed";
import { decimalsOf, halfOfLastDigit } from "../../../src/core/margin/reconcile/printed-digits";
import type { Screen } from "../../../src/core/margin/reconcile/screen";
import { sentinelOf } from "../../../src/core/margin/reconcile/sentinel";
import { deductedTiers, tierReadings } from "../../../src/core/margin/reconcile/tier-readings";
import { of } from "../quantities";
import { feeOf, NO_FEE, rateOf, screen } from "./screens";

test.each([
  [75000, 0],
  [75000.5, 1],
  [1200.25, 2],
  [0.00012345, 8],
  [1e-7, 7],
  [1.5e-8, 9],
  [1e21, 0],
])("%d shows %d digits after the point", (value, digits) => expect(decimalsOf(value)).toBe(digits));

test.each([
  [75000, null, 0.5],
  [75000.5, null, 0.05],
  [75000, 2, 0.005],
  [75000.5, 0, 0.5],
])("half of the last digit of %d, printed with %p digits, is %d", (value, decimals, half) =>
  expect(halfOfLastDigit(value, decimals)).toBe(half),
);

/** By which roundings a price is printed so, of a long or a short of one contract. */
const printedAs = (price: number, shown: number, side: 1 | -1, tick: number, decimals: number | null = null) =>
  exactly((read) => {
    const given = { tick: of("USD/coin", tick), decimals: decimals === null ? null : of("count", decimals) };
    const sides = sidesOf(read, read(of("USD/coin", price)), of("USD/coin", shown), screen(side, shown, given));
    return PRINT_ROUNDINGS.filter((_, at) => sides[at] === 0);
  });

// against a long is up: it is liquidated sooner
test.each([
  ["a long's step above", 75000.3, 75000.5, 1, 0.5, ["against", "nearest"]],
  ["a long's step below", 75000.3, 75000, 1, 0.5, ["for"]],
  ["a short's step below", 75000.3, 75000, -1, 0.5, ["against"]],
  ["a short's step above", 75000.3, 75000.5, -1, 0.5, ["nearest", "for"]],
  ["neither step", 75000.3, 75001, 1, 0.5, []],
  ["the price itself, on a step", 75000, 75000, 1, 0.5, ["against", "nearest", "for", "none"]],
  ["no step, and the price as printed", 75000.31, 75000.3, 1, 0, ["none"]],
  ["no step, and a price beyond half of the last digit", 75000.36, 75000.3, 1, 0, []],
  ["a print between the steps, which was not rounded to one", 75000.31, 75000.3, 1, 0.5, ["none"]],
] as const)("%s: %d printed as %d", (_, price, shown, side, tick, roundings) =>
  expect(printedAs(price, shown, side, tick)).toEqual(roundings),
);

test("half of the last digit is still the print, a hair more is not", () => {
  expect(printedAs(75000.5, 75000, 1, 0, 0)).toEqual(["none"]);
  expect(printedAs(75000.50001, 75000, 1, 0, 0)).toEqual([]);
});

test("by each rounding a print lies below, at or above what is shown; without a step there is none to one", () => {
  const sides = (price: number, tick: number, decimals: number | null) =>
    exactly((read) => {
      const given = { tick: of("USD/coin", tick), decimals: decimals === null ? null : of("count", decimals) };
      return sidesOf(read, read(of("USD/coin", price)), of("USD/coin", 75000), screen(1, 75000, given));
    });
  expect(sides(75000.3, 0.5, null)).toEqual([1, 1, 0, 1]);
  expect(sides(74999.7, 0.5, null)).toEqual([0, -1, -1, -1]);
  expect(sides(75000, 0.5, null)).toEqual([0, 0, 0, 0]);
  expect(sides(75000.6, 0, 0)).toEqual([NaN, NaN, NaN, 1]);
  expect(sides(74999.4, 0, 0)).toEqual([NaN, NaN, NaN, -1]);
});

test("a print on a step that says how many digits it has may be the price without a step", () => {
  expect(printedAs(75000.3, 75000, 1, 0.5, 0)).toEqual(["for", "none"]);
  expect(printedAs(75000.3, 75000, 1, 0.5, 1)).toEqual(["for"]);
});

// BitMEX (100000000, then 1000000), Bybit (999999, or nothing), KuCoin (1000000), Binance ("0", or a dash)
test.each([
  [null, 0.5, undefined],
  [0, 0.5, { kind: "none", beyond: 999_999 }],
  [999_999, 0.5, { kind: "highest", beyond: 999_999 }],
  [1_000_000, 0.5, { kind: "highest", beyond: 1_000_000 }],
  [100_000_000, 0.5, { kind: "highest", beyond: 100_000_000 }],
  [1_000_001, 0.5, undefined],
  [0.5, 0.5, { kind: "lowest", beyond: 0.5 }],
  [1, 0.5, undefined],
])("%p beside a step of %d stands for %p", (shown, tick, sentinel) =>
  expect(sentinelOf(screen(1, shown, { tick: of("USD/coin", tick) }))).toEqual(sentinel),
);

const coin = (value: number) => of("coin", value);
function readingsOf(more: Partial<Screen>) {
  const given = screen(-100_000, 86_000, more);
  return marginReadings(given).map(({ name, departs, coins }) => [
    name,
    departs,
    exactly((read) => coins(read, given).nearest()),
  ]);
}
const less = { closing_fee: coin(0.01), unrealised_pnl: coin(0.02), funding_paid: coin(0.005) };

// 100,000 USD are 1.25 coins at entry, and a tenth of them 0.125
test("an isolated margin is read as shown and less each amount, and the initial margin less the funding alone", () => {
  expect(readingsOf({ ...less, leverage: of("fraction", 10) })).toEqual([
    ["margin as shown", 0, 0.1],
    ["IM = size ÷ entry ÷ leverage", 1, 0.125],
    ["margin − closing fee shown", 1, 0.09],
    ["margin − unrealised PnL", 1, 0.08],
    ["margin − funding paid", 1, 0.095],
    ["IM = size ÷ entry ÷ leverage − funding paid", 2, 0.12],
  ]);
});

test("a cross margin is that or the wallet, has no initial margin, and PnL is not taken off it", () => {
  const cross = { ...less, mode: "cross", wallet: coin(0.3), leverage: of("fraction", 10) } as const;
  expect(readingsOf(cross)).toEqual([
    ["margin as shown", 0, 0.1],
    ["wallet as shown", 0, 0.3],
    ["margin − closing fee shown", 1, 0.09],
    ["wallet − closing fee shown", 1, 0.29],
    ["margin − funding paid", 1, 0.095],
    ["wallet − funding paid", 1, 0.295],
  ]);
});

test("what leaves nothing is no reading, nor is what takes nothing off", () => {
  expect(readingsOf({ closing_fee: coin(0.1), unrealised_pnl: coin(0.11), funding_paid: coin(0) })).toEqual([
    ["margin as shown", 0, 0.1],
  ]);
  expect(readingsOf({ margin: null })).toEqual([]);
  expect(readingsOf({ margin: coin(2), funding_paid: coin(1) })).toEqual([
    ["margin as shown", 0, 2],
    ["margin − funding paid", 1, 1],
  ]);
});

test("fees are known at a taker's rate and at a price, a gain at a mark price", () => {
  const namesOf = (more: Partial<Screen>) => amountsOf(screen(-100_000, 0, more)).map(({ what }) => what);
  expect(namesOf({})).toStrictEqual([]);
  expect(namesOf({ fees: [NO_FEE, feeOf("taker", 0.0005)] })).toStrictEqual([
    "the fee for opening",
    "the fees for opening and closing",
  ]);
  expect(namesOf({ fees: [feeOf("other", 0.0005)], mark_price: of("USD/coin", 70_000) })).toStrictEqual([
    "the unrealised PnL at the mark price",
  ]);
});

describe("the rates of a tier table", () => {
  const tiers = [
    { floor: coin(0), mmr: of("fraction", 0.004) },
    { floor: coin(1), mmr: of("fraction", 0.005) },
    { floor: coin(2), mmr: of("fraction", 0.01) },
  ];
  // deducted is what the step at each floor takes: 1·0.1 %, and 2·0.5 % more
  const second = { deduction: 0.001, tier: 2 };
  const third = { deduction: 0.011, tier: 3 };
  const at = (mark: number | null, shown: number | null, table = tiers) =>
    tierReadings(screen(-100_000, shown, { mark_price: mark === null ? null : of("USD/coin", mark) }), table);

  test("are that of the worth at entry first, with its deduction and without", () =>
    expect(at(null, 0)).toEqual([rateOf(0.005, second), rateOf(0.005, { tier: 2, departs: 1 })]));

  // 1.25 coins at entry, 0.8 at 125,000, and 2 at 50,000: on a floor the higher tier holds
  test("then those of the worth at the mark price and at the price shown, each a step further off", () =>
    expect(at(125_000, 50_000)).toEqual([
      rateOf(0.005, second),
      rateOf(0.005, { tier: 2, departs: 1 }),
      rateOf(0.004, { tier: 1, departs: 1 }),
      rateOf(0.01, { ...third, departs: 2 }),
      rateOf(0.01, { tier: 3, departs: 3 }),
    ]));

  test("a tier that holds at two of the prices is one", () => expect(at(100_000, null)).toHaveLength(2));

  test("one tier is one rate", () => expect(at(125_000, 50_000, tiers.slice(0, 1))).toEqual([rateOf(0.004)]));

  test("all of them have their numbers and their deductions", () =>
    expect(deductedTiers(tiers)).toEqual([
      rateOf(0.004, { tier: 1, departs: 1 }),
      rateOf(0.005, { ...second, departs: 1 }),
      rateOf(0.01, { ...third, departs: 1 }),
    ]));
});
