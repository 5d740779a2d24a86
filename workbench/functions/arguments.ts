import type { Nullable } from "@univerjs/core";
import { ErrorType, ErrorValueObject } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";

/** What a blank cell reads as: 0 in Excel on the desktop, null in Excel on the web. */
export type BlankCell = 0 | null;

/** An error cell as Excel hands it to a function that takes values with their data types. */
export interface ErrorCell {
  type: "Error";
  errorType: string;
  basicValue: string;
}

const errorTypes: Readonly<Record<string, string>> = {
  "#DIV/0!": "Div0",
  "#N/A": "NotAvailable",
  "#NAME?": "Name",
  "#NULL!": "Null",
  "#NUM!": "Num",
  "#REF!": "Ref",
  "#SPILL!": "Spill",
  "#CALC!": "Calc",
  "#VALUE!": "Value",
};

const errorCell = (code: string): ErrorCell => ({
  type: "Error",
  errorType: errorTypes[code] ?? "Value",
  basicValue: code,
});

function fromCell(value: Nullable<BaseValueObject>, blank: BlankCell): unknown {
  if (!value || value.isNull()) return blank;
  return value.isError() ? errorCell(String(value.getValue())) : value.getValue();
}

/** One argument of a formula as a function receives it: always rows of cells, or null where it was left out. */
export function toMatrix(
  argument: BaseValueObject | undefined,
  optional: boolean,
  blank: BlankCell,
): unknown[][] | null {
  if (!argument?.isArray()) {
    const leftOut = !argument || argument.isNull();
    return leftOut && optional ? null : [[fromCell(argument, blank)]];
  }
  const array = argument as ArrayValueObject;
  const rows = array.getArrayValue();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => fromCell(rows[row]?.[column], blank)),
  );
}

/**
 * One argument as a function receives it where it takes a single text: converted, or null where it was left out. An
 * error cell is the result of the whole call, which the function does not hear of; so is a range in the place of a
 * cell, of which Excel's documentation does not say what becomes of it.
 */
export function toText(argument: BaseValueObject | undefined): string | null | ErrorValueObject {
  if (!argument || argument.isNull()) return null;
  const cell = argument.isArray() ? soleCell(argument as ArrayValueObject) : argument;
  if (!cell || cell.isNull()) return "";
  if (cell.isError()) return cell as ErrorValueObject;
  const value = cell.getValue();
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

const soleCell = (array: ArrayValueObject): Nullable<BaseValueObject> =>
  array.getRowCount() * array.getColumnCount() === 1
    ? array.getArrayValue()[0]?.[0]
    : new ErrorValueObject(ErrorType.VALUE);
