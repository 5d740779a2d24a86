import type * as Catalog from "../../../src/catalog";
import type * as Outcomes from "../../../src/catalog/read/outcomes";
import type * as Pools from "../../../src/core/exact/number-pool";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Literal } from "../../../src/catalog/declare/define";
import { numberPool } from "../../../src/core/exact/number-pool";
import { EXAMINED } from "../../oracle/functions";
import { Random } from "../../oracle/random";

type Blocks = (Cell[][] | undefined)[];
type Answer = (name: string, blocks: Blocks) => string;

/** The product as it is, or with every number that a run has left behind made useless at once. */
function load({ spoilt }: { spoilt: boolean }): { catalog: typeof Catalog; answer: Answer } {
  let loaded: { catalog: typeof Catalog; outcomes: typeof Outcomes.outcomes } | undefined;
  jest.isolateModules(() => {
    if (spoilt)
      jest.doMock("../../../src/core/exact/number-pool", () => {
        const actual = jest.requireActual<typeof Pools>("../../../src/core/exact/number-pool");
        const spoiling: typeof numberPool = (make) => {
          const pool = actual.numberPool(make);
          const spoil = () => {
            for (let number = 0; number < 64; number++) pool.take(NaN, NaN, NaN);
          };
          const withPool: typeof pool.withPool = (run, given) => {
            try {
              return pool.withPool(run, given);
            } finally {
              pool.withPool(spoil, undefined);
            }
          };
          return { ...pool, withPool };
        };
        return { ...actual, numberPool: spoiling };
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

describe("no formula looks at a number of a run that has ended", () => {
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

describe("a pool of numbers", () => {
  const open = () => numberPool((high, low, error) => ({ high, low, error }));
  const first = ({ take, withPool }: ReturnType<typeof open>) => withPool(() => take(0, 0, 0), undefined);

  test("uses a run's numbers again once it has ended, and leaves those of a run around it alone", () => {
    const pool = open();
    pool.withPool((kept) => {
      const outer = pool.take(kept, 0, 0);
      const inner = pool.withPool(() => pool.take(2, 0, 0), undefined);
      expect(pool.take(3, 0, 0)).toBe(inner);
      expect([outer.high, inner.high]).toEqual([1, 3]);
    }, 1);
  });

  test("is after a run that throws as it was before it", () => {
    const pool = open();
    const before = first(pool);
    const failing = (message: string) => {
      for (let count = 0; count < 5; count++) pool.take(count, 0, 0);
      throw new TypeError(message);
    };
    expect(() => pool.withPool(failing, "a fault")).toThrow("a fault");
    expect(first(pool)).toBe(before);
  });

  test("keeps 64 numbers; a run that takes more gets new ones, each its own", () => {
    const pool = open();
    const taken = () => pool.withPool((count) => Array.from({ length: count }, (_, n) => pool.take(n, 0, 0)), 1000);
    const [once, again] = [taken(), taken()];
    expect(again.map(({ high }) => high)).toEqual([...again.keys()]);
    expect(again.filter((number, index) => number === once[index])).toHaveLength(64);
    expect(new Set(again).size).toBe(1000);
  });
});
