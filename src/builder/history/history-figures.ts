import { INVERSE_PNL } from "../../catalog/position/pnl";
import {
  formulaOf,
  COIN,
  contractsFormat,
  PRICE,
  section,
  TIME,
  USD,
  type LedgerColumns,
  type WrittenTable,
} from "./history-table";
import { isSettled, type HistoryRows } from "./history-rows";
import { extentOf } from "../../workbook/cell-address";
import { absolute } from "../sheet/absolute";
import { literal, type Term } from "../sheet/term";
import type { SheetWriter } from "../sheet/writer";

/** The cells that the user may change, and those that the file knows nothing of. */
export interface HistoryInputs {
  readonly face: Term;
  /** At the end of the period; blank until it is given. */
  readonly price: Term;
  /** Coins that were held beside the contracts; blank until they are given. */
  readonly coins: Term;
  readonly start: Term;
}

const DAYS_A_YEAR = 365;
/** What stands in place of a number while an input is blank. */
const NEEDS_PRICE = `"needs Price at the end"`;
const NEEDS_COINS = `"needs Coins held"`;

const [LABEL, VALUE, SAYS] = [1, 2, 3];

/** How many rows the figures take: the table stands below. */
export const figureRows = (given: HistoryRows): number =>
  28 + (given.hasLoose ? 1 : 0) + (given.made === undefined ? 0 : 2) + (isSettled(given) ? 6 : 0);

