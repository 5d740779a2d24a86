import { LIQ_PRICE } from "../../src/catalog";
import type { Parameter } from "../../src/catalog/define";
import { LONGEST_TEXT, pieceOf, readField } from "../../src/taskpane/formula/field";

const readIn = (name: string) => {
  const parameter = LIQ_PRICE.parameters[name] as Parameter;
  return (text: string) => readField(text, parameter);
};
const inNumber = readIn("entry_price");
const inChoice = readIn("method");
const inSubstitute = readIn("if_none");

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
});

test("a field for a substitute takes any text, a number or a cell", () => {
  expect(inSubstitute("never")).toEqual({ kind: "value", value: "never" });
  expect(inSubstitute("=1+1")).toEqual({ kind: "value", value: "=1+1" });
  expect(inSubstitute("0")).toEqual({ kind: "value", value: 0 });
  expect(inSubstitute("B2")).toEqual({ kind: "cells", address: { cells: "B2" } });
});

test("cells on the formula's own sheet are referred to without its name", () => {
  const field = inNumber("'My sheet'!b2");
  expect(pieceOf(field, "My sheet")).toEqual({ cells: "B2" });
  expect(pieceOf(field, "Sheet1")).toEqual({ cells: "'My sheet'!B2" });
  expect(pieceOf(field)).toEqual({ cells: "'My sheet'!B2" });
});
