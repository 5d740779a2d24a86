import { SCENARIO_GRID } from "../../catalog/scenario/scenario-grid";
import { cellOf, unlessEmpty } from "../sheet/native";
import { withSpillSize, literal, type Term } from "../sheet/term";
import type { Backing } from "./backing";
import { FIRST_ROW, FORMATS, TABLE } from "./layout";
import type { SheetContext } from "./sheet-context";

/** The change of the wallet for each move of the price and each hedge ratio. */
export interface Grid {
  readonly moves: readonly number[];
  readonly ratios: readonly number[];
  readonly changes: Term;
  readonly row: number;
}

const MOVES = [-0.6, -0.4, -0.2, -0.1, 0, 0.1, 0.2, 0.5, 1, 1.5];
const RATIOS = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];

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
  const ratios = sheet.input({ row: from + 1, column: TABLE + 1 }, { text: "", cells: [RATIOS] }, { format: "0%" });
  const inColumn = { text: "", cells: MOVES.map((move) => [move]) };
  const moves = sheet.input({ row: from + 2, column: TABLE }, inColumn, { format: "+0%;-0%;0%" });

  const given = {
    coins,
    price,
    moves,
    hedge_ratios: ratios,
    contract_size,
    output: literal("change"),
    leverage,
    ...requirement.rule,
  };
  const at = { row: FIRST_ROW + 1, column: helpers.take(RATIOS.length) };
  sheet.write({ row: FIRST_ROW, column: at.column }, "Changes", { role: "head" });
  const spill = sheet.formula(at, withSpillSize(sheet.call(SCENARIO_GRID, given), MOVES.length, RATIOS.length), {
    role: "helper",
    format: FORMATS.percent,
  });
  // A colour scale needs formulas of the spreadsheet's own, so the cells that our function spills are copied one by
  // one.
  const copies = MOVES.map((_, row) => RATIOS.map((__, column) => unlessEmpty(cellOf(spill, row + 1, column + 1))));
  const changes = sheet.cells({ row: from + 2, column: TABLE + 1 }, copies, { format: "+0.0%;-0.0%;0.0%" });
  sheet.highlight(sheet.area({ row: from + 2, column: TABLE + 1 }, MOVES.length, RATIOS.length), {
    scale: "around zero",
  });
  return { moves: MOVES, ratios: RATIOS, changes, row: from + 2 + MOVES.length };
}
