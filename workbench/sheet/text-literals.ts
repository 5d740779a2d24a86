import { ValueObjectFactory } from "@univerjs/engine-formula";

/**
 * A text in quotation marks is a text, as in Excel: Univer takes "60,000" and "5%" in a formula for the numbers that
 * they would be if somebody entered them into a cell.
 */
export function keepTextsInQuotes(): void {
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (value, ignoresPatterns = false) => create(value, ignoresPatterns || isQuoted(value));
}

const isQuoted = (value: unknown): boolean => typeof value === "string" && /^\s*"[^]*"\s*$/.test(value);
