import { BaseFunction, ErrorValueObject } from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import { toMatrix, toText } from "./arguments";
import type { BlankCell } from "./arguments";
import type { CustomFunction } from "./custom-functions";
import { takesText } from "./metadata";
import type { FunctionMetadata } from "./metadata";
import { fromMatrix, fromThrown } from "./results";

/**
 * A custom function in the formula engine. Univer's `registerFunction` would be shorter, but it reads text results
 * again ("1e3" becomes a number), stops calculating for good once a function throws, and cannot carry a reason.
 */
export class SheetFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly implementation: CustomFunction,
    private readonly blank: () => BlankCell,
  ) {
    super(name);
    this.minParams = metadata.parameters.filter((parameter) => !parameter.optional).length;
    this.maxParams = metadata.parameters.length;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const blank = this.blank();
    const inputs = this.metadata.parameters.map((parameter, index) =>
      takesText(parameter) ? toText(values[index]) : toMatrix(values[index], parameter.optional === true, blank),
    );
    const error = inputs.find((input) => input instanceof ErrorValueObject);
    if (error) return error;
    try {
      return fromMatrix(this.implementation(...inputs));
    } catch (error) {
      return fromThrown(error);
    }
  }
}
