import {
  generateRandomId,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from "@univerjs/core";
import type { Injector, Nullable, Workbook } from "@univerjs/core";
import {
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam, IFormulaData, IFormulaDataItem } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME, SetDefinedNameCommand } from "@univerjs/sheets";
import { withNames } from "./names-in-formula";

type Formulas = Record<number, Record<number, Nullable<IFormulaDataItem>>>;

export type DefinedName = IDefinedNamesServiceParam;

/**
 * The names that are defined in the workbook and on its sheets. Univer lists a name with its sheet but its engine
 * knows one meaning of a name alone, the last; here each formula gets the meaning that holds on its own sheet, before
 * the engine reads it.
 */
export class Names {
  readonly #commands: ICommandService;
  readonly #undo: IUndoRedoService;
  readonly #names: IDefinedNamesService;
  readonly #instances: IUniverInstanceService;

  constructor(
    injector: Injector,
    private readonly workbookId: string,
    calculateAll: () => void,
    /** What a formula in this row means where it speaks of tables. */
    private readonly tablesIn: (formula: string, row: number) => string,
  ) {
    this.#names = injector.get(IDefinedNamesService);
    this.#instances = injector.get(IUniverInstanceService);
    const engine = injector.get(IFormulaCurrentConfigService);
    const load = engine.load.bind(engine);
    engine.load = (config) => load({ ...config, formulaData: this.#resolved(config.formulaData) });
    this.#undo = injector.get(IUndoRedoService);
    this.#commands = injector.get(ICommandService);
    this.#commands.onCommandExecuted(({ id, params }) => {
      const isOfName = id === SetDefinedNameMutation.id || id === RemoveDefinedNameMutation.id;
      // what no formula mentions changes none, and a whole workbook takes seconds
      if (isOfName && this.#isMentioned(params as DefinedName)) calculateAll();
    });
  }

  /** The names of one sheet, or with undefined those of the workbook. */
  of(sheetId: string | undefined): DefinedName[] {
    return this.all().filter((name) => sheetOf(name) === sheetId);
  }

  all(): DefinedName[] {
    return Object.values(this.#names.getDefinedNameMap(this.workbookId) ?? {});
  }

  /** What a name means on a sheet: the sheet's own name, or else the workbook's. */
  find(text: string, home: string | undefined): DefinedName | undefined {
    return meantOn(
      home,
      this.all().filter(({ name }) => name.toLowerCase() === text.toLowerCase()),
    );
  }

  /**
   * Defines a name, or changes the one that has the same id. Univer's own command looks through all formulas for what it
   * was called before; a name that is new was called nothing.
   */
  set(name: Omit<DefinedName, "id"> & { id?: string }): DefinedName {
    const defined = { unitId: this.workbookId, id: generateRandomId(), ...name };
    if (name.id === undefined) this.#inOneStep(SetDefinedNameMutation.id, RemoveDefinedNameMutation.id, defined);
    else this.#commands.syncExecuteCommand(SetDefinedNameCommand.id, defined);
    return defined;
  }

  /** Univer's own command would turn the name in formulas into #REF!; they keep it and become #NAME?, as in Excel. */
  remove(name: DefinedName): void {
    const params = { ...name, unitId: this.workbookId };
    this.#inOneStep(RemoveDefinedNameMutation.id, SetDefinedNameMutation.id, params);
  }

  #inOneStep(does: string, undoes: string, params: DefinedName & { unitId: string }): void {
    this.#commands.syncExecuteCommand(does, params);
    this.#undo.pushUndoRedo({
      unitID: this.workbookId,
      undoMutations: [{ id: undoes, params }],
      redoMutations: [{ id: does, params }],
    });
  }

  #resolved(formulas: IFormulaData): IFormulaData {
    const ofWorkbook = formulas[this.workbookId];
    if (!ofWorkbook) return formulas;
    const resolved: Record<string, Formulas> = {};
    for (const [sheetId, cells] of Object.entries(ofWorkbook)) {
      if (cells) resolved[sheetId] = this.#resolvedOn(sheetId, cells);
    }
    return { ...formulas, [this.workbookId]: resolved };
  }

  #resolvedOn(home: string, cells: Formulas): Formulas {
    const known = new Map<string, DefinedName[]>();
    for (const one of this.all()) {
      const name = one.name.toLowerCase();
      known.set(name, [...(known.get(name) ?? []), one]);
    }
    const meaning = (name: string, sheetName: string | undefined): string | undefined => {
      const named = known.get(name.toLowerCase());
      if (!named) return undefined;
      const sheetId = sheetName === undefined ? home : this.#workbook?.getSheetBySheetName(sheetName)?.getSheetId();
      return meantOn(sheetId, named)?.formulaOrRefString.replace(/^=/, "") ?? "#NAME?";
    };
    const resolved = (formula: string, row: number) =>
      this.tablesIn(known.size === 0 ? formula : withNames(formula, meaning), row);
    return mapped(cells, (line, row) => mapped(line, (item) => item && { ...item, f: resolved(item.f, row) }));
  }

  /**
   * Whether a formula that it may have a meaning in has the name in it, if only as a part of another word. A name of a
   * sheet has none on others but behind the sheet's own.
   */
  #isMentioned(name: DefinedName): boolean {
    const sought = (name.name ?? "").toLowerCase();
    const home = sheetOf(name);
    const homeSheet = home === undefined ? undefined : this.#workbook?.getSheetBySheetId(home);
    const sheetName = homeSheet?.getName().toLowerCase().replaceAll("'", "''") ?? "";
    let found = false;
    for (const sheet of this.#workbook?.getSheets() ?? []) {
      const behind = sheet === homeSheet ? "" : sheetName;
      sheet.getCellMatrix().forValue((_row, _column, cell) => {
        const formula = typeof cell?.f === "string" ? cell.f.toLowerCase() : "";
        found ||= formula.includes(sought) && formula.includes(behind);
        return !found;
      });
    }
    return found;
  }

  get #workbook(): Nullable<Workbook> {
    return this.#instances.getUnit<Workbook>(this.workbookId, UniverInstanceType.UNIVER_SHEET);
  }
}

/** Of names that are spelled alike, the sheet's own, or else the workbook's. */
const meantOn = (home: string | undefined, named: readonly DefinedName[]): DefinedName | undefined =>
  named.find((one) => sheetOf(one) === home) ?? named.find((one) => sheetOf(one) === undefined);

/** The id of the sheet that the name belongs to; none where it belongs to the workbook. */
export function sheetOf({ localSheetId }: DefinedName): string | undefined {
  return localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? undefined : localSheetId;
}

export const scopeOf = (sheetId: string | undefined): string => sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;

const mapped = <Value, Result>(
  values: Record<number, Value>,
  map: (value: Value, key: number) => Result,
): Record<number, Result> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, Number(key))]));
