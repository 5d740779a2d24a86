import { CellError, type Cell } from "../../catalog/declare/cell";
import { numberShownBy } from "../../catalog/read/numeric-text";
import { readAddress } from "../../workbook/cell-address";
import { longestIn } from "../../workbook/entry/field";
import { START } from "../draft/draft";
import { dayText } from "../fields/days";
import { fieldNamed, isChoice } from "../fields/fields";
import { numberText } from "../fields/typed-text";
import { isField, type RowKey } from "./row-columns";

/** Excel shows, and a colleague's eye compares, so many digits of a number. */
const MOST_DIGITS = 15;
export const LONGEST_NAME = 60;
/** As a note on where values came from: as much as a cell of Excel holds. */
const LONGEST_NOTES = 32_000;

/**
 * Stands for what is left empty. A cell that is blank leaves room for what somebody else writes there at the same time,
 * and a row of two hedges would look like one.
 */
const LEFT_EMPTY = "–";

/** A text of the draft as the table shows it: a number where that is the very same, or else the text. */
export function cellOf(key: RowKey, text: string): number | string {
  if (text === "") return LEFT_EMPTY;
  const number = isNumeric(key) ? numberShownBy(text) : undefined;
  if (number === undefined || digitsIn(text) > MOST_DIGITS) return text;
  return textOfNumber(key, number) === text ? number : text;
}

/** What a cell says for a column, or what is wrong with it and how it would be repaired. */
export type CellReading = { readonly text: string } | { readonly says: string; readonly repair?: string };

/** Reads a cell that anybody may have written. No text becomes a formula here, nor a name of anything but a field. */
export function textOf(key: RowKey, cell: Cell): CellReading {
  if (cell instanceof CellError) return { says: `holds ${cell.code}` };
  if (typeof cell === "boolean") return { says: `holds ${String(cell).toUpperCase()}` };
  const text = typeof cell === "number" ? textOfNumber(key, cell) : saidBy(cell);
  if (text.length > longestOf(key)) return { says: `is longer than ${longestOf(key)} characters` };
  if (!isField(key)) return { text };
  if (isChoice(key)) return choiceOf(key, text);
  if (isNumeric(key) && readAddress(text) && readAddress(text)?.sheet === undefined)
    return { says: `is linked to ${text} without the name of its sheet` };
  return { text };
}

const saidBy = (cell: string | null): string => (cell === null || cell.trim() === LEFT_EMPTY ? "" : cell);

function choiceOf(key: Extract<RowKey, Parameters<typeof fieldNamed>[0]>, text: string): CellReading {
  const words = Object.keys(fieldNamed(key).words ?? {});
  if (words.includes(text)) return { text };
  const meant = words.find((word) => word.toLowerCase() === text.trim().toLowerCase());
  const says = text === "" ? "is empty" : `holds “${shortened(text)}”`;
  return { says: `${says}, and must be one of: ${words.join(", ")}`, repair: meant ?? START[key] };
}

const SHOWN = 40;
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Per cent in a column of per cent, a day in a column of days. */
function textOfNumber(key: RowKey, number: number): string {
  if (!isField(key)) return String(number);
  const { isDay, parameter } = fieldNamed(key);
  if (isDay && number >= 1 && number < 100_000) return dayText(number);
  return "unit" in parameter ? numberText(key, number) : String(number);
}

const isNumeric = (key: RowKey): boolean =>
  isField(key) ? "unit" in fieldNamed(key).parameter : key === "beta_in_book";

const longestOf = (key: RowKey): number => {
  if (key === "taken") return LONGEST_NOTES;
  return isField(key) ? longestIn(fieldNamed(key).parameter) : LONGEST_NAME;
};

const digitsIn = (text: string): number =>
  (/^[^e]*/i.exec(text)?.[0] ?? "").replace(/\D/g, "").replace(/^0+/, "").length;
