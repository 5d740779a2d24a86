import { HostObject } from "../richapi/host-object";
import { invalidArgument, itemNotFound } from "../richapi/rich-api-error";
import { parseArea, splitAddress } from "./address";
import { Block } from "./block";
import { sheetSize } from "./limits";
import { Range } from "./range";

const notFrozen = -1;

/** `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  static override readonly defaultMembers = [];

  /** Stands on the whole sheet. */
  constructor(private readonly block: Block) {
    super();
  }

  FreezeRows(count?: number | null): void {
    this.#freeze({ rows: count ?? 1, columns: 0 });
  }
  FreezeColumns(count?: number | null): void {
    this.#freeze({ rows: 0, columns: count ?? 1 });
  }
  /** All rows and columns up to the last of the range; whole rows freeze no column, whole columns no row. */
  FreezeAt(range: Range | string): void {
    const frozen =
      range instanceof Range ? range.block : this.block.within(parseArea(splitAddress(range).area, sheetSize));
    const { row, column, rows, columns } = frozen.area;
    this.#freeze({
      rows: frozen.isWholeColumns ? 0 : row + rows,
      columns: frozen.isWholeRows ? 0 : column + columns,
    });
  }
  Unfreeze(): void {
    this.block.sheet.cancelFreeze();
  }

  GetLocation(): Range {
    const { startRow: rows, startColumn: columns } = this.block.sheet.getFreeze();
    if (rows <= 0 && columns <= 0) throw itemNotFound();
    return new Range(
      new Block(this.block.spreadsheet, this.block.sheetId, {
        row: 0,
        column: 0,
        rows: rows > 0 ? rows : sheetSize.rows,
        columns: columns > 0 ? columns : sheetSize.columns,
      }),
    );
  }

  #freeze({ rows, columns }: { rows: number; columns: number }): void {
    const isCount = (count: number, most: number) => Number.isInteger(count) && count >= 0 && count < most;
    if (!isCount(rows, sheetSize.rows) || !isCount(columns, sheetSize.columns)) throw invalidArgument();
    this.block.sheet.setFreeze({
      startRow: rows || notFrozen,
      startColumn: columns || notFrozen,
      ySplit: rows,
      xSplit: columns,
    });
  }
}
