import { CellError } from "../../catalog/declare/cell";
import type { Expected, ExpectedRefusal } from "../../catalog/declare/define";
import type { Outcome } from "../../catalog/read/evaluate";
import { Refusal } from "../../core/refusal";
import type { Words } from "../../builder/words/words";

/** A result as the pane shows it. */
export type Shown =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refusal"; readonly code: "#VALUE!" | "#N/A"; readonly message: string }
  | { readonly kind: "error"; readonly code: string };

export function shownAs(outcome: Outcome): Shown {
  if (outcome instanceof Refusal)
    return { kind: "refusal", code: outcome.kind === "none" ? "#N/A" : "#VALUE!", message: outcome.message };
  if (outcome instanceof CellError) return { kind: "error", code: outcome.code };
  if (typeof outcome === "number") return { kind: "number", value: outcome };
  return { kind: "text", text: typeof outcome === "boolean" ? String(outcome).toUpperCase() : outcome };
}

const DIGITS = 7;

/** The same where there is little room: numbers to seven digits. */
export function inShort(shown: Shown, words: Words): string {
  if (shown.kind !== "number") return inOneLine(shown, words);
  return words.everyDigit(Number(shown.value.toPrecision(DIGITS)));
}

export function inOneLine(shown: Shown, { everyDigit }: Words): string {
  if (shown.kind === "number") return everyDigit(shown.value);
  return shown.kind === "text" ? shown.text : shown.code;
}

/** What an example is declared to give, in a line: of a larger block its size. */
export function expectedInOneLine(gives: Expected, words: Words): string {
  if (!Array.isArray(gives)) return expectedCell(gives as Outcome | ExpectedRefusal, words);
  const rows = gives as readonly (readonly (Outcome | ExpectedRefusal)[])[];
  const columns = rows[0]?.length ?? 0;
  if (rows.length * columns > MOST_IN_A_LINE) return `${rows.length} × ${columns} cells`;
  return rows.map((row) => row.map((value) => expectedCell(value, words)).join("  ")).join(" / ");
}

const MOST_IN_A_LINE = 6;

const expectedCell = (value: Outcome | ExpectedRefusal, words: Words): string =>
  typeof value === "object" && "refuses" in value ? words.sentence(value.refuses) : line(value, words);

const line = (value: Outcome, words: Words): string =>
  typeof value === "string"
    ? `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`
    : inOneLine(shownAs(value), words);
