import type { CellError } from "../../catalog/declare/cell";
import { type Cell } from "../../catalog/declare/cell";
import type { NumberParameter, Parameter } from "../../catalog/declare/define";
import { argument, type Value } from "../../catalog/read/argument";
import type { Refusal } from "../../core/refusal";
import { apply, choose, compare, error, given, number, plus, text, VALUE_ERROR, type Expression } from "./expression";

/**
 * What is known of an argument of a call: its value where it stands there as a constant or is left out; of a sum or a
 * product that it is a number; of a cell nothing.
 */
export type ArgumentShape =
  { readonly kind: "constant"; readonly cell: Cell } | { readonly kind: "number" } | { readonly kind: "cell" };

/** What is known of all arguments of a call, in the order of the parameters; of what is missing, that it is left out. */
export type CallShape = readonly ArgumentShape[];

export const LEFT_OUT: ArgumentShape = { kind: "constant", cell: null };

/** A constant as the function reads it; a refusal where it refuses it, which is then what the whole call gives. */
export function constantOf(name: string, parameter: Parameter, cell: Cell): Value | Refusal | CellError {
  return argument(name, parameter).read(cell);
}

const BLANK = text("");

export const isGiven = (name: string): Expression => compare(given(name), "<>", BLANK);

/**
 * An argument that is a number, as it is read: a blank is what it counts as, TRUE and FALSE are refused, a text that
 * shows a number becomes it, and an error passes through.
 */
export function numberRead(
  name: string,
  { otherwise, blank, rule }: Pick<NumberParameter, "otherwise" | "blank" | "rule">,
  shape: ArgumentShape,
  same: Expression | undefined,
): Expression {
  const itself = given(name);
  if (shape.kind === "number") return itself;
  const whenBlank = typeof otherwise === "number" ? otherwise : blank;
  const refusesZero = (rule.above ?? -1) >= 0 && rule.inPosition === undefined;
  const instead =
    same ?? (whenBlank !== undefined ? number(whenBlank) : refusesZero || otherwise === null ? number(0) : VALUE_ERROR);
  const read = choose(compare(itself, "=", BLANK), instead, apply("+", itself, number(0)));
  return choose(apply("ISLOGICAL", itself), VALUE_ERROR, read);
}

/** A word in any case, with blanks around it or without. */
export const isWord = (name: string, word: string, isDefault: boolean): Expression => {
  const trimmed = apply("TRIM", given(name));
  const is = compare(trimmed, "=", text(word));
  return isDefault ? apply("+", is, compare(trimmed, "=", BLANK)) : is;
};

/** The user's word in place of "no such value": a blank is none, nor is the 0 as which Excel hands a blank over. */
export const substituteOf = (name: string): Expression =>
  choose(plus(compare(given(name), "=", BLANK), compare(given(name), "=", number(0))), error("#N/A"), given(name));
