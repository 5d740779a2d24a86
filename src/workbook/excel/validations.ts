import { extentText } from "../cell-address";
import { rangeOf } from "./cells";
import { boundsOf, type Rule } from "../../catalog/declare/rules";
import type { EntryRule, PlannedValidation } from "../sheet-plan";

export function writeValidation(sheet: Excel.Worksheet, { area, rule, says }: PlannedValidation): void {
  const validation = rangeOf(sheet, area).dataValidation;
  // The cells may have had rules of their own, several of them.
  validation.clear();
  // What it says comes before the rule: by that it is known as ours, should the request end between the two.
  validation.prompt = { showPrompt: true, title: "", message: says };
  validation.rule = excelRule(rule, extentText({ ...area, rows: 1, columns: 1 }));
  validation.ignoreBlanks = true;
  validation.errorAlert = { showAlert: true, style: "Stop", title: "", message: says };
}

/** The rule in Excel’s own terms. */
export function excelRule(rule: EntryRule, firstCell: string): Excel.DataValidationRule {
  if ("list" in rule) return { list: { inCellDropDown: true, source: rule.list.join(",") } };
  const decimal = simpleBounds(rule);
  return decimal ? { decimal } : { custom: { formula: formulaOf(rule, firstCell) } };
}

/** Excel's own rules know one bound, or two that are both allowed themselves. */
function simpleBounds(rule: Rule): Excel.BasicDataValidation | undefined {
  const { above, atLeast, below, atMost } = rule;
  const given = boundsOf(rule).length;
  if (given === 2 && atLeast !== undefined && atMost !== undefined) {
    return { operator: "Between", formula1: atLeast, formula2: atMost };
  }
  if (given !== 1) return undefined;
  if (above !== undefined) return { operator: "GreaterThan", formula1: above };
  if (atLeast !== undefined) return { operator: "GreaterThanOrEqualTo", formula1: atLeast };
  if (below !== undefined) return { operator: "LessThan", formula1: below };
  return atMost === undefined ? undefined : { operator: "LessThanOrEqualTo", formula1: atMost };
}

/** The rule of the area's first cell, from which Excel moves it to the others. */
function formulaOf({ above, atLeast, below, atMost, not, whole, inPosition }: Rule, cell: string): string {
  const bounds = { ">": above, ">=": atLeast, "<": below, "<=": atMost, "<>": not };
  const conditions = Object.entries(bounds).flatMap(([sign, bound]) =>
    bound === undefined ? [] : [`${cell}${sign}${bound}`],
  );
  const isWhole = whole ? [`${cell}=INT(${cell})`] : [];
  const holds = `AND(${[`ISNUMBER(${cell})`, ...conditions, ...isWhole].join(",")})`;
  return `=${inPosition ? `OR(${cell}=0,${holds})` : holds}`;
}
