import type { Univer } from "@univerjs/core";
import { FunctionType, IFunctionService } from "@univerjs/engine-formula";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { BlankCell } from "./arguments";
import type { CustomFunction } from "./custom-functions";
import type { FunctionMetadata } from "./metadata";
import { SheetFunction } from "./sheet-function";

export interface FunctionSource {
  namespace: string;
  metadata: FunctionMetadata[];
  functions: ReadonlyMap<string, CustomFunction>;
  blank: () => BlankCell;
}

/** Makes the add-in's functions known to the formula engine, and to autocomplete with their own words. */
export function registerFunctions(univer: Univer, { namespace, metadata, functions, blank }: FunctionSource): void {
  const injector = univer.__getInjector();
  for (const entry of metadata) {
    const implementation = functions.get(entry.id.toUpperCase());
    if (!implementation) throw new Error(`functions.json lists ${entry.id}, which functions.js does not bring.`);
    const name = `${namespace}.${entry.name}`.toUpperCase();
    injector.get(IFunctionService).registerExecutors(new SheetFunction(name, entry, implementation, blank));
    injector.get(IDescriptionService).registerDescriptions([describe(name, entry)]);
  }
}

const describe = (functionName: string, { description, parameters }: FunctionMetadata): IFunctionInfo => ({
  functionName,
  functionType: FunctionType.User,
  description,
  abstract: description,
  functionParameter: parameters.map((parameter) => ({
    name: parameter.name,
    detail: parameter.description ?? "",
    example: parameter.name,
    require: parameter.optional ? 0 : 1,
    repeat: 0,
  })),
});
