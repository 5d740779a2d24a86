import { readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { enumName, generatedFunctions, memberName, TARGET } from "../../scripts/generate-functions";
import { CATALOG, LIQ_PRICE, NET_DELTA, NOTIONAL } from "../../src/catalog";
import type { ChoiceParameter, Definition, Parameter } from "../../src/catalog/declare/define";
import { helpPage, isOptional, argumentHint } from "../../src/catalog/declare/words";

test("functions.ts is what the catalog says: run `npm run generate` if this fails", () => {
  expect(readFileSync(TARGET, "utf8")).toBe(generatedFunctions());
});

interface Told {
  functions: { parameters: { name: string }[] }[];
  enums: { id: string; values: { stringValue: string; tooltip: string }[] }[];
}

const told = async (): Promise<Told> => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(TARGET);
  expect(errors).toEqual([]);
  return JSON.parse(metadataJson) as Told;
};

/** A word from a list is one text; everything else may be a range. */
const typeOf = (definition: Definition, name: string, parameter: Parameter) =>
  "choices" in parameter
    ? { type: "string", customEnumId: enumName(definition, name, parameter) }
    : { type: "any", dimensionality: "matrix" };

test("what Excel is told agrees with the catalog", async () => {
  expect((await told()).functions).toEqual(
    CATALOG.map(({ name, summary, parameters, ...definition }) => ({
      description: summary,
      helpUrl: `https://localhost:3000/help/${helpPage(name)}`,
      id: name,
      name,
      parameters: Object.entries(parameters).map(([key, parameter]) => ({
        description: argumentHint(parameter),
        name: key,
        ...typeOf({ ...definition, name, summary, parameters }, key, parameter),
        ...(isOptional(parameter) ? { optional: true } : {}),
      })),
      result: { dimensionality: "matrix" },
    })),
  );
});

test("each list of words that Excel offers is the list of its arguments, and none is without one", async () => {
  const lists = new Map((await told()).enums.map(({ id, values }) => [id, values]));
  const used = new Set<string>();
  for (const definition of CATALOG) {
    for (const [key, parameter] of Object.entries(definition.parameters)) {
      if (!("choices" in parameter)) continue;
      const id = enumName(definition, key, parameter);
      used.add(id);
      const offered = parameter.choices.map((choice) => ({
        name: memberName(choice),
        stringValue: choice,
        tooltip: parameter.meanings?.[choice],
      }));
      expect([definition.name, key, lists.get(id)]).toEqual([definition.name, key, offered]);
    }
  }
  expect([...lists.keys()].sort()).toEqual([...used].sort());
  expect(used.size).toBeGreaterThan(1);
});

test("every word that Excel offers says what it means, in a line that a list has room for", async () => {
  const words = (await told()).enums.flatMap(({ values }) => values);
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter(({ tooltip }) => !/^[A-Z].{10,90}[^.]$/.test(tooltip))).toEqual([]);
});

test("a word from a list is shown under a name that TypeScript and Excel take", () => {
  expect(memberName("mark")).toBe("mark");
  expect(memberName("equity/maintenance")).toBe("equity_maintenance");
  const named = (argument: string, choices: readonly string[]) =>
    enumName(NET_DELTA, argument, { choices, about: "", otherwise: choices[0] ?? "" });
  expect(named("side", ["buy", "sell"])).toBe("SideBuySell");
  expect(named("if_this", ["a/b"])).toBe("IfThisAB");
});

test("lists of the same words with other meanings are two lists", () => {
  const unit = NET_DELTA.parameters["unit"] as ChoiceParameter;
  expect(enumName(NET_DELTA, "unit", unit)).toBe("NetDeltaUnitCoinUsd");
  expect(NET_DELTA.parameters["unit"]).not.toEqual(NOTIONAL.parameters["unit"]);
  const method = LIQ_PRICE.parameters["method"] as ChoiceParameter;
  expect(enumName(LIQ_PRICE, "method", method)).toBe("MethodMarkEntryBankruptcyLoss");
});
