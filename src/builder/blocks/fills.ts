import { columnOf, widthOf, type ColumnOf } from "../../catalog/declare/columns";
import type { NumberParameter, TableParameter } from "../../catalog/declare/define";
import { aboveZero, ruleInWords } from "../../catalog/declare/rules";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import type { PlannedValidation } from "../../workbook/sheet-plan";
import { fieldNamed } from "../fields/fields";
import { ABS, cellOf, IF, isAbove, isBelow, SUM, unlessBlank, whileOpen } from "../sheet/native";
import { literal, withSpillSize, type Term } from "../sheet/term";
import { checkedFills, COLUMNS_OF_FILL_CHECKS } from "./checked-fills";
import type { PlanCell } from "../sheet/writer";
import { FILLS, FIRST_ROW, INPUT_ROW } from "./layout";
import type { SheetContext } from "./sheet-context";

/** The trades that were done, and the position that they come to. */
export interface Fills {
  /** Whether any trade of the hedge has been done yet. */
  readonly any: Term;
  readonly contracts: Term;
  /** The average entry price; 0 while nothing was ever open. */
  readonly entry_price: Term;
  /** Realised PnL less the fees, in coin. */
  readonly net: Term;
  /** What cannot be used of inputs and fills; an empty text where all can. */
  readonly wrong: Term;
  /** The first free row below. */
  readonly row: number;
}

type Given = Pick<SheetContext, "sheet" | "inputs" | "choices" | "helpers" | "formats">;

/** Rows for fills; where there are nearly as many already, some spare ones beyond them. */
const ROOM = 12;
const SPARE = 4;

const HEADS = ["Date", "Side", "Contracts", "Price", "Fee rate", "Position", "Average entry"];

/**
 * Writes the list of trades, which the user continues in the sheet: while it is empty the sheet is a plan, from the
 * first trade on it follows the position.
 */
export function writeFills(context: Given, wrong: Term): Fills {
  const { sheet, inputs, choices, helpers } = context;
  const traded = choices.fills?.cells ?? [];
  const opening = openingRows(context);
  const lines = Array.from({ length: Math.max(ROOM, traded.length + SPARE) }, (_, row) => lineOf(traded[row]));
  const top = INPUT_ROW + 2;
  const rows = opening.length + lines.length;
  writeHead(context);
  writeOpening(context, top, opening);
  writeLines(context, top + opening.length, lines);
  sheet.write({ row: top + rows, column: FILLS.date }, INVITATION, { role: "note" });

  const column = (side: number, name: string): Term => {
    const before = opening.map((line) => [line[side]?.cells[0]?.[0] ?? null]);
    return sheet.range(
      { row: top, column: FILLS.side + side },
      [...before, ...lines.map((line) => [line[side + 1] ?? null])],
      name,
    );
  };
  sheet.range({ row: top, column: FILLS.date }, column(0, "fill_sides").cells, "fill_dates");
  column(1, "fill_contracts");
  const checks = { row: FIRST_ROW, column: helpers.take(COLUMNS_OF_FILL_CHECKS) };
  const checked = checkedFills(sheet, checks, {
    before: opening.map(([, contracts], row) => cellAt(sheet, { row: top + row, column: FILLS.contracts }, contracts)),
    lines,
    first: { row: top + opening.length, column: FILLS.date },
    wrong,
  });
  const booked = sheet.call(TRADE_LEDGER, {
    contracts: checked.contracts,
    prices: column(2, "fill_prices"),
    contract_size: inputs.contract_size,
    fee_rates: column(3, "fill_fees"),
    sides: column(0, "fill_sides"),
    if_none: literal("blank"),
  });
  const at = { row: FIRST_ROW + 1, column: helpers.take(widthOf(TRADE_LEDGER) + 1) };
  const heads = [...TRADE_LEDGER.result.columns.map(({ name }) => name), "net so far"];
  sheet.writeAll({ row: FIRST_ROW, column: at.column }, [heads], { role: "head" });
  const ledger = sheet.formula(at, withRoom(booked, rows), { role: "helper" });
  return {
    any: isAbove(SUM(checked.written), literal(0)),
    wrong: checked.wrong,
    ...runningFrom(context, ledger, rows, { top, beside: at.column + widthOf(TRADE_LEDGER) }),
    row: top + rows + 2,
  };
}

const cellAt = (sheet: Given["sheet"], at: PlanCell, term: Term | undefined): Term =>
  sheet.range(at, term?.cells ?? []);

const INVITATION =
  "Write each trade here: the sheet then follows the position. While it is empty, the sheet is a plan.";

function writeHead({ sheet }: Given): void {
  const title = { row: INPUT_ROW, column: FILLS.date };
  sheet.write(title, "Fills");
  sheet.look(sheet.area(title, 1, HEADS.length), { role: "section" });
  sheet.writeAll({ row: INPUT_ROW + 1, column: FILLS.date }, [HEADS], { role: "head" });
}

