import { HostObject } from "../richapi/host-object";
import type { Spreadsheet } from "../sheet/spreadsheet";

// Univer has no other.
const calculationMode = "Automatic";

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
  Calculate(): void {
    this.spreadsheet.facade.getFormula().executeCalculation();
  }
}