/** What the history comes to, what the hedge cost beside the loss that it avoided, and its wealth: all of it live. */
export function writeFigures(
  sheet: SheetWriter,
  top: number,
  coin: string,
  table: WrittenTable,
  { face, price, coins, start }: HistoryInputs,
  given: HistoryRows,
): void {
  let row = top;
  const heading = (title: string) => {
    if (row > top) row++;
    section(sheet, row++, title, 3, LABEL);
  };
  /** A row of its own: the label, the formula, and in words what it is. Gives the address of its cell. */
  const figure = (label: string, text: string, format: string, says: string, name?: string): string => {
    sheet.write({ row, column: LABEL }, label, { role: "label" });
    sheet.write({ row, column: SAYS }, says, { role: "unit" });
    const look = { role: "result", format, ...(name !== undefined && { name: `history_${name}` }) } as const;
    return sheet.formula({ row: row++, column: VALUE }, formulaOf(text), look).text;
  };
  const needs = (condition: string, missing: string, otherwise: string) =>
    `IF(ISNUMBER(${condition}),${otherwise},${missing})`;
  /** What is made of another figure says what that one says while it is no number. */
  const from = (other: string, text: string) => needs(other, other, text);
  const last = (column: string) => `LOOKUP(9E+307,${column})`;
  const open = (position: string, entry: string) => {
    const term = {
      contracts: formulaOf(position),
      entry_price: formulaOf(entry),
      exit_price: price,
      contract_size: face,
    };
    return `IF(${position}=0,0,${needs(price.text, NEEDS_PRICE, sheet.callText(INVERSE_PNL, term))})`;
  };
  const entryOf = (ledger: LedgerColumns, position: string) => `IF(${position}=0,"",${last(ledger("average entry"))})`;

  heading("What it comes to");
  const position = figure(
    "Position now",
    last(table.trades("position")),
    contractsFormat(given),
    "contracts: + long, − short",
    "position",
  );
  const entry = figure("Average entry", entryOf(table.trades, position), PRICE, "USD, of what is open", "entry");
  const net = figure("Realised, after trading fees", last(table.trades("net")), COIN, coin, "net");
  const fees = figure("Trading fees in it", `SUM(${table.fees})`, COIN, `${coin}, + paid`, "fees");
  const funding = figure("Funding", `SUM(${table.funding})`, COIN, `${coin}, + paid`, "funding");
  const beside =
    table.loose &&
    figure(
      "Paid beside any position",
      `SUM(${table.loose})`,
      COIN,
      `${coin}, + paid: funding while nothing was held, fees and corrections without a fill`,
      "beside",
    );
  const payments = beside === undefined ? [funding] : [funding, beside];
  const realised = figure("Realised, after fees and funding", [net, ...payments].join("-"), COIN, coin, "realised");
  const unrealised = figure("Unrealised at the price at the end", open(position, entry), COIN, coin, "unrealised");
  const both = figure("Both", from(unrealised, `${realised}+${unrealised}`), COIN, coin, "made");
  figure(
    "Both, in USD",
    needs(price.text, NEEDS_PRICE, `${both}*${price.text}`),
    USD,
    "USD, the coins at the price at the end",
    "worth",
  );

  if (given.made !== undefined) {
    sheet.write({ row, column: LABEL }, "Profit and loss by the file", { role: "label" });
    sheet.write({ row, column: SAYS }, `${coin}, before fees and funding, as the file has it`, { role: "unit" });
    const byFile = sheet.input({ row: row++, column: VALUE }, literal(given.made), { format: COIN }).text;
    const ledger = table.settled ?? table.trades;
    figure(
      "The file less the ledger",
      `ROUND(${byFile}-SUM(${ledger("realised")}),12)`,
      COIN,
      `${coin}: what venues round, nearly 0. More says that rows are missing, or that the contract size is another`,
      "difference",
    );
  }

  if (table.settled) {
    heading("As the venue settles it, every day");
    const settledEntry = figure(
      "Entry, settled",
      entryOf(table.settled, position),
      PRICE,
      "USD: the price of the last settlement, with the fills since",
      "settled_entry",
    );
    const settledNet = figure(
      "Realised, settled, after trading fees",
      last(table.settled("net")),
      COIN,
      `${coin}: what the days have paid out, too`,
      "settled_net",
    );
    const since = figure("Unrealised since the settlement", open(position, settledEntry), COIN, coin, "settled_open");
    figure(
      "Both ways, the difference",
      from(unrealised, `ROUND(${settledNet}+${since}-${net}-${unrealised},12)`),
      COIN,
      `${coin}: 0, since settling moves profit from open to realised and makes none`,
    );
  }

  heading("What the hedge cost, and the loss that it avoided");
  const cost = figure("Cost: fees and funding", [fees, ...payments].join("+"), COIN, `${coin}, + paid`, "cost");
  const sums = [table.fees, table.funding, ...(table.loose === undefined ? [] : [table.loose])];
  const usd = figure(
    "Cost, in USD",
    sums.map((column) => `SUMPRODUCT(${column},${table.prices})`).join("+"),
    USD,
    "USD, each payment at the price in its row",
    "cost_usd",
  );
  const spans = spansOf(table);
  const average = figure(
    "USD hedged, on average",
    spans === undefined ? NOT_HELD : `IF(${spans.days}=0,${NOT_HELD},${face.text}*${spans.held}/${spans.days})`,
    USD,
    "USD: contracts times their size, over the time in which something was held",
    "average_usd",
  );
  const days = figure(
    "Days with a position",
    spans?.days ?? "0",
    "#,##0.00",
    "days, to the last row of the table",
    "days",
  );
  figure(
    "Cost, % a year",
    from(average, `${usd}/${average}*${DAYS_A_YEAR}/${days}`),
    "0.00%",
    "of the USD hedged on average: cost in USD / USD hedged × 365 / days",
    "cost_year",
  );
  const loss = figure(
    "Loss of the coins without the hedge",
    needs(coins.text, NEEDS_COINS, needs(price.text, NEEDS_PRICE, `${coins.text}*(${start.text}-${price.text})`)),
    USD,
    "USD: coins held × (price at the start − price at the end); below 0 they gained",
    "loss",
  );
  const gain = figure(
    "Gain of the contracts, before its cost",
    from(unrealised, needs(price.text, NEEDS_PRICE, `(${net}+${fees}+${unrealised})*${price.text}`)),
    USD,
    "USD: realised and unrealised coins, at the price at the end",
    "gain",
  );
  const avoided = figure(
    "Loss avoided",
    from(loss, `MAX(0,MIN(${loss},${gain}))`),
    USD,
    "USD: what the contracts gained of what the coins lost, and no more than that; 0 where the coins lost nothing",
    "avoided",
  );
  figure(
    "Loss avoided, share of the loss",
    from(loss, `IF(${loss}>0,${avoided}/${loss},"the coins lost nothing")`),
    "0.00%",
    "of the loss of the coins without the hedge",
  );
  figure(
    "Loss with the hedge, its cost included",
    from(loss, `${loss}-${gain}+(${cost})*${price.text}`),
    USD,
    "USD: loss of the coins − gain of the contracts + cost; all coins at the price at the end",
    "loss_left",
  );

  heading("Wealth in coin, free of deposits and withdrawals");
  figure(
    "Made, at the last price of the table",
    last(table.wealth),
    COIN,
    `${coin}: realised and unrealised, less fees and funding. Transfers of coins count for nothing`,
    "wealth",
  );
  const deepest = figure(
    "Largest drawdown",
    `MAX(${table.below})`,
    COIN,
    `${coin}: the most that it fell below its highest before; seen at each row of the table`,
    "drawdown",
  );
  figure(
    "On",
    `IF(${deepest}>0,INDEX(${table.times},MATCH(${deepest},${table.below},0)),"it never fell")`,
    TIME,
    "UTC: the row at which it was that far below",
  );
  figure(
    "Largest drawdown, of all coins",
    needs(coins.text, NEEDS_COINS, `SUMPRODUCT(MAX(${table.below}/(${coins.text}+${table.wealth}+${table.below})))`),
    "0.00%",
    "of the coins held and what the contracts had made, at their highest before",
    "drawdown_share",
  );
}

const NOT_HELD = `"nothing was held for any time"`;

/** Contracts held times days, and days in which something was held. Undefined of a single row, which takes no time. */
function spansOf({ held, times }: WrittenTable): { readonly held: string; readonly days: string } | undefined {
  const { rows } = extentOf({ cells: times });
  if (rows < 2) return undefined;
  const part = (column: string, skipped: number) => {
    const area = extentOf({ cells: column });
    return absolute({ ...area, row: area.row + skipped, rows: rows - 1 });
  };
  const from = part(held, 0);
  const spans = `(${part(times, 1)}-${part(times, 0)})`;
  return { held: `SUMPRODUCT(ABS(${from}),${spans})`, days: `SUMPRODUCT((${from}<>0)*${spans})` };
}
