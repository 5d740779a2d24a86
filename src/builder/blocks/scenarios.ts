import { columnOf, type ColumnOf } from "../../catalog/declare/columns";
import { SCENARIO_TABLE } from "../../catalog/scenario/scenario";
import type { FigureTable } from "../figures/figures";
import {
  columnAt,
  IF,
  isAbove,
  isBelow,
  isZero,
  least,
  minus,
  numbersOf,
  over,
  plus,
  times,
  whereNumbers,
} from "../sheet/native";
import { withSpillSize, literal, refusalOf, valueOf, type Term } from "../sheet/term";
import type { PlanCell } from "../sheet/writer";
import type { Backing } from "./backing";
import { FORMATS } from "./formats";
import { FIRST_ROW, headings, TABLE } from "./layout";
import type { Locked } from "./locked";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** The wallet at each price of the table, as if the price had gone there at once. */
export interface Scenarios {
  readonly prices: Term;
  /** What is held beside the wallet, at each price. */
  readonly asset: Term | undefined;
  /** The whole wealth, until a liquidation and after it. */
  readonly hedged: Term;
  /** What there is at other prices, in no cell of the sheet. */
  readonly at: (others: Term) => { readonly hedged: Term; readonly status: Term };
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
  const margin = context.aside("margin_looked_at", IF(isZero(contracts), coins, backing.backing));
  const given = { coins, contracts, entry_price, contract_size, margin, ...backing.requirement.rule };
  const rungs = prices.cells.length;
  const rowsAt = (some: Term): Term =>
    sheet.call(SCENARIO_TABLE, { ...given, prices: some, headers: literal(false), if_none: literal("blank") });
  const rows = rowsAt(prices);
  const spill = sheet.formula(at, withSpillSize(rows, rungs, COLUMNS.length));
  columns.forEach(({ kind }, index) =>
    sheet.look(sheet.area({ row: at.row, column: at.column + index }, rungs), {
      format: context.formats[kind === "coin" ? "coinBriefly" : kind],
    }),
  );
  const column = (name: ColumnOf<typeof SCENARIO_TABLE>, named: string) =>
    sheet.named(named, columnAt(spill, columnOf(SCENARIO_TABLE, name)));

  const needed = writeNeeded(context, prices, backing);
  const missing = IF(isAbove(needed, backing.backing), minus(needed, backing.backing), literal(0));
  const beside = (index: number): PlanCell => ({ row: at.row, column: at.column + COLUMNS.length + index });
  const topUp = sheet.formula(beside(0), whereNumbers(needed, missing));
  const toSell = sheet.formula(beside(1), over(locked.dollars, prices));
  const hedged = column("hedged USD", "hedged_usd");
  const outside = asset.length > 0 ? writeAsset(context, "asset_after", prices) : undefined;
  const withAsset = outside ? [sheet.formula(beside(2), plus(outside, numbersOf(hedged)), { name: "with_asset" })] : [];

  const elsewhere = (others: Term): ReturnType<Scenarios["at"]> => {
    const found = rowsAt(others);
    const wallet = columnAt(found, columnOf(SCENARIO_TABLE, "hedged USD"));
    return {
      hedged: outside ? plus(assetAt(context, others), numbersOf(wallet)) : wallet,
      status: columnAt(found, columnOf(SCENARIO_TABLE, "status")),
    };
  };

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
  const after = column("coins after", "coins_after");
  worst(context, wealth, after);
  return {
    prices,
    asset: outside,
    hedged: wealth,
    at: elsewhere,
    coins: after,
    marginRatio: column("margin ratio", "margin_ratios"),
    status: column("status", "status"),
    table,
    row: at.row + rungs,
  };
}

/** The margin that each price would ask for. */
function writeNeeded({ sheet, helpers, formats }: SheetContext, prices: Term, { requirement }: Backing): Term {
  const column = helpers.take(1);
  sheet.write({ row: FIRST_ROW, column }, "Margin needed", { role: "head" });
  const needed = withSpillSize(requirement.marginFor(prices), prices.cells.length, 1);
  const look = { role: "helper", format: formats.coin, name: "margin_needed" } as const;
  return sheet.formula({ row: FIRST_ROW + 1, column }, needed, look);
}

/** Prices in even steps from the lowest to the highest move; the moves can be changed in the sheet. */
function ladder({ sheet, inputs, choices, helpers, formats }: SheetContext): Term {
  const number = (name: "lowest" | "highest" | "rungs") => Number(choices[name]?.cells[0]?.[0]);
  const [lowest, highest, rungs] = [number("lowest"), number("highest"), number("rungs")];
  const column = helpers.take(2);
  sheet.writeAll({ row: FIRST_ROW, column }, [["Moves", "Prices"]], { role: "head" });
  const move = (rung: number) => lowest + ((highest - lowest) * rung) / (rungs - 1);
  const cells = Array.from({ length: rungs }, (_, rung) => [Number(move(rung).toFixed(MOVE_PLACES))]);
  const at = { row: FIRST_ROW + 1, column };
  const moves = sheet.input(at, { text: "", cells }, { format: FORMATS.percent, name: "moves" });
  return sheet.formula({ ...at, column: column + 1 }, pricesAfter(inputs.price as Term, moves), {
    role: "helper",
    format: formats.price,
    name: "prices",
  });
}

/** Moves are rounded to a hundredth of a per cent. */
const MOVE_PLACES = 4;

/** The price after each move. */
export const pricesAfter = (price: Term, moves: Term): Term => plus(price, times(price, moves));

/**
 * The worth of the asset when the coin is at these prices: it follows the coin by its beta, and never falls below 0.
 */
export function assetAt(
  { inputs }: Pick<SheetContext, "inputs">,
  prices: Term,
  put = (value: Term): Term => value,
): Term {
  const { asset_units, asset_price, beta, price } = inputs as Record<
    "asset_units" | "asset_price" | "beta" | "price",
    Term
  >;
  const multiple = plus(literal(1), times(beta, minus(over(prices, price), literal(1))));
  const value = put(times(times(asset_units, asset_price), multiple));
  return IF(isBelow(value, literal(0)), literal(0), value);
}

/** The same among the helpers, in a column of that name. */
export function writeAsset({ sheet, helpers, inputs }: SheetContext, name: string, prices: Term): Term {
  const column = helpers.take(2);
  const look = { role: "helper", format: FORMATS.USD } as const;
  sheet.writeAll({ row: FIRST_ROW, column }, [["By its beta", "Not below 0"]], { role: "head" });
  const put = (term: Term): Term =>
    sheet.formula({ row: FIRST_ROW + 1, column }, term, { ...look, name: `${name}_by_beta` });
  const value = assetAt({ inputs }, prices, put);
  return sheet.formula({ row: FIRST_ROW + 1, column: column + 1 }, value, { ...look, name });
}

function worst({ results }: SheetContext, wealth: Term, coins: Term): void {
  results.group("worst");
  results.figure("worst_usd", least(numbersOf(wealth)));
  results.figure("worst_coins", least(numbersOf(coins)));
}
