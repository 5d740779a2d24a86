import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign } from "@univerjs/core";
import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData } from "@univerjs/core";
import type { KeptWorkbook } from "../book/kept-workbook";
import { parseArea } from "../excel/address";

/**
 * What the workbench opens on: five coins at 70,000 USD, hedged with a short of 100 USD contracts. A newcomer is to see
 * that the last column stays the same whatever the price does, and to change a number.
 */
const ink = "#242424";
const quiet = "#6B6B6B";
const inputInk = "#0B53CE";
const inputFill = "#DFEAFD";
const resultInk = "#0B6A33";
const resultFill = "#DDF1E4";
const rule = "#D6D6D6";

const base: IStyleData = { ff: "Arial", fs: 11, cl: { rgb: ink }, vt: VerticalAlign.MIDDLE, pd: { l: 4, r: 6 } };
const toTheRight: IStyleData = { ht: HorizontalAlign.RIGHT };
const bold: IStyleData = { bl: BooleanNumber.TRUE };
const columnHead: IStyleData = {
  ...base,
  fs: 10,
  cl: { rgb: quiet },
  bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: rule } } },
};

const title = (text: string): ICellData => ({ v: text, s: { ...base, ...bold, fs: 18 } });
const section = (text: string): ICellData => ({ v: text, s: { ...base, ...bold, fs: 12 } });
const label = (text: string): ICellData => ({ v: text, s: base });
const note = (text: string): ICellData => ({ v: text, s: { ...base, cl: { rgb: quiet } } });
const firstHead = (text: string): ICellData => ({ v: text, s: columnHead });
const head = (text: string): ICellData => ({ v: text, s: { ...columnHead, ...toTheRight } });

const formula = (text: string, pattern: string, style: IStyleData = {}): ICellData => ({
  f: text,
  s: { ...base, ...toTheRight, ...style, n: { pattern } },
});
const input = (value: number, pattern: string): ICellData => ({
  v: value,
  s: { ...base, ...toTheRight, cl: { rgb: inputInk }, bg: { rgb: inputFill }, n: { pattern } },
});
const result: IStyleData = { ...bold, cl: { rgb: resultInk }, bg: { rgb: resultFill } };
const labelFrom = (text: string): ICellData => ({ f: text, s: base });
const sentence = (text: string): ICellData => ({ f: text, s: { ...base, cl: { rgb: quiet } } });

const usd = '#,##0" USD"';
const usdAndCents = '#,##0.00" USD"';
const coins = '0.00##" coins"';
const fineCoins = '0.0000##" coins"';
const contracts = '#,##0" contracts"';
const times = '0.0"x"';
const move = "+0%;-0%;0%";
const fineMove = "+0.00%;-0.00%;0.00%";

const priceRow = (row: number, change: number): Record<string, ICellData> => ({
  [`B${row}`]: labelFrom(`=IF(C${row}<0,"It falls",IF(C${row}>0,"It rises","It stays"))`),
  [`C${row}`]: input(change, move),
  // C7+C7*C, not C7*(1+C): 70,000 × 1.1 is not 77,000 in binary floating point.
  [`D${row}`]: formula(`=C7+C7*C${row}`, "#,##0"),
  [`E${row}`]: formula(`=C6*D${row}`, "#,##0"),
  [`F${row}`]: formula(`=COINM.INVERSE_PNL(C9,C7,D${row},C8)`, "+0.0000;-0.0000;0.0000"),
  [`G${row}`]: formula(`=F${row}*D${row}`, "+#,##0;-#,##0;0"),
  [`H${row}`]: formula(`=C6+F${row}`, "0.0000"),
  [`I${row}`]: formula(`=E${row}+G${row}`, "#,##0", result),
});

