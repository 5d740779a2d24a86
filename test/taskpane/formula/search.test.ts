import { CATALOG, LIQ_PRICE } from "../../../src/catalog";
import { GROUPS, type Definition } from "../../../src/catalog/declare/define";
import { INTENTS } from "../../../src/taskpane/formula/intents";
import { firstOfGroup, search } from "../../../src/taskpane/formula/search";
import { signature } from "../../../src/taskpane/formula/signature";

const names = (query: string) => search(CATALOG, query).flatMap(({ functions }) => functions.map(({ name }) => name));

test("without a query every function is listed, in its group, in the catalogue's order", () => {
  const found = search(CATALOG, " ");
  expect(found.map(({ group }) => group)).toEqual(GROUPS);
  for (const { group, functions } of found)
    expect(functions).toEqual(CATALOG.filter((definition) => definition.group === group));
  expect(names(" ")).toHaveLength(CATALOG.length);
});

test.each([
  ["liq", "LIQ_PRICE"],
  ["LIQ_PRICE", "LIQ_PRICE"],
  ["price liq", "LIQ_PRICE"],
  ["tier", "LIQ_PRICE_TIERED"],
  ["bank", "BANKRUPTCY_PRICE"],
  ["pnl", "INVERSE_PNL"],
  ["ledger", "TRADE_LEDGER"],
  ["funding ledger", "FUNDING_LEDGER"],
  ["funding_rate", "FUNDING_COST"],
  ["beta", "HEDGE_BETA"],
  ["you pay", "FUNDING_COST"],
  ["profit", "INVERSE_PNL"],
])("%s finds %s first", (query, name) => expect(names(query)[0]).toBe(name));

test("the name counts for more than the arguments, and those for more than the summary and the group", () => {
  const made = (name: string, argument: string, summary: string): Definition =>
    ({ ...LIQ_PRICE, name, summary, parameters: { [argument]: LIQ_PRICE.parameters["mmr"] } }) as Definition;
  const catalog = [made("A", "x", "has lot in it"), made("B", "lot", ""), made("C_LOT", "x", ""), made("LOT", "x", "")];
  expect(search(catalog, "lot").flatMap(({ functions }) => functions.map(({ name }) => name))).toEqual([
    "LOT",
    "C_LOT",
    "B",
    "A",
  ]);
  expect(names("floor")).toEqual([]);
});

test("from group to group, round and round", () => {
  const found = search(CATALOG, "");
  const firsts = found.map(({ functions }) => functions[0]?.name);
  expect(firstOfGroup(found, undefined, 1)).toBe(firsts[0]);
  expect(firstOfGroup(found, undefined, -1)).toBe(firsts.at(-1));
  expect(firstOfGroup(found, "INVERSE_ROE", 1)).toBe(firsts[1]);
  expect(firstOfGroup(found, "LIQ_PRICE", -1)).toBe(firsts[1]);
  expect(firstOfGroup(found, CATALOG.at(-1)?.name, 1)).toBe(firsts[0]);
  expect(firstOfGroup([], undefined, 1)).toBeUndefined();
});

describe("by what is wanted", () => {
  const phrases = Object.entries(INTENTS).flatMap(([name, said]) => said.map((phrase) => [phrase, name] as const));

  test("every function has at least two phrases, and none is of a function that there is not", () => {
    expect(Object.keys(INTENTS).sort()).toEqual(CATALOG.map(({ name }) => name).sort());
    expect(Object.entries(INTENTS).filter(([, said]) => said.length < 2)).toEqual([]);
  });

  test.each(phrases)("%s finds %s first", (phrase, name) => expect(names(phrase)[0]).toBe(name));

  test.each([
    ["how many contracts do I sell", "HEDGE_CONTRACTS"],
    ["liquidated when", "LIQ_PRICE"],
    ["when will I be liquidated", "LIQ_PRICE"],
    ["paying funding", "FUNDING_COST"],
    ["how many con", "HEDGE_CONTRACTS"],
  ])("%s finds %s among the first three", (phrase, name) => expect(names(phrase).slice(0, 3)).toContain(name));
});

test("every word must occur somewhere", () => {
  expect(names("liq doge")).toEqual([]);
  expect(names("zzz")).toEqual([]);
});

test("a query is text, not a pattern", () => {
  expect(names("(.*")).toHaveLength(CATALOG.length);
  expect(names("^liq$")).toEqual(names("liq"));
});

test("a signature puts what may be left out in brackets", () =>
  expect(signature(LIQ_PRICE)).toBe(
    "LIQ_PRICE(contracts, entry_price, margin, mmr, [contract_size], [method], [close_fee], [deduction], [tick], [if_none], [mmr_per_coin], [tiers])",
  ));
