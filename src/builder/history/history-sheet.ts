import { columnOf, widthOf, type ColumnOf, type Tabular } from "../../catalog/declare/columns";
import { aboveZero, ruleInWords } from "../../catalog/declare/rules";
import { FUNDING_LEDGER } from "../../catalog/carry/funding-ledger";
import { CLOSED_TRADES } from "../../catalog/position/closed-trades";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import { INVERSE_PNL } from "../../catalog/position/pnl";
import type { SheetPlan } from "../../workbook/sheet-plan";
import { columnAt, FIXED, IF, isZero, joined, lastNumber, minus, plus, SUM, times } from "../sheet/native";
import { literal, refusalOf, withSpillSize, type Term } from "../sheet/term";
import { SheetWriter } from "../sheet/writer";
import type { HistoryRows } from "./history-rows";

/** Where the parts stand, in rows and columns from 0. */
const [TITLE, SENTENCE, INPUTS, FIGURES, TABLE] = [0, 1, 3, 8, 22];
const [LABEL, VALUE, UNIT] = [1, 2, 3];

const HEADS = ["Time, UTC", "Contracts", "Price, USD", "Fee, coin", "Funding, coin", "Held"];
const USD = "#,##0.00";
const COIN = "#,##0.00000000";

export interface HistorySheet {
  /** As the venue and the export write it: it may hold anything. */
  readonly contract: string;
  readonly source: string;
  readonly coin: string;
  readonly size: number;
  readonly rows: HistoryRows;
  /** The word before the dot in formulas, where it is not the usual one. */
  readonly namespace?: string;
}

