import vm from "node:vm";
import { CATALOG } from "../../src/catalog";
import { built, metadata } from "./built";
import { ExcelHost, type Answer } from "./host";
import { inCells } from "./thrown";

const ids = metadata().functions.map(({ id }) => id);

describe("functions.json", () => {
  test("lets error cells and data types in", () => {
    expect(metadata().allowErrorForDataTypeAny).toBe(true);
    expect(metadata().allowCustomDataForDataTypeAny).toBe(true);
  });
  test("offers the whole catalogue, in its order", () => expect(ids).toEqual(CATALOG.map(({ name }) => name)));
  test("takes a range in every argument but those with a list of words, which take one of them", () => {
    for (const { id, parameters } of metadata().functions) {
      for (const { name, dimensionality, type, customEnumId } of parameters) {
        const declared = CATALOG.find((definition) => definition.name === id)?.parameters[name];
        if (declared && "choices" in declared) {
          expect({ name, dimensionality, type }).toEqual({ name, dimensionality: undefined, type: "string" });
          const list = metadata().enums.find((candidate) => candidate.id === customEnumId);
          expect(list?.values.map(({ stringValue }) => stringValue)).toEqual(declared.choices);
        } else expect({ name, dimensionality }).toEqual({ name, dimensionality: "matrix" });
      }
    }
  });
});

describe("functions.js", () => {
  test("needs nothing but CustomFunctions: no window, no document, no console, no timers", () => {
    const associated = new Map<string, (...args: unknown[]) => unknown>();
    class CustomFunctionsError {
      constructor(
        readonly code: string,
        readonly message?: string,
      ) {}
    }
    const CustomFunctions = {
      associate: (id: string, run: (...args: unknown[]) => unknown) => associated.set(id, run),
      Error: CustomFunctionsError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    };
    const bare = vm.createContext({ CustomFunctions });
    vm.runInContext("delete globalThis.console", bare);
    expect(vm.runInContext("[typeof window, typeof document, typeof console, typeof setTimeout].join()", bare)).toBe(
      "undefined,undefined,undefined,undefined",
    );
    vm.runInContext(built("functions.js"), bare);
    expect([...associated.keys()]).toEqual(ids);
    expect(associated.get("INVERSE_PNL")?.([[-3500]], [[70000]], [[56000]], [[100]], null, null)).toEqual([[1.25]]);
    const refused = { code: "#VALUE!", message: "entry_price must be above 0, was 0 (is the cell empty?)" };
    expect(associated.get("INVERSE_PNL")?.([[-3500]], [[0], [70000]], [[56000]], null, null, null)).toEqual([
      [refused],
      [0.0125],
    ]);
    const alone = () => associated.get("INVERSE_PNL")?.([[-3500]], [[0]], [[1]], null, null, null);
    expect(alone).toThrow(expect.objectContaining(refused));
  });

  test("adds no names to the page but what it associates", () => {
    const page = vm.createContext({ CustomFunctions: { associate: () => undefined, Error, ErrorCode: {} } });
    vm.runInContext(built("functions.js"), page);
    expect(Object.keys(page).filter((name) => !/^webpackChunk/.test(name))).toEqual(["CustomFunctions"]);
  });

  test.each(metadata().functions)("$id answers calls that leave everything out", async ({ id, parameters }) => {
    const [answer] = await ExcelHost.open().calculate([{ id, args: parameters.map(() => null), flags: 12 }]);
    expect(inCells(answer as Answer)).not.toEqual([]);
  });

  test("a choice comes as a single text beside ranges, in any case, and an unknown one is refused with the list", async () => {
    const liquidation = (method: unknown) =>
      ExcelHost.open().block("LIQ_PRICE", [[[-3500], [3500]], 70000, 0.5, 0.005, 100, method, null, null, null, null]);
    expect(await liquidation(" Entry ")).toEqual(await liquidation("entry"));
    expect(await liquidation("")).toEqual(await liquidation(null));
    expect(await liquidation("entry")).not.toEqual(await liquidation("mark"));
    expect(JSON.stringify(await liquidation("0"))).toContain('must be one of \\"mark\\", \\"entry\\"');
  });

  test("an id is found in whatever case the host says it", async () => {
    const block = await ExcelHost.open().block("inverse_pnl", [[[-3500]], [[70000]], [[56000]], [[100]], null, null]);
    expect(block).toEqual([[1.25]]);
  });
});
