import fc from "fast-check";
import {
  CATALOG,
  CONTRACT_SPEC,
  FUNDING_APR,
  FUNDING_COST,
  INVERSE_PNL,
  LIQ_PRICE,
  LIQ_PRICE_TIERED,
  TRADE_LEDGER,
} from "../../../src/catalog";
import type { Definition } from "../../../src/catalog/declare/define";
import { formulaText, type Piece } from "../../../src/catalog/declare/formula-text";
import { numberShownBy } from "../../../src/catalog/read/numeric-text";
import { formulaOf, missing, readForm, refersTo, textsOf, unreadable } from "../../../src/taskpane/formula/form";
import { wordsIn } from "../../../src/builder/words/words";
import { marksOf } from "../../../src/workbook/entry/number-marks";
import type { Texts } from "../../../src/workbook/entry/field";

const formula = (texts: Texts, home?: string, definition: Definition = LIQ_PRICE) =>
  formulaOf(definition, readForm(definition, texts), "COINM", home);

const SHORT = { contracts: "-3500", entry_price: "70000", margin: "0.5", mmr: "0.5%", contract_size: "100" };

test("the formula has the arguments in order, with empty places only in between", () => {
  expect(formula(SHORT)).toBe("=COINM.LIQ_PRICE(-3500, 70000, 0.5, 0.005, 100)");
  expect(formula({ ...SHORT, contract_size: "", if_none: "never" })).toBe(
    '=COINM.LIQ_PRICE(-3500, 70000, 0.5, 0.005, , , , , , "never")',
  );
});

describe("a number as it is typed where decimals stand behind a point", () => {
  const field = (text: string) => readForm(LIQ_PRICE, { ...SHORT, entry_price: text })["entry_price"];

  test.each([
    ["88,400", 88400],
    ["1,288,400.5", 1288400.5],
    ["-88,400", -88400],
    ["88.4", 88.4],
    ["0.005", 0.005],
    ["1e3", 1000],
  ])("%p is read as %p", (text, value) => expect(field(text)).toEqual({ kind: "value", value }));

  test("what could be two numbers is refused with both, and what is none goes on as the text that it is", () => {
    expect(field("12,5")).toMatchObject({ kind: "unreadable", why: expect.stringContaining("12.5 or 125") });
    expect(field("88.400")).toMatchObject({ kind: "unreadable", why: expect.stringContaining("88.4 or 88,400") });
    expect(field("88,40,0")).toMatchObject({ kind: "unreadable" });
    expect(field("dear")).toEqual({ kind: "value", value: "dear" });
  });
});

describe("where decimals stand behind a comma", () => {
  const german = marksOf("de-DE");
  const field = (text: string) => readForm(LIQ_PRICE, { ...SHORT, entry_price: text }, german)["entry_price"];

  test.each([
    ["88.400", 88400],
    ["88.400,5", 88400.5],
    ["0,5%", 0.005],
    ["1e3", 1000],
    ["−7", -7],
  ])("%p is read as %p", (text, value) => expect(field(text)).toEqual({ kind: "value", value }));

  test("what could be two numbers is refused with both", () => {
    expect(field("88,400")).toMatchObject({ kind: "unreadable", why: expect.stringContaining("88,4 or 88.400") });
    expect(field("70.5")).toMatchObject({ kind: "unreadable", why: expect.stringContaining("70,5 or 705") });
  });

  test("cells and blocks are written as everywhere, and so is the formula", () => {
    expect(field("E5")).toMatchObject({ kind: "cells" });
    expect(field("{70000.5;71000}")).toMatchObject({ kind: "block", block: [[70000.5], [71000]] });
    const texts = { ...SHORT, margin: "0,5", mmr: "0,5%" };
    expect(formulaOf(LIQ_PRICE, readForm(LIQ_PRICE, texts, german), "COINM")).toBe(
      "=COINM.LIQ_PRICE(-3500, 70000, 0.5, 0.005, 100)",
    );
  });

  test("an example comes into the fields as it is typed there", () => {
    const [example] = LIQ_PRICE.examples;
    const texts = example && textsOf(LIQ_PRICE, example, wordsIn(german));
    expect(texts).toMatchObject({ margin: "0,5", mmr: "0,005" });
    expect(formulaOf(LIQ_PRICE, readForm(LIQ_PRICE, texts ?? {}, german), "COINM")).toBe(
      formulaOf(LIQ_PRICE, readForm(LIQ_PRICE, example ? textsOf(LIQ_PRICE, example) : {}), "COINM"),
    );
  });
});

