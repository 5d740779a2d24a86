import { HEDGE_CONTRACTS, LIQ_PRICE } from "../../../src/catalog";
import { formulaText } from "../../../src/catalog/declare/formula-text";

const position = { contracts: -3500, entry_price: 70000, margin: 0.5, mmr: 0.005 };

test("arguments stand in their order, whatever the order in which they are given", () => {
  expect(formulaText(HEDGE_CONTRACTS, { price: 70000, holding: 5 })).toBe("=COINM.HEDGE_CONTRACTS(5, 70000)");
});

test("a gap keeps its place, the end does not", () => {
  expect(formulaText(LIQ_PRICE, { ...position, method: "entry" })).toBe(
    '=COINM.LIQ_PRICE(-3500, 70000, 0.5, 0.005, , "entry")',
  );
});

test("cells, blocks, small numbers and truth values are written as Excel writes them", () => {
  const pieces = {
    contracts: { cells: "'My sheet'!$B$2" },
    entry_price: [
      [60000, 7e-7],
      [1, 2],
    ],
    if_none: true,
  };
  expect(formulaText(LIQ_PRICE, pieces, "COINMDEV")).toBe(
    "=COINMDEV.LIQ_PRICE('My sheet'!$B$2, {60000,7E-7;1,2}, , , , , , , , TRUE)",
  );
});

test("text cannot leave its quotation marks", () => {
  const hostile = '"),HYPERLINK("https://example.com';
  expect(formulaText(LIQ_PRICE, { ...position, if_none: hostile })).toBe(
    '=COINM.LIQ_PRICE(-3500, 70000, 0.5, 0.005, , , , , , """),HYPERLINK(""https://example.com")',
  );
});
