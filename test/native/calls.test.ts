import { callsIn, textAt } from "../../src/native/formula/calls";
import { tokensOf } from "../../src/native/formula/tokens";
import hard from "./hard-formulas.json";

/** Forty-four formulas that parsers trip over, with the calls in them that a reader finds by eye. */
const OURS = /(^|!)(coinm[._]|_xldudf_coinm_)/i;

test.each(hard)("finds our calls and their arguments: $feature", ({ formula, calls }) => {
  const found = callsIn(formula)
    .filter(({ name }) => OURS.test(name))
    .map((call) => ({ name: call.name, arguments: call.arguments.map((span) => textAt(formula, span)) }));
  expect(found).toEqual(calls);
});

test.each(hard)("gives the text back to the last blank: $feature", ({ formula }) => {
  expect(
    tokensOf(formula)
      .map(({ value }) => value)
      .join(""),
  ).toBe(formula);
});

test("there are as many of them as were collected", () => {
  expect(hard).toHaveLength(44);
});
