import type { Definition, Example, Parameter } from "../../catalog/declare/define";
import { formulaText } from "../../catalog/declare/formula-text";
import { isOptional } from "../../catalog/declare/words";
import { overlap, readAddress, type CellAddress } from "../../workbook/cell-address";
import { SHEET_WORDS, type Words } from "../../builder/words/words";
import { blockText, quoted, type Block } from "../../workbook/entry/block-text";
import { POINT, type NumberMarks } from "../../workbook/entry/number-marks";
import { readBare } from "../../workbook/entry/typed-number";
import { pieceOf, readField, type Field, type Texts } from "../../workbook/entry/field";

export type Fields = Readonly<Record<string, Field>>;

const LEFT_OUT: Field = { kind: "left out" };

export const readForm = (definition: Definition, texts: Texts, marks = POINT): Fields =>
  Object.fromEntries(
    Object.entries(definition.parameters).map(([name, parameter]) => [
      name,
      readArgument(texts[name] ?? "", parameter, marks),
    ]),
  );

/**
 * A number as it is typed in the country: "70,000", or "0,5" where decimals stand behind a comma. All else that an
 * argument may be, blocks in braces among it, is written as in a formula, and that alike everywhere.
 */
function readArgument(text: string, parameter: Parameter, marks: NumberMarks): Field {
  const field = readField(text, parameter);
  if (!("unit" in parameter)) return field;
  const isEntry = marks.decimal !== POINT.decimal || (field.kind === "value" && !("list" in parameter));
  const typed = isEntry ? readBare(text, marks) : undefined;
  if (!typed) return field;
  if ("refused" in typed) return { kind: "unreadable", why: `takes a number: ${typed.refused}` };
  if (typed.doubt !== undefined) return { kind: "unreadable", why: `takes a number: ${typed.doubt}` };
  return { kind: "value", value: typed.value };
}

export const fieldOf = (fields: Fields, name: string): Field => fields[name] ?? LEFT_OUT;

/** The required arguments that are still to be filled in, in their order. */
export const missing = (definition: Definition, fields: Fields): string[] =>
  Object.entries(definition.parameters)
    .filter(([name, parameter]) => !isOptional(parameter) && fieldOf(fields, name).kind === "left out")
    .map(([name]) => name);

/** The first field that cannot be read, and why. */
export function unreadable(fields: Fields): { name: string; why: string } | undefined {
  for (const [name, field] of Object.entries(fields)) if (field.kind === "unreadable") return { name, why: field.why };
  return undefined;
}

/** The formula as it would stand in a cell of the sheet `home`. */
export function formulaOf(definition: Definition, fields: Fields, namespace: string, home?: string): string {
  const pieces = Object.entries(fields).map(([name, field]) => [name, pieceOf(field, home)] as const);
  return formulaText(definition, Object.fromEntries(pieces), namespace);
}

/** The argument that refers to the cell: a formula put there would refer to itself. */
export function refersTo(fields: Fields, cell: CellAddress): string | undefined {
  const home = cell.sheet ?? "";
  const found = Object.entries(fields).find(
    ([, field]) => field.kind === "cells" && overlap(field.address, cell, home),
  );
  return found?.[0];
}

/** An example as a user would write it into the fields. */
export const textsOf = ({ parameters }: Definition, example: Example, words = SHEET_WORDS): Texts =>
  Object.fromEntries(
    Object.entries(example.arguments).map(([name, value]) => [name, written(value, parameters[name], words)]),
  );

function written(value: unknown, parameter: Parameter | undefined, words: Words): string {
  if (typeof value === "number") return words.forCell(value);
  if (Array.isArray(value)) return blockText(value as Block);
  if (typeof value === "boolean") return String(value).toUpperCase();
  const text = String(value);
  return parameter && "text" in parameter && readAddress(text) ? quoted(text) : text;
}
