import { CellError, type Cell } from "../../catalog/declare/cell";
import { columnOf } from "../../catalog/declare/columns";
import { SCENARIO_TABLE } from "../../catalog/scenario/scenario";
import { extentText, fixedText, type Extent } from "../../workbook/cell-address";
import type { Entry, PlannedBlock, PlannedLook, Progress, SheetPlan } from "../../workbook/sheet-plan";
import { calculate, NotCalculated } from "../calculate/calculate";
import { parsed } from "../calculate/parse";
import { certificate } from "../certificate/certify";
import { compared } from "../certificate/compare";
import { textAt } from "../formula/calls";
import { mayHaveOurs, ourCallsIn, type OurCall } from "../formula/our-calls";
import { Stays, withoutOurs } from "../formula/rewrite";
import { untilEnd, type InTurns } from "../in-turns";
import { asInserted } from "./inputs-behind";
import { PlanCells, shownInCell } from "./plan-cells";
import { REFUSED, RowCall, type Running } from "./row-call";
import { ROW_FORMS } from "./row-forms";

/** A part of a sheet that has no form without the add-in: it stands as it is, as long as the inputs behind it do. */
export interface FrozenPart {
  readonly function: string;
  readonly cells: string;
  readonly reason: string;
}

/** A hedge sheet without one call of the add-in. */
export interface NativeSheet {
  readonly plan: SheetPlan;
  readonly frozen: readonly FrozenPart[];
  /** The largest difference of a cell from the add-in's, as a part of its value, or of the largest in its column. */
  readonly difference: number;
}

/** No cell may be further from the add-in's than this part of the largest value in its column. */
const BOUND = 1e-12;
const NOTE =
  "Written without the add-in. The Check, and what shows #VALUE! after a change, stand as on the day this sheet was written: the add-in alone calculates them.";
/** Rows above the helpers of a sheet. */
const HEADING_ROW = 3;

/**
 * The sheet with what our functions compute written out, a formula a cell, each compared beforehand. What has no form of
 * its own keeps its value, and gives it up as soon as an input behind it is another: a number that no longer follows
 * would look right and be wrong.
 */
export function nativeSheet(plan: SheetPlan): NativeSheet {
  const writing = new Writing(plan).sheet();
  for (;;) {
    const { done, value } = writing.next();
    if (done) return value;
  }
}

/** The same in a pane that goes on living meanwhile; undefined where it was cancelled. */
export async function nativeSheetInTurns(plan: SheetPlan, how: InTurns): Promise<NativeSheet | undefined> {
  const writing = new Writing(plan).sheet();
  let value: NativeSheet | undefined;
  const isDone = await untilEnd(how, () => {
    const step = writing.next();
    if (!step.done) return step.value;
    value = step.value;
    return undefined;
  });
  return isDone ? value : undefined;
}

/** A long piece of work that can be left between two of its steps: how far it is, then what it comes to. */
type Steps<Result> = Generator<Progress, Result, void>;

class Writing {
  private readonly cells: PlanCells;
  private readonly beside: PlannedBlock[] = [];
  private readonly looks: PlannedLook[] = [];
  private readonly frozen: FrozenPart[] = [];
  private difference = 0;
  private column: number;
  private rows: number;
  private done = 0;

  constructor(private readonly plan: SheetPlan) {
    this.cells = new PlanCells(plan);
    this.column = plan.extent.column + plan.extent.columns;
    this.rows = plan.extent.rows;
  }

  *sheet(): Steps<NativeSheet> {
    const blocks: PlannedBlock[] = [];
    for (const block of this.plan.blocks) {
      blocks.push(yield* this.block(block));
      this.done++;
    }
    const { extent, looks } = this.plan;
    if (this.frozen.length > 0) this.note();
    const plan = {
      ...this.plan,
      blocks: [...blocks, ...this.beside],
      looks: [...looks, ...this.looks],
      extent: { ...extent, rows: this.rows, columns: this.column - extent.column },
    };
    return { plan, frozen: this.frozen, difference: this.difference };
  }

  /** Below everything, for whoever opens the sheet. */
  private note(): void {
    const { row, column } = this.plan.extent;
    const area = { row: row + this.rows, column: column + 1, rows: 1, columns: 1 };
    this.beside.push({ row: area.row, column: area.column, entries: [[NOTE]] });
    this.looks.push({ area, role: "note" });
    this.rows++;
  }

  private get at(): Progress {
    return { done: this.done, of: this.plan.blocks.length };
  }

