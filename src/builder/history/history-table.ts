import { columnOf, widthOf, type ColumnOf, type Tabular } from "../../catalog/declare/columns";
import { FUNDING_LEDGER } from "../../catalog/carry/funding-ledger";
import { CLOSED_TRADES } from "../../catalog/position/closed-trades";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import { columnName, type Extent } from "../../workbook/cell-address";
import type { Entry } from "../../workbook/sheet-plan";
import { columnIn } from "../sheet/absolute";
import { literal, type Term } from "../sheet/term";
import type { SheetWriter } from "../sheet/writer";
import { isSettled, type HistoryRow, type HistoryRows } from "./history-rows";

/** Formats of the numbers in the sheet, in en-US form. */
export const USD = "#,##0.00";
export const PRICE = "#,##0.00######";
export const COIN = "#,##0.00000000";
const [WHOLE, IN_PART] = ["#,##0", "#,##0.########"];
export const TIME = "yyyy-mm-dd hh:mm:ss";

/** What the figures of the sheet are formulas over: addresses of columns and of last rows. */
export interface WrittenTable {
  readonly times: string;
  readonly prices: string;
  readonly fees: string;
  readonly funding: string;
  readonly loose: string | undefined;
  readonly held: string;
  readonly trades: LedgerColumns;
  /** The ledger that is settled every day, where the venue does so and says at which price. */
  readonly settled: LedgerColumns | undefined;
  readonly wealth: string;
  readonly below: string;
  /** Times and wealth under their headings, as a chart takes them. */
  readonly curve: Extent;
  /** The first column that is free. */
  readonly end: number;
}

export type LedgerColumns = (name: ColumnOf<typeof TRADE_LEDGER>) => string;

interface Column {
  readonly head: string;
  /** That of contracts where it has none of its own. */
  readonly format: string | undefined;
  readonly of: (row: HistoryRow) => number | null;
}

const COLUMNS = {
  times: { head: "Time, UTC", format: TIME, of: ({ time }) => time },
  contracts: { head: "Contracts", format: undefined, of: ({ contracts }) => contracts },
  prices: { head: "Price, USD", format: PRICE, of: ({ price }) => price },
  fees: { head: "Fee, coin", format: COIN, of: ({ fee }) => fee },
  funding: { head: "Funding, coin", format: COIN, of: ({ funding }) => funding },
  loose: { head: "Beside, coin", format: COIN, of: ({ loose }) => loose },
  settled: { head: "Settled", format: undefined, of: ({ settled }) => settled },
} as const satisfies Record<string, Column>;
type ColumnId = keyof typeof COLUMNS;

/** Of contracts: with decimals where some of them have any. */
export const contractsFormat = ({ rows }: HistoryRows): string =>
  rows.every(({ contracts }) => contracts === null || Number.isInteger(contracts)) ? WHOLE : IN_PART;

/** A term of which the text alone is known: nothing of this sheet is calculated before it is written. */
export const formulaOf = (text: string, rows = 1, columns = 1): Term => {
  const row = Array.from({ length: columns }, () => null);
  return { text, cells: Array.from({ length: rows }, () => row) };
};

