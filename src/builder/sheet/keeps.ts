import { boundsInFormula } from "../../catalog/declare/rule-in-formula";
import { testOf, type Rule } from "../../catalog/declare/rules";
import { CellError } from "../../catalog/declare/cell";
import { valueOf, type Term } from "./term";

/** The number of a cell that keeps its rule; an error beside anything else, which no figure can take for a number. */
export function keeping(term: Term, rule: Rule): Term {
  const value = valueOf(term);
  const is = typeof value === "number" && testOf(rule)(value);
  return {
    text: `IF(ISNUMBER(${term.text}),${within(term.text, boundsInFormula(term.text, rule))},${REFUSED})`,
    cells: [[is ? value : new CellError("#VALUE!")]],
  };
}

function within(text: string, [first, ...more]: readonly string[]): string {
  if (first === undefined) return text;
  return `IF(${more.length === 0 ? first : `AND(${[first, ...more].join(",")})`},${text},${REFUSED})`;
}

/** A text is no number to multiply in any spreadsheet. */
const REFUSED = '1*"refused"';
