import type { HedgeRecord } from "../../../builder/record/hedge-record";
import { recordArea, recordNow, recordsIn, placesOf } from "../../../builder/record/record-in-sheet";
import { RECORD_COLUMNS, recordCells } from "../../../builder/record/with-record";
import { changesBetween, type Changes } from "../../../builder/record/what-changed";
import { CellsBehind } from "../../../native/convert/cells-behind";
import { hasOurs } from "../../../native/convert/frozen";
import { givenOtherwise, type GivenOtherwise } from "../../../native/convert/given-otherwise";
import { repairOf } from "../../../native/convert/repair";
import { wayBack } from "../../../native/convert/way-back";
import { extentText } from "../../../workbook/cell-address";
import { shownIn, type CellsInUse, type SheetCells } from "../../../workbook/cells-in-use";
import type { Workbook } from "../../../workbook/workbook";

/** A hedge sheet held against its record. */
export interface ComparedSheet {
  readonly name: string;
  readonly found:
    | { readonly outcome: "none" }
    | { readonly outcome: "damaged"; readonly says: string }
    | { readonly outcome: "newer"; readonly form: string }
    | ({ readonly outcome: "compared"; readonly before: HedgeRecord; readonly now: HedgeRecord } & Changes);
  readonly sheet: SheetCells;
}

export interface ComparedWorkbook {
  readonly sheets: readonly ComparedSheet[];
  /** What the next calculation would change although no cell that it stands on has. */
  readonly otherwise: readonly GivenOtherwise[];
}

export interface Today {
  readonly today: string;
  readonly version: string;
}

/** The workbook as it is, held against what its hedge sheets say that they were written from. */
export async function comparedRecords(
  workbook: Workbook,
  today: Today,
  breathe: () => Promise<void>,
): Promise<ComparedWorkbook> {
  const inUse = await workbook.cellsInUse(hasOurs);
  const sheets: ComparedSheet[] = [];
  for (const { sheet, found } of await recordsIn(inUse.sheets)) {
    await breathe();
    if (found.outcome !== "read") sheets.push({ name: sheet.name, sheet, found });
    else {
      const { record: before } = found;
      const now = await recordNow(sheet, before, today);
      const changes = changesBetween(before, now, behind(sheet));
      sheets.push({ name: sheet.name, sheet, found: { outcome: "compared", before, now, ...changes } });
    }
  }
  return { sheets, otherwise: await nextCalculation(workbook, inUse, breathe) };
}

/** What would be another number with the formulas that are live, and with those that can be brought back or repaired. */
async function nextCalculation(
  workbook: Workbook,
  inUse: CellsInUse,
  breathe: () => Promise<void>,
): Promise<GivenOtherwise[]> {
  const converted = await wayBack(workbook, inUse.sheets);
  const broken = await repairOf(inUse, { kind: "workbook" });
  const back = [...(converted?.changes ?? []), ...(broken?.changes ?? [])];
  const kept = back.map(({ at, to }) => ({ at, formula: to }));
  return givenOtherwise(inUse, kept, breathe);
}

/** A sheet that another version of the add-in has written, and the results that this one calculates otherwise. */
export interface OfAnotherVersion {
  readonly sheet: string;
  readonly version: string;
  readonly otherwise: readonly GivenOtherwise[];
}

/** What formulas that come alive would overwrite in sheets of another version; nothing where they change no result. */
export async function ofAnotherVersion(
  workbook: Workbook,
  version: string,
  breathe: () => Promise<void>,
): Promise<OfAnotherVersion[]> {
  const inUse = await workbook.cellsInUse(hasOurs);
  const others = (await recordsIn(inUse.sheets)).flatMap(({ sheet, found }) =>
    found.outcome === "read" && found.record.version !== version
      ? [{ sheet: sheet.name, version: found.record.version }]
      : [],
  );
  if (others.length === 0) return [];
  const otherwise = await nextCalculation(workbook, inUse, breathe);
  return others
    .map((other) => ({ ...other, otherwise: otherwise.filter(({ at }) => at.sheet === other.sheet) }))
    .filter((other) => other.otherwise.length > 0);
}

function behind(sheet: SheetCells): Parameters<typeof changesBetween>[2] {
  const cells = new CellsBehind(sheet);
  return {
    standsOn: (result, input) =>
      placesOf(sheet, "result", result).some((cell) =>
        placesOf(sheet, "input", input).some((area) => cells.standsOn(cell, area)),
      ),
    isFormula: (result) => placesOf(sheet, "result", result).some((cell) => cells.formulaAt(cell) !== ""),
  };
}

/** Writes what the sheet says now in the place of its record, unless somebody has changed that in the meantime. */
export async function recordAgain(workbook: Workbook, { sheet, found }: ComparedSheet): Promise<boolean> {
  const area = recordArea(sheet);
  if (!area || found.outcome !== "compared") return false;
  const after = await recordCells(found.now, area.rows);
  const before = shownIn(sheet, { ...area, columns: RECORD_COLUMNS }).map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell : null)),
  );
  const at = { sheet: sheet.name, cells: extentText({ ...area, columns: RECORD_COLUMNS }) };
  return (await workbook.replaceCells(at, { before, after })).outcome === "written";
}
