import { CellError, type Cell } from "../../catalog/declare/cell";
import type { Definition, Parameter } from "../../catalog/declare/define";
import type { Outcome } from "../../catalog/read/evaluate";
import { outcomes } from "../../catalog/read/outcomes";
import { Refusal } from "../../core/refusal";
import type { CellAddress } from "../../workbook/cell-address";
import type { CellsInUse } from "../../workbook/cells-in-use";
import type { Rows } from "../calculate/calculate";
import { ourCallsIn, type OurCall } from "../formula/our-calls";
import { argumentsOf, type CallArgument } from "./call-arguments";
import { formulaBehind, type FormulaBehind } from "./formula-behind";
import { nativeForm, type NativeForm } from "./native-form";
import { publishedFor, type PublishedFigure } from "./published-figures";
import { elementOf, workedOut, type WorkedOut } from "./worked-out";

/** One call of ours behind a cell, with all that its value comes from. */
export interface ProofCard extends FormulaBehind {
  /** All calls of ours in the formula, and which of them this is. */
  readonly calls: readonly OurCall[];
  readonly which: number;
  readonly definition: Definition;
  /** Whether the call is all of the formula: then the cell shows what it gives. */
  readonly isAlone: boolean;
  readonly arguments: readonly ShownArgument[];
  /** Arguments that cannot be read here, by name: then there is no result to show either. */
  readonly unread: readonly string[];
  /** An argument of more cells than are worked out here, in a function whose result depends on all of them. */
  readonly tooLong: { readonly name: string; readonly cells: number } | undefined;
  readonly result: CallResult | undefined;
  readonly native: NativeForm;
}

export interface ShownArgument extends CallArgument {
  /** What counts in the row and the column of the result: a cell, or undefined where many count together. */
  readonly cell: Cell | undefined;
}

/** What the call gives in this cell, and how. */
export interface CallResult {
  readonly outcome: Outcome;
  /** Which column of the function's result it is. */
  readonly column: number;
  /** The reason where a word of the user's stands in place of one. */
  readonly instead: Refusal | undefined;
  readonly worked: WorkedOut;
  readonly published: readonly PublishedFigure[];
}

export type Explained =
  | { readonly kind: "card"; readonly card: ProofCard }
  /** There is no formula, or one without a call of ours. */
  | { readonly kind: "not ours"; readonly hasFormula: boolean };

/** What a cell's value comes from. `blank` is what a function is handed for a blank cell in this Excel. */
export function explained(
  inUse: CellsInUse,
  at: CellAddress & { readonly sheet: string },
  { which = 0, blank }: { readonly which?: number; readonly blank: 0 | null },
): Explained {
  const behind = formulaBehind(inUse, at);
  if (!behind) return { kind: "not ours", hasFormula: false };
  const calls = ourCallsIn(behind.formula);
  const place = which < calls.length ? which : 0;
  const call = calls[place];
  if (!call) return { kind: "not ours", hasFormula: true };
  const { definition } = call;
  const found = argumentsOf(behind.formula, call, inUse, behind.home);
  const unread = found.filter(({ source }) => source.kind === "unread").map(({ name }) => name);
  const isAlone = call.from === 1 && call.to === behind.formula.trimEnd().length;
  const handed = found.map(({ rows }) => rows?.map((row) => row.map((cell) => cell ?? blank)));
  const long = found.map(({ name, rows }) => ({ name, cells: sizeOf(rows) })).find(({ cells }) => cells > MOST_CELLS);
  const card: ProofCard = {
    ...behind,
    calls,
    which: place,
    definition,
    isAlone,
    arguments: found.map((one) => ({ ...one, cell: shownCellOf(definition, one, behind) })),
    unread,
    tooLong: definition.takes && long,
    result: unread.length > 0 || (definition.takes && long) ? undefined : resultOf(definition, handed, behind),
    native: nativeForm(behind.formula.slice(call.from, call.to), inUse, behind.home, long === undefined),
  };
  return { kind: "card", card };
}

/** As many cells of one argument are worked out while somebody goes from cell to cell. */
const MOST_CELLS = 10_000;
const sizeOf = (rows: Rows | undefined): number => (rows ? rows.length * (rows[0]?.length ?? 0) : 0);

/** Where a function takes cell by cell, the cell that the result belongs to. */
function shownCellOf(
  { takes }: Definition,
  { rows, parameter }: CallArgument,
  { row, column }: Pick<FormulaBehind, "row" | "column">,
): Cell | undefined {
  if (!rows) return null;
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0] ?? null;
  return takes === undefined && !("columns" in parameter) ? elementOf(rows, row, column) : undefined;
}

type Blocks = readonly (readonly (readonly Cell[])[] | undefined)[];

/** What a call gives in one cell: where ranges run along with the result, from that row alone. */
function outcomeAt(definition: Definition, blocks: Blocks, row: number, column: number): Outcome | undefined {
  const all = (given: Blocks): readonly (readonly Outcome[])[] => outcomes<Cell>(definition, given, (cell) => cell);
  const own = definition.takes === undefined ? all(ownRow(definition, blocks, row)) : [];
  // a row that is blank is cut off at the end, and is none there
  const [block, place] = own.length === 2 ? [own, Math.min(row, 1)] : [all(blocks), row];
  const line = block[block.length === 1 ? 0 : place];
  return line?.[line.length === 1 ? 0 : column];
}

/** Of each long range the first row, which may be a heading, and the one that is asked for. A table is not cut. */
const ownRow = (definition: Definition, blocks: Blocks, row: number): Blocks =>
  Object.values(definition.parameters as Record<string, Parameter>).map((parameter, place) => {
    const [rows, at] = [blocks[place], Math.max(1, row)];
    const [first, own] = [rows?.[0], rows?.[at]];
    return !first || !own || "columns" in parameter ? rows : [first, own];
  });

function resultOf(
  definition: Definition,
  handed: Blocks,
  { row, column }: Pick<FormulaBehind, "row" | "column">,
): CallResult | undefined {
  const outcomeOf = (blocks: Blocks): Outcome | undefined => outcomeAt(definition, blocks, row, column);
  const outcome = outcomeOf(handed);
  if (outcome === undefined) return undefined;
  const place = Object.keys(definition.parameters).indexOf("if_none");
  const plain = handed.map((rows, index) => (index === place ? undefined : rows));
  const before = place >= 0 && handed[place] ? outcomeOf(plain) : undefined;
  const instead = before instanceof Refusal && !(outcome instanceof Refusal) ? before : undefined;
  const isTable = "columns" in definition.result;
  const number = typeof outcome === "number" && !instead ? outcome : undefined;
  const worked: WorkedOut =
    number === undefined
      ? { kind: "no number" }
      : workedOut(definition, handed, { row, column: isTable ? column : 0, elementColumn: column }, number);
  const published = outcome instanceof CellError || isTable ? [] : publishedFor(definition, handed);
  return { outcome, column: isTable ? column : 0, instead, worked, published };
}
