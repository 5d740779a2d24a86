import { plainNumber } from "../../catalog/declare/plain-number";
import type { Unit } from "../../core/units";
import { addressText, extentText } from "../../workbook/cell-address";
import type { EntryChange } from "../../workbook/entry-changes";
import type { SheetCells } from "../../workbook/cells-in-use";
import type { CallSeen } from "../calls-seen";
import type { At, LintFinding } from "../finding";
import { change, keyOf, type Sight } from "../sight";

/** What changes with the market, with the venue or with what somebody holds: it belongs in a cell that can be seen. */
const INPUTS: readonly Unit[] = ["coin", "contracts", "USD", "units", "USD/coin", "USD/unit", "USD/contract"];
const RATES: readonly Unit[] = ["fraction", "fraction per year", "fraction per coin"];
/** Steps of the market are no inputs of a hedge. */
const STEPS = new Set(["lot", "tick", "coin_step"]);
/** What stands in formulas anywhere and means itself; and the faces that contracts have. */
const PLAIN = new Set([0, 1, -1, 100]);
const FACES = new Set([1, 10, 100]);

/** A sheet with more of them is a list of examples, and would hide what else is said. */
const MOST = 24;

interface Typed {
  readonly name: string;
  readonly unit: Unit;
  readonly value: number;
  readonly sheet: SheetCells;
  readonly found: { readonly call: CallSeen; readonly from: number; readonly to: number }[];
}

/**
 * L11: numbers typed inside formulas of ours. The same number for the same argument is told once a sheet, and lifted into
 * one cell: whoever changes it there changes it everywhere.
 */
export class TypedNumbers {
  private readonly typed = new Map<string, Typed>();

  look(call: CallSeen, sight: Sight): void {
    const sheet = sight.sheetNamed(call.at.sheet);
    for (const { name, parameter, typed: value, span } of call.given.values()) {
      if (!sheet || value === undefined || !("unit" in parameter) || !isInput(name, parameter.unit, value)) continue;
      const key = `${sheet.name} ${name} ${value}`;
      const one = this.typed.get(key) ?? { name, unit: parameter.unit, value, sheet, found: [] };
      this.typed.set(key, one);
      const text = call.formula.slice(span.from, span.to);
      const from = span.from + text.indexOf(text.trim());
      one.found.push({ call, from, to: from + text.trim().length });
    }
  }

  findings(sight: Sight): LintFinding[] {
    const all = [...this.typed.values()];
    return [...new Set(all.map(({ sheet }) => sheet))].flatMap((home) => {
      const typed = all.filter(({ sheet }) => sheet === home);
      return typed.length > MOST ? [gathered(typed)] : typed.map((one) => finding(one, sight));
    });
  }
}

const isInput = (name: string, unit: Unit, value: number): boolean => {
  if (STEPS.has(name) || PLAIN.has(value) || (unit === "USD/contract" && FACES.has(value))) return false;
  return INPUTS.includes(unit) || RATES.includes(unit);
};

/** One word for all of a sheet: nobody lifts so many into cells. */
function gathered(typed: readonly Typed[]): LintFinding {
  const calls = typed.flatMap(({ found }) => found.map(({ call }) => call));
  const cells = [...new Map(calls.map(({ at }) => [keyOf(at), at])).values()];
  const [at, ...others] = cells as [At, ...At[]];
  const says = `${typed.length} numbers are typed inside ${cells.length} formulas of this sheet: whoever looks for them in the cells does not find them.`;
  return { code: "L11", level: "info", at, others, says };
}

function finding({ name, unit, value, sheet, found }: Typed, sight: Sight): LintFinding {
  const cells = [...new Map(found.map(({ call }) => [keyOf(call.at), call.at])).values()];
  const [at, ...others] = cells as [At, ...At[]];
  const functions = [...new Set(found.map(({ call }) => call.definition.name))].join(", ");
  const where = cells.length === 1 ? "the formula" : `${cells.length} formulas`;
  const says = `${name} of ${functions} is ${plainNumber(value, EVERY_DIGIT)}, typed inside ${where}: whoever looks for it in the cells does not find it.`;
  const label = `${name.replaceAll("_", " ")}${UNIT_WORDS[unit] ?? ""}`;
  const base = { code: "L11", level: "info", at, others, says } as const;
  if (found.some(({ call }) => !call.isAsWritten)) return base;
  const room = roomFor(sheet);
  const { changes, cell } = lifted(found, sheet.name, label, value, room);
  const mend = {
    label: "Put it in a cell",
    changes,
    means: `The number moves to ${addressText({ sheet: sheet.name, cells: cell })}, labelled “${label}”, and ${where} ${cells.length === 1 ? "refers" : "refer"} to it. No result changes.`,
  };
  return { ...base, ...sight.mending(mend) };
}

/** No double has more digits. */
const EVERY_DIGIT = 17;

const UNIT_WORDS: Partial<Readonly<Record<Unit, string>>> = {
  coin: ", coins",
  contracts: ", + long, − short",
  USD: ", USD",
  "USD/coin": ", USD per coin",
  "USD/unit": ", USD per unit",
  "USD/contract": ", USD per contract",
  "fraction per year": ", a year",
};

const HEADING = "Numbers from formulas";

/** Where the next pair of label and number goes: right of all that is in use, where neither tables nor spills grow to. */
interface Room {
  readonly row: number;
  readonly column: number;
  readonly isNew: boolean;
}

function roomFor({ extent, values }: SheetCells): Room {
  for (const [down, line] of values.entries()) {
    const across = line.indexOf(HEADING);
    if (across < 0) continue;
    let row = down + 1;
    while (isFilled(values[row]?.[across]) || isFilled(values[row]?.[across + 1])) row++;
    return { row: extent.row + row, column: extent.column + across, isNew: false };
  }
  return { row: extent.row + 1, column: extent.column + extent.columns + 1, isNew: true };
}

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== "";

function lifted(
  found: Typed["found"],
  sheet: string,
  label: string,
  value: number,
  { row, column, isNew }: Room,
): { readonly changes: readonly EntryChange[]; readonly cell: string } {
  const at = (down: number, across: number): At => ({
    sheet,
    cells: extentText({ row: row + down, column: column + across, rows: 1, columns: 1 }),
  });
  const cell = at(0, 1).cells;
  const reference = cell.replace(/[A-Z]+|\d+/g, "$$$&");
  const byCell = new Map<string, Typed["found"]>();
  for (const one of found) byCell.set(keyOf(one.call.at), [...(byCell.get(keyOf(one.call.at)) ?? []), one]);
  const formulas = [...byCell.values()].map((places) => {
    const [{ call }] = places as [Typed["found"][number]];
    // from the end on, so that what is before stays where it is
    const after = places
      .toSorted((one, other) => other.from - one.from)
      .reduce((text, { from, to }) => text.slice(0, from) + reference + text.slice(to), call.formula);
    return change(call.at, { formula: call.formula }, { formula: after });
  });
  const heading = isNew ? [change(at(-1, 0), null, HEADING)] : [];
  return { changes: [...heading, change(at(0, 0), null, label), change(at(0, 1), null, value), ...formulas], cell };
}
