import { CellError, type Cell } from "../../catalog/declare/cell";
import { addressText, extentOf, extentText, fixedText, type CellAddress, type Extent } from "../cell-address";
import type { CellsInUse, FormulaChange, FormulasReplaced, TableCells } from "../cells-in-use";
import { heldAs, type EntriesReplaced, type EntryChange } from "../entry-changes";
import { POINT, type NumberMarks } from "../entry/number-marks";
import { takenBack } from "../insertion-failure";
import { Cancelled, inSteps, type Step } from "../insertion-steps";
import { MemorySheet, shown, type Calculate } from "./memory-sheet";
import { nameFormula, namesMet, type SheetName } from "../names-met";
import { inPlainWords } from "../excel/office-words";
import { portions } from "../plan-portions";
import { RECORD_NAME, recordProtected } from "../record-name";
import { freeSheetName } from "../sheet-name";
import type { Destination, Entry, InsertionHow, SheetInsertion, SheetPlan } from "../sheet-plan";
import { besideOf, tableRead } from "../table-reading";
import type { TablePut, TableRead, TableWriting, TableWritten } from "../table-rows";
import { writtenInto } from "../table-writes";
import type { Unfinished } from "../unfinished";
import { WorkbookError } from "../workbook-error";
import type { FormulaHow, Insertion, ReplacedCells, Replacement, Workbook } from "../workbook";

type IntoCells = Extract<Destination, { kind: "cells" }>;

/** A workbook in memory: for tests, and for the pane where it is opened outside Excel. */
export class MemoryWorkbook implements Workbook {
  #sheets = new Map<string, MemorySheet>();
  readonly #listeners = new Set<() => void>();
  readonly #readers = new Set<() => void>();
  readonly #kept = new Map<string, string>();
  readonly #held = new Map<string, CellAddress>();
  readonly #names: SheetName[] = [];
  #selected: { sheet: string; cells: string };
  #refusal: { in: number; code: string } | undefined;
  #between: (() => Promise<void>) | undefined;

  /** `calculate` gives a formula's value. Without it no function is known, as in Excel without the add-in. */
  constructor(
    sheets: readonly [string, ...string[]] = ["Sheet1"],
    private readonly calculate: Calculate = () => new CellError("#NAME?"),
  ) {
    for (const sheet of sheets) this.#add(sheet);
    this.#selected = { sheet: sheets[0], cells: "A1" };
  }

