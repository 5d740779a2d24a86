import type { Definition } from "../../catalog/declare/define";
import { extentOf, type Extent } from "../../workbook/cell-address";
import type {
  Entry,
  PlannedBlock,
  PlannedChart,
  PlannedHighlight,
  PlannedLook,
  PlannedName,
  PlannedValidation,
  Role,
  SheetPlan,
} from "../../workbook/sheet-plan";
import { absolute, AREA } from "./absolute";
import { cellName } from "./cell-name";
import { mergedLooks } from "./merged-looks";
import { call, callText, valueOf, type NoneBut, type Term, type TermsNamed } from "./term";

/** A cell of the plan, counted from the plan's first cell. */
export interface PlanCell {
  readonly row: number;
  readonly column: number;
}

export interface Look {
  readonly role?: Role;
  readonly align?: "left" | "right";
  readonly format?: string;
}

export interface Marked extends Look {
  readonly name?: string;
  /** The name where that one is another cell's. */
  readonly otherwise?: string;
  readonly validation?: Omit<PlannedValidation, "area">;
}

/** As many as a request takes easily, and few enough for progress to be seen. */
const CELLS_AT_ONCE = 8_000;

type TermAt = (row: number, column: number) => Term;

export interface Page extends Pick<SheetPlan, "columnWidths" | "frozenRows"> {
  readonly printedColumns: number;
  readonly printedRows: number;
}

/**
 * Collects what stands in which cell. Each method that writes a term gives back a term that refers to the cells
 * written.
 */
export class SheetWriter {
  readonly #blocks: (() => PlannedBlock)[] = [];
  readonly #looks: PlannedLook[] = [];
  readonly #validations: PlannedValidation[] = [];
  readonly #names = new Map<string, PlannedName>();
  readonly #highlights: PlannedHighlight[] = [];
  readonly #charts: PlannedChart[] = [];
  #rows = 1;
  #columns = 1;

  constructor(
    private readonly origin: PlanCell,
    private readonly namespace?: string,
  ) {}

  /** A call of one of our functions; it is not in a cell yet. */
  call<Name extends string, Some extends TermsNamed<Name>>(
    definition: Definition<Name>,
    given: NoneBut<Name, Some>,
  ): Term {
    return call(definition, given, this.namespace, ",");
  }

  /** The same as text, for a sheet that is not calculated before it is written. */
  callText<Name extends string, Some extends TermsNamed<Name>>(
    definition: Definition<Name>,
    given: NoneBut<Name, Some>,
  ): string {
    return callText(definition, given, this.namespace, ",");
  }

  /** Text or a number that nothing refers to. */
  write(at: PlanCell, entry: Entry, look: Look = {}): void {
    this.#block(at, [[entry]]);
    this.look(this.area(at), look);
  }

  /** Writes a block of texts and numbers that nothing refers to. */
  writeAll(at: PlanCell, entries: readonly (readonly Entry[])[], look: Look = {}): void {
    this.#block(at, entries);
    this.look(this.area(at, entries.length, entries[0]?.length ?? 1), look);
  }