  private *block(block: PlannedBlock): Steps<PlannedBlock> {
    const isOurs = block.entries.some((row) => row.some((entry) => ourFormula(entry) !== undefined));
    if (!isOurs) return block;
    const [only] = block.entries[0] ?? [];
    const formula = ourFormula(only ?? null);
    const isOne = block.entries.length === 1 && block.entries[0]?.length === 1;
    if (isOne && formula !== undefined) return yield* this.native(block, formula);
    const entries: Entry[][] = [];
    for (const [down, row] of block.entries.entries()) {
      const line: Entry[] = [];
      for (const [across, entry] of row.entries()) {
        const text = ourFormula(entry);
        const at = { row: block.row + down, column: block.column + across };
        const values = [[block.values?.[down]?.[across] ?? null]];
        const one = text === undefined ? undefined : yield* this.native({ ...at, entries: [[entry]], values }, text);
        line.push(one ? (one.entries[0]?.[0] ?? null) : entry);
      }
      entries.push(line);
    }
    return { ...block, entries };
  }

  private *native(block: PlannedBlock, formula: string): Steps<PlannedBlock> {
    const area = { row: block.row, column: block.column, ...(block.spills ?? { rows: 1, columns: 1 }) };
    const begun = { column: this.column, beside: this.beside.length, looks: this.looks.length, rows: this.rows };
    try {
      const texts = this.byRows(formula, area) ?? (yield* this.cellByCell(formula, area));
      yield* this.compare(texts, block, formula);
      return filled(block, texts, this.cells);
    } catch (thrown) {
      if (!(thrown instanceof Stays || thrown instanceof NotCalculated)) throw thrown;
      this.column = begun.column;
      this.rows = begun.rows;
      this.beside.length = begun.beside;
      this.looks.length = begun.looks;
      return this.stands(block, formula, area, thrown.message);
    }
  }

  /** By the hand-written form of the function, where the formula is one call of it, or the first cell of one. */
  private byRows(formula: string, area: Extent): string[][] | undefined {
    const [, first] = FIRST_CELL.exec(formula) ?? [];
    const call = onlyCall(first === undefined ? formula : `=${first}`);
    const form = call && ROW_FORMS[call.definition.name];
    if (!form) return undefined;
    const texts = call.arguments.map((span) => textAt(first === undefined ? formula : `=${first}`, span));
    return form(new RowCall(call.definition, texts, area, this.cells, this.running));
  }

  /** The formula of each cell of its own, given that cell of every list; of a row of results, its own. */
  private *cellByCell(formula: string, area: Extent): Steps<string[][]> {
    if (area.rows * area.columns === 1) return [[this.written(formula)]];
    const call = onlyCall(formula);
    if (area.rows === 1 && call && "columns" in call.definition.result) {
      const row = this.written(formula);
      return [Array.from({ length: area.columns }, (_, column) => `INDEX(${row},1,${column + 1})`)];
    }
    if (!call || "takes" in call.definition)
      throw new Stays(`${call?.definition.name ?? formula} has no form without the add-in`);
    const texts = call.arguments.map((span) => textAt(formula, span));
    const one = new RowCall(call.definition, texts, area, this.cells, this.running);
    const names = Object.keys(call.definition.parameters).slice(0, texts.length);
    const cells: string[][] = [];
    for (let row = 0; row < area.rows; row++) {
      const line: string[] = [];
      for (let column = 0; column < area.columns; column++) {
        yield this.at;
        const place = area.rows > 1 ? row : column;
        const given = names.map((name) => (one.isGiven(name) ? one.of(name, place) : ""));
        line.push(this.written(`=${call.name}(${given.join(",")})`));
      }
      cells.push(line);
    }
    return cells;
  }

  /** The same formula without the add-in, compared on the plan's own cells. */
  private written(formula: string): string {
    if (!mayHaveOurs(formula)) return formula.slice(1);
    const rewritten = withoutOurs(formula, "let");
    const found = certificate(formula, rewritten, this.cells.cellsAt);
    if (found.outcome === "stays") throw new Stays(found.reason);
    this.difference = Math.max(this.difference, found.difference);
    return rewritten.text.slice(1);
  }

  /** Each cell against what the plan says of it; a number may differ by a part of the largest in its column. */
  private *compare(texts: readonly (readonly string[])[], { values = [] }: PlannedBlock, formula: string): Steps<void> {
    const ours = texts.map((row, down) => row.map((_, across) => shownInCell(values[down]?.[across] ?? null)));
    for (const [down, row] of texts.entries())
      for (const [across, text] of row.entries()) {
        yield this.at;
        const native = this.value(text);
        const wanted = ours[down]?.[across] ?? null;
        // a block that is refused leaves its other cells empty; here each of them is refused
        if (wanted === null && (native instanceof CellError || native === "")) continue;
        const column = ours.map((line) => line[across]).filter((value) => typeof value === "number");
        const most = Math.max(...scaleOf(formula, across, wanted), ...column.map(Math.abs));
        const found = compared([[wanted]], [[native]], BOUND * most);
        if ("unlike" in found) throw new Stays(found.unlike);
        if (found.difference > BOUND) throw new Stays(`off by ${found.difference}`);
        this.difference = Math.max(this.difference, found.difference);
      }
  }

