import { columnOf, widthOf } from "../../catalog/declare/columns";
import { FIRST_BREACH } from "../../catalog/margin/first-breach";
import { FUNDING_LEDGER } from "../../catalog/carry/funding-ledger";
import { INVERSE_PNL } from "../../catalog/position/pnl";
import type { FigureTable } from "../figures/figures";
import {
  cellOf,
  columnAt,
  IF,
  IFNA,
  isAbove,
  isBelow,
  isZero,
  minus,
  N,
  NA,
  negative,
  plus,
  times,
  unlessFault,
} from "../sheet/native";
import { withSpillSize, literal, valueOf, type Term } from "../sheet/term";
import type { PlanCell } from "../sheet/writer";
import type { Backing } from "./backing";
import type { Carry } from "./carry";
import { FORMATS } from "./formats";
import { FIRST_ROW, headings, TABLE } from "./layout";
import { pricesAfter, writeAsset } from "./scenarios";
import { flipped, periodsAStep, rateAPeriod } from "./path-rates";
import { PATHS } from "./path-shapes";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** The wallet along one path of prices. */
export interface Path {
  readonly steps: Term;
  readonly unhedged: Term;
  readonly wealth: Term;
  readonly title: string;
  readonly table: FigureTable;
  /** The step that liquidates, from 1. */
  readonly breach: Term;
  readonly row: number;
}

const COLUMNS = [
  { title: "Step", kind: "count" },
  { title: "Move", kind: "percent" },
  { title: "Price", kind: "price" },
  { title: "Funding", kind: "percent" },
  { title: "PnL", kind: "coin" },
  { title: "Paid", kind: "coin" },
  { title: "Paid", kind: "USD" },
  { title: "So far", kind: "coin" },
  { title: "So far", kind: "USD" },
  { title: "Unhedged", kind: "USD" },
  { title: "Hedged", kind: "USD" },
] as const;

export function writePath(
  context: SheetContext,
  from: number,
  position: Position,
  backing: Backing,
  carry: Carry,
): Path {
  const { sheet, inputs, asked } = context;
  const { contracts, entry_price, coins } = position;
  const { contract_size, price } = inputs;
  const shape = PATHS[asked.path];
  const rows = shape.moves.length;

  const title = { row: from, column: TABLE };
  sheet.write(title, `Path: ${shape.title}`);
  sheet.look(sheet.area(title, 1, COLUMNS.length), { role: "section" });
  sheet.write({ row: from + 1, column: TABLE }, shape.says, { role: "note" });
  const breachAt = { row: from + 2, column: TABLE + 1 };
  sheet.write({ row: from + 2, column: TABLE }, "Step that liquidates", { role: "label" });
  const haircutAt = { row: from + 3, column: TABLE + 1 };
  sheet.write({ row: from + 3, column: TABLE }, "Haircut on the collateral", { role: "label" });
  const haircut = sheet.input(haircutAt, literal(shape.haircut ?? 0), {
    format: FORMATS.percent,
    name: "haircut",
  });
  sheet.write({ row: from + 4, column: TABLE }, "Funding rate a period", { role: "label" });
  const rate = sheet.formula({ row: from + 4, column: TABLE + 1 }, rateAPeriod(context, shape, carry), {
    format: FORMATS.rate,
    name: "path_rate",
  });
  sheet.write({ row: from + 5, column: TABLE }, "Funding periods a step", { role: "label" });
  const periods = sheet.formula({ row: from + 5, column: TABLE + 1 }, periodsAStep(context, shape), {
    format: FORMATS.helper,
    name: "path_periods",
  });
  sheet.writeAll({ row: from + 6, column: TABLE }, [headings(COLUMNS, context.coin)], { role: "head" });

  const top = from + 7;
  const at = (column: number) => ({ row: top, column: TABLE + column });
  COLUMNS.forEach(({ kind }, column) => sheet.look(sheet.area(at(column), rows), { format: context.formats[kind] }));
  const numbered = listed(shape.moves.map((_, index) => index + 1));
  const steps = sheet.input(at(0), numbered, { role: "number", name: "steps" });
  const moves = sheet.input(at(1), listed(shape.moves), { format: FORMATS.percent, name: "path_moves" });
  const prices = sheet.formula(at(2), pricesAfter(price as Term, moves), { name: "path_prices" });
  // Nothing is paid at the first step, which is now.
  const paying = IF(isAbove(steps, literal(1)), flipped(context, shape, steps, rate), literal(0));
  const rates = sheet.formula(at(3), paying, { format: FORMATS.rate, name: "path_rates" });

  const margin = backing.backing;
  const left = context.aside("margin_after_haircut", minus(margin, times(margin, haircut)));
  const given = { prices, contracts, entry_price, margin: left, ...backing.requirement.rule, contract_size };
  const breach = sheet.formula(breachAt, sheet.call(FIRST_BREACH, { ...given, funding_rates: rates, periods }), {
    format: FORMATS.count,
    name: "liquidated_at_step",
  });
  const raw = writeOpen(context, position, { steps, prices, rates, periods, breach });
  const pnl = sheet.formula(at(4), IF(raw.alive, raw.pnl, negative(margin)), { name: "path_pnl" });
  const ledger = writeCut(context, at(5), raw);
  const paid = sheet.named("path_paid", columnAt(ledger, columnOf(FUNDING_LEDGER, "coin so far")));

  const asset = asked.hedged_with === "proxy" ? writeAsset(context, "path_asset", prices) : undefined;
  const withAsset = (wallet: Term) => (asset ? plus(asset, wallet) : wallet);
  const unhedged = sheet.formula(at(9), withAsset(times(coins, prices)), { name: "path_unhedged" });
  const held = context.aside("margin_at_stake", IF(isZero(contracts), margin, backed(margin, coins)));
  const kept = IF(raw.alive, minus(minus(plus(coins, pnl), paid), times(held, haircut)), minus(coins, held));
  const wealth = sheet.formula(at(10), withAsset(times(kept, prices)), { name: "path_hedged" });
  const columns = [steps, moves, prices, rates, pnl, ledger, undefined, undefined, undefined, unhedged, wealth];

  return {
    steps,
    unhedged,
    wealth,
    title: shape.title,
    breach,
    row: top + rows,
    table: {
      id: "path",
      title: `Path: ${shape.title}`,
      says: shape.says,
      columns: COLUMNS,
      rows: shape.moves.map((_, row) =>
        columns.flatMap((term) => (term ? (term.cells[row] ?? term.cells[0] ?? []) : [])).map((value) => value ?? 0),
      ),
    },
  };
}

