import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import { tellDeveloper } from "../tell-developer";
import { CustomFunctionsError } from "./custom-functions";

/** Not `ErrorValueObject.create`: that one hands out shared objects, and the reason would show on other cells. */
function errorObject(code: string, reason: string): ErrorValueObject {
  const error = new ErrorValueObject(code as ErrorType);
  return reason === "" ? error : error.withCustomData({ reason });
}

/** As Excel shows what its own runtime serialises: what is not a number in there arrives as nothing and reads 0. */
function toCell(value: unknown): BaseValueObject {
  if (value instanceof CustomFunctionsError) return errorObject(value.code, value.message);
  switch (typeof value) {
    case "number":
      return NumberValueObject.create(Number.isFinite(value) ? value : 0);
    case "boolean":
      return BooleanValueObject.create(value);
    case "string":
      return StringValueObject.create(value);
    default:
      return value === null || value === undefined ? NumberValueObject.create(0) : errorObject(ErrorType.VALUE, "");
  }
}

/** A result of a function, rows of cells, as the formula engine takes it: one cell, or a range that spills. */
export function fromMatrix(result: unknown): BaseValueObject {
  if (!Array.isArray(result) || !result.every(Array.isArray)) return toCell(result);
  const rows = result as unknown[][];
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) return errorObject(ErrorType.VALUE, "");
  if (rows.length === 1 && width === 1) return toCell(rows[0]?.[0]);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(toCell)),
    rowCount: rows.length,
    columnCount: width,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** A thrown error shows with its reason if it is the host's own; of any other nothing but #VALUE! reaches the cell. */
export function fromThrown(error: unknown): BaseValueObject {
  if (error instanceof CustomFunctionsError) return errorObject(error.code, error.message);
  tellDeveloper("A custom function threw something that is not a CustomFunctions.Error.", error);
  return errorObject(ErrorType.VALUE, "");
}
