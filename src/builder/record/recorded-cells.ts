import type { Cell } from "../../catalog/declare/cell";
import type { Rows } from "../../catalog/declare/define";
import type { Choices } from "../draft/given";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../fields/fields";
import { FIGURES, type FigureName } from "../figures/figure-names";
import { cellName } from "../sheet/cell-name";
import { shortened } from "./hedge-record";
import { literalOf } from "./literal";

/** The cells of a sheet's own name; nothing where it has none. */
export type CellsNamed = (name: string) => Rows<Cell> | undefined;

/** The list of trades, by its columns. */
export const FILLS = "fills";
export const FILL_COLUMNS = ["fill_dates", "fill_sides", "fill_contracts", "fill_prices", "fill_fees"];

/** A figure stands under its own name, or under this one where a field has that. */
export const figureCells = (name: string): readonly string[] => [cellName(`resulting_${name}`), cellName(name)];

export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

/** Taken from the venue is a note on where inputs come from, and fills are told by their own columns. */
const isRecorded = (name: FieldName): boolean =>
  !["taking today’s values", "what has been traded"].includes(fieldNamed(name).askedBy ?? "");

/** What is recorded of the fields: what stands in cells of their own, and what decided which formulas there are. */
export async function fieldsIn(
  named: CellsNamed,
  given: Choices,
): Promise<{ choices: Map<string, string>; inputs: Map<string, string> }> {
  const [choices, inputs] = [new Map<string, string>(), new Map<string, string>()];
  for (const name of FIELD_NAMES) {
    const value = given[name];
    if (!value || !isRecorded(name)) continue;
    const cells = fieldNamed(name).fixed ? undefined : named(cellName(name));
    (cells ? inputs : choices).set(name, await shortened(literalOf(cells ?? value.cells)));
  }
  return { choices, inputs: await withFills(named, inputs) };
}

/** The same inputs as they are now; those whose cells are gone are left out. */
export async function inputsNow(named: CellsNamed, before: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const inputs = new Map<string, string>();
  for (const name of before.keys()) {
    const cells = name === FILLS ? undefined : named(cellName(name));
    if (cells) inputs.set(name, await shortened(literalOf(cells)));
  }
  return before.has(FILLS) ? withFills(named, inputs) : inputs;
}

async function withFills(named: CellsNamed, inputs: Map<string, string>): Promise<Map<string, string>> {
  const columns = FILL_COLUMNS.map((name) => named(name));
  const [dates] = columns;
  if (!dates || columns.some((column) => !column)) return inputs;
  const rows = dates.map((_, row) => columns.map((column) => column?.[row]?.[0] ?? null));
  return inputs.set(FILLS, await shortened(literalOf(rows)));
}

export function resultsIn(named: CellsNamed, isInput: (name: string) => boolean): Map<string, string> {
  return new Map(
    FIGURE_NAMES.flatMap((name) => {
      const [other = "", own = ""] = figureCells(name);
      const cells = named(other) ?? (isInput(name) ? undefined : named(own));
      return cells ? [[name, literalOf([[cells[0]?.[0] ?? null]])] as const] : [];
    }),
  );
}