  private value(text: string): Cell {
    const given = (address: string) => {
      const cells = this.cells.cellsAt(address);
      if (!cells) throw new NotCalculated(address);
      return cells;
    };
    return calculate(parsed(`=${text}`), { given }).rows[0]?.[0] ?? null;
  }

  /** Values that stand as long as the inputs behind them do. */
  private stands({ values = [], ...block }: PlannedBlock, formula: string, area: Extent, reason: string): PlannedBlock {
    const name = ourCallsIn(formula)[0]?.definition.name ?? "";
    this.frozen.push({ function: name, cells: extentText(area), reason });
    const [asked] = this.running("As inserted", 1, () => asInserted(formula, this.cells)) as [string];
    const otherwise = STALE[name] ?? ((): string => REFUSED);
    const entries = Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (__, across): Entry => {
        const value = shownInCell(values[down]?.[across] ?? null);
        return value === null ? null : { formula: `=IF(${asked},${valueText(value)},${otherwise(down, across)})` };
      }),
    );
    return { row: block.row, column: block.column, entries, values: values.map((row) => row.map((cell) => cell)) };
  }

  private readonly running: Running = (heading, rows, formula) => {
    const column = this.column++;
    const top = this.plan.extent.row + HEADING_ROW;
    const addresses: string[] = [];
    const entries: Entry[][] = [];
    const values: Cell[][] = [];
    for (let row = 0; row < rows; row++) {
      const text = this.written(`=${formula(row, addresses.at(-1))}`);
      const value = this.value(text);
      this.cells.add(top + 1 + row, column, `=${text}`, value);
      addresses.push(fixedText({ row: top + 1 + row, column, rows: 1, columns: 1 }));
      entries.push([{ formula: `=${text}` }]);
      values.push([value]);
    }
    this.beside.push({ row: top, column, entries: [[heading]] }, { row: top + 1, column, entries, values });
    this.looks.push(
      { area: { row: top, column, rows: 1, columns: 1 }, role: "head" },
      { area: { row: top + 1, column, rows, columns: 1 }, role: "helper" },
    );
    this.rows = Math.max(this.rows, top + 1 + rows - this.plan.extent.row);
    return addresses;
  };
}

/**
 * What a part shows instead once an input behind it is another: an error, and not #N/A, which would say that no price
 * liquidates; a finding says it in words.
 */
const STALE: Readonly<Record<string, (row: number, column: number) => string>> = {
  HEDGE_CHECK: (row, column) => (row === 0 ? valueText(STALE_FINDING[column] ?? "") : '""'),
};
const STALE_FINDING = [
  "",
  "amber",
  "An input has changed since this sheet was written without the add-in, which alone finds what is wrong with a hedge.",
  "Check it again with the add-in.",
];

const FIRST_CELL = /^=INDEX\((.+),1,1\)$/;

/**
 * A change is a part of the whole: digits far behind the point of one that is next to nothing are none of it. And a
 * margin ratio of half a million is a margin that is all but gone: what is compared is what is left of it.
 */
function scaleOf(formula: string, column: number, value: Cell): number[] {
  if (formula.includes('"change"')) return [0, 1];
  if (!formula.includes("SCENARIO_TABLE(") || typeof value !== "number") return [0];
  return column + 1 === columnOf(SCENARIO_TABLE, "margin ratio")
    ? [value ** 2]
    : [Number(column + 1 === columnOf(SCENARIO_TABLE, "change"))];
}

const ourFormula = (entry: Entry): string | undefined =>
  typeof entry === "object" && entry !== null && mayHaveOurs(entry.formula) && ourCallsIn(entry.formula).length > 0
    ? entry.formula
    : undefined;

function onlyCall(formula: string): OurCall | undefined {
  const [call] = ourCallsIn(formula);
  return call?.from === 1 && call.to === formula.length ? call : undefined;
}

function filled(block: PlannedBlock, texts: readonly (readonly string[])[], cells: PlanCells): PlannedBlock {
  const { row, column } = block;
  const entries = texts.map((line) => line.map((text) => ({ formula: `=${text}` })));
  const values = texts.map((line, down) => line.map((_, across) => cells.value(row + down, column + across)));
  return { row, column, entries, values };
}

function valueText(value: Cell): string {
  if (value instanceof CellError) return value.code === "#N/A" ? "NA()" : REFUSED;
  if (typeof value === "number") return value < 0 ? `0-${String(-value).toUpperCase()}` : String(value).toUpperCase();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return `"${(value ?? "").replaceAll('"', '""')}"`;
}
