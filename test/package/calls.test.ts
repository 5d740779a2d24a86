import * as core from "../../packages/core/source";
import { Refusal } from "../../packages/core/source";
import { inCode, wayOf } from "../../scripts/generate-package";
import { CATALOG } from "../../src/catalog";
import type { Cell } from "../../src/catalog/declare/cell";
import type { Definition } from "../../src/catalog/declare/define";
import { codeName } from "../../src/catalog/declare/words";
import { outcomes } from "../../src/catalog/read/outcomes";
import { callsOf } from "../../bench/columns";
import { rowsOf } from "../../bench/rows";

interface Called {
  (args: Record<string, unknown>): unknown;
  columns(args: Record<string, unknown>): unknown;
}
const functionOf = ({ name }: Definition) => (core as unknown as Record<string, Called>)[codeName(name)] as Called;

/** The arguments of an example as somebody who writes code would give them. */
const asGiven = ({ parameters }: Definition, args: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, inCode(parameters[name], value)]));

const asExpected = (result: unknown): unknown => {
  if (result instanceof Refusal)
    return { refuses: result.kind === "none" ? "#N/A" : "#VALUE!", message: result.message };
  return Array.isArray(result) ? result.map(asExpected) : result;
};

/** A block of one cell is that cell in a declaration. */
const oneCell = (result: unknown): unknown => {
  const rows = result as unknown[][];
  return Array.isArray(rows) && rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : result;
};

const inColumns = (given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value.flat() : value]));

const asColumn = ({ values, refusals }: core.Answers): unknown[] =>
  Array.from(values, (value, row) => refusals.get(row) ?? value);

const examples = CATALOG.flatMap((definition) =>
  definition.examples.map((example) => ({ definition, example, name: definition.name, about: example.about })),
);

test.each(examples)("$name: $about", ({ definition, example }) => {
  const called = functionOf(definition);
  const given = asGiven(definition, example.arguments);
  // where an example spills, code asks for columns
  const spills = Array.isArray(example.gives) && wayOf(definition) === "ofValues";
  if (spills) {
    const spilt = asExpected(asColumn(called.columns(inColumns(given)) as core.Answers));
    expect(spilt).toEqual((example.gives as unknown[]).flat());
  } else expect(oneCell(asExpected(called(given)))).toEqual(example.gives);
});

test("there is a function for each in the catalogue, and nothing else but Refusal", () => {
  expect(Object.keys(core).sort()).toEqual(["Refusal", ...CATALOG.map(({ name }) => codeName(name))].sort());
});

describe("columns", () => {
  const ofValues = CATALOG.filter((definition) => wayOf(definition) === "ofValues");

  test.each(ofValues)("$name gives its examples row by row, whatever stands in the row before", (definition) => {
    const rows = definition.examples.filter(
      ({ arguments: args }) => !("if_none" in args) && Object.values(args).every((value) => typeof value !== "object"),
    );
    // twice, so that each row follows another
    const both = [...rows, ...rows.toReversed()];
    const names = [...new Set(both.flatMap((row) => Object.keys(row.arguments)))];
    const columns = names.map((name) => [name, both.map((row) => row.arguments[name] ?? null)]);
    const { values, refusals } = functionOf(definition).columns(Object.fromEntries(columns)) as core.Answers;
    const shown = [...values].map((value, row) => (Number.isNaN(value) ? asExpected(refusals.get(row)) : value));
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(shown).toEqual(both.map(({ gives }) => gives));
    expect(refusals.size).toBe(both.filter(({ gives }) => typeof gives === "object").length);
  });

  test.each(["INVERSE_PNL", "LIQ_PRICE", "HEDGE_CONTRACTS", "FUNDING_COST"])(
    "%s gives what ranges give in cells, bit for bit, on hostile rows",
    (id) => {
      const definition = CATALOG.find(({ name }) => name === id) as Definition;
      const blocks = callsOf(rowsOf("hostile", 2000))[id] as (Cell[][] | null)[];
      const given = Object.keys(definition.parameters).flatMap((name, place) => {
        const block = blocks[place];
        return block ? [[name, Float64Array.from(block, ([cell]) => cell as number)] as const] : [];
      });
      const { values, refusals } = functionOf(definition).columns(Object.fromEntries(given)) as core.Answers;
      const cells = outcomes<Cell>(
        definition,
        blocks.map((block) => block ?? undefined),
        (cell) => cell,
      ).map(([cell]) => cell);
      const told = Array.from(values, (value, row) => (Number.isNaN(value) ? refusals.get(row) : value));
      expect(told.map((one, row) => (Object.is(one, cells[row]) ? "" : [row, one, cells[row]])).join("")).toBe("");
    },
  );

  test("a table given once is the table of every row", () => {
    const tiers = [
      [0, 0.004],
      [10, 0.005],
      [20, 0.01],
      [30, 0.025],
    ];
    const of = { entry_price: 60000, mmr: 0.004, contract_size: 100, tiers };
    const { values } = core.liqPrice.columns({ contracts: [-18000, -18000], margin: [3, 3], ...of });
    expect([...values]).toEqual([66269.98884343622, 66269.98884343622]);
    const { refusals } = core.liqPrice.columns({ contracts: [-1, -2], margin: 3, ...of, tiers: [[5, 0.004]] });
    expect([...refusals.keys()]).toEqual([0, 1]);
  });

  test("a table of results by its columns is the table, without headings and with all its columns", () => {
    const of = { coins: 5, contracts: -3500, entry_price: 70000, prices: [35000, 70000], contract_size: 100 };
    const table = core.scenarioTable.columns(of) as Record<string, readonly unknown[]>;
    const rows = core.scenarioTable(of) as unknown[][];
    expect(Object.keys(table)).toEqual(rows[0]);
    expect(Object.values(table)).toEqual(rows[0]?.map((_, place) => rows.slice(1).map((row) => row[place])));
    const prices = { asset_prices: [1, 2, 3.5, 3], hedge_prices: [10, 14, 18, 15] };
    const [beta, correlation] = (core.hedgeBeta({ ...prices, stats: true }) as number[][])[0] as number[];
    expect(core.hedgeBeta.columns(prices)).toMatchObject({
      beta: [beta],
      correlation: [correlation],
      observations: [3],
    });
  });

  test("a list is read and left as it is", () => {
    const contracts = Object.freeze([1000, 1000]) as readonly number[];
    expect(core.avgEntry({ contracts, prices: Float64Array.of(60000, 40000) })).toBe(48000);
    const before = Float64Array.of(-1, 1);
    core.fundingCost.columns({ contracts: before, mark_price: 50000, funding_rate: 0.0001 });
    expect([...before]).toEqual([-1, 1]);
  });
});