  /** Writes rows that nothing refers to and that may be very many: they are made as they are written, some at a time. */
  long(at: PlanCell, [rows, columns]: readonly [number, number], rowAt: (row: number) => readonly Entry[]): void {
    const area = this.area(at, rows, columns);
    const most = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
    for (let first = 0; first < rows; first += most) {
      const count = Math.min(most, rows - first);
      this.#blocks.push(() => ({
        row: area.row + first,
        column: area.column,
        rows: count,
        get entries() {
          return Array.from({ length: count }, (_, row) => rowAt(first + row));
        },
      }));
    }
    this.#reach(area);
  }

  /** Writes a value that the user may change. */
  input(at: PlanCell, term: Term, marked: Marked = {}): Term {
    const [rows, columns] = sizeOf(term);
    this.#block(
      at,
      term.cells.map((row) => row.map(entryOf)),
    );
    return this.#placed(this.area(at, rows, columns), term, { role: "input", ...marked });
  }

  /** Writes a formula into one cell; a result of several cells spills from there. */
  formula(at: PlanCell, term: Term, marked: Marked = {}): Term {
    const [rows, columns] = sizeOf(term);
    const spills = rows * columns > 1 ? { spills: { rows, columns } } : {};
    this.#block(at, [[{ formula: `=${term.text}` }]], { ...spills, values: term.cells });
    return this.#placed(this.area(at, rows, columns), term, { role: "number", ...marked });
  }

  /** One formula a cell. */
  cells(at: PlanCell, rows: readonly (readonly Term[])[], look: Marked = {}): Term {
    const { entries, values } = blockOf(rows);
    this.#block(at, entries, { values });
    const area = this.area(at, rows.length, rows[0]?.length ?? 1);
    return this.#placed(area, { text: "", cells: values }, look);
  }

  /** The same for cells that nothing refers to: they are worked out once a sheet is to be written. */
  cellsLater(at: PlanCell, [rows, columns]: readonly [number, number], termAt: TermAt, look: Look = {}): void {
    const area = this.area(at, rows, columns);
    this.#blocks.push(() => {
      const terms = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => termAt(row, column)),
      );
      return { row: area.row, column: area.column, ...blockOf(terms) };
    });
    this.#placed(area, { text: "", cells: [] }, look);
  }

  /** A term for cells that have been written already. */
  range(at: PlanCell, cells: Term["cells"], name?: string): Term {
    const area = this.area(at, cells.length, cells[0]?.length ?? 1);
    return this.#placed(area, { text: "", cells }, name === undefined ? {} : { name });
  }

  /**
   * Some of the rows of cells in the sheet: without so many at the top and so many (as a number below 0) at the end.
   */
  rowsOf(term: Term, first: number, last: number): Term {
    const { row, column, columns } = extentOf({ cells: term.address ?? term.text });
    const cells = term.cells.slice(first, last === 0 ? undefined : last);
    return { text: absolute({ row: row + first, column, rows: cells.length, columns }), cells };
  }

  /** Cells that stand in the sheet, under a name of their own. */
  named(name: string, term: Term): Term {
    const address = term.address ?? term.text;
    return AREA.test(address) ? { ...term, text: this.#name(name, extentOf({ cells: address })) ?? address } : term;
  }

  /** Names and formats a cell that another one's formula fills. */
  mark(at: PlanCell, { name, ...look }: Look & { name?: string }): void {
    const area = this.area(at);
    this.look(area, look);
    this.#name(name, area);
  }

  look(area: Extent, { role, align, format }: Look): void {
    if (role === undefined && align === undefined && format === undefined) return;
    this.#looks.push({ area, ...(role && { role }), ...(align && { align }), ...(format !== undefined && { format }) });
  }
  highlight(area: Extent, rule: PlannedHighlight["rule"]): void {
    this.#highlights.push({ area, rule });
  }
  chart(chart: PlannedChart): void {
    this.#charts.push(chart);
    this.#reach(chart.place);
  }

  /** The address of these cells, as formulas write it. */
  addressOf(at: PlanCell, rows = 1, columns = 1): string {
    return absolute(this.area(at, rows, columns));
  }

  /** These cells of the plan, in the sheet's own rows and columns. */
  area({ row, column }: PlanCell, rows = 1, columns = 1): Extent {
    return { row: row + this.origin.row, column: column + this.origin.column, rows, columns };
  }

  plan(title: string, { printedColumns, printedRows, ...page }: Page): SheetPlan {
    return {
      title,
      extent: { ...this.origin, rows: this.#rows, columns: this.#columns },
      blocks: this.#blocks.map((made) => made()),
      looks: mergedLooks(this.#looks),
      validations: this.#validations,
      names: this.#namesIn(printedColumns),
      highlights: this.#highlights,
      charts: this.#charts,
      printed: {
        ...this.origin,
        rows: Math.min(this.#rows, printedRows),
        columns: Math.min(this.#columns, printedColumns),
      },
      ...page,
    };
  }

  /** What is met first is what the user sees: names of cells aside go last. */
  #namesIn(columns: number): PlannedName[] {
    const isAside = ({ area }: PlannedName) => area.column >= this.origin.column + columns;
    return [...this.#names.values()].sort((one, other) => Number(isAside(one)) - Number(isAside(other)));
  }

  #placed(area: Extent, { cells }: Term, { name, otherwise, validation, ...look }: Marked): Term {
    this.look(area, look);
    this.#reach(area);
    if (validation) this.#validations.push({ area, ...validation });
    const address = absolute(area);
    return { text: this.#name(name, area) ?? this.#name(otherwise, area) ?? address, cells, address };
  }

  /** As formulas say it; the first cells to have a name keep it. */
  #name(wanted: string | undefined, area: Extent): string | undefined {
    if (wanted === undefined) return undefined;
    const name = cellName(wanted);
    const known = this.#names.get(name);
    if (known) return absolute(known.area) === absolute(area) ? name : undefined;
    this.#names.set(name, { name, area });
    return name;
  }

  #block(at: PlanCell, entries: PlannedBlock["entries"], more: Pick<PlannedBlock, "spills" | "values"> = {}): void {
    const area = this.area(at, entries.length, entries[0]?.length ?? 1);
    this.#blocks.push(() => ({ row: area.row, column: area.column, entries, ...more }));
    this.#reach(area);
  }

  #reach({ row, column, rows, columns }: Extent): void {
    this.#rows = Math.max(this.#rows, row - this.origin.row + rows);
    this.#columns = Math.max(this.#columns, column - this.origin.column + columns);
  }
}

function blockOf(terms: readonly (readonly Term[])[]) {
  const entries = terms.map((row) => row.map(({ text }) => ({ formula: `=${text}` })));
  return { entries, values: terms.map((row) => row.map(valueOf)) };
}

const sizeOf = ({ cells }: Term): [rows: number, columns: number] => [cells.length, cells[0]?.length ?? 1];

const entryOf = (value: unknown): Entry =>
  typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
