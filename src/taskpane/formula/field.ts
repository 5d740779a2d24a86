import type { Parameter } from "../../catalog/define";
import type { Piece } from "../../catalog/formula-text";
import { numberShownBy } from "../../catalog/numeric-text";
import { addressText, readAddress, type CellAddress } from "../../workbook/cell-address";
import { readBlock, type Block } from "./block-text";

/** What one field of the form holds. */
export type Field =
  | { readonly kind: "left out" }
  | { readonly kind: "value"; readonly value: number | string }
  | { readonly kind: "block"; readonly block: Block }
  | { readonly kind: "cells"; readonly address: CellAddress }
  | { readonly kind: "unreadable"; readonly why: string };

/** Excel takes no longer text inside a formula. */
export const LONGEST_TEXT = 255;

/**
 * Reads what a user wrote into a field. There is no way from here into a formula but as a number, as cells that fit
 * the grammar of addresses, or as a text that the formula will quote. Texts that are no numbers go through as texts:
 * the function itself refuses them, in the same words as in a cell.
 */
export function readField(text: string, parameter: Parameter): Field {
  const written = text.trim();
  if (written === "") return { kind: "left out" };
  if (written.length > LONGEST_TEXT) return unreadable(`must not be longer than ${LONGEST_TEXT} characters`);
  const address = readAddress(written);
  if (address) return { kind: "cells", address };
  if ("choices" in parameter) return { kind: "value", value: written };
  const number = numberShownBy(written);
  if (number !== undefined) return { kind: "value", value: number };
  if ("substitute" in parameter) return { kind: "value", value: written };
  const block = readBlock(written);
  if (block) return { kind: "block", block };
  return wronglyWritten(written) ?? { kind: "value", value: written };
}

const unreadable = (why: string): Field => ({ kind: "unreadable", why });

/** A slip that can be named better here than by the function, which would only see a text. */
function wronglyWritten(written: string): Field | undefined {
  if (/^[=+@]/.test(written))
    return unreadable("takes no formula: write it in a cell, and give the address of that cell");
  if (/^\{/.test(written)) return unreadable("needs a block of numbers such as {1,2;3,4}");
  if (/[!:$]/.test(written)) return unreadable("needs an address such as B2, B2:B9 or 'My sheet'!B2");
  return undefined;
}

/** The field as a piece of a formula that stands on the sheet `home`. */
export function pieceOf(field: Field, home?: string): Piece | undefined {
  if (field.kind === "value") return field.value;
  if (field.kind === "block") return field.block;
  if (field.kind === "cells") return { cells: addressText(field.address, home) };
  return undefined;
}
