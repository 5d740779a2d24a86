import { extentOf, type Extent } from "../../src/workbook/cell-address";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { addressed } from "./addressed";

/**
 * How the calls of our functions hang together in a sheet. Excel hands out the calls whose cells wait for nothing, waits
 * for all of them, and then finds the next ones: every level costs a round of its own.
 */
export interface CallGraph {
  /**
   * Every call with its level: one more than that of the calls within it and of every cell that its own cell's formula
   * refers to, since a cell is not calculated before them.
   */
  readonly calls: readonly { readonly name: string; readonly level: number }[];
  /** The highest level. */
  readonly depth: number;
  readonly formulas: number;
  /** In characters, with the "=". */
  readonly longest: number;
}

export function callGraph(plan: SheetPlan): CallGraph {
  const formulas = formulasOf(plan);
  const anchors = anchorsOf(plan);
  const withAddresses = addressed(plan);
  const calls: { name: string; level: number }[] = [];
  const levels = new Map<string, number>();

  const levelAt = (cell: string): number => {
    const anchor = anchors.get(cell) ?? cell;
    const formula = formulas.get(anchor);
    if (formula === undefined) return 0;
    const known = levels.get(anchor);
    if (known !== undefined) return known;
    levels.set(anchor, Infinity); // what comes back here goes round in a circle
    const waitsFor = addressesIn(withAddresses(formula)).flatMap(cellsIn).map(levelAt);
    const within = callsIn(formula, Math.max(0, ...waitsFor));
    calls.push(...within);
    const level = highest([...waitsFor.map((each) => ({ level: each })), ...within]);
    levels.set(anchor, level);
    return level;
  };

  for (const anchor of formulas.keys()) levelAt(anchor);
  return {
    calls,
    depth: highest(calls),
    formulas: formulas.size,
    longest: Math.max(0, ...[...formulas.values()].map(({ length }) => length)),
  };
}

const highest = (all: readonly { readonly level: number }[]): number => Math.max(0, ...all.map(({ level }) => level));

/** The calls of one formula whose cell waits for a level: those inside of others come before them. */
function callsIn(formula: string, waitsFor: number): { name: string; level: number }[] {
  const calls: { name: string; level: number }[] = [];
  const open: { name: string | undefined; level: number }[] = [{ name: undefined, level: waitsFor }];
  for (const [token, name] of formula.replace(TEXT, "").matchAll(BRACKET)) {
    if (token !== ")") {
      open.push({ name, level: waitsFor });
      continue;
    }
    const closed = open.pop();
    const [around, level] = [open.at(-1), closed?.level ?? 0];
    if (closed === undefined || around === undefined) throw new Error(`A bracket too many in ${formula}.`);
    if (closed.name !== undefined) calls.push({ name: closed.name, level: level + 1 });
    around.level = Math.max(around.level, closed.name === undefined ? level : level + 1);
  }
  return calls;
}

/** Texts and names of sheets, in which brackets and addresses are letters. */
const TEXT = /"[^"]*"|'[^']*'/g;
/** A call of ours, another function or bracket, the end of one. */
const BRACKET = /COINM\.(\w+)\(|\(|\)/g;

const addressesIn = (formula: string): string[] =>
  formula.replace(TEXT, "").match(/\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?/g) ?? [];

const keyOf = (row: number, column: number): string => `${row},${column}`;

const cellsOf = ({ row, column, rows, columns }: Extent): string[] =>
  Array.from({ length: rows * columns }, (_, index) =>
    keyOf(row + Math.floor(index / columns), column + (index % columns)),
  );

const cellsIn = (address: string): string[] => cellsOf(extentOf({ cells: address }));

/** Every formula by the cell that it stands in. */
function formulasOf({ blocks }: SheetPlan): Map<string, string> {
  const found = blocks.flatMap(({ row, column, entries }) =>
    entries.flatMap((line, down) =>
      line.flatMap((entry, across) =>
        typeof entry === "object" && entry !== null
          ? [[keyOf(row + down, column + across), entry.formula] as const]
          : [],
      ),
    ),
  );
  return new Map(found);
}

/** For every cell that a formula spills over, the one that it stands in. */
function anchorsOf({ blocks }: SheetPlan): Map<string, string> {
  const spilled = blocks.flatMap(({ row, column, spills }) =>
    spills ? cellsOf({ row, column, ...spills }).map((cell) => [cell, keyOf(row, column)] as const) : [],
  );
  return new Map(spilled);
}
