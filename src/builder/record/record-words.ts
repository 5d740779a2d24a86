import type { Parameter } from "../../catalog/declare/define";
import { UNIT_WORDS } from "../../catalog/declare/words";
import type { BuilderField } from "../fields/field";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../fields/fields";
import type { FigureKind } from "../figures/figure-kind";
import { FIGURES, figureWords, type FigureName } from "../figures/figure-names";
import { SHEET_WORDS } from "../words/words";
import { readLiteral } from "./literal";
import type { RowKind, WordsOf } from "./hedge-record";

const isField = (name: string): name is FieldName => (FIELD_NAMES as string[]).includes(name);
const isFigure = (name: string): name is FigureName => Object.hasOwn(FIGURES, name);

/** The field that a fact of the contract table fills. */
const filledWith = (fact: string): BuilderField | undefined =>
  FIELD_NAMES.map(fieldNamed).find(({ filledBy, filledInstead }) => filledBy === fact || filledInstead?.from === fact);

/** What is recorded under a name, as the pane calls it; the name itself where this version has no such thing. */
export function recordedLabel(kind: RowKind, name: string): string {
  if (kind === "result" && isFigure(name)) return figureWords(name).label;
  if ((kind === "input" || kind === "choice") && isField(name)) return fieldNamed(name).label;
  const field = kind === "fact" ? filledWith(name) : undefined;
  // the fee of an order is one of two facts
  return field && !field.filledInstead ? field.label : asWords(name);
}

const asWords = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll("_", " ")}`;

/** How its number is shown. */
export function recordedKind(kind: RowKind, name: string): FigureKind {
  if (kind === "result") return isFigure(name) ? figureWords(name).kind : "ratio";
  const field = kind === "fact" ? filledWith(name) : isField(name) ? fieldNamed(name) : undefined;
  if (field?.writtenAs) return field.writtenAs;
  return field && field.countedIn === undefined ? kindOfUnit(field.parameter) : "count";
}

function kindOfUnit(parameter: Parameter): FigureKind {
  if (!("unit" in parameter)) return "count";
  const { unit } = parameter;
  if (unit === "USD/coin" || unit === "USD/unit") return "price";
  if (unit === "USD" || unit === "coin" || unit === "contracts") return unit;
  return "count";
}

const BEHIND: Readonly<Record<FigureKind, string>> = {
  USD: "USD",
  price: "USD per coin",
  coin: "coin",
  contracts: "contracts",
  times: "x",
  percent: "",
  ratio: "",
  count: "",
};

/** Words for readers of the sheet. Behind a number stands its unit, so that a spreadsheet takes it for the text that it is. */
export const inSheetWords: WordsOf = (kind, name) => ({
  label: kind === "fact" ? `Fact: ${recordedLabel(kind, name)}` : recordedLabel(kind, name),
  unit: (literal) => {
    const number = readLiteral(literal)?.[0]?.[0];
    if (typeof number !== "number" || literal.startsWith("{")) return literal;
    const shown = recordedKind(kind, name);
    const behind = shown === "percent" ? `= ${SHEET_WORDS.percent(number)}` : BEHIND[shown] || unitBehind(kind, name);
    return `${literal} ${behind || "(a number)"}`;
  },
});

function unitBehind(kind: RowKind, name: string): string {
  const field = kind === "input" && isField(name) ? fieldNamed(name) : undefined;
  if (!field || field.countedIn || !("unit" in field.parameter)) return "";
  return UNIT_WORDS[field.parameter.unit].replace(/^a (?:fraction|count)$/, "");
}
