import { readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { enumName, generatedFunctions, memberName, TARGET } from "../../scripts/generate-functions";
import { CATALOG } from "../../src/catalog";
import type { Parameter } from "../../src/catalog/declare/define";
import { helpPage, isOptional, toldInExcel } from "../../src/catalog/declare/words";

test("functions.ts is what the catalog says: run `npm run generate` if this fails", () => {
  expect(readFileSync(TARGET, "utf8")).toBe(generatedFunctions());
});

interface Told {
  functions: { parameters: { name: string }[] }[];
  enums: { id: string; values: { stringValue: string }[] }[];
}

const told = async (): Promise<Told> => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(TARGET);
  expect(errors).toEqual([]);
  return JSON.parse(metadataJson) as Told;
};

/** A word from a list is one text; everything else may be a range. */
const typeOf = (name: string, parameter: Parameter) =>
  "choices" in parameter
    ? { type: "string", customEnumId: enumName(name, parameter) }
    : { type: "any", dimensionality: "matrix" };

test("what Excel is told agrees with the catalog", async () => {
  expect((await told()).functions).toEqual(
    CATALOG.map(({ name, summary, parameters }) => ({
      description: summary,
      helpUrl: `https://localhost:3000/help/${helpPage(name)}`,
      id: name,
      name,
      parameters: Object.entries(parameters).map(([key, parameter]) => ({
        description: toldInExcel(parameter),
        name: key,
        ...typeOf(key, parameter),
        ...(isOptional(parameter) ? { optional: true } : {}),
      })),
      result: { dimensionality: "matrix" },
    })),
  );
});

test("each list of words that Excel offers is the list of its arguments, and none is without one", async () => {
  const lists = new Map((await told()).enums.map(({ id, values }) => [id, values.map((value) => value.stringValue)]));
  const used = new Set<string>();
  for (const { name, parameters } of CATALOG) {
    for (const [key, parameter] of Object.entries(parameters)) {
      if (!("choices" in parameter)) continue;
      used.add(enumName(key, parameter));
      expect([name, key, lists.get(enumName(key, parameter))]).toEqual([name, key, parameter.choices]);
    }
  }
  expect([...lists.keys()].sort()).toEqual([...used].sort());
  expect(used.size).toBeGreaterThan(1);
});

test("a word from a list is shown under a name that TypeScript and Excel take", () => {
  expect(memberName("mark")).toBe("mark");
  expect(memberName("equity/maintenance")).toBe("equity_maintenance");
  const unit = { choices: ["coin", "usd"], about: "", otherwise: "coin" };
  expect(enumName("unit", unit)).toBe("UnitCoinUsd");
  expect(enumName("if_this", { ...unit, choices: ["a/b"] })).toBe("IfThisAB");
});
