import { readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { generatedFunctions, TARGET } from "../../scripts/generate-functions";
import { CATALOG } from "../../src/catalog";
import { helpPage, isOptional, toldInExcel } from "../../src/catalog/words";

test("functions.ts is what the catalog says: run `npm run generate` if this fails", () => {
  expect(readFileSync(TARGET, "utf8")).toBe(generatedFunctions());
});

test("what Excel is told agrees with the catalog", async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(TARGET);
  expect(errors).toEqual([]);
  const told = (JSON.parse(metadataJson) as { functions: unknown[] }).functions;
  expect(told).toEqual(
    CATALOG.map(({ name, summary, parameters }) => ({
      description: summary,
      helpUrl: `https://localhost:3000/help/${helpPage(name)}`,
      id: name,
      name,
      parameters: Object.entries(parameters).map(([key, parameter]) => ({
        description: toldInExcel(parameter),
        name: key,
        type: "any",
        dimensionality: "matrix",
        ...(isOptional(parameter) ? { optional: true } : {}),
      })),
      result: { dimensionality: "matrix" },
    })),
  );
});