  /** What a user does with the mouse. */
  select({ sheet = this.#selected.sheet, cells }: CellAddress): void {
    this.#selected = { sheet, cells };
    for (const changed of this.#listeners) changed();
  }

  /** What a user types: rows from the first cell of the address on; null empties a cell. */
  enter(address: CellAddress, rows: readonly (readonly (Cell | Entry)[])[]): void {
    const sheet = this.#sheet(address);
    const { row, column } = extentOf(address);
    for (const [down, values] of rows.entries()) {
      for (const [across, value] of values.entries()) sheet.enter(row + down, column + across, value);
    }
    for (const changed of this.#readers) changed();
  }

  /** What a user gives a name: of one sheet, or of the workbook. */
  define(name: string, formula: string, sheet?: string): void {
    const named = { name, formula };
    if (sheet === undefined) this.#names.push(named);
    else this.#sheet({ sheet }).defined = [...this.#sheet({ sheet }).defined, named];
  }

  addTable(sheet: string, table: TableCells): void {
    const there = this.#sheet({ sheet });
    there.tables = [...there.tables, table];
  }

  /** From then on nothing can be written there. */
  protect(sheet: string): void {
    this.#sheet({ sheet }).isProtected = true;
  }

  /** The sheets in their order, with all that has been written to them. */
  sheets(): MemorySheet[] {
    return [...this.#sheets.values()];
  }

  /** Lets the n-th request from now on fail with this code of Excel's, as a host in trouble would. */
  refuse(request: number, code: string): void {
    this.#refusal = { in: request, code };
  }

  /** Takes back a refusal that has not come true. */
  obey(): void {
    this.#refusal = undefined;
  }

  /** What happens between a look at a table and what is written into it then, as somebody else may do something there. */
  meanwhile(between: (() => Promise<void>) | undefined): void {
    this.#between = between;
  }

  async selectedCell(): Promise<CellAddress> {
    const { row, column } = extentOf(this.#selected);
    return { ...this.#selected, cells: extentText({ row, column, rows: 1, columns: 1 }) };
  }

  async selectedCells(): Promise<CellAddress> {
    return this.#selected;
  }

  async onSelection(changed: () => void): Promise<() => void> {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  async onCells(changed: () => void): Promise<() => void> {
    this.#readers.add(changed);
    return () => this.#readers.delete(changed);
  }

  numberMarks(): Promise<NumberMarks> {
    return Promise.resolve(POINT);
  }

  hold(name: string, { sheet = this.#selected.sheet, cells }: CellAddress): Promise<void> {
    this.#held.set(name.toLowerCase(), { sheet, cells });
    return Promise.resolve();
  }

  whereabouts(names: readonly string[]): Promise<readonly (CellAddress | undefined)[]> {
    return Promise.resolve(names.map((name) => this.#held.get(name.toLowerCase())));
  }

  async ownNames(sheet: string, names: readonly string[]): Promise<readonly (CellAddress | undefined)[]> {
    const own = this.#sheet({ sheet });
    return names.map((name) => {
      const found = own.names.find((known) => known.name.toLowerCase() === name.toLowerCase());
      return found && { sheet: own.name, cells: extentText(found.area) };
    });
  }

  async replaceCells(address: CellAddress, { before, after }: Replacement): Promise<ReplacedCells> {
    const sheet = this.#sheet(address);
    const { row, column, rows, columns } = extentOf(address);
    for (let down = 0; down < rows; down += 1) {
      for (let across = 0; across < columns; across += 1) {
        const holds = sheet.holds(row + down, column + across);
        if (holds === String(before[down]?.[across] ?? "")) continue;
        const cells = extentText({ row: row + down, column: column + across, rows: 1, columns: 1 });
        return { outcome: "changed", cells: { ...address, cells }, holds };
      }
    }
    this.enter(address, after);
    return { outcome: "written" };
  }

  async read(address: CellAddress): Promise<Cell[][]> {
    const sheet = this.#sheet(address);
    const { row, column, rows, columns } = extentOf(address);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, across) => sheet.value(row + down, column + across)),
    );
  }

  async insertFormula(formula: string, into: CellAddress, { replace, signal }: FormulaHow): Promise<Insertion> {
    const at = await this.selectedCell();
    if (signal?.aborted === true) return { outcome: "cancelled", mayCome: false };
    if (addressText(at) !== addressText(into)) return { outcome: "moved", to: at };
    const sheet = this.#sheet(at);
    const { row, column } = extentOf(at);
    const holds = sheet.holds(row, column);
    if (holds !== "" && !replace) return { outcome: "occupied", holds };
    sheet.enter(row, column, { formula });
    const value = sheet.value(row, column);
    return { outcome: "inserted", value, text: shown(value) };
  }

  async insertSheet(plan: SheetPlan, to: Destination, how: InsertionHow = {}): Promise<SheetInsertion> {
    const before = new Map([...this.#sheets].map(([name, sheet]) => [name, sheet.copy()]));
    try {
      return to.kind === "new sheet" ? await this.#writeNew(plan, how) : await this.#writeInto(plan, to, how);
    } catch (error) {
      this.#sheets = before;
      if (error instanceof Cancelled) return { outcome: "cancelled" };
      throw takenBack(error);
    }
  }

  /** What fails here is taken back at once. */
  async unfinished(): Promise<readonly Unfinished[]> {
    return [];
  }
  async takeBack(unfinished: Unfinished): Promise<void> {
    throw unknownInsertion(unfinished);
  }
  async settle(unfinished: Unfinished): Promise<void> {
    throw unknownInsertion(unfinished);
  }

  async cellsInUse(): Promise<CellsInUse> {
    const held = [...this.#held].map(([name, at]) => ({ name, formula: `=${addressText(fixed(at))}` }));
    return { sheets: this.sheets().map((sheet) => sheet.inUse()), names: [...held, ...this.#names] };
  }

  async replaceFormulas(changes: readonly FormulaChange[], how: InsertionHow = {}): Promise<FormulasReplaced> {
    const placeOf = ({ at }: FormulaChange) => ({ sheet: this.#sheet(at), ...extentOf(at) });
    const other = changes.find((change) => {
      const { sheet, row, column } = placeOf(change);
      return sheet.holds(row, column) !== change.from;
    });
    if (other) return { outcome: "changed", at: other.at };
    const before = new Map([...this.#sheets].map(([name, sheet]) => [name, sheet.copy()]));
    const steps = changes.map((change): Step => () => {
      const { sheet, row, column } = placeOf(change);
      if (sheet.isProtected) throw inPlainWords({ code: "AccessDenied" });
      sheet.enter(row, column, { formula: change.to });
    });
    try {
      await inSteps(steps, () => this.#request(), how);
      return { outcome: "written" };
    } catch (error) {
      this.#sheets = before;
      if (error instanceof Cancelled) return { outcome: "cancelled" };
      throw error;
    }
  }

  async replaceEntries(changes: readonly EntryChange[]): Promise<EntriesReplaced> {
    for (const { at, from } of changes) {
      const { row, column } = extentOf(at);
      const holds = this.#sheet(at).holds(row, column);
      if (holds !== shown(heldAs(from)) || this.#sheet(at).isSpilled(row, column))
        return { outcome: "changed", at, holds };
    }
    await this.#request();
    if (changes.some(({ at }) => this.#sheet(at).isProtected)) throw inPlainWords({ code: "AccessDenied" });
    for (const { at, to } of changes) this.enter(at, [[to]]);
    return { outcome: "written" };
  }

  async show(address: CellAddress): Promise<void> {
    this.select({ sheet: this.#sheet(address).name, cells: address.cells });
  }

  async table(name: string, beside: readonly string[] = []): Promise<TableRead | undefined> {
    const [sheet, table] = this.#table(name) ?? [];
    if (!sheet || !table) return undefined;
    const { row, column, rows, columns } = table.extent;
    const down = Math.max(rows, sheet.lastRow() + 1 - row);
    const cells = sheet.within({ row, column, rows: down, columns });
    const named = beside.map((each) => sheet.names.find((known) => known.name === each)?.area);
    return tableRead({
      sheet: sheet.name,
      table: table.extent,
      hasTotals: table.hasTotals,
      values: cells.map((line) => line.map((cell) => cell?.value ?? null)),
      formulas: cells.map((line) => line.map((cell) => cell?.formula ?? "")),
      beside: besideOf(
        beside,
        named.map((area) => area && sheet.value(area.row, area.column)),
      ),
    });
  }

  async writeTable(name: string, writing: TableWriting): Promise<TableWritten> {
    const names = writing.beside.map((each) => each.name);
    const put = async (puts: readonly TablePut[], beside: TableWriting["beside"], at: TableRead) => {
      await this.#between?.();
      await this.#request();
      const found = await this.table(name, names);
      this.#put(puts, beside, at);
      return found;
    };
    return writtenInto({ read: () => this.table(name, names), put }, writing);
  }

  #table(name: string): readonly [MemorySheet, TableCells] | undefined {
    for (const sheet of this.sheets())
      for (const table of sheet.tables) if (table.name.toLowerCase() === name.toLowerCase()) return [sheet, table];
    return undefined;
  }

  #put(puts: readonly TablePut[], beside: TableWriting["beside"], at: TableRead): void {
    const sheet = this.#sheet(at);
    if (sheet.isProtected) throw inPlainWords({ code: "AccessDenied" });
    for (const { row, column, after } of puts) {
      sheet.enter(at.extent.row + 1 + row, at.extent.column + column, after);
      sheet.growTables(at.extent.row + 1 + row, at.extent.column + column);
    }
    for (const { name, after } of beside) {
      const area = sheet.names.find((known) => known.name === name)?.area;
      if (area) sheet.enter(area.row, area.column, after);
    }
    for (const changed of this.#readers) changed();
  }

  async kept(name: string): Promise<string | undefined> {
    return this.#kept.get(name);
  }

  async keep(name: string, text: string): Promise<void> {
    this.#kept.set(name, text);
  }

  async removeTraces(): Promise<number> {
    const recorded = this.sheets().filter((sheet) => sheet.recordArea);
    const closed = recorded.find(({ isProtected }) => isProtected);
    if (closed) throw new WorkbookError(recordProtected(closed.name), "AccessDenied");
    const count = this.#kept.size + this.#held.size + recorded.length;
    await this.#request();
    for (const sheet of recorded) sheet.empty(sheet.recordArea as Extent, new Set([RECORD_NAME]));
    this.#kept.clear();
    this.#held.clear();
    return count;
  }

  async #writeNew(plan: SheetPlan, how: InsertionHow): Promise<SheetInsertion> {
    const sheet = this.#add(
      freeSheetName(
        plan.title,
        this.sheets().map(({ name }) => name),
      ),
    );
    const page: Step = () => sheet.arrange(plan);
    await inSteps([...stepsOf(plan, sheet), page], () => this.#request(), how);
    return this.#shown(plan, sheet, "A1");
  }

  async #writeInto(plan: SheetPlan, to: IntoCells, how: InsertionHow): Promise<SheetInsertion> {
    const sheet = this.#sheet(to);
    const held = to.replace ? undefined : sheet.occupied(plan.extent);
    if (held) return { outcome: "occupied", ...held };
    const met = namesMet(
      plan,
      sheet.name,
      sheet.names.map((name) => ({ name: name.name, formula: nameFormula(sheet.name, name) })),
    );
    const clear: Step = () => sheet.empty(plan.extent, met);
    await inSteps([clear, ...stepsOf(plan, sheet)], () => this.#request(), how);
    return this.#shown(plan, sheet, extentText({ ...plan.extent, rows: 1, columns: 1 }));
  }

  #shown(plan: SheetPlan, sheet: MemorySheet, cells: string): SheetInsertion {
    this.select({ sheet: sheet.name, cells });
    return { outcome: "written", at: { sheet: sheet.name, cells: extentText(plan.extent) } };
  }

  async #request(): Promise<void> {
    if (!this.#refusal) return;
    this.#refusal.in -= 1;
    if (this.#refusal.in > 0) return;
    const { code } = this.#refusal;
    this.#refusal = undefined;
    throw inPlainWords({ code });
  }

  #add(name: string): MemorySheet {
    const sheet = new MemorySheet(name, this.calculate);
    this.#sheets.set(name.toLowerCase(), sheet);
    return sheet;
  }

  #sheet({ sheet = this.#selected.sheet }: Pick<CellAddress, "sheet">): MemorySheet {
    const found = this.#sheets.get(sheet.toLowerCase());
    if (!found) throw inPlainWords({ code: "ItemNotFound" });
    return found;
  }
}

const fixed = (address: CellAddress): CellAddress => ({ ...address, cells: fixedText(extentOf(address)) });

const unknownInsertion = ({ id }: Unfinished): WorkbookError =>
  new WorkbookError(`No insertion ${id} was left unfinished.`, "ItemNotFound");

const stepsOf = (plan: SheetPlan, sheet: MemorySheet): Step[] =>
  portions(plan).map((portion) => () => sheet.write(portion));
