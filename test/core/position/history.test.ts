import { fillsOf, SIDES, type History } from "../../../src/core/position/history";
import { of } from "../quantities";

const history = (change: Partial<History> = {}): History => ({
  contracts: [1000, 0, 400].map((quantity) => of("contracts", quantity)),
  prices: [50000, 0, 40000].map((price) => of("USD/coin", price)),
  contract_size: of("USD/contract", 100),
  fee_rates: [0, 0, 0].map((rate) => of("fraction", rate)),
  sides: null,
  fees_paid: null,
  order: "oldest",
  ...change,
});
const coins = (...amounts: (number | null)[]) => amounts.map((paid) => (paid === null ? null : of("coin", paid)));
const contractsIn = (of: History) => {
  const fills = fillsOf(of);
  return Array.isArray(fills) ? fills.map((fill) => [fill.row, fill.contracts]) : fills;
};

test("sides sign the quantities, and an empty row is no fill", () => {
  expect(contractsIn(history())).toEqual([
    [0, 1000],
    [2, 400],
  ]);
  expect(contractsIn(history({ sides: [SIDES.buy, null, SIDES.sell] }))).toEqual([
    [0, 1000],
    [2, -400],
  ]);
});

test("a side says whether its fill closes, and a part of a contract has a side as well", () => {
  const fills = fillsOf(
    history({
      contracts: [0.5, 400, 300, 200].map((quantity) => of("contracts", quantity)),
      prices: [50000, 50000, 50000, 50000].map((price) => of("USD/coin", price)),
      fee_rates: [0, 0, 0, 0].map((rate) => of("fraction", rate)),
      sides: [SIDES.sell, SIDES["close short"], SIDES.buy, SIDES["close long"]],
    }),
  );
  expect(fills).toMatchObject([
    { contracts: -0.5, closes: false },
    { contracts: 400, closes: true },
    { contracts: 300, closes: false },
    { contracts: -200, closes: true },
  ]);
});

test("the newest first is turned round, and the rows keep their places", () => {
  expect(contractsIn(history({ order: "newest", sides: [SIDES.buy, null, SIDES.sell] }))).toEqual([
    [2, -400],
    [0, 1000],
  ]);
});

test("fees are rates, or coins of which a blank one is none", () => {
  expect(fillsOf(history())).toMatchObject([{ fee: { rate: 0 } }, { fee: { rate: 0 } }]);
  expect(fillsOf(history({ fees_paid: coins(0.01, null, null) }))).toMatchObject([
    { fee: { paid: 0.01 } },
    { fee: { paid: 0 } },
  ]);
});

test.each<[string, Partial<History>, string]>([
  [
    "a sign beside sides",
    { contracts: [1000, 0, -400].map((n) => of("contracts", n)), sides: [SIDES.buy, null, SIDES.sell] },
    "contracts must not be below 0 where sides are given, was -400 in row 3",
  ],
  [
    "a fill without its side",
    { sides: [SIDES.buy, null, null] },
    "sides is empty beside a fill of 400 contracts, in row 3",
  ],
  [
    "a fill without a price",
    { prices: [50000, 0, 0].map((n) => of("USD/coin", n)) },
    "prices must be above 0, was 0 (is the cell empty?), in row 3",
  ],
  [
    "a price below 0, which is no empty cell,",
    { prices: [50000, 0, -40000].map((n) => of("USD/coin", n)) },
    "prices must be above 0, was -40000, in row 3",
  ],
  [
    "rates beside fees paid",
    { fees_paid: coins(0.01, null, 0.01), fee_rates: [0, 0, 0.0005].map((n) => of("fraction", n)) },
    "fee_rates and fees_paid exclude each other, was 0.0005 in row 3",
  ],
])("%s is refused", (_, change, message) => {
  expect(fillsOf(history(change))).toMatchObject({ kind: "invalid", message });
});
