import { CATALOG } from "../../src/catalog";
import type { Expected } from "../../src/catalog/declare/define";
import { NAMESPACE, formulaText, type Piece } from "../../src/catalog/declare/formula-text";
import { HostError, inCells } from "../functions/host-error";

const examples = CATALOG.flatMap((definition) =>
  definition.examples.map((example) => {
    const pieces = example.arguments as Record<string, Piece>;
    return { definition, example, formula: formulaText(definition, pieces) };
  }),
);

/** A block as a cell and its neighbours would show it; one cell is the value itself. */
const shown = (block: unknown[][]): Expected => {
  const cells = block.map((row) => row.map((value) => (value instanceof HostError ? value.asExpected() : value)));
  return (cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : cells) as Expected;
};

test.each(examples)("$formula", ({ definition, example }) => {
  const args = Object.keys(definition.parameters).map((name) => example.arguments[name] ?? null);
  expect(shown(inCells(definition, args))).toEqual(example.gives);
});

test("every function shows at least one value and one refusal", () => {
  const kinds = CATALOG.map(({ name, examples: shownExamples }) => ({
    name,
    values: shownExamples.some(({ gives }) => typeof gives === "number" || Array.isArray(gives)),
    refusals: shownExamples.some(({ gives }) => typeof gives === "object" && "refuses" in gives),
  }));
  expect(kinds.filter(({ values, refusals }) => !values || !refusals)).toEqual([]);
});

test("every related function exists", () => {
  const names = CATALOG.map(({ name }) => name);
  const unknown = CATALOG.flatMap(({ related }) => related.filter((name) => !names.includes(name)));
  expect(unknown).toEqual([]);
  expect(NAMESPACE).toBe("COINM");
});
