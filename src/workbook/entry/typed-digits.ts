import { POINT, type NumberMarks } from "./number-marks";
import { shownNumber } from "./shown-number";

/** Digits as code writes them, "88400.5", or why they cannot be taken, as it follows the name of the field. */
export type Digits = { readonly digits: string } | { readonly refused: string };

/** Blanks of every width, and apostrophes as in Switzerland, part groups in every country. */
const BLANK = /[\s'’_]/;
const WELL_PARTED = /^\d{1,3}(?:[\s'’_]\d{3})+(?![\d\s'’_])[^\s'’_]*$/;
const OTHER = { ".": ",", ",": "." } as const;

/**
 * Digits with the marks of a country, as Excel reads them there: "88,400.5" in one that writes the decimals behind a
 * point, "88.400,5" behind a comma. A mark that can only be meant as the other country's is refused with both readings.
 */
export function readDigits(typed: string, marks: NumberMarks): Digits {
  const parted = BLANK.test(typed);
  if (parted && !WELL_PARTED.test(typed)) return { refused: `“${typed}” is no number: groups have three digits` };
  const text = typed.split(BLANK).join("");
  const decimal = marks.decimal === "," ? "," : ".";
  const own = digitsIn(text, decimal, marks.group === OTHER[decimal] && !parted);
  if (own !== undefined) return { digits: own };
  const foreign = digitsIn(text, OTHER[decimal], true);
  const [point, comma] = decimal === "." ? ["a point", "a comma"] : ["a comma", "a point"];
  if (foreign === undefined) return { refused: `“${typed}” is no number` };
  const here = marks.decimal === decimal ? marks : POINT;
  const shown = shownNumber(Number(foreign), here);
  const run = text.replaceAll(OTHER[decimal], "");
  if (run.includes(decimal)) return { refused: `“${typed}” has its decimals behind ${comma}: here that is ${shown}` };
  return {
    refused: `“${typed}” could be ${shown} or ${shownNumber(Number(run), here)}: decimals stand behind ${point} here`,
  };
}

/**
 * Three decimals of which the last is 0, as in "88,400" where decimals stand behind a comma, are hardly ever decimals: why
 * such a number alone is not taken.
 */
export function doubtIn(typed: string, marks: NumberMarks): string | undefined {
  const decimal = marks.decimal === "," ? "," : ".";
  const [, whole, decimals] = (decimal === "," ? THOUSANDS_BY_COMMA : THOUSANDS_BY_POINT).exec(typed) ?? [];
  if (whole === undefined) return undefined;
  const here = marks.decimal === decimal ? marks : POINT;
  const [small, large] = [`${whole}.${decimals}`, `${whole}${decimals}`].map((text) => shownNumber(Number(text), here));
  return `“${typed}” could be ${small} or ${large}: leave out the zeros at its end, or the mark`;
}

const THOUSANDS_BY_COMMA = /^([1-9]\d{0,2}),(\d\d0)$/;
const THOUSANDS_BY_POINT = /^([1-9]\d{0,2})\.(\d\d0)$/;

/** The digits where the text is written with this decimal mark, and the other one, if at all, between groups. */
function digitsIn(text: string, decimal: "." | ",", grouped: boolean): string | undefined {
  const group = OTHER[decimal];
  const pattern = new RegExp(`^(?:\\d+|${GROUPED.replaceAll("G", `\\${group}`)})?(?:\\${decimal}\\d*)?$`);
  if (!/\d/.test(text) || !pattern.test(text) || (!grouped && text.includes(group))) return undefined;
  const digits = text.replaceAll(group, "").replace(decimal, ".");
  return digits.startsWith(".") ? `0${digits}` : digits.replace(/\.$/, "");
}

/** Groups of three, or of two before the last one as in India. Nobody begins one with 0: "0,005" is a decimal. */
const GROUPED = "[1-9]\\d{0,2}(?:G\\d{3})+|[1-9]\\d?(?:G\\d{2})+G\\d{3}";
