import {
  DataValidationOperator as Operator,
  DataValidationRenderMode,
  DataValidationType as Type,
} from "@univerjs/core";
import type { IDataValidationRule } from "@univerjs/core";
import { invalidArgument, notImplemented } from "../richapi/rich-api-error";
import { Choice } from "./choice";

/** The part of Univer's rule that says what may be entered. */
export type Criterion = Pick<IDataValidationRule, "type" | "operator" | "formula1" | "formula2" | "renderMode">;

export const partsOfCriterion: readonly string[] = ["type", "operator", "formula1", "formula2", "renderMode"];

// learn.microsoft.com: the text of a list's items has this many characters at most.
const longestList = 255;

const operators = new Choice("Validation operator", {
  Between: Operator.BETWEEN,
  NotBetween: Operator.NOT_BETWEEN,
  EqualTo: Operator.EQUAL,
  NotEqualTo: Operator.NOT_EQUAL,
  GreaterThan: Operator.GREATER_THAN,
  LessThan: Operator.LESS_THAN,
  GreaterThanOrEqualTo: Operator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: Operator.LESS_THAN_OR_EQUAL,
});

/** What Excel calls a rule's type, the member of the rule that it stands in, and what Univer calls it. */
const kinds = [
  { name: "WholeNumber", member: "wholeNumber", type: Type.WHOLE },
  { name: "Decimal", member: "decimal", type: Type.DECIMAL },
  { name: "TextLength", member: "textLength", type: Type.TEXT_LENGTH },
  { name: "List", member: "list", type: Type.LIST },
  { name: "Custom", member: "custom", type: Type.CUSTOM },
] as const;

export const typeName = (criterion: Criterion): string =>
  kinds.find(({ type }) => type === criterion.type)?.name ?? "None";

/** `Excel.DataValidationRule` as an add-in sets it. */
export function criterionFrom(rule: unknown): Criterion {
  const [[member, value] = ["", undefined], ...others] = Object.entries((rule ?? {}) as Record<string, unknown>);
  if (others.length > 0 || typeof value !== "object" || value === null) throw invalidArgument();
  const kind = kinds.find((known) => known.member === member);
  if (!kind) throw notImplemented(`The validation rule "${member}"`);
  const words = value as Record<string, unknown>;
  if (kind.type === Type.LIST) return list(words);
  if (kind.type === Type.CUSTOM) return { type: Type.CUSTOM, formula1: formula(words["formula"]) };
  const operator = operators.write(words["operator"]);
  const takesTwo = operator === Operator.BETWEEN || operator === Operator.NOT_BETWEEN;
  const formula1 = bound(words["formula1"]);
  return { type: kind.type, operator, formula1, ...(takesTwo ? { formula2: bound(words["formula2"]) } : {}) };
}

/** The same as an add-in reads it: numbers as formulas, "=10". */
export function ruleFrom({ type, operator, formula1 = "", formula2, renderMode }: Criterion): object {
  const kind = kinds.find((known) => known.type === type);
  if (!kind) return {};
  if (kind.type === Type.LIST) {
    return { list: { inCellDropDown: renderMode !== DataValidationRenderMode.TEXT, source: formula1 } };
  }
  if (kind.type === Type.CUSTOM) return { custom: { formula: formula1 } };
  const bounds = {
    formula1: asFormula(formula1),
    ...(formula2 === undefined ? {} : { formula2: asFormula(formula2) }),
  };
  return { [kind.member]: { ...bounds, operator: operators.read(operator ?? Operator.BETWEEN) } };
}

function list({ source, inCellDropDown }: Record<string, unknown>): Criterion {
  if (typeof source !== "string") throw notImplemented("A list's source that is not a text");
  if (source === "" || (source.length > longestList && !source.startsWith("="))) throw invalidArgument();
  const items = source.startsWith("=") ? source : source.split(",").map((item) => item.trim());
  const renderMode = inCellDropDown === false ? DataValidationRenderMode.TEXT : DataValidationRenderMode.ARROW;
  return { type: Type.LIST, formula1: String(items), renderMode };
}

function bound(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string" || value.trim() === "") throw invalidArgument();
  return /^=[-+]?[0-9.]+$/.test(value) ? value.slice(1) : value;
}

function formula(value: unknown): string {
  if (typeof value !== "string" || value === "") throw invalidArgument();
  return asFormula(value);
}

const asFormula = (text: string): string => (text.startsWith("=") ? text : `=${text}`);