/** The path as if nothing were liquidated, and which steps come before the liquidation. */
interface Open {
  readonly pnl: Term;
  readonly ledger: Term;
  readonly alive: Term;
}

/** These calls stand among the helpers and do not refer to the liquidating step, so they need not wait for it. */
function writeOpen(
  { sheet, inputs, helpers }: SheetContext,
  { contracts, entry_price }: Position,
  { steps, prices, rates, periods, breach }: Record<"steps" | "prices" | "rates" | "periods" | "breach", Term>,
): Open {
  const { contract_size } = inputs;
  const rows = steps.cells.length;
  const width = widthOf(FUNDING_LEDGER);
  const column = helpers.take(width + 2);
  const heads = ["Before it", "PnL while open", ...FUNDING_LEDGER.result.columns.map(({ name }) => name)];
  sheet.writeAll({ row: FIRST_ROW, column }, [heads], { role: "head" });
  const at = (right: number) => ({ row: FIRST_ROW + 1, column: column + right });
  const alive = sheet.formula(at(0), isBelow(steps, IFNA(breach, literal(rows + 1))), {
    role: "helper",
    name: "alive",
  });
  const open = sheet.call(INVERSE_PNL, { contracts, entry_price, exit_price: prices, contract_size });
  const pnl = sheet.formula(at(1), withSpillSize(open, rows, 1), { role: "helper", name: "pnl_while_open" });
  const funded = sheet.call(FUNDING_LEDGER, { contracts, mark_prices: prices, rates, contract_size, periods });
  const ledger = sheet.formula(at(2), withSpillSize(funded, rows, width), { role: "helper" });
  return { alive, pnl, ledger };
}

/**
 * Funding up to the liquidation. From the liquidating step on nothing more is paid and the sums stay; without a
 * position nothing is paid at all. Where the ledger is refused its first cell alone says so: the others are empty, which
 * would be 0.
 */
function writeCut({ sheet }: SheetContext, at: PlanCell, { alive, ledger }: Open): Term {
  const columns = FUNDING_LEDGER.result.columns.map(({ name }) => name);
  const rows: Term[][] = [];
  for (const row of ledger.cells.keys()) {
    const line = columns.map((name, column) => {
      const above = name.endsWith("so far") ? rows.at(-1)?.[column] : undefined;
      const paid = IF(cellOf(alive, row + 1), N(cellOf(ledger, row + 1, column + 1)), above ?? literal(0));
      return unlessFault(cellOf(ledger, 1), paid);
    });
    const place = { row: at.row + row, column: at.column };
    rows.push(line.map((_, column) => sheet.cells({ ...place, column: at.column + column }, [[line[column] as Term]])));
  }
  return sheet.range(
    at,
    rows.map((line) => line.map((term) => valueOf(term))),
  );
}

/** The margin, unless it exceeds the coins held: a liquidation cannot take more than there is. */
const backed = (margin: Term, coins: Term): Term => IF(isAbove(margin, coins), tooMuch, margin);
const tooMuch = NA("the margin is more than the coins held");

const listed = (values: readonly number[]): Term => ({ text: "", cells: values.map((value) => [value]) });
