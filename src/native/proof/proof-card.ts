import { CellError, type Cell } from "../../catalog/declare/cell";
import type { Definition } from "../../catalog/declare/define";
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
  const card: ProofCard = {
    ...behind,
    calls,
    which: place,
    definition,
    isAlone,
    arguments: found.map((one) => ({ ...one, cell: shownCellOf(definition, one, behind) })),
    unread,
    result: unread.length > 0 ? undefined : resultOf(definition, handed, behind),
    native: nativeForm(behind.formula.slice(call.from, call.to), inUse, behind.home),
  };
  return { kind: "card", card };
}

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

function resultOf(
  definition: Definition,
  handed: readonly (Rows | undefined)[],
  { row, column }: Pick<FormulaBehind, "row" | "column">,
): CallResult | undefined {
  const outcomeOf = (blocks: readonly (Rows | undefined)[]): Outcome | undefined => {
    const block = outcomes<Cell>(definition, blocks, (cell) => cell) as readonly (readonly Outcome[])[];
    const line = block[block.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : column];
  };
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
