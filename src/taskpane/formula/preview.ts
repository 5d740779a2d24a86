import type { Cell } from "../../catalog/cell";
import type { Definition } from "../../catalog/define";
import { evaluate } from "../../catalog/evaluate";
import { none } from "../../core/errors";
import { broadcast } from "../../functions/broadcast";
import { beginning, extentOf, type CellAddress } from "../../workbook/cell-address";
import type { Field } from "./field";
import { fieldOf, missing, unreadable, type Fields } from "./form";
import { shownAs, type Shown } from "./shown";

export type Preview =
  | { readonly kind: "incomplete"; readonly missing: readonly string[] }
  | { readonly kind: "unreadable"; readonly name: string; readonly why: string }
  /** The first rows and columns of the result, and how many it has in all. */
  | {
      readonly kind: "result";
      readonly cells: readonly (readonly Shown[])[];
      readonly rows: number;
      readonly columns: number;
    };

export type Read = (address: CellAddress) => Promise<readonly (readonly Cell[])[]>;

/** As much of a spilled result as a pane has room for. */
export const ROOM = { rows: 5, columns: 4 };

const UNMET = none("the ranges given have different lengths and do not meet here");

/**
 * What the formula would give, by the same way as in the cell: blocks broadcast, each element evaluated on its own.
 * Of a long range only the beginning is read: no element of the result depends on cells after its own.
 */
export async function preview(definition: Definition, fields: Fields, read: Read): Promise<Preview> {
  const faulty = unreadable(fields);
  if (faulty) return { kind: "unreadable", ...faulty };
  const toFill = missing(definition, fields);
  if (toFill.length > 0) return { kind: "incomplete", missing: toFill };
  const inOrder = Object.keys(definition.parameters).map((name) => fieldOf(fields, name));
  const blocks = await Promise.all(inOrder.map((field) => begun(field, read)));
  const results = broadcast<Cell, Shown>(blocks, (cells) => shownAs(cells ? evaluate(definition, cells) : UNMET));
  const sizes = inOrder.map(sizeOf);
  return {
    kind: "result",
    cells: results.slice(0, ROOM.rows).map((row) => row.slice(0, ROOM.columns)),
    rows: Math.max(...sizes.map(({ rows }) => rows)),
    columns: Math.max(...sizes.map(({ columns }) => columns)),
  };
}

async function begun(field: Field, read: Read): Promise<readonly (readonly Cell[])[] | undefined> {
  if (field.kind === "cells") return read(beginning(field.address, ROOM));
  if (field.kind === "block") return field.block;
  return field.kind === "value" ? [[field.value]] : undefined;
}

function sizeOf(field: Field): { rows: number; columns: number } {
  if (field.kind === "cells") return extentOf(field.address);
  if (field.kind === "block") return { rows: field.block.length, columns: field.block[0]?.length ?? 1 };
  return { rows: 1, columns: 1 };
}
