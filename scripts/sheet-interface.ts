import { readFileSync, writeFileSync } from "node:fs";
import { FIELD_NAMES } from "../src/builder/fields/fields";
import { FIGURES } from "../src/builder/figures/figure-names";
import { cellName } from "../src/builder/sheet/cell-name";

/** What formulas of the user's own and kept drafts rely on in a hedge sheet: it is committed, and may only grow. */
export const SHEET_FILE = "data/sheet-interface.json";

export interface SheetInterface {
  /** Under these names a workbook keeps what was entered, for a pane of any later version. */
  readonly keptFields: readonly string[];
  /** By these names cells of a hedge sheet are called. */
  readonly inputs: readonly string[];
  readonly figures: readonly string[];
}

export const sheetInterface = (): SheetInterface => ({
  keptFields: FIELD_NAMES.toSorted(),
  inputs: FIELD_NAMES.map(cellName).sort(),
  figures: Object.keys(FIGURES).map(cellName).sort(),
});

export const recordedSheetInterface = (): SheetInterface =>
  JSON.parse(readFileSync(SHEET_FILE, "utf8")) as SheetInterface;

/** Names that sheets in the world have and a new one would not. */
export const lostNames = (before: SheetInterface, now: SheetInterface): string[] =>
  (Object.keys(before) as (keyof SheetInterface)[]).flatMap((kind) =>
    before[kind].filter((name) => !now[kind].includes(name)).map((name) => `${kind}: ${name} is gone`),
  );

/** Records today's names, unless one of those before is gone. */
export async function recordSheetInterface(): Promise<void> {
  const now = sheetInterface();
  const lost = lostNames(recordedSheetInterface(), now);
  if (lost.length > 0) throw new Error(`Sheets that exist would break:\n${lost.join("\n")}`);
  const { format } = await import("prettier");
  writeFileSync(SHEET_FILE, await format(JSON.stringify(now), { parser: "json", printWidth: 120 }));
}

if (require.main === module) void recordSheetInterface();
