import { absolute } from "../../src/builder/sheet/absolute";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

/** Formulas of a plan with the address of its cells in place of each name. */
export function addressed({ names }: Pick<SheetPlan, "names">): (formula: string) => string {
  const known = new Map((names ?? []).map(({ name, area }) => [name.toLowerCase(), absolute(area)]));
  return (formula) => formula.replace(WORD, (word) => known.get(word.toLowerCase()) ?? word);
}

/** A text, which stays as it is, or a word that is no function's and no part of an address. */
const WORD = /"[^"]*"|(?<![\w$.!])[A-Za-z_]\w*(?![\w.(!])/g;
