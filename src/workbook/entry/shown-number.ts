import { POINT, type NumberMarks } from "./number-marks";

/** A number as a field shows it: every digit that it has, none rounded, in groups of three. */
export function shownNumber(value: number, { group, decimal }: NumberMarks = POINT): string {
  return withMarks(decimalDigits(value), group, decimal);
}

/** A fraction as per cent, by moving the point: 0.0005 is "0.05%". */
export function shownPercent(value: number, { group, decimal }: NumberMarks = POINT): string {
  return `${withMarks(decimalDigits(value, 2), group, decimal)}%`;
}

function withMarks(digits: string, group: string, decimal: string): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

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
