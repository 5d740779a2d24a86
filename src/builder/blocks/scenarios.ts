import { columnOf, type ColumnOf } from "../../catalog/declare/columns";
import { SCENARIO_TABLE } from "../../catalog/scenario/scenario";
import type { FigureTable } from "../figures/figures";
import { columnAt, IF, isAbove, isBelow, isZero, MIN, minus, over, plus, times, unlessEmpty } from "../sheet/native";
import { withSpillSize, literal, refusalOf, valueOf, type Term } from "../sheet/term";
import type { PlanCell } from "../sheet/writer";
import type { Backing } from "./backing";
import { FIRST_ROW, FORMATS, headings, TABLE } from "./layout";
import type { Locked } from "./locked";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** The wallet at each price of the table, as if the price had gone there at once. */
export interface Scenarios {
  readonly prices: Term;
  readonly unhedged: Term;
  readonly hedged: Term;
  readonly coins: Term;
  readonly marginRatio: Term;
  readonly status: Term;
  readonly table: FigureTable;
  /** The first free row below. */
  readonly row: number;
}

const HEADINGS: Readonly<Record<ColumnOf<typeof SCENARIO_TABLE>, FigureTable["columns"][number]>> = {
  price: { title: "Price", kind: "price" },
  move: { title: "From entry", kind: "percent" },
  "unhedged USD": { title: "Unhedged", kind: "USD" },
  "PnL coin": { title: "PnL", kind: "coin" },
  "PnL USD": { title: "PnL", kind: "USD" },
  "coins after": { title: "Coins", kind: "coin" },
  "hedged USD": { title: "Hedged", kind: "USD" },
  change: { title: "Change", kind: "percent" },
  "margin ratio": { title: "Margin ratio", kind: "percent" },
  status: { title: "Status", kind: "text" },
};
const COLUMNS = SCENARIO_TABLE.result.columns.map(({ name }) => HEADINGS[name]);
const MORE = [
  { title: "Top-up", kind: "coin" },
  { title: "Exit sells", kind: "coin" },
] as const;
const OUTSIDE = { title: "With the asset", kind: "USD" } as const;

export function writeScenarios(
  context: SheetContext,
  from: number,
  position: Position,
  backing: Backing,
  locked: Locked,
): Scenarios {
  const { sheet, inputs, asked } = context;
  const { contracts, entry_price, coins } = position;
  const { contract_size } = inputs;
  const prices = asked.ladder === "own" ? (inputs.own_prices as Term) : ladder(context);

  const title = { row: from, column: TABLE };
  sheet.write(title, "Scenarios");
  const asset = asked.hedged_with === "proxy" ? [OUTSIDE] : [];
  const columns = [...COLUMNS, ...MORE, ...asset];
  sheet.look(sheet.area(title, 1, columns.length), { role: "section" });
  sheet.writeAll({ row: from + 1, column: TABLE }, [headings(columns, context.coin)], { role: "head" });

  const at = { row: from + 2, column: TABLE };
  // Without a position there is no margin at risk, and all coins stand in for it.
  const margin = IF(isZero(contracts), coins, backing.backing);
  const given = { coins, contracts, entry_price, prices, contract_size, margin, ...backing.requirement.rule };
  const rungs = prices.cells.length;
  const rows = sheet.call(SCENARIO_TABLE, { ...given, headers: literal(false), if_none: literal("blank") });
  const spill = sheet.formula(at, withSpillSize(rows, rungs, COLUMNS.length));
  columns.forEach(({ kind }, index) =>
    sheet.look(sheet.area({ row: at.row, column: at.column + index }, rungs), { format: FORMATS[kind] }),
  );
  const column = (name: ColumnOf<typeof SCENARIO_TABLE>) => columnAt(spill, columnOf(SCENARIO_TABLE, name));

  const missing = writeMissing(context, prices, backing);
  const beside = (index: number): PlanCell => ({ row: at.row, column: at.column + COLUMNS.length + index });
  const topUp = sheet.formula(beside(0), IF(isAbove(missing, literal(0)), missing, literal(0)));
  const toSell = sheet.formula(beside(1), over(locked.dollars, prices));
  const hedged = column("hedged USD");
  const withAsset =
    asset.length > 0 ? [sheet.formula(beside(2), plus(assetAt(context, prices), unlessEmpty(hedged)))] : [];
  const unhedged = column("unhedged USD");

  const own = [topUp, toSell, ...withAsset];
  const table: FigureTable = {
    id: "scenarios",
    title: "Scenarios",
    says: "Each row stands alone, as if the price had gone there at once. Funding and fees are not in it.",
    columns,
    rows: refusalOf(rows)
      ? [[valueOf(rows) ?? 0]]
      : spill.cells.map((row, index) =>
          [...row, ...own.map(({ cells }) => cells[index]?.[0] ?? null)].map((value) => value ?? 0),
        ),
  };
  const wealth = withAsset[0] ?? hedged;
  worst(context, wealth, column("coins after"));
  return {
    prices,
    unhedged: asset.length > 0 ? plus(assetAt(context, prices), unlessEmpty(unhedged)) : unhedged,
    hedged: wealth,
    coins: column("coins after"),
    marginRatio: column("margin ratio"),
    status: column("status"),
    table,
    row: at.row + rungs,
  };
}

