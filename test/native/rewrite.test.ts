import { calculate } from "../../src/native/calculate/calculate";
import { parsed } from "../../src/native/calculate/parse";
import { callsIn } from "../../src/native/formula/calls";
import { Stays, withoutOurs } from "../../src/native/formula/rewrite";
import { CATALOG } from "../../src/catalog";
import hard from "./hard-formulas.json";

const isOurs = (name: string): boolean =>
  CATALOG.some((definition) => `COINM.${definition.name}` === name.toUpperCase());

/** Those of the hard formulas in which a function of ours is called as a cell shows it, with a form of its own. */
const CONVERTED = hard.filter(({ formula }) => {
  try {
    return withoutOurs(formula, "let").replaced.length > 0;
  } catch (thrown) {
    if (thrown instanceof Stays) return false;
    throw thrown;
  }
});

test.each(CONVERTED)("all around our calls stays as it is: $feature", ({ formula }) => {
  for (const spelling of ["let", "plain"] as const) {
    const { text, replaced } = withoutOurs(formula, spelling);
    // put back, the formula is the very text that it was
    let [back, from] = [text, 0];
    for (const { before, after } of replaced) {
      const at = back.indexOf(after, formula.indexOf(before, from));
      back = back.slice(0, at) + before + back.slice(at + after.length);
      from = at + before.length;
    }
    expect(back).toBe(formula);
    expect(callsIn(text).filter(({ name }) => isOurs(name))).toEqual([]);
  }
});

test("most of the hard formulas have a form without the add-in, and the others say why not", () => {
  expect(CONVERTED.length).toBeGreaterThanOrEqual(20);
  const why = hard
    .filter((each) => each.calls.some(({ name }) => isOurs(name)) && !CONVERTED.includes(each))
    .map(({ formula }) => {
      try {
        withoutOurs(formula, "let");
        return "";
      } catch (thrown) {
        return (thrown as Error).message;
      }
    });
  expect(why.filter((reason) => !/has no form without the add-in|too many arguments/.test(reason))).toEqual([]);
});

test("names that a formula has already are not taken again", () => {
  const { text } = withoutOurs("=LET(contracts,-3500,COINM.NOTIONAL(contracts,70000,100))", "let");
  expect(text).toContain("LET(contracts_,");
  expect(calculate(parsed(text), { given: () => [[null]] }).rows).toEqual([[5]]);
});

test("a formula that would be longer than Excel reads stays as it is", () => {
  const cells = "A2,B2,C2,D2,E2,F2,G2,H2,I2,J2,K2";
  expect(() => withoutOurs(`=COINM.LIQ_PRICE(${cells})`, "plain")).toThrow(/characters, and Excel takes 8192/);
  expect(withoutOurs(`=COINM.LIQ_PRICE(${cells})`, "let").text.length).toBeLessThan(8192);
});

test("an argument that is a sum is not asked whether it is blank", () => {
  expect(withoutOurs("=COINM.NOTIONAL(A1*2,70000)", "let").text).toBe(
    "=LET(contracts,A1*2,IF(contracts=0,0,ABS(contracts)/70000))",
  );
});
