import { extentOf, readAddress, type Extent } from "../../workbook/cell-address";
import { shownIn, type SheetCells } from "../../workbook/cells-in-use";
import { RECORD_NAME } from "../../workbook/record-name";
import { cellName } from "../sheet/cell-name";
import type { FieldName } from "../fields/fields";
import { factsOf } from "./contract-facts";
import { readRecord, type HedgeRecord, type ReadRecord } from "./hedge-record";
import { readLiteral } from "./literal";
import { figureCells, FILL_COLUMNS, FILLS, inputsNow, resultsIn, type CellsNamed } from "./recorded-cells";

/** A hedge sheet and what it says of itself. */
export interface RecordedSheet {
  readonly sheet: SheetCells;
  readonly found: ReadRecord | { readonly outcome: "none" };
}

/** By these a sheet of the builder's is known that has no record. */
const OF_A_HEDGE = ["liq_price", "fills_written"];

/** What each hedge sheet of a workbook says that it was written from. */
export async function recordsIn(sheets: readonly SheetCells[]): Promise<RecordedSheet[]> {
  const found = await Promise.all(sheets.map(async (sheet) => ({ sheet, found: await recordIn(sheet) })));
  return found.flatMap(({ sheet, found: one }) => (one ? [{ sheet, found: one }] : []));
}

async function recordIn(sheet: SheetCells): Promise<RecordedSheet["found"] | undefined> {
  const name = sheet.names.find(({ name: one }) => one.toLowerCase() === RECORD_NAME);
  const area = recordArea(sheet);
  if (area)
    return readRecord(shownIn(sheet, area).map((row) => row.map((cell) => (typeof cell === "string" ? cell : ""))));
  if (name) return { outcome: "damaged", says: "its cells have been deleted" };
  return OF_A_HEDGE.every((one) => areaNamed(sheet, one)) ? { outcome: "none" } : undefined;
}

export const recordArea = (sheet: SheetCells): Extent | undefined => areaNamed(sheet, RECORD_NAME);

/** What the same sheet would say of itself today. */
export async function recordNow(
  sheet: SheetCells,
  before: HedgeRecord,
  { today, version }: { readonly today: string; readonly version: string },
): Promise<HedgeRecord> {
  const named = namedIn(sheet);
  const inputs = await inputsNow(named, before.inputs);
  const text = (name: string): string => {
    const cell = readLiteral(inputs.get(name) ?? before.choices.get(name) ?? "")?.[0]?.[0];
    return typeof cell === "string" ? cell : "";
  };
  const results = resultsIn(named, (name) => before.inputs.has(name));
  return {
    written: today,
    version,
    facts: factsOf(text("venue"), text("symbol")),
    choices: before.choices,
    inputs,
    results: new Map([...results].filter(([name]) => before.results.has(name))),
  };
}

/** Where an input or a figure stands. */
export function placesOf(sheet: SheetCells, kind: "input" | "result", name: string): Extent[] {
  const names =
    kind === "result"
      ? [figureCells(name).find((one) => areaNamed(sheet, one)) ?? ""]
      : name === FILLS
        ? FILL_COLUMNS
        : [cellName(name as FieldName)];
  return names.flatMap((one) => areaNamed(sheet, one) ?? []);
}

const namedIn =
  (sheet: SheetCells): CellsNamed =>
  (name) => {
    const area = areaNamed(sheet, name);
    return area && shownIn(sheet, area);
  };

/** The cells of a name that is the sheet's own and leads to that very sheet. */
function areaNamed({ name: home, names }: SheetCells, wanted: string): Extent | undefined {
  const found = names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const address = found && readAddress(found.formula.replace(/^=/, ""));
  const isHere = address && (address.sheet ?? home).toLowerCase() === home.toLowerCase();
  return isHere ? extentOf(address) : undefined;
}
