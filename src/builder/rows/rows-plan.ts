import type { Extent } from "../../workbook/cell-address";
import type { Entry, PlannedLook, SheetPlan } from "../../workbook/sheet-plan";
import { fieldNamed } from "../fields/fields";
import { cellInstead } from "./merge-row";
import { COLUMNS, heading, isField, SCHEMA, TABLE, TAKEN_OUT_CELL, VERSION_CELL, type ColumnKey } from "./row-columns";
import { revisionText } from "./revision";
import type { Hedges } from "./sync-state";

const HEADINGS = 5;
/** As far down as columns of per cent are formatted so: rows that are written later look like the first. */
const FORMATTED = 200;
const [NARROWEST, WIDEST] = [11, 30];

/** The sheet with the table: what it is in a sentence, its version, and a row for every hedge. */
export function rowsPlan(hedges: Hedges, pane: string): SheetPlan {
  const rows = [...hedges].map(([id, { texts, fillsAt }]) =>
    COLUMNS.map((key): Entry => {
      if (key === "id") return id;
      return key === "revision" ? revisionText(new Map(), pane, 1) : cellInstead({ fillsAt }, key, texts[key]);
    }),
  );
  const above: readonly (readonly Entry[])[] = [
    ["Hedges of this workbook"],
    [
      "One row a hedge, as the pane of Coin-M Hedge reads and writes it. What is changed here by hand, the pane takes over.",
    ],
    ["Version", SCHEMA, "of this table: an older add-in does not write into a newer one"],
    ["Taken out", "", "by their ids, so that other panes let go of them too"],
  ];
  const area: Extent = { row: HEADINGS, column: 0, rows: rows.length + 1, columns: COLUMNS.length };
  return {
    title: "Hedges",
    extent: { row: 0, column: 0, rows: HEADINGS + FORMATTED, columns: COLUMNS.length },
    blocks: [
      ...above.map((entries, row) => ({ row, column: 0, entries: [entries] })),
      { row: HEADINGS, column: 0, entries: [COLUMNS.map(heading), ...rows] },
    ],
    looks: [...aboveLooks(), ...COLUMNS.flatMap(formatOf)],
    columnWidths: COLUMNS.map(widthOf),
    validations: [],
    names: [
      { name: VERSION_CELL, area: { row: 2, column: 1, rows: 1, columns: 1 } },
      { name: TAKEN_OUT_CELL, area: { row: 3, column: 1, rows: 1, columns: 1 } },
    ],
    highlights: [],
    charts: [],
    table: { name: TABLE, area },
    printed: { row: 0, column: 0, rows: HEADINGS + rows.length + 1, columns: COLUMNS.length },
    frozenRows: HEADINGS + 1,
  };
}

const aboveLooks = (): PlannedLook[] => [
  { area: { row: 0, column: 0, rows: 1, columns: 1 }, role: "title" },
  { area: { row: 1, column: 0, rows: 1, columns: 1 }, role: "note" },
  { area: { row: 2, column: 0, rows: 2, columns: 1 }, role: "label" },
  { area: { row: 2, column: 2, rows: 2, columns: 1 }, role: "note" },
  { area: { row: HEADINGS, column: 0, rows: 1, columns: COLUMNS.length }, role: "head", align: "left" },
];

/** A bare number typed there is per cent, as in the pane. */
const formatOf = (key: ColumnKey, column: number): PlannedLook[] =>
  isField(key) && fieldNamed(key).writtenAs === "percent"
    ? [{ area: { row: HEADINGS + 1, column, rows: FORMATTED - 1, columns: 1 }, format: "0.00######%" }]
    : [];

const widthOf = (key: ColumnKey): number => Math.min(WIDEST, Math.max(NARROWEST, heading(key).length + 4));
