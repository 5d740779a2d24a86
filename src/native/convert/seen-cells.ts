import { parseStructRef } from "@borgar/fx";
import { CellError } from "../../catalog/declare/cell";
import { contains, extentOf, readAddress, type Extent } from "../../workbook/cell-address";
import { shownIn, type CellsInUse, type SheetCells, type TableCells } from "../../workbook/cells-in-use";
import { calculate, NotCalculated, type Rows } from "../calculate/calculate";
import { NotFollowed, parsed } from "../calculate/parse";
import type { CellsAt } from "../certificate/certify";
import { isSheet, type FormulaCell } from "./where";

/** More cells than a formula of ours is given in one argument. */
const MOST_CELLS = 200_000;
/** Names that stand on names: no deeper than this, lest two stand on each other. */
const DEEPEST = 10;

/** Some cells of one sheet. */
export interface Place {
  readonly sheet: SheetCells;
  readonly extent: Extent;
}

/**
 * What cells show, as a formula in the cell `home` speaks of them: by address, by a name of its sheet or of the workbook,
 * as a part of a table, as what `A2#` spills, and `@` any of these. Undefined where that cannot be said.
 */
export function cellsSeenFrom(inUse: CellsInUse, home: FormulaCell["at"]): CellsAt {
  return new Seeing(inUse, home).cellsAt;
}

/** Where the cells are that such a text speaks of; undefined where it leads to none, or stands for a number. */
export function placesSeenFrom(inUse: CellsInUse, home: FormulaCell["at"]): (text: string) => Place | undefined {
  const seeing = new Seeing(inUse, home);
  return (text) => seeing.placeOf(text.replace(/^@/, ""));
}

class Seeing {
  private readonly here: Extent;

  constructor(
    private readonly inUse: CellsInUse,
    private readonly home: FormulaCell["at"],
    private readonly depth = 0,
  ) {
    this.here = extentOf(home);
  }

  readonly cellsAt: CellsAt = (text) => {
    const isOne = text.startsWith("@");
    const reference = isOne ? text.slice(1) : text;
    const place = this.placeOf(reference);
    if (place) return isOne ? this.taken(place) : shownAt(place);
    const rows = this.reckoned(reference);
    return isOne && rows ? [[rows[0]?.[0] ?? null]] : rows;
  };

  placeOf(text: string): Place | undefined {
    if (text.endsWith("#")) return this.spillOf(this.placeOf(text.slice(0, -1)));
    const address = readAddress(text);
    if (address) return this.on(address.sheet ?? this.home.sheet, extentOf(address));
    if (text.endsWith("]")) return this.inTable(text);
    const stands = this.meaningOf(text);
    return stands?.placeOf(stands.formula);
  }

  private on(sheet: string, extent: Extent): Place | undefined {
    const found = this.inUse.sheets.find(({ name }) => isSheet(name, sheet));
    return found && { sheet: found, extent };
  }

  private spillOf(anchor: Place | undefined): Place | undefined {
    const extent = anchor?.sheet.spills.find(
      ({ row, column }) => row === anchor.extent.row && column === anchor.extent.column,
    );
    return anchor && extent && { sheet: anchor.sheet, extent };
  }

  /** A name of the sheet that is named before it or of this one, else of the workbook; its formula is seen from there. */
  private meaningOf(text: string) {
    const [, sheet = this.home.sheet, name = ""] = /^(?:'?(.+?)'?!)?([^!]+)$/.exec(text) ?? [];
    const isNamed = (one: { readonly name: string }): boolean => isSheet(one.name, name);
    const own = this.inUse.sheets.find((one) => isSheet(one.name, sheet.replaceAll("''", "'")))?.names.find(isNamed);
    const found = own ?? this.inUse.names.find(isNamed);
    if (!found || this.depth > DEEPEST) return undefined;
    const seeing = new Seeing(this.inUse, this.home, this.depth + 1);
    const formula = found.formula.replace(/^=/, "");
    return { formula, placeOf: (reference: string) => seeing.placeOf(reference), cellsAt: seeing.cellsAt };
  }

