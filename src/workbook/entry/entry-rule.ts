import type { Cell } from "../../catalog/declare/cell";
import { testOf } from "../../catalog/declare/rules";
import type { EntryRule } from "../sheet-plan";

/** Whether Excel would let a user enter this value where the rule stands; it always lets a cell be emptied. */
export function accepts(rule: EntryRule, value: Cell): boolean {
  if (value === null || value === "") return true;
  if ("list" in rule) return rule.list.includes(String(value));
  return typeof value === "number" && testOf(rule)(value);
}
