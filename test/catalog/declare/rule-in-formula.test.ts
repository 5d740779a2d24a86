import { boundsInFormula } from "../../../src/catalog/declare/rule-in-formula";
import type { Rule } from "../../../src/catalog/declare/rules";

describe("a rule as conditions of a formula", () => {
  // written by hand, as they would be typed
  test.each<[Rule, string[]]>([
    [{}, []],
    [{ above: 0 }, ["C6>0"]],
    [{ atLeast: 0 }, ["C6>=0"]],
    [{ below: 1 }, ["C6<1"]],
    [{ atMost: 10 }, ["C6<=10"]],
    [{ not: 0 }, ["C6<>0"]],
    [{ above: -0.02, below: 0.02 }, ["C6>-0.02", "C6<0.02"]],
    [{ atLeast: 1, atMost: 24 }, ["C6>=1", "C6<=24"]],
    [{ whole: true, atLeast: 1 }, ["C6>=1", "INT(C6)=C6"]],
    [{ above: 1e-9 }, ["C6>1E-9"]],
  ])("%j", (rule, conditions) => {
    expect(boundsInFormula("C6", rule)).toEqual(conditions);
  });
});
