import { CATALOG, LIQ_PRICE } from "../../src/catalog";
import { search } from "../../src/taskpane/formula/search";
import { signature } from "../../src/taskpane/formula/signature";

const names = (query: string) => search(CATALOG, query).flatMap(({ functions }) => functions.map(({ name }) => name));

test("without a query every function is listed, in its group, in the catalogue's order", () => {
  expect(search(CATALOG, " ").map(({ group, functions }) => [group, functions.map(({ name }) => name)])).toEqual([
    ["Position and PnL", ["INVERSE_PNL"]],
    ["Hedge", ["HEDGE_CONTRACTS"]],
    ["Margin and liquidation", ["LIQ_PRICE", "BANKRUPTCY_PRICE"]],
    ["Carry", ["FUNDING_COST"]],
  ]);
});

test.each([
  ["liq", "LIQ_PRICE"],
  ["LIQ_PRICE", "LIQ_PRICE"],
  ["price liq", "LIQ_PRICE"],
  ["bank", "BANKRUPTCY_PRICE"],
  ["pnl", "INVERSE_PNL"],
  ["funding_rate", "FUNDING_COST"],
  ["beta", "HEDGE_CONTRACTS"],
  ["you pay", "FUNDING_COST"],
  ["profit", "INVERSE_PNL"],
])("%s finds %s first", (query, name) => expect(names(query)[0]).toBe(name));

test("the name counts for more than the arguments, and those for more than the summary and the group", () => {
  expect(names("price")).toEqual(["LIQ_PRICE", "BANKRUPTCY_PRICE", "INVERSE_PNL", "HEDGE_CONTRACTS", "FUNDING_COST"]);
  expect(names("mmr")).toEqual(["LIQ_PRICE"]);
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
    "LIQ_PRICE(contracts, entry_price, margin, mmr, [contract_size], [method], [close_fee], [deduction], [tick], [if_none])",
  ));
