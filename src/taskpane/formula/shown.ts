import { CellError } from "../../catalog/declare/cell";
import type { Expected, ExpectedRefusal } from "../../catalog/declare/define";
import type { Outcome } from "../../catalog/read/evaluate";
import { Refusal } from "../../core/refusal";

/** A result as the pane shows it. */
export type Shown =
  /** `exact` is what a cell holds, to copy; `grouped` is the same, easier to read. */
  | { readonly kind: "number"; readonly exact: string; readonly grouped: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refusal"; readonly code: "#VALUE!" | "#N/A"; readonly message: string }
  | { readonly kind: "error"; readonly code: string };

export function shownAs(outcome: Outcome): Shown {
  if (outcome instanceof Refusal)
    return { kind: "refusal", code: outcome.kind === "none" ? "#N/A" : "#VALUE!", message: outcome.message };
  if (outcome instanceof CellError) return { kind: "error", code: outcome.code };
  if (typeof outcome === "number") return { kind: "number", exact: exactly(outcome), grouped: grouped(outcome) };
  return { kind: "text", text: typeof outcome === "boolean" ? String(outcome).toUpperCase() : outcome };
}

const DIGITS = 7;

/** The same where there is little room: numbers to seven digits. */
export function inShort(shown: Shown): string {
  if (shown.kind !== "number") return inOneLine(shown);
  return grouped(Number(Number(shown.exact).toPrecision(DIGITS)));
}

export function inOneLine(shown: Shown): string {
  if (shown.kind === "number") return shown.grouped;
  return shown.kind === "text" ? shown.text : shown.code;
}

/** What an example is declared to give, in a line: of a larger block its size. */
export function expectedInOneLine(gives: Expected): string {
  if (!Array.isArray(gives)) return expectedCell(gives as Outcome | ExpectedRefusal);
  const rows = gives as readonly (readonly (Outcome | ExpectedRefusal)[])[];
  const columns = rows[0]?.length ?? 0;
  if (rows.length * columns > MOST_IN_A_LINE) return `${rows.length} × ${columns} cells`;
  return rows.map((row) => row.map(expectedCell).join("  ")).join(" / ");
}

const MOST_IN_A_LINE = 6;

const expectedCell = (value: Outcome | ExpectedRefusal): string =>
  typeof value === "object" && "refuses" in value ? value.refuses : line(value);

const line = (value: Outcome): string =>
  typeof value === "string" ? `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"` : inOneLine(shownAs(value));

const exactly = (value: number): string => String(value).toUpperCase();

/** Every digit that the number has; the thousands before the point set apart by commas. */
function grouped(value: number): string {
  const text = exactly(value);
  if (text.includes("E")) return text;
  const [whole = "", ...rest] = text.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join(".");
}
