import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import vm from "node:vm";
import { CellError, type Cell } from "../../src/catalog/declare/cell";
import { nativeSheet } from "../../src/native/sheet/native-sheet";
import { TEMPLATES } from "../../src/templates";
import type { CallOurs } from "../../src/templates/sheet/template-cells";
import { templatePlan } from "../../src/templates/sheet/template-sheet";
import { fileOf } from "../../workbench/xlsx/write-book";
import { version } from "../../package.json";
import { bookOf } from "./plan-book";

/** In the place of what is built: each template with our functions, and once more without the add-in. */
export const TEMPLATES_FOLDER = "templates";
const WITHOUT = "without-add-in";

/**
 * Every template as a workbook whose cells have their values, as the built functions give them: whoever opens it without
 * the add-in sees them, and Excel does not ask for a calculation.
 */
export async function writeTemplates(outDir: string, namespace: string): Promise<void> {
  const folder = path.join(outDir, TEMPLATES_FOLDER);
  await mkdir(path.join(folder, WITHOUT), { recursive: true });
  const callOurs = await builtFunctions(path.join(outDir, "functions.js"));
  for (const template of TEMPLATES) {
    const ours = templatePlan(template, { namespace, callOurs, version });
    await writeFile(path.join(folder, fileName(template)), await fileOf(bookOf([ours]), namespace));
    // without the add-in nothing is called by the name that it has here; and whoever has none may have an old Excel
    const { plan } = nativeSheet(templatePlan(template, { callOurs, version }), "plain");
    await writeFile(path.join(folder, WITHOUT, fileName(template)), await fileOf(bookOf([plan]), namespace));
  }
}

export const fileName = ({ id, file }: { id: string; file: string }): string =>
  `${id.replace("T", "").padStart(2, "0")}-${file}.xlsx`;

type Told = number | string | boolean | { readonly code: string };
type Associated = (...given: unknown[]) => Told | Told[][];

/** The functions of a bundle, called as Excel would call them. */
export async function builtFunctions(bundle: string): Promise<CallOurs> {
  const associated = new Map<string, Associated>();
  class HostError {
    constructor(readonly code: string) {}
  }
  const errorCodes = {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
  };
  const associate = (id: string, run: Associated): void => void associated.set(id, run);
  vm.runInNewContext(await readFile(bundle, "utf8"), {
    CustomFunctions: { associate, Error: HostError, ErrorCode: errorCodes },
  });
  const given = (value: Cell): unknown =>
    value instanceof CellError ? { type: "Error", basicValue: value.code } : value;
  const cell = (told: Told): Cell => (typeof told === "object" ? new CellError(told.code) : told);
  return (name, parts) => {
    const run = associated.get(name);
    if (!run) return undefined;
    try {
      const told = run(...parts.map((rows) => rows?.map((row) => row.map(given)) ?? null));
      return Array.isArray(told) ? told.map((row) => row.map(cell)) : [[cell(told)]];
    } catch (thrown) {
      if (thrown instanceof HostError) return [[new CellError(thrown.code)]];
      throw thrown;
    }
  };
}
