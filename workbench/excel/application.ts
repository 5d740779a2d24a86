import { HostObject } from "../richapi/host-object";
import type { Spreadsheet } from "../sheet/spreadsheet";

// Univer has no other.
const calculationMode = "Automatic";

/** As the browser's language has it: Univer has no setting of its own. */
const separator = (type: "decimal" | "group"): string =>
  new Intl.NumberFormat(undefined, { numberingSystem: "latn" })
    .formatToParts(1234567.5)
    .find((part) => part.type === type)?.value ?? "";

/** `Excel.Application`. */
export class Application extends HostObject {
  static override readonly defaultMembers = ["calculationMode"];
  // Univer calculates and draws when a batch has ended, whether it was asked to wait for that or not.
  static override readonly silentCalls = ["SuspendApiCalculationUntilNextSync", "SuspendScreenUpdatingUntilNextSync"];

  constructor(private readonly spreadsheet: Spreadsheet) {
    super();
  }
  get CalculationMode(): string {
    return calculationMode;
  }
  get DecimalSeparator(): string {
    return separator("decimal");
  }
  get ThousandsSeparator(): string {
    return separator("group");
  }
  Calculate(): void {
    this.spreadsheet.facade.getFormula().executeCalculation();
  }
}
