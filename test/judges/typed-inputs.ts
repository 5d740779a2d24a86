import type { Rule } from "../../src/catalog/declare/rules";
import type { Extent } from "../../src/workbook/cell-address";
import type { Entry, EntryRule, SheetPlan } from "../../src/workbook/sheet-plan";
import type { Random } from "../oracle/random";

/** Something typed over an input of a sheet; "" where the cell is emptied. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

/** What is typed into one sheet, and what is particular about it. */
export interface TypedSet {
  readonly says: string;
  readonly typed: readonly TypedCell[];
}

interface Input {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
  readonly rule: EntryRule | undefined;
  readonly name: string;
}

const isIn = ({ row, column, rows, columns }: Extent, down: number, across: number): boolean =>
  down >= row && down < row + rows && across >= column && across < column + columns;

/** Every cell that looks like one to type in and has something in it; a formula there is what the venue says. */
export function inputsOf({ looks, validations, blocks, names }: SheetPlan): Input[] {
  const found = new Map<string, Input>();
  for (const { area, role } of looks) {
    if (role !== "input" && role !== "linked input") continue;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const block = blocks.find((one) => one.entries[row - one.row]?.[column - one.column] !== undefined);
        const entry = block?.entries[row - block.row]?.[column - block.column] ?? null;
        if (entry === null) continue;
        const rule = validations.find((one) => isIn(one.area, row, column))?.rule;
        const name = names.find((one) => isIn(one.area, row, column))?.name ?? "a cell without a name";
        found.set(`${row},${column}`, { row, column, entry, rule, name });
      }
  }
  return [...found.values()];
}

/** The plan with something typed over some of its cells. */
export function typedOver(plan: SheetPlan, typed: readonly TypedCell[]): SheetPlan {
  const values = new Map(typed.map(({ row, column, value }) => [`${row},${column}`, value === "" ? null : value]));
  const blocks = plan.blocks.map((block) => ({
    ...block,
    entries: block.entries.map((line, down) =>
      line.map((entry, across): Entry => {
        const value = values.get(`${block.row + down},${block.column + across}`);
        return value === undefined ? entry : value;
      }),
    ),
  }));
  const isPlanned = ({ row, column }: TypedCell): boolean =>
    plan.blocks.some((block) => block.entries[row - block.row]?.[column - block.column] !== undefined);
  const added = typed.flatMap((cell) =>
    isPlanned(cell) || cell.value === "" ? [] : [{ row: cell.row, column: cell.column, entries: [[cell.value]] }],
  );
  return { ...plan, blocks: [...blocks, ...added] };
}

/** Four fills of a hedge, the dates, sides, contracts, prices and fees: two sales, a part bought back, and a third. */
const FILLS = [
  [46346, "sell", 2000, 69500, 0.0005],
  [46347, "sell", 1500, 70500, 0.0002],
  [46350, "buy", 600, 66000, 0],
  [46351, "sell", 400, 71000, 0.0003],
];

/** The fills typed into a hedge sheet's rows for them. */
export function fillsOf({ names }: SheetPlan): TypedSet[] {
  const sides = names.find(({ name }) => name === "fill_sides")?.area;
  if (!sides) return [];
  const typed = FILLS.flatMap((line, down) =>
    line.map((value, across) => ({ row: sides.row + down, column: sides.column - 1 + across, value })),
  );
  return [{ says: "four fills", typed }];
}

/** Other numbers that a user could mean, no two of them by the same part of what was there. */
const others = (inputs: readonly Input[], random: Random): TypedCell[] =>
  inputs.flatMap(({ row, column, entry, rule }): TypedCell[] => {
    const value = another(entry, rule, random);
    return value === undefined ? [] : [{ row, column, value }];
  });

function another(entry: Entry, rule: EntryRule | undefined, random: Random): number | string | undefined {
  if (rule && "list" in rule) return typeof entry === "string" ? random.pick(rule.list) : undefined;
  if (typeof entry === "object") return undefined;
  if (typeof entry !== "number") return undefined;
  const share = 0.6 + random.fraction();
  const wanted = entry === 0 ? random.pick([0, 0.0015, 0.002]) : Number((entry * share).toPrecision(5));
  const whole = Number.isInteger(entry) && Math.abs(entry) >= 20 ? Math.round(wanted) : wanted;
  return rule && !keeps(whole, rule) ? entry : whole;
}

const keeps = (value: number, { above, atLeast, below, atMost, whole }: Rule): boolean =>
  !(above !== undefined && value <= above) &&
  !(atLeast !== undefined && value < atLeast) &&
  !(below !== undefined && value >= below) &&
  !(atMost !== undefined && value > atMost) &&
  (!whole || Number.isInteger(value));

/**
 * On the edge of what an input may be, a little beyond it, and a word where a number belongs. A number's cell is not
 * emptied: to our functions some Excels say 0 of it, and others nothing.
 */
function edgesOf({ entry, rule }: Input): (number | string)[] {
  if (rule && "list" in rule) return ["", "other", ...rule.list.map((word) => word.toUpperCase()).slice(0, 1)];
  if (typeof entry !== "number") return [];
  const { above, atLeast, below, atMost } = rule ?? {};
  const bounds = [above, atLeast, below, atMost].filter((bound) => bound !== undefined);
  return [...new Set<number | string>([...bounds, 0, 1, -1, 0.001, 12345678, "x"])];
}

/** Other inputs alone, and with one on an edge: JUDGED_SETS=4,20 takes more of them. */
export const JUDGED_SETS = (process.env["JUDGED_SETS"] ?? "1,2").split(",").map(Number) as [
  others: number,
  edges: number,
];

/** So many sets of other inputs for a sheet, and so many in which one input, of each sheet another, is on an edge. */
export function inputSets(
  plan: SheetPlan,
  [place, of]: readonly [place: number, of: number],
  [sets, edged]: readonly [others: number, edges: number],
  random: Random,
): TypedSet[] {
  const inputs = inputsOf(plan);
  const edges = inputs.flatMap((input) => edgesOf(input).map((value) => ({ input, value })));
  const among = Array.from({ length: sets }, (_, set): TypedSet => ({
    says: `other inputs ${set + 1}`,
    typed: others(inputs, random),
  }));
  const edgedSets = Array.from({ length: edged }, (_, set): TypedSet => {
    const { input, value } = edges[((set * of + place) * 11) % edges.length] as (typeof edges)[number];
    const { row, column, name } = input;
    const rest = set % 2 === 0 ? [] : others(inputs, random);
    return {
      says: `${name} is ${JSON.stringify(value)}`,
      typed: [...rest.filter((cell) => cell.row !== row || cell.column !== column), { row, column, value }],
    };
  });
  return [...among, ...edgedSets];
}
