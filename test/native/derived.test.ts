import { CATALOG, INVERSE_PNL } from "../../src/catalog";
import { CellError, type Cell } from "../../src/catalog/declare/cell";
import type { Definition } from "../../src/catalog/declare/define";
import { outcomes } from "../../src/catalog/read/outcomes";
import { Refusal } from "../../src/core/refusal";
import { calculate, type Rows } from "../../src/native/calculate/calculate";
import { compared } from "../../src/native/certificate/compare";
import type { ArgumentShape } from "../../src/native/record/argument-shape";
import { DERIVED } from "../../src/native/twins/looked-at";
import { twinOf } from "../../src/native/twins/twin";
import { Random } from "../oracle/random";
import { plainRow } from "./plain-rows";

const FUNCTIONS = CATALOG.filter(({ name }) => name in DERIVED);
const ROWS = 250;

/** What a twin's formula comes to, in plain doubles, for a row of cells. */
function native(definition: Definition, row: readonly Cell[]): Rows {
  const names = Object.keys(definition.parameters);
  // a table has a formula without its headings alone
  const shape = Object.values(definition.parameters).map((parameter): ArgumentShape => {
    if ("truth" in parameter) return { kind: "constant", cell: false };
    return "columns" in parameter ? { kind: "constant", cell: null } : { kind: "cell" };
  });
  const twin = twinOf(definition, shape);
  if (!twin) throw new Error(`${definition.name} has no twin`);
  return calculate(twin.expression, {
    given: (name) => [[row[names.indexOf(name)] ?? null]],
    reading: (name) => twin.readings.get(name),
  }).rows;
}

const ours = (definition: Definition, row: readonly Cell[]): Rows =>
  outcomes<Cell>(
    definition,
    row.map((cell) => [[cell]]),
    (cell) => cell,
  ).map((line) =>
    line.map((outcome) =>
      outcome instanceof Refusal ? new CellError(outcome.kind === "none" ? "#N/A" : "#VALUE!") : outcome,
    ),
  );

test("all functions of single values are derived from their core, but for those with a logarithm of their own", () => {
  const single = CATALOG.filter(({ takes, parameters }) => {
    const kinds = Object.values(parameters);
    return (takes ?? "values") === "values" && kinds.every((kind) => !("block" in kind) && !("text" in kind));
  }).map(({ name }) => name);
  const without = single.filter((name) => !(name in DERIVED));
  expect(without).toEqual(["LIQ_PRICE_TIERED", "LIQ_PROB", "HEDGE_CHECK"]);
});

test.each(FUNCTIONS)("$name without the add-in is the function, refusals included, to 1e-12", (definition) => {
  const random = new Random(20240611);
  let refused = 0;
  const apart: unknown[] = [];
  for (let count = 0; count < ROWS; count++) {
    const row = plainRow(definition, random);
    const expected = ours(definition, row);
    if (expected[0]?.[0] instanceof CellError) refused++;
    const found = compared(expected, native(definition, row));
    if ("unlike" in found || found.difference > 1e-12) apart.push({ row, found });
  }
  // a price a hair's breadth from its pole, or a return that all but cancels: the certificate leaves such a cell alone
  expect(apart.length).toBeLessThanOrEqual(ROWS / 100);
  expect(refused).toBeGreaterThan(0);
});

/*
 * By hand: 1,000 contracts of 100 USD between two prices one unit of the fourteenth, and of the fifteenth, digit apart:
 * 100,000 times the difference over their product.
 */
test.each([
  [70000.000000001, 70000.000000002, (100000 * 1e-9) / 4.9e9],
  [70000.0000000011, 70000.0000000012, (100000 * 1e-10) / 4.9e9],
  [0.123456789012345, 0.123456789012346, (100000 * 1e-15) / 0.123456789012345 ** 2],
])("prices as near as %d and %d keep every digit of their difference", (entry, exit, expected) => {
  const row = Object.keys(INVERSE_PNL.parameters).map((name): Cell => {
    const cells: Record<string, Cell> = { contracts: 1000, entry_price: entry, exit_price: exit, contract_size: 100 };
    return cells[name] ?? null;
  });
  const [[found]] = native(INVERSE_PNL as unknown as Definition, row) as [[number]];
  expect(Math.abs(found / expected - 1)).toBeLessThan(1e-12);
});
