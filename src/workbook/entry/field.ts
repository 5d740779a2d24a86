import type { Parameter } from "../../catalog/declare/define";
import type { Piece } from "../../catalog/declare/formula-text";
import { numberShownBy } from "../../catalog/read/numeric-text";
import { addressText, extentOf, readAddress, type CellAddress } from "../cell-address";
import { quoted, readBlock, truthShownBy, type Block } from "./block-text";

/** What the user has written, by the names of the fields. */
export type Texts = Readonly<Record<string, string>>;

/** What one field of the form holds. */
export type Field =
  | { readonly kind: "left out" }
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "block"; readonly block: Block }
  | { readonly kind: "cells"; readonly address: CellAddress }
  | { readonly kind: "unreadable"; readonly why: string };

/** Excel takes no longer text inside a formula, and no formula longer than 8192 characters. */
export const LONGEST_TEXT = 255;
export const LONGEST_BLOCK = 4000;

export function longestIn(parameter: Parameter): number {
  if (takesMany(parameter)) return LONGEST_BLOCK;
  return ("text" in parameter ? parameter.longest : undefined) ?? LONGEST_TEXT;
}

const takesMany = (parameter: Parameter): boolean =>
  "list" in parameter || "columns" in parameter || "block" in parameter;

/**
 * Reads what a user wrote into a field. There is no way from here into a formula but as a value, as cells that fit the
 * grammar of addresses, or as a text that the formula will quote. Texts that are no numbers go through as texts: the
 * function itself refuses them, in the same words as in a cell.
 */
export function readField(text: string, parameter: Parameter): Field {
  const written = text.trim();
  if (written === "") return { kind: "left out" };
  const longest = longestIn(parameter);
  if (written.length > longest) return unreadable(`must not be longer than ${longest} characters`);
  const address = readAddress(written);
  if (address) return inCells(address, parameter);
  if ("choices" in parameter) return value(written);
  if ("truth" in parameter) return value(truthShownBy(written) ?? written);
  if ("text" in parameter) return value(unquoted(written));
  const number = numberShownBy(written);
  if (number !== undefined) return value(number);
  if ("substitute" in parameter) return value(written);
  const block = readBlock(written);
  if (block) return { kind: "block", block };
  return wronglyWritten(written, parameter) ?? value(written);
}

const value = (it: number | string | boolean): Field => ({ kind: "value", value: it });
const unreadable = (why: string): Field => ({ kind: "unreadable", why });

/** Excel's list of choices stands at an argument that takes one cell. */
function inCells(address: CellAddress, parameter: Parameter): Field {
  const { rows, columns } = extentOf(address);
  if ("choices" in parameter && rows * columns > 1) return unreadable("takes one word: give a single cell");
  return { kind: "cells", address };
}

/** In quotation marks a text is a text even if it could be an address, as the symbol "BTC1". */
const unquoted = (written: string): string => /^"((?:[^"]|"")*)"$/.exec(written)?.[1]?.replaceAll('""', '"') ?? written;

/** A slip that can be named better here than by the function, which would only see a text. */
function wronglyWritten(written: string, parameter: Parameter): Field | undefined {
  if (/^[=+@]/.test(written))
    return unreadable("takes no formula: write it in a cell, and give the address of that cell");
  if (/^\{/.test(written))
    return unreadable(`needs a block of ${"words" in parameter ? "words" : "numbers"} such as ${blockLike(parameter)}`);
  if (/[!:$]/.test(written)) return unreadable("needs an address such as B2, B2:B9 or 'My sheet'!B2");
  return "block" in parameter ? unreadable("needs the address of a table, such as A1:F20") : undefined;
}

/** How a block for the argument may look. */
export function blockLike(parameter: Parameter): string {
  if ("words" in parameter) return `{${Object.keys(parameter.words).slice(0, 2).map(quoted).join(";")}}`;
  if ("list" in parameter) return "{1;2;3}";
  if (!("columns" in parameter)) return "{1,2;3,4}";
  const row = Object.keys(parameter.columns).map((_, index) => index + 1);
  return `{${row.join(",")};${row.map((entry) => entry + row.length).join(",")}}`;
}

/** The field as a piece of a formula that stands on the sheet `home`. */
export function pieceOf(field: Field, home?: string): Piece | undefined {
  if (field.kind === "value") return field.value;
  if (field.kind === "block") return field.block;
  if (field.kind === "cells") return { cells: addressText(field.address, home) };
  return undefined;
}