test("the formula carries the namespace of its site", () =>
  expect(formulaOf(LIQ_PRICE, readForm(LIQ_PRICE, SHORT), "COINMDEV")).toMatch(/^=COINMDEV\.LIQ_PRICE\(/));

test("cells and blocks stand in the formula as Excel writes them", () => {
  expect(formula({ contracts: "b2", entry_price: "'My sheet'!C3:C9", margin: "Sheet1!$D$4" }, "Sheet1")).toBe(
    "=COINM.LIQ_PRICE(B2, 'My sheet'!C3:C9, $D$4)",
  );
  expect(formula({ contracts: "1", entry_price: "2", exit_price: "{3,4;5,6}" }, "Sheet1", INVERSE_PNL)).toBe(
    "=COINM.INVERSE_PNL(1, 2, {3,4;5,6})",
  );
});

test("a list of words stands in the formula in quotation marks, and one word as one", () => {
  const ledger = (sides: string) =>
    formula({ contracts: "{10;4}", prices: "{50000;40000}", sides }, undefined, TRADE_LEDGER);
  expect(ledger('{"buy";"close long"}')).toBe('=COINM.TRADE_LEDGER({10;4}, {50000;40000}, , , {"buy";"close long"})');
  expect(ledger("buy")).toBe('=COINM.TRADE_LEDGER({10;4}, {50000;40000}, , , "buy")');
  expect(ledger("d2:d3")).toBe("=COINM.TRADE_LEDGER({10;4}, {50000;40000}, , , D2:D3)");
});

describe("what a user writes stays a text", () => {
  it.each([
    ["=1+1", '"=1+1"'],
    ['");HYPERLINK("', '""");HYPERLINK("""'],
    ["A1+B2", '"A1+B2"'],
    ['never"', '"never"""'],
    ["'My'sheet'!B2", "\"'My'sheet'!B2\""],
    ["'a'!B2+HYPERLINK(\"x\")", '"\'a\'!B2+HYPERLINK(""x"")"'],
    ["[Book1.xlsx]Sheet1!A1", '"[Book1.xlsx]Sheet1!A1"'],
  ])("%s", (text, quoted) => expect(formula({ if_none: text })).toBe(`=COINM.LIQ_PRICE(, , , , , , , , , ${quoted})`));

  it("in every argument of every function, whatever is written", () => {
    const atom =
      /^(?:|TRUE|FALSE|-?[\d.]+(?:E[+-]?\d+)?|"(?:[^"]|"")*"|\{(?:[-\d.,;E+]|TRUE|FALSE|"(?:[^"]|"")*")+\}|(?:'(?:[^']|'')+'!|\w+!)?[$A-Z\d:]+)$/;
    const nasty = fc.string({
      unit: fc.constantFrom('"', "'", "!", "(", ")", ",", "=", "A", "1", "$", ":", ";", "{", "}"),
    });
    fc.assert(
      fc.property(fc.constantFrom(...CATALOG), fc.array(fc.oneof(nasty, fc.string())), (definition, written) => {
        const names = Object.keys(definition.parameters);
        const fields = readForm(definition, Object.fromEntries(names.map((name, i) => [name, written[i] ?? ""])));
        fc.pre(unreadable(fields) === undefined);
        const inside = /^=COINM\.[A-Z_]+\(([^]*)\)$/.exec(formulaOf(definition, fields, "COINM"))?.[1] ?? "";
        for (const place of splitOutsideQuotes(inside)) expect(place.trim()).toMatch(atom);
      }),
    );
  });
});

