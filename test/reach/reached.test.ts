import { readFileSync } from "node:fs";
import path from "node:path";
import { REACHED } from "../../reach/reached";
import { rowOf, type Given } from "../../reach/row";
import { REACH_FILES } from "../../scripts/generate-reach";
import { wayOf } from "../../scripts/generate-package";
import { CATALOG } from "../../src/catalog";
import { isOptional } from "../../src/catalog/declare/words";
import { Refusal } from "../../src/core/refusal";

test("every function of which the result is one number is reached, and no other", () => {
  const ofOneNumber = CATALOG.filter((definition) => ["ofValues", "ofColumns"].includes(wayOf(definition)));
  expect(REACHED.map(({ definition }) => definition)).toEqual(ofOneNumber);
});

test("what cannot be handed over may be left out", () => {
  const left = REACHED.flatMap(({ definition, takes }) =>
    Object.entries(definition.parameters).filter(([name]) => !takes.some((argument) => argument.name === name)),
  );
  expect(left.length).toBeGreaterThan(3);
  expect(left.filter(([, parameter]) => !isOptional(parameter))).toEqual([]);
});

test.each(Object.entries(REACH_FILES))("%s is what the declarations say today: npm run generate", (file, text) => {
  expect(readFileSync(path.join(__dirname, "../..", file), "utf8")).toBe(text());
});

const list = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[]).flat() : [value]);

describe.each(REACHED.map((reached) => [reached.name, reached] as const))("%s", (_, reached) => {
  const row = rowOf(reached);
  const named = reached.takes.map(({ name }) => name);
  // some show a range of results, or a text that stands where a column holds numbers
  const can = reached.definition.examples.filter(
    ({ arguments: args, gives }) =>
      !Array.isArray(gives) &&
      Object.entries(args).every(
        ([name, value]) =>
          named.includes(name) &&
          (typeof value !== "string" || reached.takes.some((one) => one.name === name && one.kind === "word")),
      ),
  );
  test("gives what its examples show", () => {
    expect(can.length).toBeGreaterThan(0);
    for (const { arguments: args, gives } of can) {
      const given = reached.takes.map(({ name, kind }): Given => {
        const value = (args as Record<string, unknown>)[name] ?? null;
        return (kind === "numbers" && value !== null ? list(value) : value) as Given;
      });
      const outcome = row(given);
      if (typeof gives === "object" && "refuses" in gives) {
        expect(outcome).toBeInstanceOf(Refusal);
        expect((outcome as Refusal).message).toBe(gives.message);
      } else expect(outcome).toBe(gives);
    }
  });
});

test("a NULL at the end of a list is cut off as a blank cell at the end of a column is", () => {
  const averageEntry = REACHED.find(({ definition }) => definition.name === "AVG_ENTRY");
  // one fill at 60,000 is entered at 60,000
  expect(averageEntry && rowOf(averageEntry)([[1000], [60000, null], null, null])).toBe(60000);
});
