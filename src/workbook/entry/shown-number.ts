import { POINT, type NumberMarks } from "./number-marks";

/** A number as a field shows it: every digit that it has, none rounded, in groups. */
export const shownNumber = (value: number, marks = POINT): string => inMarks(decimalDigits(value), marks);

/** A fraction as per cent, by moving the point: 0.0005 is "0.05%". */
export const shownPercent = (value: number, marks = POINT): string => `${inMarks(decimalDigits(value, 2), marks)}%`;

/** Digits as code writes them, "88400.5", as a country does. */
export function inMarks(digits: string, { group, decimal, inPairs }: NumberMarks): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(inPairs ? BEFORE_PAIRS : BEFORE_THREES, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

const BEFORE_THREES = /(?<=\d)(?=(?:\d{3})+$)/g;
const BEFORE_PAIRS = /(?<=\d)(?=(?:\d{2})*\d{3}$)/g;

/** The shortest decimal of a double without an exponent, its point moved to the right. */
export function decimalDigits(value: number, moved = 0): string {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const [first = "", rest = ""] = mantissa.split(".");
  const digits = first + rest;
  const point = Number(exponent) + 1 + moved;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const fraction = (point > 0 ? digits.slice(point) : "0".repeat(-point) + digits).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${whole.replace(/^0+(?=\d)/, "")}${fraction === "" ? "" : `.${fraction}`}`;
}