  /** A name that stands for a number, a text or a formula. */
  private reckoned(name: string): Rows | undefined {
    const stands = this.meaningOf(name);
    if (!stands) return undefined;
    try {
      const given = (reference: string): Rows => {
        const cells = stands.cellsAt(reference);
        if (!cells) throw new NotCalculated(reference);
        return cells;
      };
      return calculate(parsed(`=${stands.formula}`), { given }).rows;
    } catch (thrown) {
      if (thrown instanceof NotFollowed || thrown instanceof NotCalculated) return undefined;
      throw thrown;
    }
  }

  private inTable(text: string): Place | undefined {
    const read = parseStructRef(text);
    if (!read || (read.context?.length ?? 0) > 0) return undefined;
    const { row, column } = this.here;
    const isWanted = ({ sheet, table }: { sheet: SheetCells; table: TableCells }): boolean =>
      read.table === undefined || read.table === ""
        ? isSheet(sheet.name, this.home.sheet) && contains(table.extent, row, column)
        : isSheet(table.name, read.table);
    const found = this.inUse.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table }))).find(isWanted);
    if (!found) return undefined;
    const columns = columnsOf(found.table, read.columns ?? []);
    const rows = rowsOf(found.table, read.sections ?? [], isSheet(found.sheet.name, this.home.sheet) ? row : undefined);
    return columns && rows && { sheet: found.sheet, extent: { ...columns, ...rows } };
  }

  /** Of a column the cell in this row, of a row the one in this column. */
  private taken(place: Place): Rows | undefined {
    const { row, column, rows, columns } = place.extent;
    if (rows === 1 && columns === 1) return shownAt(place);
    const { row: down, column: across } = this.here;
    const crossing = { row: rows === 1 ? row : down, column: columns === 1 ? column : across, rows: 1, columns: 1 };
    const isCrossed = (rows === 1 || columns === 1) && contains(place.extent, crossing.row, crossing.column);
    return isCrossed ? shownAt({ ...place, extent: crossing }) : [[new CellError("#VALUE!")]];
  }
}

type RowsOf = Pick<Extent, "row" | "rows">;

function rowsOf({ extent, hasHeadings, hasTotals }: TableCells, sections: readonly string[], here: number | undefined) {
  const [first, end] = [extent.row, extent.row + extent.rows];
  const [top, bottom] = [first + Number(hasHeadings), end - Number(hasTotals)];
  const between = (from: number, to: number): RowsOf => ({ row: from, rows: to - from });
  switch (sections.map((section) => section.toLowerCase()).join(" ")) {
    case "":
    case "data":
      return between(top, bottom);
    case "all":
      return between(first, end);
    case "headers":
      return hasHeadings ? between(first, top) : undefined;
    case "totals":
      return hasTotals ? between(bottom, end) : undefined;
    case "headers data":
      return between(first, bottom);
    case "data totals":
      return between(top, end);
    case "this row":
      return here !== undefined && here >= top && here < bottom ? between(here, here + 1) : undefined;
    default:
      return undefined;
  }
}

function columnsOf(
  { extent, columns }: TableCells,
  asked: readonly string[],
): Pick<Extent, "column" | "columns"> | undefined {
  const [from, to = from] = asked.map((name) => columns.findIndex((column) => isSheet(column, name)));
  if (from === undefined || to === undefined) return { column: extent.column, columns: extent.columns };
  if (from < 0 || to < 0) return undefined;
  return { column: extent.column + Math.min(from, to), columns: Math.abs(to - from) + 1 };
}

function shownAt({ sheet, extent }: Place): Rows | undefined {
  return extent.rows * extent.columns > MOST_CELLS ? undefined : shownIn(sheet, extent);
}
