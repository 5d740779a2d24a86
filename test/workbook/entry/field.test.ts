import {
  CONTRACT_SPEC,
  FUNDING_APR,
  INVERSE_PNL_USD,
  LIQ_PRICE,
  LIQ_PRICE_TIERED,
  TARGET_PRICE,
  TRADE_LEDGER,
} from "../../../src/catalog";
import type { Definition, Parameter } from "../../../src/catalog/declare/define";
import { hintOf, kindInShort } from "../../../src/taskpane/formula/argument-kind";
import { marksOf } from "../../../src/workbook/entry/number-marks";
import { blockPasted } from "../../../src/workbook/entry/block-text";
import { LONGEST_BLOCK, LONGEST_TEXT, pieceOf, readField } from "../../../src/workbook/entry/field";

const readIn = (name: string, { parameters }: Definition = LIQ_PRICE) => {
  const parameter = parameters[name] as Parameter;
  return (text: string) => readField(text, parameter);
};
const inNumber = readIn("entry_price");
const inChoice = readIn("method");
const inSubstitute = readIn("if_none");
const inList = readIn("contracts", TRADE_LEDGER);
const inWords = readIn("sides", TRADE_LEDGER);
const inTable = readIn("tiers", LIQ_PRICE_TIERED);
const inText = readIn("symbol", CONTRACT_SPEC);
const inOwnTable = readIn("table", CONTRACT_SPEC);
const inTruth = readIn("compound", FUNDING_APR);

describe("a field for a list of words", () => {
  it.each([
    ['{"buy";"sell"}', { kind: "block", block: [["buy"], ["sell"]] }],
    ['{"open long","close long"}', { kind: "block", block: [["open long", "close long"]] }],
    ["buy", { kind: "value", value: "buy" }],
    ["D2:D9", { kind: "cells", address: { cells: "D2:D9" } }],
    ["", { kind: "left out" }],
    // the function refuses it, as in a cell
    ["bid", { kind: "value", value: "bid" }],
  ])("reads %j", (text, field) => expect(inWords(text)).toEqual(field));

  it.each(["{buy;sell}", '{"buy";sell}', '{"buy"'])("says how a list of words is written for %j", (text) =>
    expect(inWords(text)).toEqual({ kind: "unreadable", why: 'needs a block of words such as {"buy";"sell"}' }),
  );
});

describe("a field for a number", () => {
  it.each([
    ["", { kind: "left out" }],
    ["   ", { kind: "left out" }],
    ["70000", { kind: "value", value: 70000 }],
    [" -3500 ", { kind: "value", value: -3500 }],
    ["5%", { kind: "value", value: 0.05 }],
    ["0.01%", { kind: "value", value: 0.0001 }],
    ["1e3", { kind: "value", value: 1000 }],
    ["b2", { kind: "cells", address: { cells: "B2" } }],
    ["$B$2", { kind: "cells", address: { cells: "$B$2" } }],
    ["Sheet1!A1:A5", { kind: "cells", address: { sheet: "Sheet1", cells: "A1:A5" } }],
    ["'My sheet'!B2", { kind: "cells", address: { sheet: "My sheet", cells: "B2" } }],
    ["{56000,70000}", { kind: "block", block: [[56000, 70000]] }],
    [
      "{ 1 , 2 ; 3 , 5% }",
      {
        kind: "block",
        block: [
          [1, 2],
          [3, 0.05],
        ],
      },
    ],
    ["high", { kind: "value", value: "high" }],
    ["70,000", { kind: "value", value: "70,000" }],
    ["TRUE", { kind: "value", value: "TRUE" }],
  ])("reads %j", (text, field) => expect(inNumber(text)).toEqual(field));

  it.each([
    "=1+1",
    "=A1",
    "+A1",
    "@A1",
    "{1,2",
    "{1,A1}",
    "{1;2,3}",
    "{}",
    "Sheet1!A1+1",
    "A:A",
    "1:3",
    "$A",
    "[x]y!A1",
  ])("does not guess what %j may mean", (text) => expect(inNumber(text)).toMatchObject({ kind: "unreadable" }));

  it("says what it takes instead of a formula", () =>
    expect(inNumber("=1+1")).toEqual({
      kind: "unreadable",
      why: "takes no formula: write it in a cell, and give the address of that cell",
    }));

  it("takes no longer text than Excel takes in a formula", () => {
    expect(inNumber("x".repeat(LONGEST_TEXT))).toMatchObject({ kind: "value" });
    expect(inNumber("x".repeat(LONGEST_TEXT + 1))).toMatchObject({ kind: "unreadable" });
  });
});

test("a field for a choice takes a word or a cell", () => {
  expect(inChoice("entry")).toEqual({ kind: "value", value: "entry" });
  expect(inChoice("B2")).toEqual({ kind: "cells", address: { cells: "B2" } });
  expect(inChoice("B2:B3")).toEqual({ kind: "unreadable", why: "takes one word: give a single cell" });
});

test("a field for a substitute takes any text, a number or a cell", () => {
  expect(inSubstitute("never")).toEqual({ kind: "value", value: "never" });
  expect(inSubstitute("=1+1")).toEqual({ kind: "value", value: "=1+1" });
  expect(inSubstitute("0")).toEqual({ kind: "value", value: 0 });
  expect(inSubstitute("B2")).toEqual({ kind: "cells", address: { cells: "B2" } });
});

