import type { Rows } from "../../src/catalog/declare/define";
import type { Outcome } from "../../src/catalog/read/evaluate";
import { absolute } from "../../src/builder/sheet/absolute";
import { isFault, refusalOf, type Term } from "../../src/builder/sheet/term";
import type { Entry, PlannedBlock, PlannedName } from "../../src/workbook/sheet-plan";
import { contentOf, isError, type Content } from "./cell-content";
import type { RecordedPlan } from "./recorded-calls";
import type { FileCell } from "./workbook-file";

/** A cell that only the spreadsheet's own functions calculate, and what the pane says that it comes to. */
export interface Judged {
  readonly row: number;
  readonly column: number;
  /** The formula as our sheet has it, with our functions in it. */
  readonly formula: string;
  readonly value: Content;
}

/**
 * The half of a hedge sheet that is the spreadsheet's own: what our functions give stands in it as constants, so that
 * a spreadsheet that does not know them can calculate all the rest. Below the sheet stand the results of calls inside
 * of longer formulas, the formulas that are handed to our functions as arguments, and how many rows and columns a
 * formula fills.
 */
export interface NativeHalf {
  readonly cells: readonly FileCell[];
  /** What the formulas call cells. */
  readonly names: readonly PlannedName[];
  readonly judged: readonly Judged[];
}

export function nativeHalf(recorded: RecordedPlan): NativeHalf {
  const half = new Writing(recorded);
  for (const block of recorded.plan.blocks) half.block(block);
  for (const { given } of recorded.calls) for (const term of given) half.argument(term);
  return half;
}

interface At {
  readonly row: number;
  readonly column: number;
}

/** A name, an address or a constant: nothing to calculate. */
const PLAIN = /^(?:\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?|-?[\d.E+-]+|[A-Za-z_]\w*|"[^"]*")$/;

class Writing implements NativeHalf {
  readonly cells: FileCell[] = [];
  readonly judged: Judged[] = [];
  readonly names: readonly PlannedName[];
  readonly #calls: ReadonlyMap<string, Term>;
  /** The longest first: an argument may be a call itself. */
  readonly #texts: readonly string[];
  readonly #standIns = new Map<string, string>();
  readonly #arguments = new Set<string>();
  /** The next free row below all that the plan fills. */
  #free: number;

  constructor({ plan, calls }: RecordedPlan) {
    this.names = plan.names;
    this.#free = plan.extent.row + plan.extent.rows + 1;
    this.#calls = new Map(calls.map(({ result }) => [result.text, result]));
    this.#texts = [...this.#calls.keys()].sort((a, b) => b.length - a.length);
  }

  block({ row, column, entries, values = [], spills }: PlannedBlock): void {
    entries.forEach((line, down) =>
      line.forEach((entry, across) => {
        const at = { row: row + down, column: column + across };
        if (!isFormula(entry)) return this.#constants(at, [[entry]]);
        const results = spills ? values : [[values[down]?.[across] ?? null]];
        const text = entry.formula.slice(1);
        if (this.#calls.has(text)) this.#constants(at, results);
        else this.#judge(at, text, withoutRoom(results));
      }),
    );
  }

  argument({ text, cells }: Term): void {
    if (PLAIN.test(text) || this.#calls.has(text) || this.#arguments.has(text)) return;
    this.#arguments.add(text);
    this.#judge(this.#below(cells.length), text, cells);
  }

  #judge(at: At, text: string, results: Rows<Outcome | null>): void {
    const [rows, columns] = sizeOf(results);
    const [formula, named] = [this.#withoutCalls(text), `=${text}`];
    this.cells.push({ ...at, content: { formula, rows, columns } });
    this.judged.push(...cellsOf(at, results).map((cell) => ({ ...cell, formula: named })));
    if (rows * columns === 1) return;
    // An array formula that is given more room than it fills shows #N/A there.
    const more = { rows: rows > 1 ? rows + 1 : rows, columns: columns > 1 ? columns + 1 : columns };
    const again = this.#below(more.rows);
    this.cells.push({ ...again, content: { formula, ...more } });
    const [row, column] = [again.row + more.rows - 1, again.column + more.columns - 1];
    this.judged.push({ row, column, formula: `beyond ${named}`, value: { error: "#N/A" } });
  }

  /** Each call replaced by the address at which its result stands. */
  #withoutCalls(formula: string): string {
    return this.#texts.reduce(
      (text, call) => (text.includes(call) ? text.replaceAll(call, this.#standIn(call)) : text),
      formula,
    );
  }

  #standIn(call: string): string {
    const { cells } = this.#calls.get(call) as Term;
    const refused = refusalOf({ text: call, cells });
    // An error and no cell that holds one: an error has no rows and columns of its own.
    if (refused !== undefined) return formulaOf(contentOf(refused));
    const known = this.#standIns.get(call);
    if (known !== undefined) return known;
    const [rows, columns] = sizeOf(cells);
    const at = this.#below(rows);
    this.#constants(at, cells);
    const address = absolute({ ...at, rows, columns });
    this.#standIns.set(call, address);
    return address;
  }

  #constants(at: At, values: Rows<Outcome | null>): void {
    for (const { row, column, value } of cellsOf(at, values))
      if (value !== null) this.cells.push({ row, column, content: value });
  }

  #below(rows: number): At {
    const row = this.#free;
    this.#free += rows + 1;
    return { row, column: 0 };
  }
}

const isFormula = (entry: Entry): entry is { readonly formula: string } => typeof entry === "object" && entry !== null;

const sizeOf = (values: Rows<unknown>): [rows: number, columns: number] => [values.length, values[0]?.length ?? 1];

const cellsOf = (at: At, values: Rows<Outcome | null>): (At & { value: Content })[] =>
  values.flatMap((line, down) =>
    line.map((value, across) => ({ row: at.row + down, column: at.column + across, value: contentOf(value) })),
  );

/** Where a refusal leaves the rest of its room empty, the formula comes to that one cell. */
function withoutRoom(values: Rows<Outcome | null>): Rows<Outcome | null> {
  const [first, ...rest] = values.flat();
  return isFault(first) && rest.every((value) => value === null) ? [[first]] : values;
}

/** A formula that comes to an error: as words of a formula LibreOffice reads errors in its own file format alone. */
const formulaOf = (content: Content): string => (isError(content) && content.error === "#N/A" ? "NA()" : 'VALUE("")');
