import type { Parameter, Result, TableParameter, WordListParameter } from "./define";
import type { Unit } from "../../core/units";
import { ruleInWords } from "./rules";

/** How a unit reads in a sentence. */
export const UNIT_WORDS: Record<Unit, string> = {
  fraction: "a fraction",
  "fraction per year": "a fraction per year",
  "fraction per coin": "a fraction per coin",
  periods: "periods",
  hours: "hours",
  days: "days",
  count: "a count",
  coin: "coin",
  USD: "USD",
  "USD/coin": "USD per coin",
  units: "units",
  "USD/unit": "USD per unit",
  contracts: "contracts",
  "USD/contract": "USD per contract",
  "coin/contract": "coin per contract",
};

export const isOptional = (parameter: Parameter): boolean =>
  "substitute" in parameter || "block" in parameter || ("otherwise" in parameter && parameter.otherwise !== undefined);

/** The kind of value an argument takes: its unit, or its choices. */
export function kindInWords(parameter: Parameter): string {
  if ("choices" in parameter) return parameter.choices.map((choice) => `"${choice}"`).join(" | ");
  if ("columns" in parameter) return tableInWords(parameter);
  if ("truth" in parameter) return "TRUE or FALSE";
  if ("text" in parameter) return "a text";
  if ("block" in parameter) return "a range";
  if ("substitute" in parameter) return "any value";
  if ("words" in parameter) return `words such as ${wordsTaken(parameter, 4)}, one column or row`;
  const units = [parameter.unit, ...(parameter.alsoIn ?? [])].map((unit) => UNIT_WORDS[unit]).join(" or ");
  return "list" in parameter ? `${units}, one column or row` : units;
}

function tableInWords({ columns, single }: TableParameter): string {
  const table = `a table with the columns ${Object.keys(columns).join(", ")}`;
  const alone = single && Object.keys(columns).find((name) => !(name in single));
  return alone === undefined ? table : `one ${alone}, or ${table}`;
}

/** The words that a word list takes, quoted; all of them or the first few. */
export const wordsTaken = ({ words }: WordListParameter, most?: number): string =>
  Object.keys(words)
    .slice(0, most)
    .map((word) => `"${word}"`)
    .join(", ");

/** The default of an argument, in words; undefined where it has none. */
export function defaultInWords(parameter: Parameter): string | undefined {
  if (!("otherwise" in parameter)) return undefined;
  const { otherwise } = parameter;
  if (otherwise === undefined || otherwise === null) return undefined;
  if (typeof otherwise === "object") return otherwise.same;
  if (typeof otherwise === "boolean") return otherwise ? "TRUE" : "FALSE";
  return typeof otherwise === "string" ? `"${otherwise}"` : String(otherwise);
}

/** One line for Excel's argument hint. It includes the bounds where a number is easily typed in another unit. */
export function argumentHint(parameter: Parameter): string {
  const otherwise = defaultInWords(parameter);
  const kind = `${kindInWords(parameter)}${otherwise === undefined ? "" : `; ${otherwise} if left out`}`;
  const bounds = "rule" in parameter && parameter.rule.plausible ? ` It ${ruleInWords(parameter.rule)}.` : "";
  return `${parameter.about} (${kind}).${bounds}`;
}

/** The unit of a result, or the names of its columns. */
export function resultInWords(result: Result): string {
  if ("columns" in result) return result.columns.map(({ name }) => name).join(" · ");
  const units = typeof result.unit === "string" ? [result.unit] : result.unit;
  return units.map((unit) => UNIT_WORDS[unit]).join(" or ");
}

/** The help page of a function: LIQ_PRICE is explained in liq-price.html. */
export const helpPage = (name: string): string => `${name.toLowerCase().replaceAll("_", "-")}.html`;

/** The name of a function in code: LIQ_PRICE is liqPrice. */
export const codeName = (name: string): string =>
  name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
