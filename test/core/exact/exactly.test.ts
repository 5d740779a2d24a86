import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition } from "../../../src/catalog/declare/define";
import type * as Evaluate from "../../../src/catalog/read/evaluate";
import type * as Exact from "../../../src/core/exact/exact";
import type * as Rational from "../../../src/core/exact/ratio";
import type * as Shown from "../../../src/core/exact/shown-decimal";
import { EXAMINED, type Examined } from "../../oracle/functions";
import { decimal } from "../../oracle/numbers";
import { Random } from "../../oracle/random";

type Row = readonly (number | string | null)[];
type Catalog = Record<string, Definition>;
interface Product {
  readonly answer: (name: string, row: Row) => unknown;
  /** How many numbers the exact arithmetic has read so far. */
  readonly readExactly: () => number;
}

/** The product, with an eye on the exact arithmetic, and if so wanted with the fast one shut off. */
function load({ fast }: { fast: boolean }): Product {
  let reads = 0;
  let product: Omit<Product, "readExactly"> | undefined;
  jest.isolateModules(() => {
    jest.doMock("../../../src/core/exact/ratio", () => {
      const actual = jest.requireActual<typeof Rational>("../../../src/core/exact/ratio");
      const readRatio: typeof actual.readRatio = (cell) => (reads++, actual.readRatio(cell));
      return { ...actual, readRatio };
    });
    if (!fast)
      jest.doMock("../../../src/core/exact/shown-decimal", (): typeof Shown => ({
        readDoubleDouble: () => {
          throw undecided;
        },
      }));
    const undecided = jest.requireActual<typeof Exact>("../../../src/core/exact/exact").UNDECIDED;
    const { evaluate } = jest.requireActual<typeof Evaluate>("../../../src/catalog/read/evaluate");
    const catalog = jest.requireActual<Catalog>("../../../src/catalog");
    product = { answer: (name, row) => evaluate(catalog[name] as Definition, row as readonly Cell[]) };
  });
  jest.dontMock("../../../src/core/exact/ratio");
  jest.dontMock("../../../src/core/exact/shown-decimal");
  return { ...(product as Product), readExactly: () => reads };
}

const price = (random: Random) => decimal(random, 7, 2);
const position = (random: Random) => random.integer(1, 50000) * random.pick([-1, 1]);
const fee = (random: Random) => random.pick([0.0005, 0.00075, 0.0002, -0.00025, 0]);

/** Rows as people type them: whole contracts, prices with two decimals, coins with four. */
const TYPED: Record<string, (random: Random) => Row> = {
  INVERSE_PNL: (random) => [position(random), price(random), price(random), 100, fee(random), fee(random)],
  HEDGE_CONTRACTS: (random) => [decimal(random, 6, 4), price(random), 100, 1, random.pick([1, 0.8]), 1, 0, "nearest"],
  LIQ_PRICE: (random) => [position(random), price(random), decimal(random, 6, 4), 0.005, 100, "mark", fee(random)],
  BANKRUPTCY_PRICE: (random) => [position(random), price(random), decimal(random, 6, 4), 100, fee(random)],
  FUNDING_COST: (random) => [position(random), price(random), decimal(random, 3, 6), 100, random.integer(1, 90)],
};

describe.each(Object.keys(TYPED))("%s", (name) => {
  const makeTyped = TYPED[name] as (random: Random) => Row;

  test("typed rows: fewer than one in a thousand is left to the exact arithmetic", () => {
    const { answer, readExactly } = load({ fast: true });
    const random = new Random(57721566);
    let exact = 0;
    for (let row = 0; row < 20_000; row++) {
      const before = readExactly();
      answer(name, makeTyped(random));
      if (readExactly() > before) exact++;
    }
    expect(exact).toBeLessThan(20);
  });

  test("without the fast arithmetic every answer is the same to the last bit", () => {
    const [fast, exact] = [load({ fast: true }), load({ fast: false })];
    const hard = (EXAMINED.find((entry) => entry.name === name) as Examined).row;
    const random = new Random(69314718);
    const different: unknown[] = [];
    for (let count = 0; count < 4_000; count++) {
      const row = (count % 2 === 0 ? hard : makeTyped)(random);
      const [quick, slow] = [fast.answer(name, row), exact.answer(name, row)];
      const same = typeof quick === "object" ? JSON.stringify(quick) === JSON.stringify(slow) : Object.is(quick, slow);
      if (!same) different.push({ row, quick, slow });
    }
    expect(different.slice(0, 3)).toEqual([]);
    expect(exact.readExactly()).toBeGreaterThan(2 * fast.readExactly());
  });
});
