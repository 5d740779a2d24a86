import { ICommandService, IUndoRedoService } from "@univerjs/core";
import type { Injector, IRange, IStyleData } from "@univerjs/core";
import {
  AFFECT_LAYOUT_STYLES,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";

/** A change of a style: null takes a part of it away, and what is undefined stays as it is. */
export type StyleChange = { [Key in keyof IStyleData]?: IStyleData[Key] | null };

/** Univer's types do not say that null takes a part of a style away. */
type CellValues = NonNullable<ISetRangeValuesMutationParams["cellValue"]>;
type Cells = Record<number, Record<number, { s: StyleChange }>>;

/** What cells of one sheet are to look like, not on the sheet yet. */
interface Waiting {
  readonly sheetId: string;
  readonly cells: Cells;
  /** Where rows may have to become higher or lower. */
  readonly fitted: IRange[];
}

/**
 * Gives cells their looks. A look is several parts that Excel's objects set one after another, on many ranges; as a
 * command of Univer's each of them takes a millisecond or two, however small its range. Here they wait for one another
 * and go to the sheet together, in one change.
 */
export class Styling {
  readonly #commands: ICommandService;
  readonly #undo: IUndoRedoService;
  readonly #interceptors: SheetInterceptorService;
  #waiting: Waiting | undefined;

  constructor(
    private readonly injector: Injector,
    private readonly workbookId: string,
  ) {
    this.#commands = injector.get(ICommandService);
    this.#undo = injector.get(IUndoRedoService);
    this.#interceptors = injector.get(SheetInterceptorService);
  }

  /** Has one part of the style of all cells of the range changed by what it is for each. */
  change<Key extends keyof IStyleData>(
    sheetId: string,
    range: IRange,
    part: Key,
    valueAt: (down: number, across: number) => IStyleData[Key] | null | undefined,
  ): void {
    if (this.#waiting?.sheetId !== sheetId) this.flush();
    const { cells, fitted } = (this.#waiting ??= { sheetId, cells: {}, fitted: [] });
    const { startRow, endRow, startColumn, endColumn } = range;
    for (let row = startRow; row <= endRow; row++) {
      const line = (cells[row] ??= {});
      for (let column = startColumn; column <= endColumn; column++) {
        const value = valueAt(row - startRow, column - startColumn);
        if (value === undefined) continue;
        const style = (line[column] ??= { s: {} }).s;
        // One line of a cell leaves the others as they are.
        style[part] = part === "bd" && style.bd && value ? Object.assign({}, style.bd, value) : value;
      }
    }
    if (AFFECT_LAYOUT_STYLES.includes(part)) fitted.push(range);
  }

  /** Puts on the sheet what waits. */
  flush(): void {
    if (!this.#waiting) return;
    const { sheetId: subUnitId, cells, fitted } = this.#waiting;
    this.#waiting = undefined;
    const place = { unitId: this.workbookId, subUnitId };
    // Without its trigger, the change would be taken for one of values, and be calculated.
    const redo: ISetRangeValuesMutationParams = {
      ...place,
      cellValue: cells as CellValues,
      trigger: SetStyleCommand.id,
    };
    const undo = SetRangeValuesUndoMutationFactory(this.injector, redo);
    this.#commands.syncExecuteCommand(SetRangeValuesMutation.id, redo);
    const heights = fitted.length === 0 ? undefined : this.#heights(place, fitted);
    this.#undo.pushUndoRedo({
      unitID: this.workbookId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }, ...(heights?.undos ?? [])],
      redoMutations: [{ id: SetRangeValuesMutation.id, params: redo }, ...(heights?.redos ?? [])],
    });
  }

  #heights(place: { unitId: string; subUnitId: string }, ranges: IRange[]) {
    const heights = this.#interceptors.generateMutationsOfAutoHeight({ ...place, ranges });
    for (const { id, params } of heights.redos) this.#commands.syncExecuteCommand(id, params);
    return heights;
  }
}