/** Fills and funding of a history as values, and over them the ledgers as live formulas, with what they come to. */
export function historyPlan({ contract, source, coin, size, rows: given, namespace }: HistorySheet): SheetPlan {
  const { rows, loose, looseCount } = given;
  const sheet = new SheetWriter({ row: 0, column: 0 }, namespace);
  sheet.write({ row: TITLE, column: LABEL }, `History of ${contract}`, { role: "title" });
  const last = rows.findLast(({ price }) => price !== null)?.price ?? 1;
  const input = (row: number, label: string, value: number, unit: string, name: string, format: string) => {
    sheet.write({ row, column: LABEL }, label, { role: "label" });
    sheet.write({ row, column: UNIT }, unit, { role: "unit" });
    const says = `${label} ${ruleInWords(aboveZero)}.`;
    return sheet.input({ row, column: VALUE }, literal(value), { format, name, validation: { rule: aboveZero, says } });
  };
  section(sheet, INPUTS, "Values to change", 3);
  const face = input(INPUTS + 1, "Contract size", size, "USD a contract", "contract_size", "General");
  const price = input(INPUTS + 2, "Price now", last, "USD: the last in the file, until you change it", "price", USD);

  // the table
  const at = (column: number) => ({ row: TABLE + 2, column: LABEL + column });
  const columnTerm = (column: number, cells: readonly (number | null)[], format: string) =>
    sheet.input(at(column), { text: "", cells: cells.map((cell) => [cell]) }, { format });
  section(sheet, TABLE, "Fills and funding, as exported", HEADS.length);
  sheet.writeAll({ row: TABLE + 1, column: LABEL }, [HEADS], { role: "head" });
  columnTerm(
    0,
    rows.map(({ time }) => time),
    "yyyy-mm-dd hh:mm:ss",
  );
  const contracts = columnTerm(
    1,
    rows.map((row) => row.contracts),
    "#,##0.########",
  );
  const prices = columnTerm(
    2,
    rows.map((row) => row.price),
    "#,##0.00######",
  );
  const fees = columnTerm(
    3,
    rows.map((row) => row.fee),
    COIN,
  );
  const funding = columnTerm(
    4,
    rows.map((row) => row.funding),
    COIN,
  );
  const held = columnTerm(
    5,
    rows.map((row) => row.held),
    "#,##0.########",
  );

  // the ledgers beside it
  let column = LABEL + HEADS.length + 1;
  const spilled = (title: string, definition: Tabular, term: Term): Term => {
    const width = widthOf(definition);
    const heads = definition.result.columns.map(({ name }) => capital(name));
    section(sheet, TABLE, title, width, column);
    sheet.writeAll({ row: TABLE + 1, column }, [heads], { role: "head" });
    const placed = sheet.formula({ row: TABLE + 2, column }, withSpillSize(term, rows.length, width), {
      role: "number",
      format: "#,##0.00######",
    });
    column += width + 1;
    return placed;
  };
  const of = { contract_size: face };
  const trades = spilled(
    "TRADE_LEDGER: position and profit after each fill",
    TRADE_LEDGER,
    sheet.call(TRADE_LEDGER, { contracts, prices, ...of, fees_paid: fees, if_none: literal("blank") }),
  );
  const hasFunding = rows.some((row) => row.funding !== null);
  if (hasFunding)
    spilled(
      "FUNDING_LEDGER: + paid",
      FUNDING_LEDGER,
      sheet.call(FUNDING_LEDGER, { contracts: held, mark_prices: prices, ...of, amounts: funding }),
    );
  const closes = sheet.call(CLOSED_TRADES, { contracts, prices, ...of, fees_paid: fees, funding_paid: funding });
  // while nothing has been closed there is nothing to show
  if (refusalOf(closes) === undefined) spilled("CLOSED_TRADES: what each close made", CLOSED_TRADES, closes);

  // what they come to
  section(sheet, FIGURES, "What it comes to", 3);
  let row = FIGURES + 1;
  const figure = (label: string, term: Term, format: string, unit: string, name?: string): Term => {
    sheet.write({ row, column: LABEL }, label, { role: "label" });
    sheet.write({ row, column: UNIT }, unit, { role: "unit" });
    const placed = sheet.formula({ row, column: VALUE }, term, {
      role: "result",
      format,
      ...(name !== undefined && { name }),
    });
    row++;
    return placed;
  };
  const lastOf = (name: ColumnOf<typeof TRADE_LEDGER>) => lastNumber(columnAt(trades, columnOf(TRADE_LEDGER, name)));
  const position = figure("Position now", lastOf("position"), "#,##0.########", "contracts", "history_position");
  const entry = figure(
    "Average entry",
    IF(isZero(position), literal(""), lastOf("average entry")),
    "#,##0.00######",
    "USD",
    "history_entry",
  );
  const net = figure("Realised, after trading fees", lastOf("net"), COIN, coin, "history_net");
  const fee = figure("Trading fees in it", SUM(fees), COIN, `${coin}, + paid`, "history_fees");
  const booked = figure("Funding", SUM(funding), COIN, `${coin}, + paid`, "history_funding");
  const paid =
    looseCount === 0
      ? booked
      : plus(booked, figure("Funding while nothing was held", literal(loose), COIN, `${coin}, + paid`));
  const all = figure("Realised, after fees and funding", minus(net, paid), COIN, coin, "history_realised");
  const open = figure(
    "Unrealised at the price now",
    IF(
      isZero(position),
      literal(0),
      sheet.call(INVERSE_PNL, { contracts: position, entry_price: entry, exit_price: price, ...of }),
    ),
    COIN,
    coin,
    "history_unrealised",
  );
  figure("Both, at the price now", times(plus(all, open), price), USD, "USD", "history_worth");
  const cost = figure("Fees and funding together", plus(fee, paid), COIN, `${coin}, + paid`, "history_cost");
  figure("The same at the price now", times(cost, price), USD, "USD");
  writeNotes(sheet, TABLE + rows.length + 3, source);
  sheet.formula(
    { row: SENTENCE, column: LABEL },
    joined(
      literal("Realised "),
      FIXED(all, literal(8)),
      literal(` ${coin} after fees and funding; `),
      IF(isZero(position), literal("nothing is open."), joined(literal("open: "), position, literal(" contracts."))),
    ),
    { role: "answer" },
  );
  const widths = [1, 30, 18, 20, 15, 15, 13];
  return sheet.plan(`History ${contract}`, {
    columnWidths: Array.from({ length: column }, (_, index) => widths[index] ?? 15),
    printedColumns: LABEL + HEADS.length,
    printedRows: TABLE + rows.length + 6,
    frozenRows: 2,
  });
}

function section(sheet: SheetWriter, row: number, title: string, width: number, column = LABEL): void {
  sheet.write({ row, column }, title);
  sheet.look(sheet.area({ row, column }, 1, width), { role: "section" });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function writeNotes(sheet: SheetWriter, row: number, source: string): void {
  const notes = [
    `From ${source}. Times by the clock of the file, read as UTC. Contracts: + bought, − sold; fees and funding: + paid.`,
    "In a row of funding the price is that of the last fill, at which the coins are valued; Held is what was held then.",
    "The venue’s own number is the one that counts.",
  ];
  notes.forEach((note, index) => sheet.write({ row: row + index, column: LABEL }, note, { role: "note" }));
}
