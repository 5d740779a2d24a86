import { aboveZero, ruleInWords } from "../../catalog/declare/rules";
import type { SheetPlan } from "../../workbook/sheet-plan";
import { literal, type Term } from "../sheet/term";
import { SheetWriter } from "../sheet/writer";
import { figureRows, writeFigures } from "./history-figures";
import type { HistoryRows } from "./history-rows";
import { COIN, formulaOf, PRICE, section, TIME, USD, writeTable } from "./history-table";

/** Where the parts stand, in rows and columns from 0. */
const [TITLE, SENTENCE, INPUTS, FIGURES] = [0, 1, 3, 9];
const [LABEL, VALUE, SAYS] = [1, 2, 3];

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

/**
 * Fills and funding of a history as values, and over them the ledgers as live formulas, with what they come to. Nothing
 * of it is calculated here: of a long history that would keep the pane busy for seconds, and the sheet does it anyway.
 */
export function historyPlan({ contract, source, coin, size, rows: given, namespace }: HistorySheet): SheetPlan {
  const { rows } = given;
  const top = FIGURES + figureRows(given) + 1;
  const sheet = new SheetWriter({ row: 0, column: 0 }, namespace);
  sheet.write({ row: TITLE, column: LABEL }, `History of ${contract}`, { role: "title" });
  const input = (
    row: number,
    label: string,
    value: number | null,
    says: string,
    name: string,
    format: string,
  ): Term => {
    sheet.write({ row, column: LABEL }, label, { role: "label" });
    sheet.write({ row, column: SAYS }, says, { role: "unit" });
    const validation = { rule: aboveZero, says: `${label} ${ruleInWords(aboveZero)}.` };
    const term = value === null ? formulaOf("") : literal(value);
    return sheet.input({ row, column: VALUE }, term, { format, name, validation });
  };
  const priced = rows.filter(
    ({ price, contracts, settled }) => price !== null && (contracts !== null || settled !== null),
  );
  const [first, last] = [priced[0]?.price ?? null, priced.at(-1)?.price ?? null];
  section(sheet, INPUTS, "Values to change", 3, LABEL);
  const inputs = {
    face: input(INPUTS + 1, "Contract size", size, "USD a contract", "contract_size", "General"),
    price: input(
      INPUTS + 2,
      "Price at the end",
      null,
      `USD: to be typed; today’s, or that of the last row. The file ends at ${last ?? "no price"}`,
      "price",
      USD,
    ),
    coins: input(
      INPUTS + 3,
      "Coins held",
      null,
      `${coin}: to be typed; all that the hedge was for, the margin included. No file knows it`,
      "coins",
      COIN,
    ),
    start: input(
      INPUTS + 4,
      "Price at the start",
      first,
      "USD: that of the first fill, until you change it",
      "start",
      PRICE,
    ),
  };
  const table = writeTable(sheet, { row: top, column: LABEL }, given, inputs.face);
  writeFigures(sheet, FIGURES, coin, table, inputs, given);
  writeNotes(sheet, top + rows.length + 3, source, given.unpriced);
  writeSentence(sheet, coin);
  if (rows.length > 1)
    sheet.chart({
      kind: "lines",
      title: "Made in coin, free of deposits and withdrawals",
      source: table.curve,
      place: sheet.area({ row: INPUTS, column: CHART }, CHART_ROWS, CHART_COLUMNS),
      xTitle: "Time, UTC",
      yTitle: coin === "" ? "coin" : coin,
      xFormat: TIME.slice(0, 10),
      yFormat: "General",
    });
  const widths = [1, 36, 25, 20, 15, 15, 13];
  return sheet.plan(`History ${contract}`, {
    columnWidths: Array.from(
      { length: table.end },
      (_, index) => widths[index] ?? (index === table.curve.column ? TIMES : OTHERS),
    ),
    printedColumns: CHART - 1,
    printedRows: top + rows.length + 7,
    frozenRows: 2,
  });
}

/** Widths of columns of times, and of numbers beyond the first ones. */
const [TIMES, OTHERS] = [20, 17];

/** To the right of the words beside the figures, above the ledgers. */
const [CHART, CHART_ROWS, CHART_COLUMNS] = [10, 17, 6];

function writeSentence(sheet: SheetWriter, coin: string): void {
  const text = (words: string) => literal(words).text;
  const shown = (number: string, places: number) => `FIXED(${number},${places})`;
  const pieces = [
    text("Realised "),
    shown("history_realised", 8),
    text(` ${coin} after fees and funding; `),
    `IF(history_position=0,"nothing is open. ","open: "&history_position&" contracts. ")`,
    `IF(history_cost<0,"The hedge earned ","The hedge cost ")`,
    shown("ABS(history_cost)", 8),
    text(` ${coin} in fees and funding`),
    `IF(ISNUMBER(history_avoided)," and avoided a loss of "&${shown("history_avoided", 2)}&" USD.",".")`,
  ];
  sheet.formula({ row: SENTENCE, column: LABEL }, formulaOf(pieces.join("&")), { role: "answer" });
}

function writeNotes(sheet: SheetWriter, row: number, source: string, unpriced: number | undefined): void {
  const notes = [
    `From ${source}. Times by the clock of UTC. Contracts: + bought, − sold; fees and funding: + paid.`,
    "In a row of funding the price is that of the last fill or settlement before it, at which the coins are valued; Held is what is held after the row.",
    ...(unpriced === undefined
      ? []
      : [`Line ${unpriced} settles a day without saying at which price: entries are those of the fills.`]),
    "The venue’s own number is the one that counts.",
  ];
  notes.forEach((note, index) => sheet.write({ row: row + index, column: LABEL }, note, { role: "note" }));
}
