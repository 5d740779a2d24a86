import { tradeLedger } from "../../../src/core/position/ledger";
import { spanRefused } from "../../../src/core/position/span";
import { Refusal } from "../../../src/core/refusal";
import { of } from "../quantities";

const refusal = (name: string, were: string) =>
  new Refusal("invalid", `${name} must be within 10^30 times of each other, were ${were}`, name);

test.each([
  [[1e308, -1e-308], "-1e-308 in row 2 and 1e+308 in row 1"],
  [[0, 5e-17, 3, -6e13], "5e-17 in row 2 and -60000000000000 in row 4"],
])("%j are not of one market", (values, were) =>
  expect(spanRefused("contracts", values)).toEqual(refusal("contracts", were)),
);

test.each([[[]], [[0, 0]], [[1e308]], [[1e15, 0, -1e-15]], [[1e-300, 2e-300]]])("%j are of one size", (values) =>
  expect(spanRefused("contracts", values)).toBeUndefined(),
);

describe("a trade ledger refuses", () => {
  const ledger = (contracts: readonly number[], prices: readonly number[]) =>
    tradeLedger({
      contracts: contracts.map((filled) => of("contracts", filled)),
      prices: prices.map((price) => of("USD/coin", price)),
      contract_size: of("USD/contract", 1),
      fee_rates: contracts.map(() => of("fraction", 0)),
      sides: null,
      fees_paid: null,
      order: "oldest",
    });

  test("contracts and prices that no market has beside each other, at once, however many there are", () => {
    const rows = Array.from({ length: 9_000 }, (_, row) => row);
    const alternating = rows.map((row) => (row % 2 === 0 ? 1e308 : -1e-308));
    const were = "-1e-308 in row 2 and 1e+308 in row 1";
    const prices = rows.map((row) => 50000 + (row % 3));
    expect(ledger(alternating, prices)).toEqual(refusal("contracts", were));
    expect(ledger([1, 0, -1], [1e-20, 0, 1e20])).toEqual(
      refusal("prices", "1e-20 in row 1 and 100000000000000000000 in row 3"),
    );
  });

  test("and nothing else", () => expect(ledger([1e15, -1e-15], [1e15, 1e-15])).toHaveLength(2));
});
