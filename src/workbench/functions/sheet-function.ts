import { BaseFunction } from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import { toMatrix } from "./arguments";
import type { BlankCell } from "./arguments";
import type { CustomFunction } from "./custom-functions";
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
    const matrices = this.metadata.parameters.map((parameter, index) =>
      toMatrix(values[index], parameter.optional === true, blank),
    );
    try {
      return fromMatrix(this.implementation(...matrices));
    } catch (error) {
      return fromThrown(error);
    }
  }
}
