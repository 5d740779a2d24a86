import type { Definition } from "./define";

export const NAMESPACE = "COINM";

/** A piece of a formula: a value, a block of values, or the address of cells. */
export type Piece = number | string | boolean | readonly (readonly (number | string | boolean)[])[] | { cells: string };

/**
 * The formula as it is typed into a cell, in the en-US form that Excel's interfaces take: arguments in order, those
 * left out at the end dropped, those left out in between kept as empty places. Text is quoted and its quotation marks
 * doubled, so that nothing a user writes can become part of the formula.
 */
export function formulaText(
  definition: Pick<Definition, "name" | "parameters">,
  pieces: Readonly<Record<string, Piece | undefined>>,
  namespace = NAMESPACE,
  separator = ", ",
): string {
  const places = Object.keys(definition.parameters).map((name) => pieces[name]);
  const given = places.slice(0, places.findLastIndex((piece) => piece !== undefined) + 1);
  return `=${namespace}.${definition.name}(${given.map((piece) => (piece === undefined ? "" : text(piece))).join(separator)})`;
}

function text(piece: Piece): string {
  if (typeof piece === "string") return `"${piece.replaceAll('"', '""')}"`;
  if (typeof piece === "boolean") return piece ? "TRUE" : "FALSE";
  if (typeof piece === "number") return String(piece).toUpperCase();
  if ("cells" in piece) return piece.cells;
  return `{${piece.map((row) => row.map(text).join(",")).join(";")}}`;
}
