import type { Cell } from "../../catalog/declare/cell";
import type { Definition } from "../../catalog/declare/define";
import { outcomes } from "../../catalog/read/outcomes";
import { beginning, extentOf, type CellAddress } from "../../workbook/cell-address";
import type { Field } from "../../workbook/entry/field";
import { fieldOf, missing, unreadable, type Fields } from "./form";
import { shownAs, type Shown } from "./shown";

export type Preview =
  | { readonly kind: "incomplete"; readonly missing: readonly string[] }
  | { readonly kind: "unreadable"; readonly name: string; readonly why: string }
  /** More cells than are read for a preview, in a function whose result depends on all of them. */
  | { readonly kind: "too long"; readonly name: string; readonly cells: number }
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
/** The same of a table, whose columns have names and belong together. */
export const ROOM_FOR_TABLE = { rows: 9, columns: 10 };

/** What is read of one argument to preview a function of ranges. */
export const MOST_CELLS = 10_000;

/** What the formula would give, by the same way as in the cell. */
export async function preview(definition: Definition, fields: Fields, read: Read): Promise<Preview> {
  const faulty = unreadable(fields);
  if (faulty) return { kind: "unreadable", ...faulty };
  const toFill = missing(definition, fields);
  if (toFill.length > 0) return { kind: "incomplete", missing: toFill };
  const named = Object.keys(definition.parameters).map((name) => [name, fieldOf(fields, name)] as const);
  return definition.takes ? previewOnRanges(definition, named, read) : previewElements(definition, named, read);
}

type Named = readonly (readonly [name: string, field: Field])[];
type Blocks = readonly (readonly (readonly Cell[])[] | undefined)[];

/** A result that depends on every cell is previewed from every cell, or not at all. */
async function previewOnRanges(definition: Definition, named: Named, read: Read): Promise<Preview> {
  for (const [name, field] of named) {
    const { rows, columns } = sizeOf(field);
    if (rows * columns > MOST_CELLS) return { kind: "too long", name, cells: rows * columns };
  }
  const blocks = await Promise.all(named.map(([, field]) => cellsOf(field, read)));
  const results = shown(definition, blocks);
  return result(results, { rows: results.length, columns: results[0]?.length ?? 0 }, ROOM_FOR_TABLE);
}

/** Of a long range only the beginning is read: no element of the result depends on cells after its own. */
async function previewElements(definition: Definition, named: Named, read: Read): Promise<Preview> {
  const begun = (address: CellAddress) => read(beginning(address, ROOM));
  const blocks = await Promise.all(named.map(([, field]) => cellsOf(field, begun)));
  const sizes = named.map(([, field]) => sizeOf(field));
  const most = (size: "rows" | "columns") => Math.max(...sizes.map((each) => each[size]));
  return result(shown(definition, blocks), { rows: most("rows"), columns: most("columns") }, ROOM);
}

const shown = (definition: Definition, blocks: Blocks): Shown[][] =>
  outcomes<Cell, Shown>(definition, blocks, (cell) => cell as Cell, shownAs);

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const result = (cells: readonly (readonly Shown[])[], size: Size, room: Size): Preview => ({
  kind: "result",
  cells: cells.slice(0, room.rows).map((row) => row.slice(0, room.columns)),
  ...size,
});

async function cellsOf(field: Field, read: Read): Promise<readonly (readonly Cell[])[] | undefined> {
  if (field.kind === "cells") return read(field.address);
  if (field.kind === "block") return field.block;
  return field.kind === "value" ? [[field.value]] : undefined;
}

function sizeOf(field: Field): Size {
  if (field.kind === "cells") return extentOf(field.address);
  if (field.kind === "block") return { rows: field.block.length, columns: field.block[0]?.length ?? 1 };
  return { rows: 1, columns: 1 };
}
