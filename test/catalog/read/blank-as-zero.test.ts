import { CATALOG } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Rows } from "../../../src/catalog/declare/define";
import { isOptional } from "../../../src/catalog/declare/words";
import { outcomes } from "../../../src/catalog/read/outcomes";
import { Refusal } from "../../../src/core/refusal";

/**
 * Excel for desktop hands a blank cell over as 0. An optional argument that is 0 must come to the same as one that is
 * left out, or be refused with a question about the cell. In these alone a 0 has a meaning of its own.
 */
const A_MEANING_OF_ITS_OWN: readonly string[] = [
  "FUNDING_COST.periods", // nothing has been paid yet
  "FUNDING_LEDGER.rates", // nobody paid anything
  "CASH_CARRY.coins", // nothing was bought
];

const call = (definition: Definition, given: Readonly<Record<string, unknown>>) =>
  outcomes<Cell>(
    definition,
    Object.keys(definition.parameters).map((name) => {
      const value = given[name];
      return value === undefined ? undefined : Array.isArray(value) ? (value as Rows<Cell>) : [[value as Cell]];
    }),
    (cell) => cell,
  );

const asks = (block: Rows<unknown>): boolean =>
  block
    .flat()
    .every((cell) => cell instanceof Refusal && /\(is the cell empty\?\)|\(are the cells empty\?\)/.test(cell.message));

const optional = CATALOG.flatMap((definition) =>
  Object.entries(definition.parameters).flatMap(([name, parameter]) =>
    isOptional(parameter) ? [{ argument: `${definition.name}.${name}`, definition, name }] : [],
  ),
);

const differs = ({ definition, name }: (typeof optional)[number]): boolean =>
  definition.examples.some(({ arguments: given }) => {
    const others = Object.fromEntries(Object.entries(given).filter(([other]) => other !== name));
    const [zero, leftOut] = [call(definition, { ...others, [name]: 0 }), call(definition, others)];
    return JSON.stringify(zero) !== JSON.stringify(leftOut) && !asks(zero);
  });

test("no optional argument reads a blank as 0 where that is another answer, but for those that mean it", () => {
  expect(optional.length).toBeGreaterThan(120);
  expect(optional.filter(differs).map(({ argument }) => argument)).toEqual(A_MEANING_OF_ITS_OWN);
});
