import { CellError } from "../catalog/declare/cell";
import type { Outcome } from "../catalog/read/evaluate";
import { Refusal } from "../core/refusal";

export type HostResult = number | string | boolean | CustomFunctions.Error;

/** What leaves for the sheet: a finite number, a text, a boolean or an error object, and nothing else. */
export function toHost(outcome: Outcome): HostResult {
  if (outcome instanceof Refusal) return refusal(outcome);
  if (outcome instanceof CellError) return passedThrough(outcome.code);
  return outcome;
}

const refusal = ({ kind, message }: Refusal): CustomFunctions.Error =>
  new CustomFunctions.Error(
    kind === "none" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue,
    message,
  );

/** Excel lets a function return five of its errors; of the others the message keeps the name. */
function passedThrough(code: string): CustomFunctions.Error {
  const { invalidValue, notAvailable, divisionByZero, invalidNumber, nullReference } = CustomFunctions.ErrorCode;
  switch (code) {
    case "#VALUE!":
      return new CustomFunctions.Error(invalidValue);
    case "#N/A":
      return new CustomFunctions.Error(notAvailable);
    case "#DIV/0!":
      return new CustomFunctions.Error(divisionByZero);
    case "#NUM!":
      return new CustomFunctions.Error(invalidNumber);
    case "#NULL!":
      return new CustomFunctions.Error(nullReference);
    default:
      return new CustomFunctions.Error(invalidValue, `an argument holds the error ${code}`);
  }
}
