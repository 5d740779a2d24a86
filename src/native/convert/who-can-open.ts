import type { CellsInUse } from "../../workbook/cells-in-use";
import { RECORD_NAME } from "../../workbook/record-name";
import { callsIn } from "../formula/calls";
import { mayHaveOurs, ourCallsIn } from "../formula/our-calls";
import { inTurns, type InTurns } from "../in-turns";
import { repairOf } from "./repair";
import { formulasIn, isSheet, type FormulaCell } from "./where";

/** What a workbook asks of whoever opens it. */
export interface Opened {
  /** Formulas that the add-in alone calculates. */
  readonly ours: readonly FormulaCell[];
  /** Formulas of ours that Excel has lost, or that were typed while the add-in was not there. */
  readonly broken: readonly FormulaCell[];
  /** Formulas that an Excel before the named version does not know: an error there once they are calculated. */
  readonly newer: readonly Newer[];
  readonly protectedSheets: readonly string[];
  /** Hedge sheets that say in plain cells what they were written from. */
  readonly recorded: readonly string[];
}

export interface Newer {
  readonly since: Version;
  readonly cells: readonly FormulaCell[];
  /** The functions that ask for it. */
  readonly functions: readonly string[];
}

/** Excel's versions in which functions came, after Microsoft's list "Excel functions (by category)". */
export type Version = "Excel 2021" | "Excel 2024";

const SINCE: Readonly<Record<Version, readonly string[]>> = {
  "Excel 2021": ["LET", "FILTER", "SORT", "SORTBY", "UNIQUE", "SEQUENCE", "RANDARRAY", "XLOOKUP", "XMATCH"],
  "Excel 2024": [
    ...["LAMBDA", "MAP", "REDUCE", "SCAN", "BYROW", "BYCOL", "MAKEARRAY", "ISOMITTED", "VSTACK", "HSTACK", "TAKE"],
    ...["DROP", "CHOOSECOLS", "CHOOSEROWS", "TOCOL", "TOROW", "WRAPROWS", "WRAPCOLS", "EXPAND", "TEXTSPLIT"],
    ...["TEXTBEFORE", "TEXTAFTER"],
  ],
};

export async function whoCanOpen(inUse: CellsInUse, how: InTurns = {}): Promise<Opened | undefined> {
  const repair = await repairOf(inUse, { kind: "workbook" }, how);
  if (!repair) return undefined;
  const broken = [...repair.changes.map(({ at, from }) => ({ at, formula: from })), ...repair.stays];
  const isBroken = new Set(broken.map(({ at }) => `${at.sheet}!${at.cells}`));
  const ours: FormulaCell[] = [];
  const newer = (Object.keys(SINCE) as Version[]).map((since) => ({ since, ...newerThan(since) }));
  const isDone = await inTurns(formulasIn(inUse.sheets, { kind: "workbook" }), how, (cell) => {
    const { at, formula } = cell;
    if (mayHaveOurs(formula) && !isBroken.has(`${at.sheet}!${at.cells}`) && ourCallsIn(formula).length > 0)
      ours.push(cell);
    for (const { look } of newer) look(cell);
  });
  if (!isDone) return undefined;
  return {
    ours,
    broken,
    newer: newer
      .filter(({ cells }) => cells.length > 0)
      .map(({ since, cells, functions }) => ({ since, cells, functions: [...functions].sort() })),
    protectedSheets: inUse.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name),
    recorded: inUse.sheets
      .filter(({ names }) => names.some(({ name }) => isSheet(name, RECORD_NAME)))
      .map(({ name }) => name),
  };
}

/** Gathers the formulas that ask for a version, one after the other as they are looked at. */
function newerThan(since: Version) {
  const wanted = new Set(SINCE[since]);
  const maybe = new RegExp(`\\b(?:${SINCE[since].join("|")})\\s*\\(`, "i");
  const functions = new Set<string>();
  const cells: FormulaCell[] = [];
  const look = (cell: FormulaCell): void => {
    if (!maybe.test(cell.formula)) return;
    const called = callsIn(cell.formula).map(({ name }) => name.replace(/^_xlfn\.(?:_xlws\.)?/i, "").toUpperCase());
    const found = called.filter((name) => wanted.has(name));
    for (const name of found) functions.add(name);
    if (found.length > 0) cells.push(cell);
  };
  return { cells, functions, look };
}
