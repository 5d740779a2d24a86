/** Between groups of three digits: a narrow space that no line breaks at, and that no reader takes for a decimal sign. */
const GROUP = "\u202f";

/**
 * A number as a sentence shows it: groups of three digits, a decimal point, no zeros at the end. Rounded half away from
 * 0, on the decimal that its cell would show, to two places, or to so many significant digits where that is more.
 */
export function plainNumber(value: number, significant = 5): string {
  return written(value, 0, significant);
}

/** A fraction as a per cent, by moving the decimal point: 0.1056 is 10.56 %. */
export const percent = (fraction: number): string => `${written(fraction, 2, 3)}${GROUP}%`;

function written(value: number, shift: number, significant: number): string {
  const sign = value < 0 ? "−" : "";
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (!Number.isFinite(size)) return `${sign}∞`;
  const [mantissa, exponent] = size.toExponential().split("e") as [string, string];
  const point = Number(exponent) + 1 + shift;
  const places = Math.max(2, significant - point);
  const digits = rounded(mantissa.replace(".", ""), point + places).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  const whole = digits.slice(0, -places).replace(/\B(?=(?:\d{3})+$)/g, GROUP);
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}

/** The first digits, rounded; one digit more where all of them were nines. */
function rounded(digits: string, kept: number): string {
  const head = digits.slice(0, kept).padEnd(kept, "0");
  if ((digits[kept] ?? "0") < "5") return head;
  const nines = /9*$/.exec(head)?.[0].length ?? 0;
  const raised = kept - nines - 1;
  const before = raised < 0 ? "1" : head.slice(0, raised) + String(Number(head[raised]) + 1);
  return before + "0".repeat(nines);
}
