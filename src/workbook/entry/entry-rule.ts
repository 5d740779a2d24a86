import type { Cell } from "../../catalog/read/cell";
import type { EntryRule } from "../sheet-plan";

/** Whether Excel would let a user enter this value where the rule stands; it always lets a cell be emptied. */
export function accepts(rule: EntryRule, value: Cell): boolean {
  if (value === null || value === "") return true;
  if ("list" in rule) return rule.list.includes(String(value));
  const { above = -Infinity, atLeast = -Infinity, below = Infinity, atMost = Infinity } = rule;
  return typeof value === "number" && value > above && value >= atLeast && value < below && value <= atMost;
}
