import type { Parameter } from "./define";
import type { Unit } from "../core/units";

/** How a unit reads in a sentence. */
export const UNIT_WORDS: Record<Unit, string> = {
  fraction: "a fraction",
  periods: "periods",
  coin: "coin",
  USD: "USD",
  "USD/coin": "USD per coin",
  contracts: "contracts",
  "USD/contract": "USD per contract",
};

export const isOptional = (parameter: Parameter): boolean =>
  "substitute" in parameter || parameter.otherwise !== undefined;

/** The kind of value an argument takes: its unit, or its choices. */
export function kindInWords(parameter: Parameter): string {
  if ("substitute" in parameter) return "any value";
  if ("choices" in parameter) return parameter.choices.map((choice) => `"${choice}"`).join(" | ");
  return UNIT_WORDS[parameter.unit];
}

export function defaultInWords(parameter: Parameter): string | undefined {
  if ("substitute" in parameter || parameter.otherwise === undefined) return undefined;
  return typeof parameter.otherwise === "string" ? `"${parameter.otherwise}"` : String(parameter.otherwise);
}

/** One line for Excel's argument hint. */
export function toldInExcel(parameter: Parameter): string {
  const otherwise = defaultInWords(parameter);
  return `${parameter.about} (${kindInWords(parameter)}${otherwise === undefined ? "" : `; ${otherwise} if left out`}).`;
}

/** The help page of a function: LIQ_PRICE is explained in liq-price.html. */
export const helpPage = (name: string): string => `${name.toLowerCase().replaceAll("_", "-")}.html`;

/** The name of a function in code: LIQ_PRICE is liqPrice. */
export const codeName = (name: string): string =>
  name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
