import { BANKRUPTCY_PRICE, FUNDING_COST, HEDGE_CONTRACTS, INVERSE_PNL, LIQ_PRICE } from "../../../src/catalog";
import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import type { Definition } from "../../../src/catalog/declare/define";
import { refusedByRule, testOf } from "../../../src/catalog/declare/rules";
import { evaluate } from "../../../src/catalog/read/evaluate";
import { outcomes } from "../../../src/catalog/read/outcomes";

/** A sound call of each function; the tests spoil one argument at a time. */
const SOUND: [Definition, Record<string, Cell>][] = [
  [INVERSE_PNL, { contracts: -3500, entry_price: 70000, exit_price: 56000, contract_size: 100 }],
  [HEDGE_CONTRACTS, { holding: 5, price: 70000, contract_size: 100 }],
  [LIQ_PRICE, { contracts: -3500, entry_price: 70000, margin: 0.5, mmr: 0.005, contract_size: 100 }],
  [BANKRUPTCY_PRICE, { contracts: -3500, entry_price: 70000, margin: 0.5, contract_size: 100 }],
  [FUNDING_COST, { contracts: -3500, mark_price: 70000, funding_rate: 0.0001, contract_size: 100 }],
];
const call = (definition: Definition, cells: Record<string, Cell>) =>
  evaluate(
    definition,
    Object.keys(definition.parameters).map((name) => cells[name] ?? null),
  );
const spoilt = SOUND.flatMap(([definition, sound]) =>
  Object.entries(definition.parameters)
    // a table is read once for all rows, before any of them
    .filter(([, parameter]) => !("columns" in parameter))
    .map(([name, parameter]) => ({
      call: definition.name,
      name,
      parameter,
      with: (cell: Cell) => call(definition, { ...sound, [name]: cell }),
    })),
);

test("an error cell passes through a table as well", () => {
  const cells = Object.keys(LIQ_PRICE.parameters).map((name) => SOUND[2]?.[1][name] ?? null);
  const blocks = cells.map((cell) => (cell === null ? undefined : [[cell]]));
  const error = new CellError("#REF!");
  expect(outcomes<Cell>(LIQ_PRICE, [...blocks.slice(0, -1), [[0, error]]], (cell) => cell)).toEqual([[error]]);
  expect(Object.keys(LIQ_PRICE.parameters).at(-1)).toBe("tiers");
});
const numbers = spoilt.filter(({ parameter }) => "unit" in parameter);

test.each(numbers)("$call: text, truth values and nonsense are no number for $name", ({ name, with: given }) => {
  expect(given("abc")).toMatchObject({ kind: "invalid", message: `${name} must be a number, was "abc"` });
  expect(given(true)).toMatchObject({ kind: "invalid", message: `${name} must be a number, was TRUE` });
  expect(given(NaN)).toMatchObject({ kind: "invalid", message: `${name} must be a number, was NaN` });
});

test.each(spoilt)("$call: an error cell passes through $name", ({ with: given }) => {
  const error = new CellError("#REF!");
  expect(given(error)).toBe(error);
});

test.each(numbers)("$call: a blank $name takes its default, is no position, or is refused", (row) => {
  const { name, parameter } = row;
  if (!("unit" in parameter)) throw new Error("only numbers here");
  const counts = (parameter.otherwise ?? parameter.blank) as number | undefined;
  for (const blank of [null, "", "   "]) {
    const outcome = row.with(blank);
    if (blank === "   ") expect(outcome).toMatchObject({ message: `${name} must be a number, was "   "` });
    else if (counts === undefined) expect(outcome).toMatchObject({ message: `${name} is empty: it has no default` });
    else expect(outcome).toEqual(row.with(counts));
  }
});

test.each(numbers)("$call: what $name must be is held and said", ({ name, parameter, with: given }) => {
  if (!("unit" in parameter)) throw new Error("only numbers here");
  const holds = testOf(parameter.rule);
  for (const value of [-2, -1, -0.5, 0, 0.5, 1, 2].filter((candidate) => !holds(candidate))) {
    expect(given(value)).toMatchObject({ kind: "invalid", message: `${name} ${refusedByRule(parameter.rule, value)}` });
  }
});

test("numeric text is the number that it shows", () => {
  expect(
    call(FUNDING_COST, { contracts: " -3.5e3 ", mark_price: "70000", funding_rate: "0.01%", contract_size: 100 }),
  ).toBe(-0.0005);
});

test("choices are read in any case, and an unknown one is refused with the list", () => {
  const [, sound] = SOUND[2] as [Definition, Record<string, Cell>];
  expect(call(LIQ_PRICE, { ...sound, method: " Entry " })).toBe(77348.06629834254);
  const list = 'method must be one of "mark", "entry", "bankruptcy", "loss"';
  expect(call(LIQ_PRICE, { ...sound, method: "cross" })).toMatchObject({ message: `${list}, was "cross"` });
  expect(call(LIQ_PRICE, { ...sound, method: 1 })).toMatchObject({ message: `${list}, was 1` });
});

test("if_none stands in for “no such price” and for nothing else", () => {
  const covered: Record<string, Cell> = {
    contracts: -3500,
    entry_price: 70000,
    margin: 5,
    mmr: 0.005,
    contract_size: 100,
  };
  expect(call(LIQ_PRICE, { ...covered, if_none: "none" })).toBe("none");
  expect(call(LIQ_PRICE, { ...covered, if_none: "" })).toBe("");
  expect(call(LIQ_PRICE, { ...covered, if_none: 1e8 })).toBe(1e8);
  expect(call(LIQ_PRICE, { ...covered, if_none: null })).toMatchObject({ kind: "none" });
  expect(call(LIQ_PRICE, { ...covered, contracts: 0, if_none: "flat" })).toBe("flat");
  expect(call(LIQ_PRICE, { ...covered, entry_price: -1, if_none: "none" })).toMatchObject({ kind: "invalid" });
  expect(call(LIQ_PRICE, { ...covered, margin: 0.5, if_none: "none" })).toBe(77388.88888888889);
});

test("without a holding, what is left to trade closes the existing contracts", () => {
  expect(call(HEDGE_CONTRACTS, { holding: null, price: null, existing: -200 })).toBe(200);
  expect(call(HEDGE_CONTRACTS, { holding: 0, price: 0 })).toBe(0);
});