/** Fills and payments as values, and beside them what is held, the ledgers and the wealth, all of it live. */
export function writeTable(
  sheet: SheetWriter,
  { row: top, column: left }: { readonly row: number; readonly column: number },
  given: HistoryRows,
  face: Term,
): WrittenTable {
  const { rows, hasLoose, hasFunding, closes } = given;
  const withDays = isSettled(given);
  const inContracts = contractsFormat(given);
  const ids: ColumnId[] = ["times", "contracts", "prices", "fees", "funding"];
  if (hasLoose) ids.push("loose");
  if (withDays) ids.push("settled");
  const first = top + 2;
  const place = (id: ColumnId) => left + ids.indexOf(id);
  const at = (id: ColumnId, row: number) => `${columnName(place(id))}${row + 1}`;
  const whole = (column: number) => sheet.addressOf({ row: first, column }, rows.length);
  const named = (id: ColumnId) => formulaOf(whole(place(id)));
  const heldColumn = left + ids.length;
  const heads = [...ids.map((id) => COLUMNS[id].head), "Held"];

  section(sheet, top, "Fills and funding, as exported", heads.length, left);
  sheet.writeAll({ row: top + 1, column: left }, [heads], { role: "head" });
  // running sums, which no function of Excel 2021 spills: one short formula a cell
  const made = heldColumn + 2;
  const curve = ["Time, UTC", "Made, coin", "Below its highest", "Booked, coin"];
  section(sheet, top, "Wealth in coin, without deposits and withdrawals", curve.length, made);
  sheet.writeAll({ row: top + 1, column: made }, [curve], { role: "head" });
  const [held = "", wealth = "", below = "", booked = ""] = [heldColumn, made + 1, made + 2, made + 3].map(columnName);
  const paid = (["fees", "funding", "loose"] as const).filter((id) => ids.includes(id));
  sheet.long({ row: first, column: left }, [rows.length, heads.length + 1 + curve.length], (index): Entry[] => {
    const row = rows[index] as HistoryRow;
    const [before, here] = [first + index, first + index + 1];
    const worth = (count: string) => `IF(N(${count})=0,0,${count}*${face.text}/${at("prices", before)})`;
    const costs = paid.map((id) => `-N(${at(id, before)})`).join("");
    return [
      ...ids.map((id) => COLUMNS[id].of(row)),
      { formula: `=ROUND(N(${held}${before})+N(${at("contracts", before)}),8)` },
      null,
      row.time,
      { formula: `=${booked}${here}-${worth(`${held}${here}`)}` },
      { formula: `=MAX(0,N(${below}${before})+N(${wealth}${before})-${wealth}${here})` },
      { formula: `=N(${booked}${before})+${worth(at("contracts", before))}${costs}` },
    ];
  });
  for (const id of ids) look(sheet, first, place(id), rows.length, COLUMNS[id].format ?? inContracts, "input");
  look(sheet, first, heldColumn, rows.length, inContracts, "number");
  [TIME, COIN, COIN, COIN].forEach((format, offset) =>
    look(sheet, first, made + offset, rows.length, format, "number"),
  );

  let column = made + curve.length + 1;
  const spilled = (title: string, definition: Tabular, text: string, length: number): string => {
    const width = widthOf(definition);
    section(sheet, top, title, width, column);
    const names = definition.result.columns.map(({ name }) => name.charAt(0).toUpperCase() + name.slice(1));
    sheet.writeAll({ row: top + 1, column }, [names], { role: "head" });
    sheet.formula({ row: first, column }, formulaOf(text, length, width), { format: PRICE });
    const address = sheet.addressOf({ row: first, column }, length, width);
    column += width + 1;
    return address;
  };
  const of = { contract_size: face, fees_paid: named("fees") };
  const ledger = (title: string, contracts: Term): LedgerColumns => {
    const call = sheet.callText(TRADE_LEDGER, {
      contracts,
      prices: named("prices"),
      ...of,
      if_none: literal("blank"),
    });
    const address = spilled(title, TRADE_LEDGER, call, rows.length);
    return (name) => columnIn(address, columnOf(TRADE_LEDGER, name) - 1) ?? address;
  };
  const trades = ledger("TRADE_LEDGER: position and profit after each fill", named("contracts"));
  const both = withDays ? formulaOf(`${whole(place("contracts"))}+${whole(place("settled"))}`) : undefined;
  const settled = both && ledger("TRADE_LEDGER as settled: each day closes and opens again at its price", both);
  if (hasFunding)
    spilled(
      "FUNDING_LEDGER: + paid",
      FUNDING_LEDGER,
      sheet.callText(FUNDING_LEDGER, {
        contracts: formulaOf(whole(heldColumn)),
        mark_prices: named("prices"),
        contract_size: face,
        amounts: named("funding"),
      }),
      rows.length,
    );
  // while nothing has been closed there is nothing to show
  if (closes > 0) {
    const filled = { contracts: named("contracts"), prices: named("prices"), ...of };
    const call = sheet.callText(CLOSED_TRADES, hasFunding ? { ...filled, funding_paid: named("funding") } : filled);
    spilled("CLOSED_TRADES: what each close made", CLOSED_TRADES, call, closes);
  }

  return {
    times: whole(place("times")),
    prices: whole(place("prices")),
    fees: whole(place("fees")),
    funding: whole(place("funding")),
    loose: hasLoose ? whole(place("loose")) : undefined,
    held: whole(heldColumn),
    trades,
    settled,
    wealth: whole(made + 1),
    below: whole(made + 2),
    curve: sheet.area({ row: top + 1, column: made }, rows.length + 1, 2),
    end: column - 1,
  };
}

function look(
  sheet: SheetWriter,
  row: number,
  column: number,
  rows: number,
  format: string,
  role: "input" | "number",
): void {
  sheet.look(sheet.area({ row, column }, rows), { role, format });
}

export function section(sheet: SheetWriter, row: number, title: string, width: number, column: number): void {
  sheet.write({ row, column }, title);
  sheet.look(sheet.area({ row, column }, 1, width), { role: "section" });
}
