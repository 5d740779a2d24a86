import { CellError, type Cell } from "../../catalog/declare/cell";
import { Refusal } from "../../core/refusal";
import { extentOf, meet, type CellAddress, type Extent } from "../../workbook/cell-address";
import { RECORD_NAME } from "../../workbook/record-name";
import type { PlannedBlock, PlannedLook, SheetPlan } from "../../workbook/sheet-plan";
import type { Choices } from "../draft/given";
import { factsOf } from "./contract-facts";
import { recordRows, type HedgeRecord, type RecordRow } from "./hedge-record";
import { inSheetWords } from "./record-words";
import { fieldsIn, resultsIn, type CellsNamed } from "./recorded-cells";

export const RECORD_TITLE = "Reproducible: what stood here when this was written";
const ABOUT =
  "Plain text, for whoever audits this sheet: every digit, alike in every country. With the add-in, its Share tab says what has changed since.";
const HEADS: RecordRow = ["What", "Name", "Value", "As of"];
export const RECORD_COLUMNS = HEADS.length;
/** Title, note and headings over the rows. */
const OVER = 3;
/** A blank row between what stands above and the record. */
const GAP = 1;

export interface About {
  readonly choices: Choices;
  readonly today: string;
  readonly version: string;
}

/** What a planned sheet would say that it was written from. */
export async function recordOf(plan: SheetPlan, { choices: given, today, version }: About): Promise<HedgeRecord> {
  const named = cellsOfPlan(plan);
  const { choices, inputs } = await fieldsIn(named, given);
  const text = (name: "venue" | "symbol") => String(given[name]?.cells[0]?.[0] ?? "");
  return {
    written: today,
    version,
    facts: factsOf(text("venue"), text("symbol")),
    choices,
    inputs,
    results: resultsIn(named, (name) => inputs.has(name)),
  };
}

/** A planned sheet with its record, in the place of an older one where that stands below the same cells. */
export async function recorded(
  plan: SheetPlan,
  planned: SheetPlan,
  about: About,
  before?: CellAddress,
): Promise<SheetPlan> {
  const now = await withRecord(plan, await recordOf(planned, about));
  const there = before && extentOf(before);
  const isBelow = there && there.row >= now.extent.row && meet({ ...there, row: now.extent.row }, now.extent);
  const end = isBelow ? there.row + there.rows - now.extent.row : 0;
  return { ...now, extent: { ...now.extent, rows: Math.max(now.extent.rows, end) } };
}

/** The plan with its record below everything else, in plain cells under a name of the sheet's. */
export async function withRecord(plan: SheetPlan, record: HedgeRecord): Promise<SheetPlan> {
  const { row, column, rows, columns } = plan.extent;
  const block = await recordBlock(record, { row: row + rows + GAP, column: column + 1 });
  return {
    ...plan,
    blocks: [...plan.blocks, ...block.blocks],
    looks: [...plan.looks, ...block.looks],
    names: [...plan.names, { name: RECORD_NAME, area: block.area }],
    extent: { row, column, rows: rows + GAP + block.area.rows, columns: Math.max(columns, 1 + RECORD_COLUMNS) },
  };
}

/** The record as the cells of an older one of so many rows hold it. It has no more facts than there is room for. */
export async function recordCells(record: HedgeRecord, height: number): Promise<(string | null)[][]> {
  const all = await recordRows(record, inSheetWords);
  const spare = Math.max(0, OVER + all.length - height);
  const facts = record.facts.slice(0, record.facts.length - spare);
  const rows = spare === 0 ? all : await recordRows({ ...record, facts }, inSheetWords);
  const texts: readonly (readonly string[])[] = [[RECORD_TITLE], [ABOUT], HEADS, ...rows];
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: RECORD_COLUMNS }, (__, column) => texts[row]?.[column] || null),
  );
}

async function recordBlock(record: HedgeRecord, at: { readonly row: number; readonly column: number }) {
  const rows = await recordRows(record, inSheetWords);
  const area: Extent = { ...at, rows: OVER + rows.length, columns: RECORD_COLUMNS };
  const under = (from: number, height: number): Extent => ({ ...area, row: at.row + from, rows: height });
  const blocks: PlannedBlock[] = [
    { ...at, entries: [[RECORD_TITLE]] },
    { row: at.row + 1, column: at.column, entries: [[ABOUT]] },
    { row: at.row + 2, column: at.column, entries: [HEADS, ...rows].map((row) => row.map((text) => text || null)) },
  ];
  const looks: PlannedLook[] = [
    { area: under(0, 1), role: "section" },
    { area: { ...under(1, 1), columns: 1 }, role: "note" },
    { area: under(2, 1), role: "head", align: "left" },
    { area: under(OVER, rows.length), role: "helper", align: "left" },
    { area: { ...under(OVER, rows.length), columns: 1 }, role: "label" },
  ];
  return { blocks, looks, area };
}

/** What the cells of a plan come to, by the names that it gives them. */
function cellsOfPlan(plan: SheetPlan): CellsNamed {
  const values = new Map<string, Cell>();
  for (const { row, column, entries, spills, values: known = [] } of plan.blocks) {
    const [rows, columns] = spills ? [spills.rows, spills.columns] : [entries.length, entries[0]?.length ?? 0];
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++) {
        const entry = spills ? entries[0]?.[0] : entries[down]?.[across];
        if (entry === null || entry === undefined) continue;
        const value = typeof entry === "object" ? (known[down]?.[across] ?? null) : entry;
        values.set(`${row + down},${column + across}`, value instanceof Refusal ? errorOf(value) : value);
      }
  }
  const areas = new Map(plan.names.map(({ name, area }) => [name, area]));
  return (name) => {
    const area = areas.get(name);
    return (
      area &&
      Array.from({ length: area.rows }, (_, down) =>
        Array.from(
          { length: area.columns },
          (__, across) => values.get(`${area.row + down},${area.column + across}`) ?? null,
        ),
      )
    );
  };
}

const errorOf = ({ kind }: Refusal): CellError => new CellError(kind === "none" ? "#N/A" : "#VALUE!");
