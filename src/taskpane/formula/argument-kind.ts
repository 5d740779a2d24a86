import type { Parameter } from "../../catalog/declare/define";
import { defaultInWords, isOptional } from "../../catalog/declare/words";
import { blockLike } from "../../workbook/entry/field";

/** What kind of value an argument takes, beside its name. */
export function kindInShort(parameter: Parameter): string {
  if ("choices" in parameter) return "choice";
  if ("truth" in parameter) return "TRUE or FALSE";
  if ("text" in parameter) return "text";
  if ("block" in parameter) return "table";
  if ("substitute" in parameter) return "any value";
  if ("columns" in parameter) return `table: ${Object.keys(parameter.columns).join(", ")}`;
  if ("words" in parameter) return "words, a list";
  const units = [parameter.unit, ...(parameter.alsoIn ?? [])].join(" or ");
  return "list" in parameter ? `${units}, a list` : units;
}

/** What stands in an empty field: its default, or how to write what it takes. */
export function hintOf(parameter: Parameter): string | undefined {
  const otherwise = defaultInWords(parameter);
  if (otherwise !== undefined) return `${takesAnother(parameter) ? `as ${otherwise}` : otherwise} (default)`;
  if ("list" in parameter) return `A2:A9 or ${blockLike(parameter)}`;
  if ("columns" in parameter) {
    const last = String.fromCharCode(64 + Object.keys(parameter.columns).length);
    return `A2:${last}9 or ${blockLike(parameter)}${isOptional(parameter) ? " (optional)" : ""}`;
  }
  if ("block" in parameter) return "A1:F20 (optional)";
  return isOptional(parameter) ? "optional" : undefined;
}

const takesAnother = (parameter: Parameter): boolean =>
  "otherwise" in parameter && typeof parameter.otherwise === "object" && parameter.otherwise !== null;