/** How much margin is missing at each price; below 0 where there is more than enough. */
function writeMissing({ sheet, helpers }: SheetContext, prices: Term, { requirement, backing }: Backing): Term {
  const column = helpers.take(1);
  sheet.write({ row: FIRST_ROW, column }, "Margin missing", { role: "head" });
  const needed = requirement.marginFor(prices);
  const missing = minus(withSpillSize(needed, prices.cells.length, 1), backing);
  return sheet.formula({ row: FIRST_ROW + 1, column }, missing, { role: "helper", format: FORMATS.coin });
}

/** Prices in even steps from the lowest to the highest move; the moves can be changed in the sheet. */
function ladder({ sheet, inputs, choices, helpers }: SheetContext): Term {
  const number = (name: "lowest" | "highest" | "rungs") => Number(choices[name]?.cells[0]?.[0]);
  const [lowest, highest, rungs] = [number("lowest"), number("highest"), number("rungs")];
  const column = helpers.take(2);
  sheet.writeAll({ row: FIRST_ROW, column }, [["Moves", "Prices"]], { role: "head" });
  const move = (rung: number) => lowest + ((highest - lowest) * rung) / (rungs - 1);
  const cells = Array.from({ length: rungs }, (_, rung) => [Number(move(rung).toFixed(MOVE_PLACES))]);
  const at = { row: FIRST_ROW + 1, column };
  const moves = sheet.input(at, { text: "", cells }, { format: FORMATS.percent });
  return sheet.formula({ ...at, column: column + 1 }, pricesAfter(inputs.price as Term, moves), {
    role: "helper",
    format: FORMATS.price,
  });
}

/** Moves are rounded to a hundredth of a per cent. */
const MOVE_PLACES = 4;

/** The price after each move. */
export const pricesAfter = (price: Term, moves: Term): Term => plus(price, times(price, moves));

/**
 * The worth of the asset when the coin is at these prices: it follows the coin by its beta, and never falls below 0.
 */
export function assetAt({ inputs }: SheetContext, prices: Term): Term {
  const { asset_units, asset_price, beta, price } = inputs as Record<
    "asset_units" | "asset_price" | "beta" | "price",
    Term
  >;
  const value = times(
    times(asset_units, asset_price),
    plus(literal(1), times(beta, minus(over(prices, price), literal(1)))),
  );
  return IF(isBelow(value, literal(0)), literal(0), value);
}

function worst({ results }: SheetContext, wealth: Term, coins: Term): void {
  results.group("worst");
  results.figure("worst_usd", MIN(unlessEmpty(wealth)));
  results.figure("worst_coins", MIN(unlessEmpty(coins)));
}