test("a field for a list takes one value, a column, a row or cells", () => {
  expect(inList("-3500")).toEqual({ kind: "value", value: -3500 });
  expect(inList("{1;2;3}")).toEqual({ kind: "block", block: [[1], [2], [3]] });
  expect(inList("{1,2}")).toEqual({ kind: "block", block: [[1, 2]] });
  expect(inList("Fills!B2:B900")).toEqual({ kind: "cells", address: { sheet: "Fills", cells: "B2:B900" } });
  expect(inList("{1;A1}")).toEqual({ kind: "unreadable", why: "needs a block of numbers such as {1;2;3}" });
  expect(inList(`{${"1;".repeat(500)}1}`)).toMatchObject({ kind: "block" });
  expect(inList("1".repeat(LONGEST_BLOCK + 1))).toMatchObject({ kind: "unreadable" });
});

test("cells that are pasted become a block, a single one stays as it is", () => {
  expect(blockPasted("1000\r\n-500\r\n")).toBe("{1000;-500}");
  expect(blockPasted("0\t0.4%\n10\t0.005\n")).toBe("{0,0.004;10,0.005}");
  expect(blockPasted('venue\tlive\nsay "so"\ttrue')).toBe('{"venue","live";"say ""so""",TRUE}');
  expect(blockPasted("1000\n\n70,000")).toBe('{1000;"";"70,000"}');
  expect(blockPasted("70000\n")).toBeUndefined();
  expect(blockPasted("")).toBeUndefined();
});

test("pasted cells show their numbers in the marks of the country; what could be two numbers stays a text", () => {
  const german = marksOf("de-DE");
  expect(blockPasted("0\t0,4%\n10\t0,005\n", german)).toBe("{0,0.004;10,0.005}");
  expect(blockPasted("70.000,5\n-1.234\nTRUE", german)).toBe("{70000.5;-1234;TRUE}");
  expect(blockPasted("88,400\n70.5", german)).toBe('{"88,400";"70.5"}');
});

test("a field for a table takes rows or cells", () => {
  const block = [
    [0, 0.004],
    [10, 0.005],
  ];
  expect(inTable("{0,0.004;10,0.5%}")).toEqual({ kind: "block", block });
  expect(inTable("H2:I9")).toEqual({ kind: "cells", address: { cells: "H2:I9" } });
  expect(inTable("{0,1;2}")).toEqual({ kind: "unreadable", why: "needs a block of numbers such as {1,2;3,4}" });
});

test("a field for a text takes it as it stands, and a cell; in quotation marks what looks like a cell is a text", () => {
  expect(inText("BTC-PERPETUAL")).toEqual({ kind: "value", value: "BTC-PERPETUAL" });
  expect(inText("5")).toEqual({ kind: "value", value: "5" });
  expect(inText("BTC1")).toEqual({ kind: "cells", address: { cells: "BTC1" } });
  expect(inText('"BTC1"')).toEqual({ kind: "value", value: "BTC1" });
  expect(inText('"say ""so"""')).toEqual({ kind: "value", value: 'say "so"' });
  expect(inText("=1+1")).toEqual({ kind: "value", value: "=1+1" });
});

test("a field for a table of the user's own takes cells, or a block with texts", () => {
  expect(inOwnTable("Specs!A1:F20")).toEqual({ kind: "cells", address: { sheet: "Specs", cells: "A1:F20" } });
  expect(inOwnTable('{"a;b","say ""so""";1,true}')).toEqual({
    kind: "block",
    block: [
      ["a;b", 'say "so"'],
      [1, true],
    ],
  });
  expect(inOwnTable("specs")).toEqual({ kind: "unreadable", why: "needs the address of a table, such as A1:F20" });
});

test("a field for TRUE or FALSE takes them, or a cell; any other word is for the function to refuse", () => {
  expect(inTruth("true")).toEqual({ kind: "value", value: true });
  expect(inTruth("FALSE")).toEqual({ kind: "value", value: false });
  expect(inTruth("B2")).toEqual({ kind: "cells", address: { cells: "B2" } });
  expect(inTruth("yes")).toEqual({ kind: "value", value: "yes" });
});

test("every kind of argument says what it takes and how to write it", () => {
  const told = ({ parameters }: Definition, name: string) => {
    const parameter = parameters[name] as Parameter;
    return [kindInShort(parameter), hintOf(parameter)];
  };
  expect(told(LIQ_PRICE, "entry_price")).toEqual(["USD/coin", undefined]);
  expect(told(LIQ_PRICE, "contract_size")).toEqual(["USD/contract", "1 (default)"]);
  expect(told(LIQ_PRICE, "if_none")).toEqual(["any value", "optional"]);
  expect(told(TRADE_LEDGER, "contracts")).toEqual(["contracts, a list", "A2:A9 or {1;2;3}"]);
  expect(told(LIQ_PRICE_TIERED, "tiers")).toEqual(["table: floor, mmr", "A2:B9 or {1,2;3,4}"]);
  expect(told(CONTRACT_SPEC, "venue")).toEqual(["text", undefined]);
  expect(told(CONTRACT_SPEC, "table")).toEqual(["table", "A1:F20 (optional)"]);
  expect(told(INVERSE_PNL_USD, "value_price")).toEqual(["USD/coin", "as exit_price (default)"]);
  expect(told(TARGET_PRICE, "margin")).toEqual(["coin", "optional"]);
});

test("cells on the formula's own sheet are referred to without its name", () => {
  const field = inNumber("'My sheet'!b2");
  expect(pieceOf(field, "My sheet")).toEqual({ cells: "B2" });
  expect(pieceOf(field, "Sheet1")).toEqual({ cells: "'My sheet'!B2" });
  expect(pieceOf(field)).toEqual({ cells: "'My sheet'!B2" });
});
