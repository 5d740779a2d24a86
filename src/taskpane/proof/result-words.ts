import { CellError, shownCell, type Cell } from "../../catalog/declare/cell";
import type { ResultInUnit } from "../../catalog/declare/define";
import { Refusal } from "../../core/refusal";
import type { Unit } from "../../core/units";
import type { ExactResult } from "../../native/proof/exact-result";
import type { ProofCard } from "../../native/proof/proof-card";
import { addressText } from "../../workbook/cell-address";
import { counted, type Words } from "../../builder/words/words";

/** What the number of one cell is, where a function gives a row or a table of them, or lets an argument choose the unit. */
export function resultOfCell(card: Pick<ProofCard, "definition" | "arguments">, column: number): ResultInUnit {
  const { result } = card.definition;
  if (!("columns" in result)) return { ...result, unit: chosenOf([result.unit].flat(), card) };
  const found = result.columns[column];
  if (!found) return { unit: [], about: result.about };
  return { unit: found.unit === "text" ? [] : found.unit, about: `${found.name}: ${found.about}` };
}

/** Of several units the one that is chosen, by the word of the argument that they are chosen by. */
function chosenOf(units: readonly Unit[], { arguments: given }: Pick<ProofCard, "arguments">): readonly Unit[] {
  const choice = given.find(({ name }) => name === "unit");
  if (!choice || choice.cell === undefined || !("choices" in choice.parameter)) return units;
  const word = String(choice.cell ?? "").trim() || choice.parameter.otherwise;
  const chosen = units.filter((unit) => unit.toLowerCase() === word.toLowerCase());
  return chosen.length === 1 ? chosen : units;
}

/** Which cell of a spill it is; nothing for a formula that fills one cell. */
export function placeInWords({ home, fills, row, column, definition, isAlone }: ProofCard): string | undefined {
  if (fills.rows * fills.columns === 1) return undefined;
  const { result } = definition;
  const name = isAlone && "columns" in result ? result.columns[column]?.name : undefined;
  const where = [
    ...(fills.rows > 1 ? [`row ${row + 1} of ${fills.rows}`] : []),
    ...(fills.columns > 1
      ? [`column ${column + 1} of ${fills.columns}${name === undefined ? "" : `, “${name}”`}`]
      : []),
  ].join(", ");
  return `The formula stands in ${addressText({ cells: home.cells })} and fills ${fills.rows} × ${fills.columns} cells. This is ${where}.`;
}

/** What else the cell shows than the call gives, and why that may be; nothing where they are the same. */
export function otherwiseShown({ shows, isAlone, result }: ProofCard, words: Words): string | undefined {
  if (!result) return undefined;
  const given = cellOf(result.outcome);
  if (isSame(shows, given)) return undefined;
  const shown = typeof shows === "number" ? words.everyDigit(shows) : shownCell(shows);
  if (!isAlone) return `The cell shows ${shown}: the call is a part of its formula.`;
  if (shows instanceof CellError && NO_ANSWER.has(shows.code))
    return `The cell shows ${shown}: Excel has not got the answer yet, or has no room for it.`;
  return `The cell shows ${shown}. It was calculated from other values, or by another version of the add-in: recalculate it.`;
}

/** Why a card has no result to show. */
export function whyNoResult({ unread, tooLong }: Pick<ProofCard, "unread" | "tooLong">, words: Words): string {
  if (unread.length > 0)
    return `No result is shown: ${unread.join(", ")} cannot be read here, since it stands on more of the formula, or on what only Excel calculates. Put it into a cell of its own.`;
  if (tooLong)
    return `No result is worked out here: ${tooLong.name} has ${words.plain(tooLong.cells)} cells. The cell itself reads them all.`;
  return "The call gives nothing in this cell.";
}

const NO_ANSWER = new Set(["#BUSY!", "#GETTING_DATA", "#NAME?", "#SPILL!", "#CALC!", "#CONNECT!"]);

function cellOf(outcome: unknown): Cell {
  if (outcome instanceof Refusal) return new CellError(outcome.kind === "none" ? "#N/A" : "#VALUE!");
  return outcome as Cell;
}

const isSame = (one: Cell, other: Cell): boolean =>
  one instanceof CellError && other instanceof CellError ? one.code === other.code : (one ?? "") === (other ?? "");

/** What the exact result is beside the number that the cell holds. */
export function exactInWords(exact: ExactResult, words: Words): string {
  const { isRoot, isWhole, decimals, isExact, rounded } = exact;
  const kept = isExact
    ? "A cell can hold it: nothing is rounded."
    : `It is rounded once, to the nearest number that a cell can hold: ${words.everyDigit(rounded)}.`;
  if (isRoot && decimals === undefined) return `A square root is in it: its decimals never end. ${kept}`;
  if (decimals === undefined) return `Its decimals never end, a group of them repeats. ${kept}`;
  if (decimals === 0)
    return isExact ? `A whole number. ${kept}` : `A whole number of more digits than a cell has. ${kept}`;
  const all = isWhole ? "" : ", of which these are the first";
  return `It ends after ${counted(decimals, "decimal", words.plain)}${all}. ${kept}`;
}

/** The digits as they are read: with the marks of the country, and … where they go on. */
export const digitsInWords = ({ digits, isWhole }: ExactResult, words: Words): string =>
  `${words.ofDigits(digits)}${isWhole ? "" : "…"}`;
