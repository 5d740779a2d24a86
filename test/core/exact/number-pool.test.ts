import type * as Catalog from "../../../src/catalog";
import type * as Outcomes from "../../../src/catalog/read/outcomes";
import type * as Reused from "../../../src/core/exact/number-pool";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Literal } from "../../../src/catalog/declare/define";
import { doubleDouble, giveBack, numbersTaken } from "../../../src/core/exact/number-pool";
import type { Fraction } from "../../../src/core/units";
import { EXAMINED } from "../../oracle/functions";
import { Random } from "../../oracle/random";

type Blocks = (Cell[][] | undefined)[];
type Answer = (name: string, blocks: Blocks) => string;

/** The product as it is, or with every number that is given back made useless at once. */
function load({ spoilt }: { spoilt: boolean }): { catalog: typeof Catalog; answer: Answer } {
  let loaded: { catalog: typeof Catalog; outcomes: typeof Outcomes.outcomes } | undefined;
  jest.isolateModules(() => {
    if (spoilt)
      jest.doMock("../../../src/core/exact/number-pool", () => {
        const actual = jest.requireActual<typeof Reused>("../../../src/core/exact/number-pool");
        const spoil = (since: number) => {
          actual.giveBack(since);
          for (let number = 0; number < 64; number++) actual.doubleDouble(NaN, NaN, NaN);
          actual.giveBack(since);
        };
        return { ...actual, giveBack: spoil };
      });
    const catalog = jest.requireActual<typeof Catalog>("../../../src/catalog");
    const { outcomes } = jest.requireActual<typeof Outcomes>("../../../src/catalog/read/outcomes");
    loaded = { catalog, outcomes };
  });
  jest.dontMock("../../../src/core/exact/number-pool");
  const { catalog, outcomes } = loaded as NonNullable<typeof loaded>;
  const answer: Answer = (name, blocks) => {
    const definition = catalog.CATALOG.find((entry) => entry.name === name);
    if (!definition) throw new Error(`there is no function ${name}`);
    return JSON.stringify(outcomes(definition, blocks, (cell) => cell));
  };
  return { catalog, answer };
}

const blockOf = (value: unknown): Cell[][] | undefined =>
  value === undefined ? undefined : Array.isArray(value) ? (value as Cell[][]) : [[value as Literal]];

describe("no formula looks at a number that has been given back", () => {
  const [whole, spoilt] = [load({ spoilt: false }), load({ spoilt: true })];

  test("every example of the catalogue has the same answer if such numbers are spoilt", () => {
    let examples = 0;
    for (const { name, parameters, examples: list } of whole.catalog.CATALOG)
      for (const { arguments: given } of list) {
        const blocks = Object.keys(parameters).map((parameter) => blockOf(given[parameter]));
        expect([name, spoilt.answer(name, blocks)]).toEqual([name, whole.answer(name, blocks)]);
        examples++;
      }
    expect(examples).toBeGreaterThan(150);
  });

  test.each(EXAMINED)("$name: nor has any of 2,000 hard rows another", ({ name, row, seed }) => {
    const random = new Random(seed);
    for (let count = 0; count < 2000; count++) {
      const blocks = row(random).map((given) => blockOf(given ?? undefined));
      expect(spoilt.answer(name, blocks)).toBe(whole.answer(name, blocks));
    }
  });
});

test("a number that is given back is used again, one that is not is left alone, and beyond the 64th there are new ones", () => {
  const before = numbersTaken();
  const kept = doubleDouble<Fraction>(1, 0, 0);
  const since = numbersTaken();
  const returned = doubleDouble<Fraction>(2, 0, 0);
  giveBack(since);
  expect(doubleDouble<Fraction>(3, 0, 0)).toBe(returned);
  expect([kept.high, returned.high]).toEqual([1, 3]);
  const many = Array.from({ length: 1000 }, (_, value) => doubleDouble<Fraction>(value, 0, 0));
  expect(many.map(({ high }) => high)).toEqual([...many.keys()]);
  expect(numbersTaken()).toBe(64);
  giveBack(before);
});
