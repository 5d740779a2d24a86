import {
  DataValidationErrorStyle,
  DataValidationStatus,
  DataValidationType,
  generateRandomId,
  WrapStrategy,
} from "@univerjs/core";
import type { IDataValidationRule, ISheetDataValidationRule } from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/sheets-data-validation";
import { HostObject } from "../richapi/host-object";
import type { Block } from "./block";
import { Choice } from "./choice";
import { criterionFrom, partsOfCriterion, ruleFrom, typeName } from "./data-validation-rule";

const alertStyles = new Choice("Alert style", {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
});

interface Prompt {
  title: string;
  message: string;
  showPrompt: boolean;
}

interface ErrorAlert {
  title: string;
  message: string;
  showAlert: boolean;
  style: string;
}

type Settings = Omit<IDataValidationRule, "uid" | "ranges">;

/** A range that accepts anything, as Excel has it. */
const nothingSet: Settings = {
  type: DataValidationType.ANY,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: DataValidationErrorStyle.STOP,
  showInputMessage: true,
};

/** `Excel.DataValidation`. */
export class DataValidation extends HostObject {
  static override readonly defaultMembers = ["errorAlert", "ignoreBlanks", "prompt", "rule", "type", "valid"];

  constructor(private readonly block: Block) {
    super();
  }

  get Type(): string {
    const rules = this.#rules();
    if (rules.size === 1) return typeName(this.#settings());
    return rules.has(undefined) ? "MixedCriteria" : "Inconsistent";
  }
  get Rule(): object | null {
    return this.#differ ? null : ruleFrom(this.#settings());
  }
  set Rule(rule: unknown) {
    const criterion = criterionFrom(rule);
    const others = Object.entries(this.#settings()).filter(([part]) => !partsOfCriterion.includes(part));
    this.#apply({ ...Object.fromEntries(others), ...criterion });
    // Univer would wrap what is chosen from a list, and make its row higher for that.
    const isList = criterion.type === DataValidationType.LIST;
    if (isList && this.block.uniform(({ tb }) => tb) === undefined) this.block.setStyle("tb", WrapStrategy.CLIP);
  }
  get Prompt(): Prompt | null {
    const { promptTitle = "", prompt = "", showInputMessage = true } = this.#settings();
    return this.#differ ? null : { title: promptTitle, message: prompt, showPrompt: showInputMessage };
  }
  set Prompt({ title = "", message = "", showPrompt = true }: Partial<Prompt>) {
    this.#apply({ ...this.#settings(), promptTitle: title, prompt: message, showInputMessage: showPrompt });
  }
  get ErrorAlert(): ErrorAlert | null {
    const { errorTitle = "", error = "", showErrorMessage = true, errorStyle } = this.#settings();
    const style = alertStyles.read(errorStyle ?? DataValidationErrorStyle.STOP) ?? "Stop";
    return this.#differ ? null : { title: errorTitle, message: error, showAlert: showErrorMessage, style };
  }
  set ErrorAlert({ title = "", message = "", showAlert = true, style = "Stop" }: Partial<ErrorAlert>) {
    const errorStyle = alertStyles.write(style);
    this.#apply({ ...this.#settings(), errorTitle: title, error: message, showErrorMessage: showAlert, errorStyle });
  }
  get IgnoreBlanks(): boolean | null {
    return this.#differ ? null : (this.#settings().allowBlank ?? true);
  }
  set IgnoreBlanks(ignored: boolean) {
    this.#apply({ ...this.#settings(), allowBlank: ignored });
  }
  /** Whether all cells hold what they may: null where some do and some do not. */
  get Valid(): Promise<boolean | null> {
    return this.#isValid();
  }

  Clear(): void {
    this.block.execute(ClearRangeDataValidationCommand.id, { ranges: [this.block.range] });
  }

  get #model(): SheetDataValidationModel {
    return this.block.spreadsheet.univer.__getInjector().get(SheetDataValidationModel);
  }
  get #differ(): boolean {
    return this.#rules().size > 1;
  }

  /** The rules on the block's cells, undefined among them where a cell has none. */
  #rules(): Set<ISheetDataValidationRule | undefined> {
    const { sheetId, spreadsheet } = this.block;
    const workbookId = spreadsheet.workbook.getId();
    const { row, column, rows, columns } = this.block.present ?? this.block.area;
    const found = new Set<ISheetDataValidationRule | undefined>();
    for (let down = 0; down < rows; down++) {
      for (let across = 0; across < columns; across++) {
        found.add(this.#model.getRuleByLocation(workbookId, sheetId, row + down, column + across));
      }
    }
    return found;
  }

  #settings(): Settings {
    const [first] = this.#rules();
    return first ?? nothingSet;
  }

  /** Univer's rules belong to their cells for good: what changes is a rule of its own for these. */
  #apply(settings: Settings): void {
    const rule = { ...settings, uid: generateRandomId(), ranges: [this.block.range] };
    this.block.execute(AddSheetDataValidationCommand.id, { rule });
  }

  async #isValid(): Promise<boolean | null> {
    const { spreadsheet, sheetId, present } = this.block;
    if (!present) return true;
    const validator = spreadsheet.univer.__getInjector().get(SheetsDataValidationValidatorService);
    const statuses = await validator.validatorRanges(spreadsheet.workbook.getId(), sheetId, [this.block.range]);
    const valid = statuses.flat().map((status) => status === DataValidationStatus.VALID);
    if (valid.every(Boolean)) return true;
    return valid.some(Boolean) ? null : false;
  }
}