/** Contracts that were open before, as the first fills: side, contracts, price, and no fee. */
function openingRows({ inputs }: Given): Term[][] {
  const { existing, existing_entry } = inputs;
  return (existing?.cells ?? []).map((_, row) => {
    const open = cellOf(existing as Term, row + 1);
    const price = existing_entry ? cellOf(existing_entry, row + 1) : literal(0);
    return [IF(isBelow(open, literal(0)), literal("sell"), literal("buy")), ABS(open), price, literal(0)];
  });
}

function writeOpening({ sheet, formats }: Given, top: number, opening: readonly Term[][]): void {
  if (opening.length === 0) return;
  const dates = opening.map(() => ["before"]);
  sheet.writeAll({ row: top, column: FILLS.date }, dates, { role: "text" });
  sheet.cells({ row: top, column: FILLS.side }, opening, { role: "number" });
  sheet.look(sheet.area({ row: top, column: FILLS.side }, opening.length), { role: "text" });
  sheet.look(sheet.area({ row: top, column: FILLS.price }, opening.length), { format: formats.price });
  sheet.look(sheet.area({ row: top, column: FILLS.fee }, opening.length), { format: FEE_FORMAT });
}

type Line = readonly (number | string | null)[];

/** A fill as a row of the sheet: day, side, contracts without a sign, price, fee rate. */
function lineOf(fill: readonly unknown[] | undefined): Line {
  if (!fill) return [null, null, null, null, null];
  const [day, contracts, price, fee] = fill.map(Number) as [number, number, number, number];
  return [day, contracts < 0 ? "sell" : "buy", Math.abs(contracts), price, fee];
}

/** The columns that the user fills in, each with its data validation. */
function writeLines({ sheet, formats }: Given, row: number, lines: readonly Line[]): void {
  const { price, fee } = (fieldNamed("fills").parameter as TableParameter).columns as Record<string, NumberParameter>;
  const columns = [
    { format: "yyyy-mm-dd" },
    { align: "left", validation: { rule: { list: ["sell", "buy"] }, says: "sell or buy" } },
    { format: formats.contracts, validation: above0("Contracts") },
    { format: formats.price, validation: ruled("Price", price) },
    { format: FEE_FORMAT, validation: ruled("Fee rate", fee) },
  ] as const;
  columns.forEach((marked, column) => {
    const cells = lines.map((line) => [line[column] ?? null]);
    sheet.input({ row, column: FILLS.date + column }, { text: "", cells }, marked);
  });
}

const FEE_FORMAT = "0.00##%";
type Validation = Omit<PlannedValidation, "area">;
const above0 = (label: string): Validation => ({ rule: aboveZero, says: `${label} ${ruleInWords(aboveZero)}.` });
const ruled = (label: string, parameter: NumberParameter | undefined): Validation =>
  parameter ? { rule: parameter.rule, says: `${label} ${ruleInWords(parameter.rule)}.` } : above0(label);

/** One row for every row of the list, though the ledger does not spill beyond the last fill. */
function withRoom(term: Term, rows: number): Term {
  const spill = withSpillSize(term, rows, widthOf(TRADE_LEDGER));
  const empty = Array.from({ length: widthOf(TRADE_LEDGER) }, () => null);
  return { ...spill, cells: Array.from({ length: rows }, (_, row) => spill.cells[row] ?? empty) };
}

/** Position, average entry and net result after each fill; a row without a fill repeats those of the row above. */
function runningFrom(
  { sheet, formats }: Given,
  ledger: Term,
  rows: number,
  { top, beside }: { readonly top: number; readonly beside: number },
): Pick<Fills, "contracts" | "entry_price" | "net"> {
  const shown = (row: number, name: ColumnOf<typeof TRADE_LEDGER>) =>
    cellOf(ledger, row + 1, columnOf(TRADE_LEDGER, name));
  let [contracts, entry_price, net] = [literal(0), literal(0), literal(0)];
  for (let row = 0; row < rows; row++) {
    const position = shown(row, "position");
    const last = row === rows - 1;
    const place = (column: number) => ({ row: top + row, column });
    const look = (name: string, format: string) => ({ role: "number", format, ...(last && { name }) }) as const;
    entry_price = sheet.formula(
      place(FILLS.entry),
      whileOpen(position, shown(row, "average entry"), entry_price),
      look("entry_by_fills", `${formats.price};;`),
    );
    contracts = sheet.formula(
      place(FILLS.position),
      unlessBlank(position, contracts),
      look("open_contracts", `${formats.contracts};-${formats.contracts};`),
    );
    // of a ledger that is refused the position's column alone says so: its other cells are empty, which would be 0
    net = sheet.formula(place(beside), unlessBlank(shown(row, "net"), net, position), {
      ...look("fills_net", formats.coin),
      role: "helper",
    });
  }
  return { contracts, entry_price, net };
}
