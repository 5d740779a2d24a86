import { CATALOG, REBALANCE_CONTRACTS, SCENARIO_TABLE } from "../../src/catalog";
import { CellError, type Cell } from "../../src/catalog/declare/cell";
import type { Definition } from "../../src/catalog/declare/define";
import { outcomes } from "../../src/catalog/read/outcomes";
import { Refusal } from "../../src/core/refusal";
import { Random } from "../oracle/random";

/** Numbers at the ends of what a double can be, texts that are names of something else, long ones and no ones. */
const STRANGE: readonly Cell[] = [
  ...[1.7976931348623157e308, 1e308, 1e200, 2 ** 53, 1e22, 1e-30, 5e-324, 1, 0.5, 0].flatMap((size) => [size, -size]),
  ...["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "Infinity", "NaN", "1e999", "undefined"],
  ...["", " ", "x".repeat(32_767), "9".repeat(32_767), "[object Object]".slice(0, 4), "mark", "down", "#N/A", "=1+1"],
  ...[true, false, null, new CellError("#DIV/0!")],
];
const CALLS = 4_000;

type Block = Cell[][] | undefined;
const blockOf = (given: unknown): Block => {
  if (given === undefined || given === null) return undefined;
  if (!Array.isArray(given)) return [[given as Cell]];
  return (given as unknown[]).map((row) => (Array.isArray(row) ? ([...(row as unknown[])] as Cell[]) : [row as Cell]));
};
const call = (definition: Definition, blocks: readonly Block[]) => outcomes(definition, blocks, (cell) => cell).flat();

/** An example with a few of its cells replaced, and now and then a range of another length. */
function spoilt(random: Random, definition: Definition): Block[] {
  const example = random.pick(definition.examples).arguments as Record<string, unknown>;
  const blocks = Object.keys(definition.parameters).map((name) => blockOf(example[name]));
  for (let times = random.integer(1, 4); times > 0; times--) {
    const place = random.integer(0, blocks.length - 1);
    const block = (blocks[place] ??= [[null]]);
    const row = random.pick(block);
    row[random.integer(0, row.length - 1)] = random.pick(STRANGE);
    if (random.chance(0.1)) block.push(row.map(() => random.pick(STRANGE)));
  }
  return blocks;
}

/** What is wrong with what may reach a cell: nothing, but for numbers and words that mean nothing to anybody. */
function fault(outcome: unknown): string | undefined {
  if (outcome instanceof CellError || typeof outcome === "boolean") return undefined;
  if (typeof outcome === "number") return Number.isFinite(outcome) ? undefined : `a number ${outcome}`;
  if (!(outcome instanceof Refusal)) return typeof outcome === "string" ? undefined : `a ${typeof outcome}`;
  const { message } = outcome;
  if (message.length > 250) return `a message of ${message.length} characters`;
  const own = message.replace(/"[^"]*"/g, "");
  return /Infinity|NaN|undefined|\[object|function/.test(own) ? "a message of the machine's words" : undefined;
}

test("whatever the cells hold, what comes back is a number, a word or a message that says what was wrong", () => {
  const random = new Random(1618033);
  const wrong: unknown[] = [];
  for (let count = 0; count < CALLS; count++) {
    const definition = CATALOG[count % CATALOG.length] as Definition;
    const blocks = spoilt(random, definition);
    for (const outcome of call(definition, blocks)) {
      const problem = fault(outcome);
      if (problem) wrong.push([definition.name, problem, String((outcome as Refusal).message).slice(0, 300)]);
    }
  }
  expect(wrong).toEqual([]);
});

test("sums beyond the largest number are said to be that", () => {
  const huge = [[1.7e308], [1.7e308], [1.7e308]];
  const blocks = Object.keys(REBALANCE_CONTRACTS.parameters).map((name): Block =>
    name === "target_weights" ? huge : name === "cash_usd" || name === "lot" ? undefined : [[1], [1], [1]],
  );
  expect(call(REBALANCE_CONTRACTS, blocks)).toEqual([
    expect.objectContaining({
      message: "target_weights must not add up to more than 1, were above the largest number that a cell can hold",
    }),
  ]);
});

test("a figure of a table that is beyond the largest number is called by its column", () => {
  const given: Record<string, Block> = { coins: [[1e308]], contracts: [[0]], entry_price: [[1]], prices: [[1e10]] };
  const results = call(
    SCENARIO_TABLE,
    Object.keys(SCENARIO_TABLE.parameters).map((name) => given[name]),
  );
  const messages = results.flatMap((outcome) => (outcome instanceof Refusal ? [outcome.message] : []));
  expect(messages).toContain("unhedged USD is beyond the largest number that a cell can hold");
});
