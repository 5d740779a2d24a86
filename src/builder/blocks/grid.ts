import { SCENARIO_GRID } from "../../catalog/scenario/scenario-grid";
import { cellOf, FIXED, IF, ISNUMBER, isZero, joined, times, whereNumbers } from "../sheet/native";
import { withSpillSize, literal, type Term } from "../sheet/term";
import type { Backing } from "./backing";
import { FORMATS } from "./formats";
import { FIRST_ROW, TABLE } from "./layout";
import type { SheetContext } from "./sheet-context";

/** The change of the wallet for each move of the price and each hedge ratio. */
export interface Grid {
  readonly moves: readonly number[];
  readonly ratios: readonly number[];
  readonly changes: Term;
  /** How far the price may still move in each cell; 0 where that has liquidated the position. */
  readonly further: Term;
  readonly row: number;
}

const MOVES = [-0.6, -0.4, -0.2, -0.1, 0, 0.1, 0.2, 0.5, 1, 1.5];
const RATIOS = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];

const LIQUIDATED = "liq. ";
const LEGEND = "liq.: liquidated on the way there. The change is what remains, without the lost margin.";

export function writeGrid(
  { sheet, inputs, helpers }: SheetContext,
  from: number,
  { leverage, requirement }: Backing,
): Grid {
  const { coins, price, contract_size } = inputs;
  const title = { row: from, column: TABLE };
  sheet.write(title, "Change of the wallet by move and hedge ratio");
  sheet.look(sheet.area(title, 1, RATIOS.length + 1), { role: "section" });
  sheet.write({ row: from + 1, column: TABLE }, "Move ↓   Hedge ratio →", { role: "head" });
  const inRow = { text: "", cells: [RATIOS] };
  const ratios = sheet.input({ row: from + 1, column: TABLE + 1 }, inRow, { format: "0%", name: "ratios" });
  const inColumn = { text: "", cells: MOVES.map((move) => [move]) };
  const look = { format: "+0%;-0%;0%", name: "grid_moves" };
  const moves = sheet.input({ row: from + 2, column: TABLE }, inColumn, look);

  const given = { coins, price, moves, hedge_ratios: ratios, contract_size, leverage, ...requirement.rule };
  const spilled = (output: "change" | "liq", head: string, name: string): Term => {
    const column = helpers.take(RATIOS.length);
    sheet.write({ row: FIRST_ROW, column }, head, { role: "head" });
    const asked = { ...given, output: literal(output), if_none: literal("blank") };
    const grid = withSpillSize(sheet.call(SCENARIO_GRID, asked), MOVES.length, RATIOS.length);
    return sheet.formula({ row: FIRST_ROW + 1, column }, grid, { role: "helper", format: FORMATS.percent, name });
  };
  const changes = spilled("change", "Changes", "grid_changes");
  const further = spilled("liq", "Further moves", "grid_further");
  // colours by value, and marks by word, stand on Excel's own formulas, a cell each: not every spreadsheet colours a spill
  const at = { row: from + 2, column: TABLE + 1 };
  const shown = (row: number, column: number): Term => {
    const [change, left] = [cellOf(changes, row + 1, column + 1), cellOf(further, row + 1, column + 1)];
    return whereNumbers(change, IF(ISNUMBER(left), IF(isZero(left), marked(change), change), change));
  };
  sheet.cellsLater(at, [MOVES.length, RATIOS.length], shown, { format: "+0.0%;-0.0%;0.0%" });
  const area = sheet.area(at, MOVES.length, RATIOS.length);
  sheet.look(area, { align: "right" });
  sheet.highlight(area, { scale: "around zero" });
  sheet.highlight(area, { text: LIQUIDATED, level: "red" });
  sheet.write({ row: from + 2 + MOVES.length, column: TABLE }, LEGEND, { role: "note" });
  return { moves: MOVES, ratios: RATIOS, changes, further, row: from + 3 + MOVES.length };
}

/** A number alone would look like a gain or a loss as any other. */
const marked = (changes: Term): Term =>
  joined(literal(LIQUIDATED), FIXED(times(literal(100), changes), literal(1)), literal("%"));
