import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
} from "@univerjs/sheets-conditional-formatting";
import type {
  IColorScale,
  IFormulaHighlightCell,
  INumberHighlightCell,
  ITextHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import { invalidArgument, notImplemented } from "../richapi/rich-api-error";
import { Choice } from "./choice";
import { colourFrom } from "./colour";

/** The rules that Excel and Univer both have. */
export type Rule = IColorScale | ITextHighlightCell | INumberHighlightCell | IFormulaHighlightCell;
export type Highlight = Exclude<Rule, IColorScale>;
export type RuleType = "ColorScale" | "ContainsText" | "CellValue" | "Custom";

const highlight = { type: CFRuleType.highlightCell, style: {} } as const;

/** What a new rule is until its add-in has said more: something that no cell answers to. */
const beginnings: Readonly<Record<RuleType, () => Rule>> = {
  ColorScale: () => ({
    type: CFRuleType.colorScale,
    config: [
      { index: 0, color: "#F8696B", value: { type: CFValueType.min } },
      { index: 1, color: "#63BE7B", value: { type: CFValueType.max } },
    ],
  }),
  ContainsText: () => ({ ...highlight, subType: CFSubRuleType.text, operator: CFTextOperator.equal, value: "\0" }),
  CellValue: () => ({ ...highlight, subType: CFSubRuleType.formula, value: "=FALSE" }),
  Custom: () => ({ ...highlight, subType: CFSubRuleType.formula, value: "=FALSE" }),
};
const others = ["DataBar", "IconSet", "TopBottom", "PresetCriteria"];
const types = new Choice("Conditional format", beginnings, others);

export const beginningOf = (type: unknown): Rule => types.write(type)();

const texts = new Choice<string, CFTextOperator>("Text comparison", {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
});

type Span = CFNumberOperator.between | CFNumberOperator.notBetween;

const comparisons = new Choice<string, Exclude<CFNumberOperator, Span>>("Comparison", {
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
});
const spans = new Choice<string, Span>("Comparison", {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
});

const points = new Choice("Point of a colour scale", {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
});

export function textRule(words: { operator: string; text: string }, { style }: Highlight): ITextHighlightCell {
  const { operator, text } = words;
  if (typeof text !== "string" || text === "") throw invalidArgument();
  return { ...highlight, style, subType: CFSubRuleType.text, operator: texts.write(operator), value: text };
}

export function textWords({ operator, value = "" }: ITextHighlightCell): object {
  return { operator: texts.read(operator) ?? "Invalid", text: value === "\0" ? "" : value };
}

interface CellValueWords {
  operator: string;
  formula1: string;
  formula2?: string;
}

export function cellValueRule(words: CellValueWords, { style }: Highlight): INumberHighlightCell {
  const { operator, formula1, formula2 } = words;
  const common = { ...highlight, style, subType: CFSubRuleType.number } as const;
  if (operator === "Between" || operator === "NotBetween") {
    return { ...common, operator: spans.write(operator), value: [numberFrom(formula1), numberFrom(formula2)] };
  }
  return { ...common, operator: comparisons.write(operator), value: numberFrom(formula1) };
}

export function cellValueWords({ operator, value }: INumberHighlightCell): object {
  if (Array.isArray(value)) {
    return { operator: spans.read(operator), formula1: `=${value[0]}`, formula2: `=${value[1]}` };
  }
  return { operator: comparisons.read(operator), formula1: `=${value}` };
}

export const formulaRule = (formula: string, { style }: Highlight): IFormulaHighlightCell => ({
  ...highlight,
  style,
  subType: CFSubRuleType.formula,
  value: formula.startsWith("=") ? formula : `=${formula}`,
});

interface Criterion {
  type: string;
  color?: string | null;
  formula?: string | number | null;
}
type Point = IColorScale["config"][number];

/** `Excel.ConditionalColorScaleCriteria`, in the order in which Univer has the points. */
export function scaleRule(criteria: Partial<Record<"minimum" | "midpoint" | "maximum", Criterion>>): IColorScale {
  const { minimum, midpoint, maximum } = criteria;
  if (!minimum || !maximum) throw invalidArgument();
  const given = [minimum, ...(midpoint ? [midpoint] : []), maximum];
  return { type: CFRuleType.colorScale, config: given.map(pointFrom) };
}

export function scaleWords({ config }: IColorScale): object {
  const [minimum, ...rest] = config.map(criterionFrom);
  const maximum = rest.pop();
  return { minimum, ...(rest[0] ? { midpoint: rest[0] } : {}), maximum };
}

function pointFrom({ type, color, formula }: Criterion, index: number): Point {
  const kind = points.write(type);
  const colour = colourFrom(color);
  if (kind === CFValueType.min || kind === CFValueType.max) return { index, color: colour, value: { type: kind } };
  const value = kind === CFValueType.formula ? String(formula) : numberFrom(formula);
  return { index, color: colour, value: { type: kind, value } };
}

function criterionFrom({ color, value: { type, value } }: Point): Criterion {
  const formula = value === undefined ? null : String(value);
  return { type: points.read(type) ?? "Invalid", formula, color };
}

/** Univer compares with numbers alone: no cell can stand in their place. */
function numberFrom(text: unknown): number {
  const plain = String(text ?? "").replace(/^=/, "");
  if (plain.trim() === "") throw invalidArgument();
  const number = Number(plain);
  if (!Number.isFinite(number)) throw notImplemented(`A conditional format that compares with ${plain}`);
  return number;
}
