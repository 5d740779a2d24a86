import { Decimal } from "decimal.js";
import { isError, shownContent, type Content } from "./cell-content";
import type { Results } from "./libreoffice-results";
import type { NativeHalf } from "./native-half";

/** The cells in which LibreOffice and the pane say different things, each with its formula. */
export const differences = ({ judged }: NativeHalf, found: Results): string[] =>
  judged.flatMap(({ row, column, formula, value }) => {
    const got = found(row, column);
    const isClose = SERIES.test(formula) && near(value, got);
    return isClose || same(value, got)
      ? []
      : [`${formula}: ${shownContent(value)}, LibreOffice says ${shownContent(got)}`];
  });

/** Functions that no two programs sum up alike: twelve places of them count. */
const SERIES = /LN\(|NORM\.S\.DIST|SLOPE|CORREL|RSQ|touched_/;
const near = (expected: Content, got: Content): boolean =>
  typeof expected === "number" &&
  typeof got === "number" &&
  Math.abs(expected - got) <= 1e-12 * Math.max(1, Math.abs(expected));

function same(expected: Content, got: Content): boolean {
  if (isError(expected)) return isError(got) && got.error === expected.error;
  if (typeof expected === "number") return got === asPrinted(expected);
  // in a matrix, as every formula is one here, LibreOffice has numbers for them
  if (typeof expected === "boolean") return got === expected || got === Number(expected);
  // an empty text is written like an empty cell
  return (expected ?? "") === (got ?? "");
}

/** To 15 digits, as LibreOffice prints a number: from its shortest decimal, halves away from 0. */
const asPrinted = (value: number): number =>
  new Decimal(value).toSignificantDigits(15, Decimal.ROUND_HALF_UP).toNumber();
