import { numberShownBy } from "../../catalog/read/numeric-text";
import { blockText, readBlock } from "../../workbook/entry/block-text";
import { readAddress } from "../../workbook/cell-address";
import type { NumberMarks } from "../../workbook/entry/number-marks";
import { decimalDigits, shownNumber, shownPercent } from "../../workbook/entry/shown-number";
import { readList } from "../../workbook/entry/typed-list";
import { readTyped, type TypedUnits } from "../../workbook/entry/typed-number";
import { fieldNamed, type FieldName } from "./fields";
import { ofUnit, typedUnits, unitMeant } from "./typed-units";

/**
 * A typed text as the draft holds it, which is the same in every country; or why it cannot be used, to be read after
 * the label. `counted` is the unit that was typed with it.
 */
export type FromTyped =
  | { readonly text: string; readonly counted?: { readonly by: FieldName; readonly in: string } }
  | { readonly refused: string };

/**
 * Reads what was typed into a field. Texts, addresses and blocks in braces are the same in every country, numbers are
 * not. `whole` is what an amount is a share of, in a field that takes both.
 */
export function fromTyped(name: FieldName, typed: string, marks: NumberMarks, coin: string, whole?: number): FromTyped {
  const field = fieldNamed(name);
  const { parameter } = field;
  const written = typed.trim();
  if (!("unit" in parameter) || written === "" || written.startsWith("{")) return { text: typed };
  const units = typedUnits(field, coin);
  const address = written.replace(/^=/, "");
  if (readAddress(address) && !isAmount(written, marks, units)) return { text: address };
  if (/^[=@]|!/.test(written)) return { text: typed };
  if ("list" in parameter) {
    const list = readList(typed, marks, units);
    if ("refused" in list) return list;
    const unit = unitMeant(field, list.word, coin);
    const counted = unit === undefined ? {} : { counted: { by: field.countedIn?.by as FieldName, in: unit } };
    return { text: listText(list.values), ...counted };
  }
  const number = readTyped(typed, marks, units);
  if ("refused" in number) return number;
  if (field.shareOf !== undefined && number.word in ofUnit("coin", coin).takes)
    return shareText(name, number.value, whole);
  return number.doubt === undefined ? { text: numberText(name, number.value) } : { refused: number.doubt };
}

/** So many coins as a share of all; the digits beyond the twelfth are of the quotient, and no lot is as small. */
function shareText(name: FieldName, amount: number, whole: number | undefined): FromTyped {
  if (whole === undefined || !(whole > 0)) return { refused: "takes an amount once it is known of how many coins" };
  return { text: numberText(name, Number((amount / whole).toPrecision(12))) };
}

/**
 * "BTC5" and "US$500" are addresses of cells too, far to the right. They are read as amounts; "=BTC5" means the cell.
 */
function isAmount(written: string, marks: NumberMarks, units: TypedUnits): boolean {
  const number = readTyped(written, marks, units);
  return "value" in number && number.word !== "";
}

/** A number as the draft holds it: rates in per cent. */
export const numberText = (name: FieldName, value: number): string =>
  fieldNamed(name).writtenAs === "percent" ? `${decimalDigits(value, 2)}%` : String(value);

const listText = (values: readonly number[]): string =>
  values.length === 1 ? String(values[0]) : blockText(values.map((value) => [value]));

/**
 * What a field shows for a draft's text: numbers as the country writes them, the numbers of a list with semicolons
 * between.
 */
export function shownText(name: FieldName, text: string, marks: NumberMarks): string {
  const { parameter, writtenAs } = fieldNamed(name);
  if (!("unit" in parameter)) return text;
  const isList = "list" in parameter;
  // A draft's list of rates may be in per cent or in fractions; shown with the per cent sign they are clear.
  const asPercent = writtenAs === "percent" || (isList && parameter.unit.startsWith("fraction"));
  const shown = (value: number) => (asPercent ? shownPercent(value, marks) : shownNumber(value, marks));
  const number = numberShownBy(text);
  if (number !== undefined) return shown(number);
  const block = isList ? readBlock(text) : undefined;
  const inALine = block && (block.length === 1 || block[0]?.length === 1) ? block.flat() : [""];
  return inALine.every((entry) => typeof entry === "number") ? inALine.map(shown).join("; ") : text;
}
