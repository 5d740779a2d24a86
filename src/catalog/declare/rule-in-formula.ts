import type { Rule } from "./rules";

/** The rule's bounds as Excel compares a cell with them, each a condition of its own: ["A1>0", "A1<1"]. */
export function boundsInFormula(cell: string, { above, atLeast, below, atMost, not, whole }: Rule): string[] {
  const bound = (sign: string, number: number | undefined): string[] =>
    number === undefined ? [] : [`${cell}${sign}${String(number).toUpperCase()}`];
  return [
    ...bound(">", above),
    ...bound(">=", atLeast),
    ...bound("<", below),
    ...bound("<=", atMost),
    ...bound("<>", not),
    ...(whole ? [`INT(${cell})=${cell}`] : []),
  ];
}
