import { shownCell, type Cell } from "../../catalog/declare/cell";
import type { Parameter } from "../../catalog/declare/define";
import { defaultInWords, isOptional } from "../../catalog/declare/words";
import type { ProofCard, ShownArgument } from "../../native/proof/proof-card";
import { addressText, extentOf, extentText } from "../../workbook/cell-address";
import type { Words } from "../../builder/words/words";

/** What an argument is, in a table: its value, its unit, and where it comes from. */
export interface ArgumentLine {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly from: string;
  /** It is the one that the call refuses. */
  readonly isRefused: boolean;
  readonly isLeftOut: boolean;
}

type Where = Pick<ProofCard, "home" | "row" | "column">;

export function argumentLine(
  argument: ShownArgument,
  where: Where,
  words: Words,
  refused: string | undefined,
): ArgumentLine {
  const { name, parameter, source, cell } = argument;
  const isLeftOut = source.kind === "left out";
  const isNumber = typeof cell === "number" || (isBlank(cell) && typeof defaultOf(parameter) === "number");
  return {
    name,
    value: valueIn(argument, words),
    unit: isNumber || cell === undefined ? unitOf(parameter) : "",
    from: fromIn(argument, where),
    isRefused: refused === name,
    isLeftOut,
  };
}

const isBlank = (cell: Cell | undefined): boolean => cell === null || cell === "";
const defaultOf = (parameter: Parameter): unknown => ("otherwise" in parameter ? parameter.otherwise : undefined);

const unitOf = (parameter: Parameter): string =>
  "unit" in parameter ? [parameter.unit, ...(parameter.alsoIn ?? [])].join(" or ") : "";

function valueIn({ parameter, source, cell, rows }: ShownArgument, words: Words): string {
  if (source.kind === "unread") return "cannot be read here";
  if (cell === undefined) return `${rows?.length} × ${rows?.[0]?.length} cells`;
  if (isBlank(cell)) return whenBlank(parameter, words);
  return typeof cell === "number" ? words.everyDigit(cell) : shownCell(cell);
}

function whenBlank(parameter: Parameter, words: Words): string {
  const otherwise = defaultInWords(parameter);
  if (otherwise !== undefined) return words.sentence(otherwise);
  if ("unit" in parameter && parameter.blank !== undefined) return words.everyDigit(parameter.blank);
  return isOptional(parameter) ? "not given" : "missing";
}

function fromIn(argument: ShownArgument, where: Where): string {
  const { source, text, cell, parameter } = argument;
  const isDefault = isBlank(cell) && defaultInWords(parameter) !== undefined;
  const blank = isBlank(cell) ? (isDefault ? ", blank: the default" : ", blank") : "";
  const at = "at" in source && source.at ? addressText(source.at, where.home.sheet) : undefined;
  switch (source.kind) {
    case "left out":
      return isDefault ? "left out: the default" : "left out";
    case "typed":
      return "typed in the formula";
    case "cells":
      return `${oneOf(argument, where) ?? at ?? text}${blank}`;
    case "name":
      return `the name ${text}${at === undefined ? "" : `, ${at}`}${blank}`;
    case "table":
      return `the table, ${oneOf(argument, where) ?? at ?? text}${blank}`;
    case "spill":
      return `${text}${at === undefined ? "" : `, ${oneOf(argument, where) ?? at}`}${blank}`;
    case "call":
      return `the call ${text}`;
    case "worked out":
      return `worked out: ${text}`;
    default:
      return text;
  }
}

/** Of a range that runs along with the result, the very cell. */
function oneOf({ source, rows, cell }: ShownArgument, { home, row, column }: Where): string | undefined {
  const isRange = rows !== undefined && rows.length * (rows[0]?.length ?? 1) > 1;
  if (!isRange || cell === undefined || !("at" in source) || !source.at) return undefined;
  const extent = extentOf(source.at);
  const one = {
    row: extent.row + (extent.rows === 1 ? 0 : row),
    column: extent.column + (extent.columns === 1 ? 0 : column),
    ...{ rows: 1, columns: 1 },
  };
  const whole = extentText(extent);
  return `${addressText({ sheet: source.at.sheet, cells: extentText(one) }, home.sheet)} of ${whole}`;
}
