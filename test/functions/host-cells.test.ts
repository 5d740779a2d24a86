import { CellError } from "../../src/catalog/declare/cell";
import { block, unwrap } from "../../src/functions/host-cells";
import { toHost } from "../../src/functions/host-results";
import { HostError } from "./host-error";

describe("an argument", () => {
  test.each([
    ["nothing", null],
    ["left out", undefined],
    ["an empty list", []],
    ["the Invocation of a version with fewer arguments", { address: "Sheet1!A1", setResult: () => undefined }],
  ])("of %s is none", (_, argument) => expect(block(argument)).toBeUndefined());

  test("of one value is a cell, a false or empty one too", () => {
    for (const value of [5, 0, "", "x", true, false]) expect(block(value)).toEqual([[value]]);
  });

  // as Microsoft's custom functions show them: every data type and every error has one of these
  test.each([
    ["a formatted number", { type: "FormattedNumber", basicValue: 0.0001 }],
    ["an error", { type: "Error", basicValue: "#N/A" }],
    ["what has its basic type alone", { basicType: "Double", basicValue: 5 }],
  ])("of %s is a cell, and no Invocation", (_, argument) => expect(block(argument)).toEqual([[argument]]));

  test("of a range is that range, and a list of values is a column", () => {
    const range = [
      [1, 2],
      [3, 4],
    ];
    expect(block(range)).toBe(range);
    expect(block([1, 2])).toEqual([[1], [2]]);
  });
});

describe("a cell", () => {
  test.each([[5], [0], ["x"], [""], [true], [false]])("that is %p is that", (value) =>
    expect(unwrap(value)).toBe(value),
  );
  test("that is blank is null, on every host", () => expect([null, undefined].map(unwrap)).toEqual([null, null]));

  test.each([
    ["a number with its format", { type: "FormattedNumber", basicType: "Double", basicValue: 0.0001 }, 0.0001],
    ["a text", { type: "String", basicValue: "mark" }, "mark"],
    ["a wrapped blank", { type: "Empty", basicValue: undefined }, null],
  ])("of %s is what is wrapped", (_, cell, value) => expect(unwrap(cell)).toBe(value));

  test.each([
    ["an error by its type", { type: "Error", basicValue: "#DIV/0!" }, "#DIV/0!"],
    [
      "an error by its basic type, as an entity has it",
      { type: "Entity", basicType: "Error", basicValue: "#N/A" },
      "#N/A",
    ],
    ["an error that does not say which", { type: "Error" }, "#VALUE!"],
    ["an array of cells, which is no value", { type: "Array", basicValue: [[1]] }, "#VALUE!"],
    ["a function", () => 1, "#VALUE!"],
    ["a symbol", Symbol("x"), "#VALUE!"],
  ])("of %s is that error", (_, cell, code) => expect(unwrap(cell)).toEqual(new CellError(code)));
});

test.each([
  ["#VALUE!", "#VALUE!", ""],
  ["#N/A", "#N/A", ""],
  ["#DIV/0!", "#DIV/0!", ""],
  ["#NUM!", "#NUM!", ""],
  ["#NULL!", "#NULL!", ""],
  ["#REF!", "#VALUE!", "an argument holds the error #REF!"],
])("the error %s of a cell leaves as %s", (code, given, message) => {
  const error = toHost(new CellError(code));
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: given, message });
});
