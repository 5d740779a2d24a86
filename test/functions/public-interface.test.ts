import { readFileSync } from "node:fs";
import {
  brokenPromises,
  publicInterface,
  recordedInterface,
  type PublicArgument,
  type PublicFunction,
  type PublicInterface,
} from "../../scripts/public-interface";

const recorded = recordedInterface();
const of = (id: string): PublicFunction => {
  const found = recorded[id];
  if (!found) throw new Error(`no ${id}`);
  return found;
};
/** The recorded interface with another LIQ_PRICE. */
const changed = (change: (before: readonly PublicArgument[]) => readonly PublicArgument[]): PublicInterface => ({
  ...recorded,
  LIQ_PRICE: { ...of("LIQ_PRICE"), arguments: change(of("LIQ_PRICE").arguments) },
});
const brokenBy = (change: (before: readonly PublicArgument[]) => readonly PublicArgument[]) =>
  brokenPromises(recorded, changed(change));
/** One argument of LIQ_PRICE as it is said to be now. */
const withNow = (name: string, now: Partial<PublicArgument>) => (before: readonly PublicArgument[]) =>
  before.map((argument) => (argument.name === name ? { ...argument, ...now } : argument));
const optional = { optional: true, takes: "value", repeating: false } as const;

test("the record of the public interface is today's: npm run generate", () => {
  expect(publicInterface()).toEqual(recorded);
  expect(Object.keys(recorded).length).toBeGreaterThanOrEqual(44);
});

test("what Excel is told is what is recorded: names in their order, what may be left out, nothing that repeats", () => {
  const source = readFileSync("src/functions/functions.ts", "utf8");
  const told = [
    ...source.matchAll(/@customfunction (\w+) (\w+)[\s\S]*?export function \w+\(([\s\S]*?)\): any\[\]\[\] \{/g),
  ];
  expect(told).toHaveLength(Object.keys(recorded).length);
  for (const [, id = "", name, signature = ""] of told) {
    expect(name).toBe(id);
    const pieces = signature
      .split(",")
      .map((piece) => piece.trim())
      .filter(Boolean);
    expect(pieces.map((piece) => piece.replace(/:.*/, ""))).toEqual(
      of(id).arguments.map((argument) => `${argument.name}${argument.optional ? "?" : ""}`),
    );
    // a rest parameter, or one dimension more or less, is what Microsoft's generator calls repeating
    for (const piece of pieces) expect(piece).toMatch(/: (?:any\[\]\[\]|[A-Z]\w+)$/);
    expect(of(id).arguments.filter(({ repeating }) => repeating)).toEqual([]);
  }
});

test("what breaks open workbooks is named", () => {
  const { LIQ_PRICE: gone, ...without } = recorded;
  expect(gone).toBeDefined();
  expect(brokenPromises(recorded, without)).toEqual(["LIQ_PRICE is gone"]);
  expect(brokenPromises(recorded, { ...without, LIQUIDATION_PRICE: of("LIQ_PRICE") })).toEqual(["LIQ_PRICE is gone"]);
  expect(brokenBy(([first, second, ...rest]) => [second, first, ...rest] as PublicArgument[])).toEqual([
    "LIQ_PRICE: argument 1 was contracts, is entry_price",
    "LIQ_PRICE: argument 2 was entry_price, is contracts",
  ]);
  const { length } = of("LIQ_PRICE").arguments;
  const last = of("LIQ_PRICE").arguments.at(-1)?.name;
  expect(brokenBy((before) => before.slice(0, -1))).toEqual([`LIQ_PRICE: argument ${length} was ${last}, is gone`]);
  const inserted = brokenBy((before) => [{ name: "between", ...optional }, ...before]);
  expect(inserted).toHaveLength(length);
  expect(inserted[0]).toBe("LIQ_PRICE: argument 1 was contracts, is between");
  expect(brokenBy(withNow("margin", { name: "collateral" }))).toEqual([
    "LIQ_PRICE: argument 3 was margin, is collateral",
  ]);
  expect(brokenBy(withNow("contract_size", { optional: false }))).toEqual([
    "LIQ_PRICE: contract_size could be left out",
  ]);
  expect(brokenBy(withNow("margin", { takes: "list" }))).toEqual(["LIQ_PRICE: margin took a value, takes a list"]);
  expect(brokenBy(withNow("margin", { repeating: true }))).toEqual(["LIQ_PRICE: margin repeats"]);
  expect(brokenBy(withNow("tick", { choices: ["0.5"] }))).toEqual(["LIQ_PRICE: tick took any value, takes a choice"]);
  expect(brokenBy(withNow("method", { choices: ["mark", "entry", "bankruptcy"] }))).toEqual([
    'LIQ_PRICE: method no longer takes "loss"',
  ]);
  expect(brokenBy((before) => [...before, { ...optional, name: "asked", optional: false }])).toEqual([
    "LIQ_PRICE: asked is new and asked for",
  ]);
});

test("so is a result that has another shape: INDEX counts its columns, and a longer one meets its neighbour", () => {
  const resulting = (id: string, result: Partial<PublicFunction["result"]>) =>
    brokenPromises(recorded, { ...recorded, [id]: { ...of(id), result: { ...of(id).result, ...result } } });
  expect(resulting("LIQ_PRICE_TIERED", { columns: ["mmr", "price", "tier"] })).toEqual([
    "LIQ_PRICE_TIERED: gave price | mmr | tier, gives mmr | price | tier",
  ]);
  expect(resulting("HEDGE_SPLIT", { columns: [] })).toEqual([
    `HEDGE_SPLIT: gave ${of("HEDGE_SPLIT").result.columns.join(" | ")}, gives one value`,
  ]);
  expect(resulting("SCENARIO_TABLE", { follows: "whole" })).toEqual([
    "SCENARIO_TABLE: gave a row for each of prices, gives whole",
  ]);
});

test("what is appended breaks nothing: an argument that may be left out, a choice, a function", () => {
  expect(brokenBy((before) => [...before, { ...optional, name: "appended" }])).toEqual([]);
  expect(brokenBy(withNow("method", { choices: ["mark", "entry", "bankruptcy", "loss", "another"] }))).toEqual([]);
  expect(brokenBy(withNow("entry_price", { optional: true }))).toEqual([]);
  expect(brokenPromises(recorded, { ...recorded, NEW_ONE: of("LIQ_PRICE") })).toEqual([]);
});

test("behind an argument that repeats nothing can be appended", () => {
  const repeats = changed(withNow(of("LIQ_PRICE").arguments.at(-1)?.name ?? "", { repeating: true }));
  const longer = of("LIQ_PRICE").arguments.map((argument, index, { length }) =>
    index === length - 1 ? { ...argument, repeating: true } : argument,
  );
  const now = {
    ...repeats,
    LIQ_PRICE: { ...of("LIQ_PRICE"), arguments: [...longer, { ...optional, name: "behind" }] },
  };
  expect(brokenPromises(repeats, now)).toEqual(["LIQ_PRICE: behind comes behind one that repeats"]);
});
