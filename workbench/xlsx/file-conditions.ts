import type { Comparison, Condition, Highlight, Rule, ScalePoint, TextOperator } from "./book";
import { areasIn, cellName, nameOf } from "./cell-names";
import { argbOf, colourOf } from "./colours";
import type { FileColour } from "./colours";
import type { Style, Worksheet } from "./excelts";
import { fromFile } from "./formula/from-file";

/** A rule as the package has it: its own types leave out half of what it reads and writes. */
interface FileRule {
  type: string;
  priority?: number;
  operator?: string;
  text?: string;
  formulae?: (string | number)[];
  style?: Partial<Style>;
  cfvo?: { type: string; value?: number | string }[];
  color?: FileColour[];
}

/** The conditional formats of a sheet in their order, and the names of those that the workbench has not. */
export function conditionsIn(sheet: Worksheet, theme: readonly string[], namespace: string) {
  const conditions: (Condition & { priority: number })[] = [];
  const unknown: string[] = [];
  for (const { ref, rules } of sheet.conditionalFormattings) {
    for (const given of rules as FileRule[]) {
      const rule = ruleOf(given, theme, namespace);
      if (rule) conditions.push({ areas: areasIn(ref), rule, priority: given.priority ?? 0 });
      else unknown.push(given.type);
    }
  }
  conditions.sort((a, b) => a.priority - b.priority);
  return { conditions: conditions.map(({ areas, rule }): Condition => ({ areas, rule })), unknown };
}

function ruleOf(given: FileRule, theme: readonly string[], namespace: string): Rule | undefined {
  const highlight = highlightOf(given.style ?? {}, theme);
  const formulas = (given.formulae ?? []).map(String);
  if (given.type === "colorScale") return scaleOf(given, theme, namespace);
  if (given.type === "cellIs") {
    const numbers = formulas.map(Number);
    // The workbench compares with numbers: what compares with a cell is a formula of that cell.
    if (!numbers.every(Number.isFinite)) return undefined;
    return { type: "number", comparison: given.operator as Comparison, numbers, highlight };
  }
  const [formula] = formulas;
  if (formula === undefined) return undefined;
  const text = textTest(formula);
  if (text) return { type: "text", ...text, highlight };
  return { type: "formula", formula: fromFile(formula, namespace), highlight };
}

const tests: readonly [TextOperator, RegExp][] = [
  ["contains", /^NOT\(ISERROR\(SEARCH\(("(?:[^"]|"")*"),\$?[A-Z]+\$?\d+\)\)\)$/],
  ["notContains", /^ISERROR\(SEARCH\(("(?:[^"]|"")*"),\$?[A-Z]+\$?\d+\)\)$/],
  ["beginsWith", /^LEFT\(\$?[A-Z]+\$?\d+,LEN\(("(?:[^"]|"")*")\)\)=\1$/],
  ["endsWith", /^RIGHT\(\$?[A-Z]+\$?\d+,LEN\(("(?:[^"]|"")*")\)\)=\1$/],
];

/** Whatever kind of rule it is: the formula is what Excel goes by. */
function textTest(formula: string): { operator: TextOperator; text: string } | undefined {
  for (const [operator, pattern] of tests) {
    const [, quoted] = pattern.exec(formula) ?? [];
    if (quoted !== undefined) return { operator, text: quoted.slice(1, -1).replaceAll('""', '"') };
  }
  return undefined;
}

const pointTypes = ["min", "max", "num", "percent", "percentile", "formula"] as const;

function scaleOf({ cfvo = [], color = [] }: FileRule, theme: readonly string[], namespace: string): Rule | undefined {
  const points = cfvo.flatMap(({ type, value }, index): ScalePoint[] => {
    const known = pointTypes.find((one) => one === type);
    const colour = colourOf(color[index], theme);
    if (!known || !colour) return [];
    const text = value === undefined || known === "min" || known === "max" ? undefined : String(value);
    const read = text !== undefined && known === "formula" ? fromFile(text, namespace) : text;
    return [{ type: known, colour, ...(read === undefined ? {} : { value: read }) }];
  });
  return points.length >= 2 && points.length === cfvo.length ? { type: "scale", points } : undefined;
}

function highlightOf({ fill, font = {} }: Partial<Style>, theme: readonly string[]): Highlight {
  const solid = fill?.type === "pattern" ? fill : undefined;
  // In these formats the colour behind the pattern is the one that is seen.
  const filled = colourOf((solid?.bgColor ?? solid?.fgColor) as FileColour | undefined, theme);
  const colour = colourOf(font.color as FileColour | undefined, theme);
  return {
    ...(filled ? { fill: filled } : {}),
    ...(colour ? { colour } : {}),
    ...(font.bold === undefined ? {} : { bold: font.bold }),
    ...(font.italic === undefined ? {} : { italic: font.italic }),
  };
}

/** Adds the conditional formats to a sheet of the package. */
export function writeConditions(sheet: Worksheet, conditions: readonly Condition[], toFile: (text: string) => string) {
  conditions.forEach(({ areas, rule }, index) => {
    const [first] = areas;
    if (!first) return;
    const corner = cellName(first.row, first.column);
    const rules = [{ ...fileRule(rule, corner, toFile), priority: index + 1 }];
    sheet.addConditionalFormatting({ ref: areas.map(nameOf).join(" "), rules: rules as never });
  });
}

function fileRule(rule: Rule, corner: string, toFile: (text: string) => string): FileRule {
  if (rule.type === "scale") {
    return {
      type: "colorScale",
      cfvo: rule.points.map(({ type, value }) => ({
        type,
        ...(value === undefined ? {} : { value: type === "formula" ? toFile(value) : Number(value) }),
      })),
      color: rule.points.map(({ colour }) => ({ argb: argbOf(colour) })),
    };
  }
  const style = dxf(rule.highlight);
  if (rule.type === "number")
    return { type: "cellIs", operator: rule.comparison, formulae: rule.numbers.map(String), style };
  if (rule.type === "formula") return { type: "expression", formulae: [toFile(rule.formula)], style };
  return textRule(rule, corner, style);
}

/** The package writes one of the four kinds: the others are formulas that say the same. */
function textRule(rule: Rule & { type: "text" }, corner: string, style: Partial<Style>): FileRule {
  const text = `"${rule.text.replaceAll('"', '""')}"`;
  const length = `LEN(${text})`;
  const formulas: Record<TextOperator, string> = {
    contains: `NOT(ISERROR(SEARCH(${text},${corner})))`,
    notContains: `ISERROR(SEARCH(${text},${corner}))`,
    beginsWith: `LEFT(${corner},${length})=${text}`,
    endsWith: `RIGHT(${corner},${length})=${text}`,
  };
  const formulae = [formulas[rule.operator]];
  return rule.operator === "contains"
    ? { type: "containsText", operator: "containsText", text: rule.text, formulae, style }
    : { type: "expression", formulae, style };
}

const dxf = ({ fill, colour, bold, italic }: Highlight): Partial<Style> => ({
  ...(fill ? { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argbOf(fill) } } } : {}),
  ...(colour !== undefined || bold !== undefined || italic !== undefined
    ? {
        font: {
          ...(bold === undefined ? {} : { bold }),
          ...(italic === undefined ? {} : { italic }),
          ...(colour === undefined ? {} : { color: { argb: argbOf(colour) } }),
        },
      }
    : {}),
});