describe("a slip of whoever writes the call is thrown, and names the argument", () => {
  const sound = { contracts: -3500, entry_price: 70000, margin: 0.5, mmr: 0.005 };
  const loosely = core.liqPrice as unknown as Called;
  const cases: [string, () => unknown, ErrorConstructor, string][] = [
    ["a misspelt name", () => loosely({ ...sound, entryPrice: 1 }), TypeError, "has no argument entryPrice"],
    ["a name of every object", () => loosely(JSON.parse('{"__proto__": 1}')), TypeError, "no argument __proto__"],
    ["constructor", () => loosely({ constructor: 1 }), TypeError, "no argument constructor"],
    ["no object", () => loosely(undefined as never), TypeError, "by name, in one object"],
    ["values in a row", () => loosely([-3500, 70000] as never), TypeError, "by name, in one object"],
    ["a whole number beyond doubles", () => loosely({ ...sound, margin: 1n }), TypeError, "margin takes a number"],
    [
      "a symbol",
      () => loosely({ ...sound, margin: Symbol("x") }),
      TypeError,
      "margin takes a number or a text, was symbol",
    ],
    ["a date", () => loosely({ ...sound, margin: new Date(0) }), TypeError, "was Date"],
    ["a column for a value", () => loosely({ ...sound, margin: [1, 2] }), TypeError, "liqPrice.columns takes columns"],
    [
      "floats of 32 bits",
      () => loosely.columns({ ...sound, margin: Float32Array.of(0.1) }),
      TypeError,
      "was Float32Array",
    ],
    ["a hole", () => loosely.columns({ ...sound, margin: [1, undefined] }), TypeError, "margin has nothing at 1"],
    ["an object in a column", () => loosely.columns({ ...sound, margin: [1, {}] }), TypeError, "was Object"],
    ["no column at all", () => loosely.columns(sound), TypeError, "at least one column"],
    [
      "columns of two lengths",
      () => loosely.columns({ ...sound, margin: [1, 2], mmr: [0.1, 0.1, 0.1] }),
      RangeError,
      "margin and mmr must be as long as each other, were 2 and 3",
    ],
    ["a table that has no rows", () => loosely({ ...sound, tiers: [1, 2] }), TypeError, "tiers takes an array of rows"],
  ];
  test.each(cases)("%s", (_, call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

test("what stands in the data is refused and not thrown", () => {
  const messages = [NaN, Infinity, "nonsense", true, null].map((margin) => {
    const { values, refusals } = core.liqPrice.columns({
      contracts: -3500,
      entry_price: 70000,
      margin: [margin as number],
      mmr: 0.005,
    });
    expect(values[0]).toBeNaN();
    return refusals.get(0)?.message;
  });
  expect(messages).toEqual([
    "margin must be a number, was NaN",
    "margin must be a number, was Infinity",
    'margin must be a number, was "nonsense"',
    "margin must be a number, was TRUE",
    "margin is empty: it has no default",
  ]);
});

test("no rows give no rows", () => {
  expect(core.fundingCost.columns({ contracts: [], mark_price: 1, funding_rate: 0 }).values).toHaveLength(0);
});