/** At commas that are in no text, no sheet's name and no block. */
const splitOutsideQuotes = (text: string): string[] =>
  text.match(/(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|\{(?:"(?:[^"]|"")*"|[^}"])*\}|[^,"'{])+/g) ?? [""];

test("the required arguments that are still empty, in their order", () => {
  expect(missing(LIQ_PRICE, readForm(LIQ_PRICE, { entry_price: "70000", tick: "1" }))).toEqual([
    "contracts",
    "margin",
    "mmr",
  ]);
  expect(missing(LIQ_PRICE, readForm(LIQ_PRICE, SHORT))).toEqual([]);
});

test("a formula must not be put into a cell that it refers to", () => {
  const fields = readForm(LIQ_PRICE, { contracts: "B2", entry_price: "Sheet2!A1:A9" });
  expect(refersTo(fields, { sheet: "Sheet1", cells: "B2" })).toBe("contracts");
  expect(refersTo(fields, { sheet: "Sheet2", cells: "A5" })).toBe("entry_price");
  expect(refersTo(fields, { sheet: "Sheet1", cells: "A5" })).toBeUndefined();
});

const EXAMPLES = CATALOG.flatMap((definition) =>
  definition.examples.map((example) => ({ definition, example, name: `${definition.name}: ${example.about}` })),
);

test.each(EXAMPLES)("an example in the fields makes its own formula. $name", ({ definition, example }) => {
  const pieces = Object.entries(example.arguments).map(([name, value]) => [
    name,
    "unit" in (definition.parameters[name] ?? {}) && typeof value === "string" ? fromText(value) : (value as Piece),
  ]);
  expect(formula(textsOf(definition, example), undefined, definition)).toBe(
    formulaText(definition, Object.fromEntries(pieces) as Record<string, Piece>),
  );
});

/** A text that shows a number stands in the formula as the number, an empty one not at all. */
const fromText = (text: string): Piece | undefined => (text === "" ? undefined : (numberShownBy(text) ?? text));

test("a text that could be the address of a cell is put into its field in quotation marks", () => {
  const example = { about: "", arguments: { venue: "Bybit", symbol: "BTC1", field: "face" }, gives: 1 };
  expect(textsOf(CONTRACT_SPEC, example)).toEqual({ venue: "Bybit", symbol: '"BTC1"', field: "face" });
  expect(formula(textsOf(CONTRACT_SPEC, example), undefined, CONTRACT_SPEC)).toBe(
    '=COINM.CONTRACT_SPEC("Bybit", "BTC1", "face")',
  );
});

test("lists, tables, texts and truths stand in the formula as Excel writes them", () => {
  const fills = { contracts: "{1000;-500}", prices: "Fills!C2:C3" };
  expect(formula(fills, "Sheet1", TRADE_LEDGER)).toBe("=COINM.TRADE_LEDGER({1000;-500}, Fills!C2:C3)");
  expect(formula({ ...SHORT, tiers: "{0,0.4%;10,0.005}" }, undefined, LIQ_PRICE_TIERED)).toBe(
    "=COINM.LIQ_PRICE_TIERED(-3500, 70000, 0.5, {0,0.004;10,0.005}, 100)",
  );
  expect(formula({ rate: "0.01%", compound: "true" }, undefined, FUNDING_APR)).toBe(
    "=COINM.FUNDING_APR(0.0001, , TRUE)",
  );
});

test("per cent in a field is the fraction in the formula", () =>
  expect(formula({ contracts: "1", mark_price: "2", funding_rate: "0.01%" }, undefined, FUNDING_COST)).toBe(
    "=COINM.FUNDING_COST(1, 2, 0.0001)",
  ));
