import { betaIn, betaOf, moveIn, moveOf } from "../../../src/builder/book/book-entries";
import { marksOf, POINT } from "../../../src/workbook/entry/number-marks";

test.each([
  ["50", 0.5],
  ["50%", 0.5],
  ["12.5", 0.125],
  ["100", 1],
  ["0.5", 0.005],
  ["0", undefined],
  ["150", undefined],
  ["-20", undefined],
  ["half", undefined],
  ["", undefined],
])("a move of %j", (text, move) => expect(moveOf(text, POINT)).toBe(move));

test.each([
  ["1.2", 1.2],
  ["0", 0],
  ["-1", undefined],
  ["11", undefined],
  ["one", undefined],
])("a beta of %j", (text, beta) => expect(betaOf(text, POINT)).toBe(beta));

const GERMAN = marksOf("de-DE");

test("both are read as every field is", () => {
  expect(betaOf("1,2", GERMAN)).toBe(1.2);
  expect(moveOf("12,5", GERMAN)).toBe(0.125);
  expect(moveOf("12,5 %", GERMAN)).toBe(0.125);
  // a point between thousands: above every bound, and not 1.2
  expect(betaOf("1.200", GERMAN)).toBeUndefined();
});

test("are kept without the marks of a country, and come back with them", () => {
  expect([betaIn("1,2", GERMAN, POINT), betaIn("1.2", POINT, GERMAN)]).toEqual(["1.2", "1,2"]);
  expect([moveIn("12,5%", GERMAN, POINT), moveIn("12.5", POINT, GERMAN)]).toEqual(["12.5", "12,5"]);
  expect([betaIn("half", GERMAN, POINT), moveIn("", POINT, GERMAN)]).toEqual(["half", ""]);
});
