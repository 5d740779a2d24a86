import { CATALOG } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Parameter } from "../../../src/catalog/declare/define";
import { outcomes } from "../../../src/catalog/read/outcomes";
import { exactResult } from "../../../src/native/proof/exact-result";
import { followedFormula } from "../../../src/native/proof/followed-formula";
import { inNumbersAlone, stepsOf } from "../../../src/native/proof/steps";
import { DERIVED } from "../../../src/native/twins/looked-at";
import { nearestDouble } from "../../oracle/rational";
import { Random } from "../../oracle/random";
import { HARDNESSES, hardRow, type Hardness } from "../hard-rows";
import { seedOf } from "../sweep";
import { drawnValue, misread } from "./drawn-value";

const FUNCTIONS = CATALOG.filter(({ name }) => name in DERIVED);
const ROWS = 100;
/** Of all rows, so many at the least have numbers: the others are refused, as cells with texts in them are. */
const NUMBERS = 30;

/** The cells of a row without tables, and without names of columns on top of a table of results. */
const rowOf = (definition: Definition, hardness: Hardness, random: Random): Cell[] =>
  hardRow(definition, hardness, random).map((cell, place) => {
    const parameter = Object.values(definition.parameters as Record<string, Parameter>)[place] as Parameter;
    return "columns" in parameter ? null : cell;
  });

test.each(FUNCTIONS)("the last step of $name is the function's result, bit for bit", (definition) => {
  const random = new Random(seedOf(definition));
  const apart: unknown[] = [];
  let [numbers, worked] = [0, 0];
  for (let count = 0; count < ROWS; count++) {
    const row = rowOf(definition, HARDNESSES[count % HARDNESSES.length] as Hardness, random);
    const [given = []] = outcomes<Cell>(
      definition,
      row.map((cell) => (cell === null ? undefined : [[cell]])),
      (cell) => cell,
    );
    const formula = followedFormula(definition, row);
    if (!formula) throw new Error(`${definition.name} is not followed`);
    given.forEach((outcome, column) => {
      if (typeof outcome !== "number") return;
      numbers++;
      const whole = formula.results[formula.results.length === 1 ? 0 : column];
      const last = whole && stepsOf(whole, formula.values).at(-1)?.value;
      const exact = whole && exactResult(formula.values.number(whole));
      // a cell has no −0
      const isSame = last !== undefined && last + 0 === outcome + 0 && exact?.rounded === last;
      // and so does whoever works out the formula as it is drawn
      const formulaDrawn = whole && inNumbersAlone(whole, formula.values);
      const drawn = formulaDrawn && drawnValue(formulaDrawn);
      expect(formulaDrawn ? misread(formulaDrawn) : []).toEqual([]);
      if (drawn) worked++;
      if (!isSame || (drawn && nearestDouble(drawn) + 0 !== outcome + 0)) apart.push({ row, column, outcome, last });
    });
  }
  expect(apart).toEqual([]);
  expect(numbers).toBeGreaterThan(NUMBERS);
  // all but those with a root in them
  expect(worked).toBeGreaterThan(numbers / 2);
});
