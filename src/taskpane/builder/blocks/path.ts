import { FIRST_BREACH } from "../../../catalog/first-breach";
import { FUNDING_COST } from "../../../catalog/funding";
import { FUNDING_LEDGER } from "../../../catalog/funding-ledger";
import { INVERSE_PNL } from "../../../catalog/pnl";
import type { FigureTable } from "../built";
import { either, isAbove, isBelow, minus, orElse, over, plus, size, times, unlessEmpty } from "../sheet/native";
import { inRoom, literal, numberOf, type Term } from "../sheet/term";
import type { Backing } from "./backing";
import type { Carry } from "./carry";
import { FORMATS, headings, TABLE } from "./layout";
import { pricesAfter } from "./scenarios";
import { CROWDED, PATHS, type PathShape } from "./path-shapes";
import type { Position } from "./position";
import type { Work } from "./work";

/** The wallet along one path of prices. */
export interface Path {
  readonly steps: Term;
  readonly unhedged: Term;
  readonly wealth: Term;
  readonly title: string;
  readonly table: FigureTable;
  /** The step that liquidates, from 1. */
  readonly breach: number | undefined;
  readonly row: number;
}

const COLUMNS = [
  { title: "Step", kind: "count" },
  { title: "Move", kind: "percent" },
  { title: "Price", kind: "price" },
  { title: "Funding rate", kind: "percent" },
  { title: "PnL", kind: "coin" },
  { title: "Funding", kind: "coin" },
  { title: "Funding", kind: "USD" },
  { title: "Funding so far", kind: "coin" },
  { title: "Funding so far", kind: "USD" },
  { title: "Unhedged", kind: "USD" },
  { title: "Hedged", kind: "USD" },
] as const;

export function writePath(work: Work, from: number, position: Position, backing: Backing, carry: Carry): Path {
  const { sheet, inputs, draft } = work;
  const { contracts, entry_price, coins } = position;
  const { contract_size, price } = inputs;
  const shape = PATHS[draft.path] as PathShape;
  const rows = shape.moves.length;

  const title = { row: from, column: TABLE };
  sheet.write(title, `Path: ${shape.title}`);
  sheet.look(sheet.area(title, 1, COLUMNS.length), { role: "section" });
  sheet.write({ row: from + 1, column: TABLE }, shape.says, { role: "note" });
  const breachAt = { row: from + 2, column: TABLE + 1 };
  sheet.write({ row: from + 2, column: TABLE }, "Step that liquidates", { role: "label" });
  const haircutAt = { row: from + 3, column: TABLE + 1 };
  sheet.write({ row: from + 3, column: TABLE }, "Haircut on the collateral", { role: "label" });
  const haircut = sheet.input(haircutAt, literal(shape.haircut ?? 0), { format: FORMATS.percent });
  sheet.write({ row: from + 4, column: TABLE }, "Funding rate a step", { role: "label" });
  const rate = sheet.formula({ row: from + 4, column: TABLE + 1 }, rateAStep(work, shape, carry), {
    format: FORMATS.rate,
  });
  sheet.writeAll({ row: from + 5, column: TABLE }, [headings(COLUMNS, draft)], { role: "head" });

  const top = from + 6;
  const at = (column: number) => ({ row: top, column: TABLE + column });
  COLUMNS.forEach(({ kind }, column) => sheet.look(sheet.area(at(column), rows), { format: FORMATS[kind] }));
  const steps = sheet.input(at(0), listed(shape.moves.map((_, index) => index + 1)), { role: "number" });
  const moves = sheet.input(at(1), listed(shape.moves), { format: FORMATS.percent });
  const prices = sheet.formula(at(2), pricesAfter(sheet, price as Term, moves));
  // Nothing is paid at the first step, which is now.
  const rates = sheet.formula(at(3), either(isAbove(steps, literal(1)), rate, literal(0)), { format: FORMATS.rate });
  const pnl = sheet.formula(
    at(4),
    sheet.call(INVERSE_PNL, { contracts, entry_price, exit_price: prices, contract_size }),
  );
  const funded = sheet.call(FUNDING_LEDGER, { contracts, mark_prices: prices, rates, contract_size });
  const ledger = sheet.formula(at(5), inRoom(funded, rows, 4));
  const paid = unlessEmpty(sheet.column(ledger, at(5), 2));

  const lost = times(backing.backing, haircut);
  const left = minus(backing.backing, lost);
  const breach = sheet.formula(
    breachAt,
    sheet.call(FIRST_BREACH, {
      prices,
      contracts,
      entry_price,
      margin: left,
      ...backing.requirement.rule,
      contract_size,
      funding_rates: rates,
    }),
    { format: FORMATS.count, name: "liquidated_at" },
  );
  const unhedged = sheet.formula(at(9), times(coins, prices));
  const held = times(minus(minus(plus(coins, pnl), paid), lost), prices);
  const lostAll = times(minus(coins, backing.backing), prices);
  const alive = isBelow(steps, orElse(breach, literal(rows + 1)));
  const wealth = sheet.formula(at(10), either(alive, held, lostAll));
  const columns = [steps, moves, prices, rates, pnl, ledger, undefined, undefined, undefined, unhedged, wealth];

  return {
    steps,
    unhedged,
    wealth,
    title: shape.title,
    breach: numberOf(breach),
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

const listed = (values: readonly number[]): Term => ({ text: "", cells: values.map((value) => [value]) });

/**
 * What the periods of one step come to; nothing with an expiry. It is what one coin's worth pays in so many periods:
 * a product of Excel's would leave last digits.
 */
function rateAStep({ sheet, draft, inputs }: Work, shape: PathShape, carry: Carry): Term {
  if (draft.kind === "expiry") return literal(0);
  const steps = literal(shape.moves.length - 1);
  const days = shape.stepDays === undefined ? over(inputs.days as Term, steps) : literal(shape.stepDays);
  const periods = over(times(literal(24), days), inputs.interval_hours as Term);
  const one = literal(1);
  const entered = size(carry.rate);
  const crowded = either(isAbove(entered, literal(CROWDED)), entered, literal(CROWDED));
  const rates = { "as entered": carry.rate, longs: crowded, shorts: times(crowded, literal(-1)) };
  return sheet.call(FUNDING_COST, { contracts: one, mark_price: one, funding_rate: rates[shape.payers], contract_size: one, periods }); // prettier-ignore
}
