import { CATALOG } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Example } from "../../../src/catalog/declare/define";
import { outcomes } from "../../../src/catalog/read/outcomes";
import { exactResult } from "../../../src/native/proof/exact-result";
import { spoken } from "../../../src/native/proof/spoken";
import { tracedFormula } from "../../../src/native/proof/traced-formula";
import { workedOut, type WorkedOut } from "../../../src/native/proof/worked-out";
import { mustMeet } from "../../must-meet";
import { Random } from "../../oracle/random";
import { HARDNESSES, hardBook, type Blocks, type Hardness } from "../hard-rows";
import { LISTS, seedOf } from "../sweep";

const definitionOf = (name: string): Definition => CATALOG.find((one) => one.name === name) as Definition;
const column = (...cells: readonly Cell[]) => cells.map((cell) => [cell]);

function worked(name: string, blocks: Blocks, row = 0, at = 0): Extract<WorkedOut, { kind: "steps" }> {
  const outcome = outcomes<Cell>(definitionOf(name), blocks, (cell) => cell)[row]?.[at] as number;
  const found = workedOut(definitionOf(name), blocks, { row, column: at, elementColumn: at }, outcome);
  if (found.kind !== "steps") throw new Error(`${name}: ${found.kind}`);
  return found;
}

/* Bybit's example: 1,000 at 5,000 and 2,000 at 6,000. By hand: 3,000 over 1/5 + 1/3 = 8/15, which is 5,625. */
test("an average entry is all contracts over the coins that they were worth", () => {
  const { whole, steps, exact } = worked("AVG_ENTRY", [column(1000, 2000), column(5000, 6000)]);
  expect(spoken(whole, String)).toBe(
    "the fraction 1000 plus 2000 over the fraction 1000 over 5000, end of fraction, plus the fraction 2000 over 6000, end of fraction, end of fraction,",
  );
  expect(steps.map(({ value }) => value)).toEqual([3000, 0.2, 1 / 3, 8 / 15, 5625]);
  expect(steps.every(({ inNames }) => inNames === undefined)).toBe(true);
  expect(exact).toMatchObject({ digits: "5625", isExact: true });
});

/*
 * The help's example: a short of 1,800,000 USD from 60,000 on 3 coins is liquidated in the third tier, at 1 % less what
 * the tiers below take less: 10 · 0.001 + 20 · 0.005 = 0.11. By hand: −1,800,000 · 0.99 over 3 + 0.11 − 30.
 */
test("a price by tiers is worked out in the tier that holds there", () => {
  const tiers = [
    [0, 0.004],
    [10, 0.005],
    [20, 0.01],
    [30, 0.025],
  ];
  const single = [-18000, 60000, 3, 0.004, 100].map((cell) => [[cell]]);
  const { exact } = worked("LIQ_PRICE", [...single, ...new Array<undefined>(6).fill(undefined), tiers]);
  expect(exact.fraction).toBe("178200000/2689");
  expect(178200000 / 2689).toBe((-1800000 * 0.99) / -26.89);
});

test("a row of a ledger is worked out from the rows above it", () => {
  // by hand: 60,000 bought at 600 and 30,000 of them sold at 700 make 50 − 300/7 coins
  const { exact } = worked("TRADE_LEDGER", [column(60000, -30000), column(600, 700)], 1, 2);
  expect(exact.fraction).toBe("50/7");
});

test("a formula of more numbers than one reads is not shown", () => {
  const long = Array.from({ length: 50 }, (_, place): Cell => 1000 + place);
  expect(tracedFormula(definitionOf("AVG_ENTRY"), [column(...long), column(...long)], 0, 0)).toBeUndefined();
});

test("what is traced comes to what the function gives, bit for bit: on every example, and on books", () => {
  const met = mustMeet({ "a number of an example": 200, "a number of a book": 250 });
  const apart: unknown[] = [];
  const compare = (definition: Definition, blocks: Blocks, what: Parameters<typeof met>[0]): void =>
    outcomes<Cell>(definition, blocks, (cell) => cell).forEach((line, row) =>
      line.forEach((outcome, at) => {
        if (typeof outcome !== "number" || row > 3) return;
        const formula = tracedFormula(definition, blocks, row, at);
        if (!formula) return;
        met(what);
        const { rounded } = exactResult(formula.values.number(formula.whole));
        if (rounded + 0 !== outcome + 0) apart.push({ name: definition.name, blocks, row, at, outcome, rounded });
      }),
    );
  for (const definition of CATALOG)
    for (const { arguments: given } of definition.examples as readonly Example[])
      compare(
        definition,
        Object.keys(definition.parameters).map((name) => {
          const value = given[name] as Cell | Cell[][] | undefined;
          return value === undefined ? undefined : Array.isArray(value) ? value : [[value]];
        }),
        "a number of an example",
      );
  for (const definition of CATALOG.filter(({ name }) => LISTS.has(name))) {
    const random = new Random(seedOf(definition));
    for (let count = 0; count < 40; count++)
      compare(
        definition,
        hardBook(definition, HARDNESSES[count % HARDNESSES.length] as Hardness, random),
        "a number of a book",
      );
  }
  expect(apart).toEqual([]);
});
