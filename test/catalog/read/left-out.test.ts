import { FUNDING_APR, INVERSE_PNL_USD, LIQ_PRICE, TRADE_LEDGER } from "../../../src/catalog";
import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import type { Definition } from "../../../src/catalog/declare/define";
import { outcomes } from "../../../src/catalog/read/outcomes";

const column = (...cells: Cell[]) => cells.map((cell) => [cell]);
const call = (definition: Definition, given: Record<string, Cell | Cell[]>) =>
  outcomes<Cell>(
    definition,
    Object.keys(definition.parameters).map((name) => {
      const cells = given[name];
      return cells === undefined ? undefined : column(...(Array.isArray(cells) ? cells : [cells]));
    }),
    (cell) => cell,
  ).flat();

// 350,000 USD are 5 coins at 70,000, 6.25 at 56,000 and 5.6 at 62,500: a short has earned the 1.25 or the 0.6
describe("an argument that takes the value of another", () => {
  const short = { contracts: -3500, entry_price: 70000, contract_size: 100 };

  test("takes the one of its own row", () => {
    expect(call(INVERSE_PNL_USD, { ...short, exit_price: [56000, 62500, 56000] })).toEqual([70000, 37500, 70000]);
    const blank = { ...short, exit_price: [56000, 62500, 56000], value_price: [null, 50000, ""] };
    expect(call(INVERSE_PNL_USD, blank)).toEqual([70000, 30000, 70000]);
  });

  test("is looked at again beside a row that could not be read", () => {
    const [bad, good] = call(INVERSE_PNL_USD, { ...short, exit_price: ["x", 62500], value_price: [60000, null] });
    expect(bad).toMatchObject({ message: 'exit_price must be a number, was "x"' });
    expect(good).toBe(37500);
  });
});

test("a row is refused each time that it comes, and the next is not", () => {
  const prices = call(LIQ_PRICE, {
    contracts: -3500,
    entry_price: [-1, -1, 70000, -1],
    margin: 0.5,
    mmr: 0.005,
    contract_size: 100,
  });
  const refused = expect.objectContaining({ message: "entry_price must be above 0, was -1" });
  expect(prices).toEqual([refused, refused, 77388.88888888889, refused]);
});

describe("a word for no such price", () => {
  const covered = { contracts: -3500, entry_price: 70000, mmr: 0.005, contract_size: 100 };

  test("stands in its own row", () => {
    expect(call(LIQ_PRICE, { ...covered, margin: [5, 0.5, 5], if_none: ["none", "none", "never"] })).toEqual([
      "none",
      77388.88888888889,
      "never",
    ]);
  });

  test("that is an error is one where it would stand, and nowhere else it is looked at", () => {
    const error = new CellError("#REF!");
    expect(call(LIQ_PRICE, { contracts: 0, if_none: error })).toEqual([error]);
    expect(call(LIQ_PRICE, { ...covered, margin: 0.5, if_none: error })).toEqual([error]);
  });
});

describe("a column of TRUE and FALSE", () => {
  const plain = call(FUNDING_APR, { rate: 0.0001, compound: false });

  test("may have a heading", () => {
    expect(call(FUNDING_APR, { rate: ["rate", 0.0001], compound: ["compound", false] })).toEqual(["", ...plain]);
  });

  test("has none where its first cell is one of them", () => {
    for (const word of ["TRUE", " false "])
      expect(call(FUNDING_APR, { rate: ["rate", 0.0001], compound: [word, false] })).toEqual([
        expect.objectContaining({ message: 'rate must be a number, was "rate"' }),
        ...plain,
      ]);
  });

  test("is the default where it is blank", () => {
    for (const blank of [null, ""]) expect(call(FUNDING_APR, { rate: 0.0001, compound: blank })).toEqual(plain);
  });
});

test("an error cell among the sides is the result", () => {
  const error = new CellError("#REF!");
  expect(call(TRADE_LEDGER, { contracts: [10, 5], prices: 50000, sides: ["buy", error] })).toEqual([error]);
});
