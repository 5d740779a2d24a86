import type { Definition, Parameter } from "../../catalog/declare/define";
import { NAMESPACE } from "../../catalog/declare/formula-text";
import type { Derived } from "../record/derive";
import { VALUE_ERROR } from "../record/expression";
import { written } from "./formula-text";
import { Names } from "./part-names";
import { spelled } from "./spell";

/** A name of the workbook that stands for a function. */
export interface LambdaName {
  readonly name: string;
  readonly formula: string;
}

/** COINM_LIQ_PRICE, for those who like names: what a call in a cell then begins with. */
export const lambdaNameOf = ({ name }: Pick<Definition, "name">): string => `${NAMESPACE}_${name}`;

/**
 * The name that does what a function does, from its formula for cells of all kinds. Its parameters are the function's,
 * in their order; a tier table, for which there is no such formula, is refused where it is given.
 */
export function lambdaName(definition: Definition, twin: Derived): LambdaName {
  const parameters = Object.entries(definition.parameters as Record<string, Parameter>);
  const names = new Names([]);
  const called = new Map(parameters.map(([name]) => [name, names.fresh(name)]));
  const isOptional = (parameter: Parameter): boolean => !("unit" in parameter) || parameter.otherwise !== undefined;
  const listed = parameters.map(([name, parameter]) => {
    const parameterName = called.get(name) as string;
    return isOptional(parameter) ? `[${parameterName}]` : parameterName;
  });
  // a place that is left empty is omitted too, whether it may be or not
  const given = (name: string): string => {
    const parameterName = called.get(name) as string;
    return `IF(ISOMITTED(${parameterName}),"",${parameterName})`;
  };
  const body = spelled(twin, given, "let", names, true);
  const tables = parameters
    .filter(([, parameter]) => "columns" in parameter)
    .map(([name]) => called.get(name) as string);
  const refused = written(VALUE_ERROR, () => undefined);
  const guarded = tables.reduce((rest, table) => `IF(ISOMITTED(${table}),${rest},${refused})`, body);
  return { name: lambdaNameOf(definition), formula: `=LAMBDA(${[...listed, guarded].join(",")})` };
}
