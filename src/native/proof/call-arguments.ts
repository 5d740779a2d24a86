import type { Parameter } from "../../catalog/declare/define";
import { extentOf, extentText, type CellAddress } from "../../workbook/cell-address";
import { shownIn, type CellsInUse } from "../../workbook/cells-in-use";
import { NotCalculated, type Rows } from "../calculate/calculate";
import { NotFollowed } from "../calculate/parse";
import { reckoned, type CellsAt } from "../certificate/certify";
import { cellsSeenFrom, placesSeenFrom, type Place } from "../convert/seen-cells";
import { isSheet, type FormulaCell } from "../convert/where";
import { argumentShapeOf } from "../formula/argument-shape-of";
import { textAt } from "../formula/calls";
import { ourCallsIn, type OurCall } from "../formula/our-calls";
import { isNameLike, isOperator, isSpace, tokensWithAddresses } from "../formula/tokens";

/** Where the value of an argument comes from. */
export type ArgumentSource =
  | { readonly kind: "left out" }
  | { readonly kind: "typed" }
  /** Cells by their address, what a cell spills, a part of a table, or a name: the text says which. */
  | {
      readonly kind: "cells" | "name" | "table" | "spill";
      readonly at: (CellAddress & { readonly sheet: string }) | undefined;
    }
  /** Another call of ours. */
  | { readonly kind: "call"; readonly call: OurCall }
  /** Worked out in the formula itself. */
  | { readonly kind: "worked out" }
  | { readonly kind: "unread" };

/** An argument of a call: its text there, where it comes from, and its cells, none where it is left out or cannot be read. */
export interface CallArgument {
  readonly name: string;
  readonly parameter: Parameter;
  readonly text: string;
  readonly source: ArgumentSource;
  readonly rows: Rows | undefined;
}

/** The arguments of a call as its cell sees them, those that are left out at the end too. */
export function argumentsOf(
  formula: string,
  { definition, arguments: spans }: OurCall,
  inUse: CellsInUse,
  home: FormulaCell["at"],
): CallArgument[] {
  const [cellsAt, placeAt] = [cellsSeenFrom(inUse, home), placesSeenFrom(inUse, home)];
  const seen: CellsAt = (text) => cellsAt(text) ?? wholeColumns(text, inUse, home);
  return Object.entries(definition.parameters as Record<string, Parameter>).map(([name, parameter], place) => {
    const span = spans[place];
    const text = span ? textAt(formula, span) : "";
    if (text === "") return { name, parameter, text, source: { kind: "left out" }, rows: undefined };
    const rows = read(text, seen);
    const source: ArgumentSource = rows ? sourceOf(text, placeAt) : { kind: "unread" };
    return { name, parameter, text, source, rows };
  });
}

function read(text: string, cellsAt: CellsAt): Rows | undefined {
  try {
    return reckoned(`=${text}`, cellsAt).rows;
  } catch (thrown) {
    if (thrown instanceof NotFollowed || thrown instanceof NotCalculated) return undefined;
    throw thrown;
  }
}

function sourceOf(text: string, placeAt: (text: string) => Place | undefined): ArgumentSource {
  if (argumentShapeOf(text).kind === "constant" || /^\{[^{}]*\}$/.test(text)) return { kind: "typed" };
  const [call] = ourCallsIn(`=${text}`);
  if (call && call.from === 1 && call.to === text.length + 1) return { kind: "call", call };
  const [first, second, ...more] = tokensWithAddresses(`=${text}`).filter(
    (token) => token.type !== "fx_prefix" && !isSpace(token) && !isOperator(token, "@"),
  );
  const isSpill = second !== undefined && isOperator(second, "#");
  if (!first || !isNameLike(first) || more.length > 0 || (second && !isSpill)) return { kind: "worked out" };
  const place = placeAt(text);
  const at = place && { sheet: place.sheet.name, cells: extentText(place.extent) };
  if (isSpill) return { kind: "spill", at };
  if (first.type === "structured") return { kind: "table", at };
  return { kind: first.type === "range_named" ? "name" : "cells", at };
}

const WHOLE_COLUMNS = /^(?:'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!)?\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/iu;

/** Of whole columns what is in use: nothing below it counts. */
function wholeColumns(text: string, { sheets }: CellsInUse, home: FormulaCell["at"]): Rows | undefined {
  const [, quoted, plain, first, last] = WHOLE_COLUMNS.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const name = quoted?.replaceAll("''", "'") ?? plain ?? home.sheet;
  const sheet = sheets.find((one) => isSheet(one.name, name));
  if (!sheet || sheet.extent.rows === 0) return undefined;
  const extent = extentOf({ cells: `${first}1:${last}${sheet.extent.row + sheet.extent.rows}`.toUpperCase() });
  return shownIn(sheet, extent);
}
