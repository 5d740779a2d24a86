import { CATALOG } from "../../src/catalog";
import { built } from "./built";
import { asSent, expectedBlock } from "./examples";
import { ExcelHost, type Answer } from "./host";
import { inCells } from "./thrown";

/**
 * The properties of functions.json in the schema that Microsoft published in 2020 (microsoft/json-schemas,
 * office-js/custom-functions.schema.json), and what each may hold. An Excel of that time knows no others.
 */
const FUNCTION = ["id", "name", "description", "helpUrl", "parameters", "result", "options"];
const PARAMETER = ["name", "description", "type", "dimensionality", "optional"];
const RESULT = ["type", "dimensionality"];
const TYPES = ["any", "boolean", "number", "string", undefined];
const DIMENSIONALITIES = ["scalar", "matrix", undefined];

type Read = Record<string, unknown>;
const only = (names: readonly string[], from: Read): Read =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

interface OlderFunction extends Read {
  readonly id: string;
  readonly parameters: readonly Read[];
  readonly result: Read;
}

/** functions.json as such an Excel reads it: whatever it does not know it passes over. */
function readByOlderExcel(): OlderFunction[] {
  const { functions } = JSON.parse(built("functions.json")) as { functions: Read[] };
  return functions.map((entry) => ({
    ...(only(FUNCTION, entry) as OlderFunction),
    parameters: (entry["parameters"] as Read[]).map((parameter) => only(PARAMETER, parameter)),
    result: only(RESULT, entry["result"] as Read),
  }));
}

describe("an Excel that knows no property younger than 2020", () => {
  const read = readByOlderExcel();

  test("finds every function, under an id and a name, with a description", () => {
    expect(read.map(({ id }) => id)).toEqual(CATALOG.map(({ name }) => name));
    for (const { id, name, description } of read) {
      expect(name).toBe(id);
      expect(description).toMatch(/\w/);
    }
  });

  test.each(read)("reads sound parameters of $id: ranges of anything, and single texts for choices", (entry) => {
    const declared = CATALOG.find(({ name }) => name === entry.id)?.parameters ?? {};
    expect(entry.parameters.map(({ name }) => name)).toEqual(Object.keys(declared));
    for (const { name, type, dimensionality } of entry.parameters) {
      const choice = "choices" in (declared[name as string] ?? {});
      expect({ type, dimensionality }).toEqual(
        choice ? { type: "string", dimensionality: undefined } : { type: "any", dimensionality: "matrix" },
      );
      expect(TYPES).toContain(type);
      expect(DIMENSIONALITIES).toContain(dimensionality);
    }
    const optional = entry.parameters.map((parameter) => parameter["optional"] ?? false);
    expect(optional).toEqual([...optional].sort());
    expect(entry.result).toEqual({ dimensionality: "matrix" });
  });

  test.each(CATALOG)(
    "gets from $name what its examples say, though it marks no call as rich or with errors",
    async (definition) => {
      const { examples } = definition;
      const calls = examples.map((example) => ({ id: definition.name, args: asSent(definition, example), flags: 0 }));
      const answers: Answer[] = await ExcelHost.open().calculate(calls);
      expect(answers.map(inCells)).toEqual(examples.map(({ gives }) => expectedBlock(gives)));
    },
  );
});
