import { BooleanNumber, DataValidationErrorStyle, DataValidationRenderMode, generateRandomId } from "@univerjs/core";
import type { ISheetDataValidationRule } from "@univerjs/core";
import { CFRuleType, CFSubRuleType, CFTextOperator, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { areaFrom, rangeFrom } from "../sheet/area";
import type { Comparison, Condition, Highlight, Rule, ScalePoint, TextOperator, Validation } from "../xlsx/book";
import { hex } from "./univer-looks";

const alerts: Readonly<Record<Validation["alert"]["style"], DataValidationErrorStyle>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};
const texts: Readonly<Record<TextOperator, CFTextOperator>> = {
  contains: CFTextOperator.containsText,
  notContains: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
};
const pointTypes: readonly ScalePoint["type"][] = ["min", "max", "num", "percent", "percentile", "formula"];
const kinds: readonly Validation["type"][] = ["list", "whole", "decimal", "date", "textLength", "custom", "any"];

const keyOf = <Key extends string>(from: Readonly<Record<Key, unknown>>, value: unknown): Key | undefined =>
  (Object.keys(from) as Key[]).find((key) => from[key] === value);

/** What the sheet asks of entries, as a file has it; nothing where the rule is one that files do not have. */
export function validationFrom(rule: ISheetDataValidationRule): Validation | undefined {
  const type = kinds.find((kind) => kind === String(rule.type));
  if (!type) return undefined;
  const isSpan = type !== "any" && type !== "list" && type !== "custom";
  return {
    areas: rule.ranges.map(areaFrom),
    type,
    ...(isSpan ? { comparison: (rule.operator ?? "between") as Comparison } : {}),
    formulas: [rule.formula1, rule.formula2].flatMap((formula) => (formula ? [String(formula)] : [])),
    arrow: rule.renderMode !== DataValidationRenderMode.TEXT,
    blanks: rule.allowBlank ?? true,
    alert: {
      shown: rule.showErrorMessage ?? true,
      title: rule.errorTitle ?? "",
      text: rule.error ?? "",
      style: keyOf(alerts, rule.errorStyle) ?? "stop",
    },
    prompt: { shown: rule.showInputMessage ?? true, title: rule.promptTitle ?? "", text: rule.prompt ?? "" },
  };
}

export const validationRule = ({ areas, type, comparison, formulas, arrow, blanks, alert, prompt }: Validation) => ({
  uid: generateRandomId(),
  ranges: areas.map(rangeFrom),
  type,
  ...(comparison ? { operator: comparison } : {}),
  ...(formulas[0] === undefined ? {} : { formula1: formulas[0] }),
  ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }),
  ...(type === "list" ? { renderMode: arrow ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT } : {}),
  allowBlank: blanks,
  showErrorMessage: alert.shown,
  errorStyle: alerts[alert.style],
  ...(alert.title ? { errorTitle: alert.title } : {}),
  ...(alert.text ? { error: alert.text } : {}),
  showInputMessage: prompt.shown,
  ...(prompt.title ? { promptTitle: prompt.title } : {}),
  ...(prompt.text ? { prompt: prompt.text } : {}),
});

/** A conditional format as a file has it; nothing where it is of a kind that is not written. */
export function conditionFrom({ ranges, rule }: IConditionFormattingRule): Condition | undefined {
  const found = ruleFrom(rule as SheetRule);
  return found && { areas: ranges.map(areaFrom), rule: found };
}

/** What the two kinds that are written have in common with all others. */
interface SheetRule {
  type: string;
  subType?: string;
  operator?: string;
  value?: unknown;
  style?: SheetHighlight;
  config?: { color: string; value: { type: string; value?: unknown } }[];
}
interface SheetHighlight {
  bg?: { rgb?: string | null } | null;
  cl?: { rgb?: string | null } | null;
  bl?: BooleanNumber;
  it?: BooleanNumber;
}

function ruleFrom({ type, subType, operator, value, style = {}, config = [] }: SheetRule): Rule | undefined {
  if (type === CFRuleType.colorScale) {
    const points = config.flatMap(({ color, value: at }): ScalePoint[] => {
      const known = pointTypes.find((one) => one === at.type);
      const colour = hex(color);
      if (!known || !colour) return [];
      return [{ type: known, colour, ...(at.value === undefined ? {} : { value: String(at.value) }) }];
    });
    return points.length === config.length ? { type: "scale", points } : undefined;
  }
  if (type !== CFRuleType.highlightCell) return undefined;
  const highlight = highlightFrom(style);
  if (subType === CFSubRuleType.formula) return { type: "formula", formula: String(value), highlight };
  if (subType === CFSubRuleType.number) {
    const numbers = (Array.isArray(value) ? value : [value]).map(Number);
    return numbers.every(Number.isFinite)
      ? { type: "number", comparison: operator as Comparison, numbers, highlight }
      : undefined;
  }
  const known = keyOf(texts, operator);
  const isText = subType === CFSubRuleType.text && known !== undefined && typeof value === "string";
  return isText ? { type: "text", operator: known, text: value, highlight } : undefined;
}

function highlightFrom({ bg, cl, bl, it }: SheetHighlight): Highlight {
  const fill = hex(bg?.rgb);
  const colour = hex(cl?.rgb);
  return {
    ...(fill ? { fill } : {}),
    ...(colour ? { colour } : {}),
    ...(bl === undefined ? {} : { bold: bl === BooleanNumber.TRUE }),
    ...(it === undefined ? {} : { italic: it === BooleanNumber.TRUE }),
  };
}

export const conditionRule = ({ areas, rule }: Condition) => ({
  cfId: `${rule.type === "text" ? "ContainsText" : rule.type === "number" ? "CellValue" : rule.type}-${generateRandomId()}`,
  ranges: areas.map(rangeFrom),
  stopIfTrue: false,
  rule: sheetRule(rule),
});

function sheetRule(rule: Rule): object {
  if (rule.type === "scale") {
    const config = rule.points.map(({ type, value, colour }, index) => {
      const known = type === "formula" || value === undefined ? value : Number(value);
      const at = { type: CFValueType[type], ...(known === undefined ? {} : { value: known }) };
      return { index, color: colour, value: at };
    });
    return { type: CFRuleType.colorScale, config };
  }
  const { fill, colour, bold, italic } = rule.highlight;
  const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const style = {
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(colour ? { cl: { rgb: colour } } : {}),
    ...(bold === undefined ? {} : { bl: flag(bold) }),
    ...(italic === undefined ? {} : { it: flag(italic) }),
  };
  const common = { type: CFRuleType.highlightCell, style };
  if (rule.type === "formula") return { ...common, subType: CFSubRuleType.formula, value: rule.formula };
  if (rule.type === "text")
    return { ...common, subType: CFSubRuleType.text, operator: texts[rule.operator], value: rule.text };
  const value = rule.numbers.length > 1 ? rule.numbers : rule.numbers[0];
  return { ...common, subType: CFSubRuleType.number, operator: rule.comparison, value };
}
