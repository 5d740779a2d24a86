import type { Parameter } from "../src/catalog/declare/define";

/** What an argument of a function of ranges may be given as. */
export const isList = (parameter: Parameter): boolean => "list" in parameter;
/** A list that is one column of the table which such lists form together. */
export const isColumn = (parameter: Parameter): boolean => "list" in parameter && !parameter.alone;
export const isBlock = (parameter: Parameter): boolean => "columns" in parameter || "block" in parameter;
export const isOneValue = (parameter: Parameter): boolean => !isList(parameter) && !isBlock(parameter);
