import type { Linted } from "../../../lint/lint-workbook";
import type { Words } from "../../../builder/words/words";
import { heldAs } from "../../../workbook/entry-changes";
import type { Entry } from "../../../workbook/sheet-plan";

/** What was looked at, and how much of it needs a look. */
export function lintedInWords({ findings, ours, plain, hedges, unseen }: Linted, { plain: number }: Words): string {
  const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
  const looked = [
    counted(ours, "formula of the add-in", "formulas of the add-in"),
    counted(plain, "plain formula", "plain formulas"),
    counted(hedges, "hedge", "hedges"),
  ];
  const at = `${looked.slice(0, -1).join(", ")} and ${looked.at(-1) ?? ""}`;
  const found = findings.length === 0 ? "Nothing found" : counted(findings.length, "finding", "findings");
  const left =
    unseen === 0
      ? ""
      : ` ${counted(unseen, "hedge", "hedges")} could not be followed: see what HEDGE_CHECK shows there.`;
  return `${found} in ${at}.${left}`;
}

/** What is entered in a cell, as it is read before it is changed. */
export function entryInWords(entry: Entry, words: Words): string {
  if (typeof entry === "number") return words.everyDigit(entry);
  const held = String(heldAs(entry));
  return held === "" ? "(empty)" : held;
}
