import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { TARGET } from "../../../scripts/generate-functions";
import { CATALOG } from "../../../src/catalog";
import { CellError } from "../../../src/catalog/cell";
import { codeName } from "../../../src/catalog/words";
import { Refusal } from "../../../src/core/errors";
import * as functions from "../../../src/functions/functions";
import { readMetadata } from "../../../src/workbench/functions/metadata";
import type { PlannedBlock, SheetPlan } from "../../../src/workbook/sheet-plan";
import { loadHeadless } from "../../workbench/headless";
import type { OpenExcel } from "../../workbench/open-excel";
import { built, KINDS } from "./drafts";

const { createCustomFunctions, openExcel } = loadHeadless();
const host = createCustomFunctions();
type Call = (...values: unknown[]) => unknown;

/**
 * The sheet that the builder describes, put into a spreadsheet that knows our functions and nothing of the builder:
 * what it calculates must be what the pane says.
 */
describe("every cell of the sheet comes to what the pane shows", () => {
  let excel: OpenExcel;
  beforeAll(async () => {
    Object.assign(globalThis, { CustomFunctions: host.global });
    for (const { name } of CATALOG)
      host.global.associate(name, (functions as unknown as Record<string, Call>)[codeName(name)] as Call);
    const { metadataJson } = await generateCustomFunctionsMetadata(TARGET);
    excel = openExcel({
      namespace: "COINM",
      metadata: readMetadata(JSON.parse(metadataJson)),
      functions: host.functions,
      blank: () => 0,
    });
  });
  afterAll(() => excel.close());

  test.each(Object.entries(KINDS))("%s", async (kind, changes) => {
    const plan = built(changes).plan();
    const found = await calculated(excel, kind.slice(0, 31), plan);
    const wrong = plan.blocks.flatMap((block) => differences(block, found));
    expect(wrong).toEqual([]);
    expect(plan.blocks.filter(({ values }) => values).length).toBeGreaterThan(30);
  });
});

async function calculated(excel: OpenExcel, name: string, plan: SheetPlan): Promise<unknown[][]> {
  return excel.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    for (const { row, column, entries } of plan.blocks) {
      const range = sheet.getRangeByIndexes(row, column, entries.length, entries[0]?.length ?? 1);
      range.formulas = entries.map((line) =>
        line.map((entry) => (typeof entry === "object" && entry !== null ? entry.formula : entry)),
      );
    }
    await context.sync();
    const { row, column, rows, columns } = plan.extent;
    const all = sheet.getRangeByIndexes(row, column, rows, columns);
    all.load("values");
    await context.sync();
    sheet.delete();
    await context.sync();
    return all.values as unknown[][];
  });
}

/**
 * Our own functions to the last bit; Excel's operators, which engines round differently, to twelve digits. So is the
 * grid, whose leverage may be such a quotient.
 */
function differences(block: PlannedBlock, found: unknown[][]): string[] {
  const formula = (block.entries[0]?.[0] as { formula?: string } | null)?.formula ?? "";
  const exact = /^=COINM\.(?!SCENARIO_GRID)\w+\([^*/+()-]*\)$/.test(formula);
  return (block.values ?? []).flatMap((line, down) =>
    line.flatMap((value, across) => {
      const got = found[block.row + down]?.[block.column + across];
      return same(value, got, exact) ? [] : [`${formula} at ${block.row + down},${block.column + across}: ${String(told(value))}, not ${String(got)}`]; // prettier-ignore
    }),
  );
}

const told = (value: unknown): unknown => {
  if (value instanceof Refusal) return value.kind === "none" ? "#N/A" : "#VALUE!";
  return value instanceof CellError ? value.code : (value ?? "");
};

function same(value: unknown, got: unknown, exact: boolean): boolean {
  const expected = told(value);
  if (typeof expected !== "number" || typeof got !== "number" || exact)
    return Object.is(expected, got) || expected === got;
  return Math.abs(expected - got) <= 1e-12 * Math.max(Math.abs(expected), Math.abs(got), 1e-9);
}