const cells: Record<string, ICellData> = {
  B2: title("Lock the dollar value of your coins"),
  B3: note("Whatever the price does, the green numbers stay. Change a blue number and see."),

  B5: section("Your position"),
  B6: label("Coins you hold"),
  C6: input(5, coins),
  B7: label("Price now"),
  C7: input(70000, usd),
  B8: label("Size of one contract"),
  C8: input(100, usd),
  B9: label("Contracts to trade"),
  C9: formula("=COINM.HEDGE_CONTRACTS(C6,C7,C8)", contracts),
  D9: sentence('=IF(C9<0,"Sell ","Buy ")&TEXT(ABS(C9),"#,##0")&" contracts, "&TEXT(ABS(C9)*C8,"#,##0")&" USD in all."'),

  B11: section("When the price moves"),
  B12: firstHead("The price"),
  C12: head("Move"),
  D12: head("Price, USD"),
  E12: head("Unhedged, USD"),
  F12: head("Short PnL, coins"),
  G12: head("Short PnL, USD"),
  H12: head("Coins after"),
  I12: head("Hedged, USD"),
  ...priceRow(13, -0.2),
  ...priceRow(14, 0.1),

  B16: section("Where the short is liquidated"),
  B17: firstHead("Margin posted"),
  C17: head("With leverage"),
  D17: head("All your coins"),
  B18: label("Leverage"),
  C18: input(10, times),
  D18: formula("=ABS(C9)*C8/(C7*D19)", times),
  B19: label("Margin"),
  C19: formula("=ABS(C9)*C8/(C7*C18)", coins),
  D19: formula("=C6", coins),
  B20: label("Maintenance margin rate"),
  C20: input(0.005, "0.00%"),
  D20: formula("=C20", "0.00%"),
  B21: label("Liquidation price"),
  C21: formula("=COINM.LIQ_PRICE(C9,C7,C19,C20,C8)", usdAndCents),
  D21: formula("=COINM.LIQ_PRICE(C9,C7,D19,D20,C8)", usdAndCents),
  E21: sentence('=IF(ISNA(D21),"Point at it to read why.","")'),
  B22: label("Distance from price now"),
  C22: formula('=IFNA(C21/C7-1,"none")', fineMove),
  D22: formula('=IFNA(D21/C7-1,"none")', fineMove),

  B24: section("Funding, every 8 hours"),
  B25: label("Funding rate"),
  C25: input(0.0001, "0.0000%"),
  B26: label("You pay (+), receive (−)"),
  C26: formula("=COINM.FUNDING_COST(C9,C7,C25,C8)", fineCoins),
  D26: sentence(
    '=IF(C26=0,"Nobody pays.",IF(C9<0,"You are short","You are long")&" and the rate is "&IF(C25>0,"positive","negative")&": you "&IF(C26<0,"receive ","pay ")&TEXT(ABS(C26),"0.0000##")&" coins.")',
  ),

  B28: section("Your turn"),
  B29: note("Type =COINM. in any cell, or choose a function in the pane on the right."),
};

/** Empty, and selected when the workbench opens: what the pane inserts must not land on the example. */
export const firstSelection = "B30";

const columnWidths = [24, 188, 128, 110, 110, 110, 110, 110, 110];
const rowHeight = 25;
const rowHeights: Record<number, number> = { 1: 10, 2: 36, 4: 12, 10: 12, 15: 12, 23: 12, 27: 12 };

function cellMatrix(): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const [address, cell] of Object.entries(cells)) {
    const { row, column } = parseArea(address, { rows: 0, columns: 0 });
    (matrix[row] ??= {})[column] = cell;
  }
  return matrix;
}

const columnData: Record<number, IColumnData> = Object.fromEntries(columnWidths.map((w, column) => [column, { w }]));
const rowData: Record<number, IRowData> = Object.fromEntries(
  Object.entries(rowHeights).map(([row, h]) => [Number(row) - 1, { h }]),
);

const workedHedge: Partial<IWorkbookData> = {
  id: "workbench",
  name: "Workbench",
  sheetOrder: ["hedge"],
  sheets: {
    hedge: {
      id: "hedge",
      name: "Hedge",
      rowCount: 20_000,
      columnCount: 26,
      defaultRowHeight: rowHeight,
      defaultColumnWidth: 96,
      showGridlines: BooleanNumber.FALSE,
      cellData: cellMatrix(),
      columnData,
      rowData,
    },
  },
};

export const workedExample: KeptWorkbook = {
  version: 1,
  data: workedHedge,
  active: "hedge",
  supplements: {},
  settings: [],
};
