import type { Formula } from "./typeset";

/** A formula read out, for whoever does not see it. */
export function spoken(formula: Formula, number: (value: number) => string): string {
  const say = (inner: Formula): string => spoken(inner, number);
  const within = (inner: Formula): string => say(inner).replace(/,$/, "");
  switch (formula.kind) {
    case "number":
      return `${formula.value < 0 ? "minus " : ""}${number(Math.abs(formula.value))}${formula.goesOn ? " and so on" : ""}`;
    case "name":
      return formula.name.replaceAll("_", " ");
    case "sum":
      return formula.terms
        .map(({ isAdded, of }, place) => `${isAdded ? (place === 0 ? "" : "plus ") : "minus "}${say(of)}`)
        .join(" ");
    case "product":
      return formula.factors.map(say).join(" times ");
    case "fraction":
      return `the fraction ${within(formula.above)} over ${within(formula.below)}, end of fraction,`;
    case "power":
      return `${say(formula.of)} to the power of ${formula.exponent}`;
    case "root":
      return `the square root of ${within(formula.of)}, end of root,`;
    case "size":
      return `the size of ${within(formula.of)}, end of size,`;
    case "whole":
      return `${WHOLE[formula.how]} of ${within(formula.of)}, end of rounding,`;
    case "negated":
      return `minus ${say(formula.of)}`;
    default:
      return `open bracket ${say(formula.of)} close bracket`;
  }
}

const WHOLE = {
  nearest: "the nearest whole number",
  "toward 0": "the whole number toward 0",
  "away from 0": "the whole number away from 0",
} as const;
