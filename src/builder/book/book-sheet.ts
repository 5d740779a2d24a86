import type { SheetPlan } from "../../workbook/sheet-plan";
import {
  COUNT,
  FIXED,
  MAX,
  IF,
  IFNA,
  isAbove,
  isBelow,
  isWord,
  isZero,
  joined,
  minus,
  negative,
  over,
  plus,
  SUM,
  times,
} from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { SheetWriter } from "../sheet/writer";
import { NONE, type BookRow } from "./book-rows";
import { LEAST } from "./together";

/** Where the parts of the book's sheet stand, in rows and columns from 0. */
const [TITLE, SENTENCE, FIGURES, TABLE] = [0, 1, 3, 12];
const LABEL = 1;
const VALUE = 2;
/** The columns of the table, in their order; those of the two moves come after them. */
const COLUMNS = [
  { key: "coin", head: "Hedge", width: 27 },
  { key: "sheet", head: "Read from", width: 24 },
  { key: "coins", head: "Coins", width: 15, format: "#,##0.00######" },
  { key: "price", head: "Price now, USD", width: 16, format: "#,##0.00####" },
  { key: "worth", head: "Worth now, USD", width: 16, format: "#,##0.00" },
  { key: "sold", head: "Sold, USD", width: 15, format: "#,##0.00" },
  { key: "locked", head: "Locked, USD", width: 15, format: "#,##0.00" },
  { key: "entry", head: "Average entry", width: 15, format: "#,##0.00####" },
  { key: "liquidation", head: "Liquidation", width: 15, format: "#,##0.00####" },
  { key: "margin", head: "Margin, coins", width: 15, format: "#,##0.00######" },
  { key: "beta", head: "Beta", width: 9, format: "0.00##" },
] as const;
const MOVED = ["price", "USD left", ""] as const;
const OF_ASSET = ["Asset hedged, USD", "Its beta to the coin"] as const;

/** The word for a hedge whose liquidation price the move passes. */
const LIQUIDATED = "liquidated";

type Placed = Readonly<Record<(typeof COLUMNS)[number]["key"], Term>> & {
  readonly assetWorth?: Term;
  readonly assetBeta?: Term;
};

export interface BookSheet {
  readonly rows: readonly BookRow[];
  /** The move of the market, as a fraction above 0. */
  readonly move: number;
  /** The day of the values of hedges without a sheet, as 2026-11-20. */
  readonly today: string;
}

/** All hedges in one sheet: a line each, totals in USD, and what is left if all of them move together by their betas. */
export function bookPlan({ rows, move, today }: BookSheet): SheetPlan {
  const sheet = new SheetWriter({ row: 0, column: 0 });
  sheet.write({ row: TITLE, column: LABEL }, "Book of hedges", { role: "title" });
  const moves = writeMoves(sheet, move);
  const hasAsset = rows.some(({ asset }) => asset);
  const [fallen, risen] = [COLUMNS.length + LABEL, COLUMNS.length + LABEL + MOVED.length] as const;
  const after = { asset: risen + MOVED.length, fallen, risen };
  writeHeads(sheet, hasAsset ? after.asset : undefined, after);
  const lines = rows.map((row, index) => {
    const at = TABLE + 2 + index;
    const placed = writeHedge(sheet, row, { row: at, asset: after.asset }, today);
    return {
      placed,
      fall: writeMoved(sheet, placed, { row: at, column: fallen }, moves.fall),
      rise: writeMoved(sheet, placed, { row: at, column: risen }, moves.rise),
    };
  });
  const all = writeTotals(sheet, lines, after);
  writeFigures(sheet, all);
  writeNotes(sheet, TABLE + rows.length + 5, rows, today);
  const widths = [1, ...COLUMNS.map(({ width }) => width), 14, 16, 11, 14, 16, 11, ...OF_ASSET.map(() => 18)];
  const columns = hasAsset ? after.asset + OF_ASSET.length : after.asset;
  return sheet.plan("Book", {
    columnWidths: widths.slice(0, columns),
    printedColumns: columns,
    printedRows: TABLE + rows.length + 9,
    frozenRows: 2,
  });
}

/** The move is the one number that belongs to the book alone. */
function writeMoves(sheet: SheetWriter, move: number): { fall: Term; rise: Term } {
  const at = { row: FIGURES + 1, column: VALUE };
  sheet.write({ row: FIGURES, column: LABEL }, "If all move together");
  sheet.look(sheet.area({ row: FIGURES, column: LABEL }, 1, 3), { role: "section" });
  sheet.write({ row: at.row, column: LABEL }, "The market moves by", { role: "label" });
  sheet.write({ row: at.row, column: VALUE + 1 }, "each coin by its beta", { role: "unit" });
  const rise = sheet.input(at, literal(move), {
    format: "0.0#%",
    name: "market_move",
    validation: {
      rule: { above: 0, atMost: 1 },
      says: "The move must be above 0 % and at most 100 %. Type it with the % sign: 50%.",
    },
  });
  return { fall: negative(rise), rise };
}

function writeHeads(sheet: SheetWriter, asset: number | undefined, at: { fallen: number; risen: number }): void {
  const heads = [...COLUMNS.map(({ head }) => head), ...MOVED, ...MOVED];
  sheet.write({ row: TABLE, column: LABEL }, "The hedges");
  sheet.write({ row: TABLE, column: at.fallen }, "If all fall");
  sheet.write({ row: TABLE, column: at.risen }, "If all rise");
  sheet.look(sheet.area({ row: TABLE, column: LABEL }, 1, heads.length), { role: "section" });
  sheet.writeAll({ row: TABLE + 1, column: LABEL }, [heads.map(capital)], { role: "head" });
  sheet.look(sheet.area({ row: TABLE + 1, column: LABEL }, 1, 2), { align: "left" });
  if (asset !== undefined) sheet.writeAll({ row: TABLE + 1, column: asset }, [[...OF_ASSET]], { role: "head" });
}
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What is read of a hedge, each in a cell of its own, and what it is worth now. */
function writeHedge(sheet: SheetWriter, hedge: BookRow, at: { row: number; asset: number }, today: string): Placed {
  const { row } = at;
  const place = (key: (typeof COLUMNS)[number]["key"]) => {
    const index = COLUMNS.findIndex((column) => column.key === key);
    const column = COLUMNS[index];
    return { at: { row, column: LABEL + index }, format: column && "format" in column ? column.format : "General" };
  };
  const put = (key: (typeof COLUMNS)[number]["key"], term: Term): Term => {
    const { at: cell, format } = place(key);
    // a value that no sheet stands behind is a number that its user may change
    const isValue = hedge.sheet === undefined && OWN.includes(key);
    if (isValue) return sheet.input(cell, term, { format });
    return sheet.formula(cell, term, { role: "number", format });
  };
  sheet.write(place("coin").at, hedge.coin, { role: "label" });
  const from = hedge.sheet ?? `values of ${today}`;
  sheet.write(place("sheet").at, from, { role: hedge.sheet === undefined ? "note" : "text" });
  const coins = put("coins", hedge.coins);
  const price = put("price", hedge.price);
  const sold = put("sold", hedge.sold);
  const entry = put("entry", hedge.entry);
  const margin = put("margin", hedge.margin);
  const found = hedge.sheet === undefined ? hedge.liquidation : IFNA(hedge.liquidation, literal(NONE));
  const liquidation = put("liquidation", found);
  const locked = put("locked", hedge.asset ? literal(0) : sold);
  const beta = sheet.input(place("beta").at, hedge.beta, {
    format: place("beta").format,
    validation: {
      rule: { atLeast: 0, atMost: 10 },
      says: "How many per cent the coin moves when the market moves 1 %.",
    },
  });
  const asset = hedge.asset && {
    assetWorth: sheet.formula({ row, column: at.asset }, times(hedge.asset.units, hedge.asset.price), {
      role: "number",
      format: "#,##0.00",
    }),
    assetBeta: sheet.formula({ row, column: at.asset + 1 }, hedge.asset.beta, { role: "number", format: "0.00##" }),
  };
  const known = { coins, price, sold, entry, margin, liquidation, locked, beta, ...asset };
  const stated = { ...known, coin: literal(hedge.coin), sheet: literal(from), worth: price };
  return { ...stated, worth: put("worth", wealthAt(stated, price, gone(stated, price))) };
}
const OWN: readonly string[] = ["coins", "price", "sold", "entry", "margin", "liquidation"];

/** Whether a price liquidates: a short from its liquidation price upwards, a long from there down. */
function gone({ liquidation, sold }: Placed, price: Term): Term {
  const isShortOfIt = isBelow(times(minus(price, liquidation), sold), literal(0));
  return IF(isWord(liquidation, NONE), literal(false), IF(isShortOfIt, literal(false), literal(true)));
}

/**
 * Wallet and, of a proxy, asset at a price: coins · P + sold · (1 − P / entry); once liquidated the coins without the
 * margin.
 */
function wealthAt(placed: Placed, price: Term, isGone: Term): Term {
  const { coins, margin, sold, entry, assetWorth, assetBeta } = placed;
  const gained = IF(isZero(sold), literal(0), times(sold, minus(literal(1), over(price, entry))));
  const wallet = IF(isGone, times(minus(coins, margin), price), plus(times(coins, price), gained));
  if (!assetWorth || !assetBeta) return wallet;
  const grown = plus(literal(1), times(assetBeta, minus(over(price, placed.price), literal(1))));
  return plus(wallet, times(assetWorth, MAX(grown, literal(0))));
}

interface MovedTo {
  readonly wealth: Term;
  readonly status: Term;
}

/** The hedge after a move of the market: its price, what is left, and whether it is liquidated on the way. */
function writeMoved(sheet: SheetWriter, placed: Placed, at: { row: number; column: number }, move: Term): MovedTo {
  const grown = plus(literal(1), times(placed.beta, move));
  const price = sheet.formula(at, times(placed.price, MAX(grown, literal(LEAST))), {
    role: "number",
    format: "#,##0.00####",
  });
  const status = sheet.formula(
    { row: at.row, column: at.column + 2 },
    IF(gone(placed, price), literal(LIQUIDATED), literal("")),
    { role: "text" },
  );
  const wealth = sheet.formula(
    { row: at.row, column: at.column + 1 },
    wealthAt(placed, price, isWord(status, LIQUIDATED)),
    { role: "number", format: "#,##0.00" },
  );
  return { wealth, status };
}

interface Line {
  readonly placed: Placed;
  readonly fall: MovedTo;
  readonly rise: MovedTo;
}

interface Totals {
  readonly worth: Term;
  readonly locked: Term;
  readonly fallen: Term;
  readonly risen: Term;
  readonly gone: { readonly fall: Term; readonly rise: Term };
  /** How many of the hedges have a liquidation price. */
  readonly canGo: Term;
}

function writeTotals(sheet: SheetWriter, lines: readonly Line[], at: { fallen: number; risen: number }): Totals {
  const [top, row] = [TABLE + 2, TABLE + 2 + lines.length] as const;
  sheet.write({ row, column: LABEL }, "All", { role: "label" });
  const column = (index: number, terms: readonly Term[]) =>
    sheet.range(
      { row: top, column: index },
      terms.map(({ cells }) => [cells[0]?.[0] ?? null]),
    );
  const total = (index: number, name: string, terms: readonly Term[]) =>
    sheet.formula({ row, column: index }, SUM(column(index, terms)), { role: "result", format: "#,##0.00", name });
  const keyed = (key: "worth" | "locked") => LABEL + COLUMNS.findIndex((each) => each.key === key);
  return {
    worth: total(
      keyed("worth"),
      "book_worth",
      lines.map(({ placed }) => placed.worth),
    ),
    locked: total(
      keyed("locked"),
      "book_locked",
      lines.map(({ placed }) => placed.locked),
    ),
    fallen: total(
      at.fallen + 1,
      "book_after_a_fall",
      lines.map(({ fall }) => fall.wealth),
    ),
    risen: total(
      at.risen + 1,
      "book_after_a_rise",
      lines.map(({ rise }) => rise.wealth),
    ),
    canGo: COUNT(
      column(
        LABEL + COLUMNS.findIndex(({ key }) => key === "liquidation"),
        lines.map(({ placed }) => placed.liquidation),
      ),
    ),
    gone: {
      fall: COUNTIF(
        column(
          at.fallen + 2,
          lines.map(({ fall }) => fall.status),
        ),
        LIQUIDATED,
      ),
      rise: COUNTIF(
        column(
          at.risen + 2,
          lines.map(({ rise }) => rise.status),
        ),
        LIQUIDATED,
      ),
    },
  };
}

/** How many of the cells hold this word. */
const COUNTIF = ({ text, cells }: Term, word: string): Term => ({
  text: `COUNTIF(${text},${literal(word).text})`,
  cells: [[cells.flat().filter((cell) => cell === word).length]],
});

/** The answer on top: what all is worth and how much of it is locked, and what the moves leave. */
function writeFigures(sheet: SheetWriter, { worth, locked, fallen, risen, gone, canGo }: Totals): void {
  const usd = "#,##0";
  const rows: readonly [label: string, term: Term, format: string, unit: string | Term, name?: string][] = [
    ["Worth now", worth, usd, "USD"],
    ["Locked", locked, usd, IF(isZero(canGo), literal("USD, at every price"), literal("USD, until a liquidation"))],
    [
      "Share locked",
      IF(isAbove(worth, literal(0)), over(locked, worth), literal(0)),
      "0.0%",
      "of what all is worth",
      "book_share_locked",
    ],
    ["If all fall", fallen, usd, counted(gone.fall)],
    ["If all rise", risen, usd, counted(gone.rise)],
    ["The worse of the two", IF(isBelow(fallen, risen), fallen, risen), usd, "USD", "book_worst"],
  ];
  rows.forEach(([label, term, format, unit, name], index) => {
    const row = FIGURES + 2 + index;
    sheet.write({ row, column: LABEL }, label, { role: "label" });
    sheet.formula({ row, column: VALUE }, term, { role: "result", format, ...(name !== undefined && { name }) });
    if (typeof unit === "string") sheet.write({ row, column: VALUE + 1 }, unit, { role: "unit" });
    else sheet.formula({ row, column: VALUE + 1 }, unit, { role: "unit" });
  });
  const said = joined(
    FIXED(worth, literal(0)),
    literal(" USD in all, "),
    FIXED(locked, literal(0)),
    literal(" of them locked. If all fall together "),
    FIXED(fallen, literal(0)),
    literal(" are left."),
  );
  sheet.formula({ row: SENTENCE, column: LABEL }, said, { role: "answer" });
}

/** "USD, 2 liquidated". */
const counted = (gone: Term): Term =>
  IF(isZero(gone), literal("USD"), joined(literal("USD, "), gone, literal(" liquidated")));

function writeNotes(sheet: SheetWriter, row: number, rows: readonly BookRow[], today: string): void {
  const loose = rows.filter(({ sheet: from }) => from === undefined).map(({ coin }) => coin);
  const proxies = rows.filter(({ asset }) => asset).map(({ coin }) => coin);
  const notes = [
    "All at once, each coin by its beta: the per cent that it moves when the market moves 1 %. Each hedge stands on its own wallet.",
    ...(loose.length < rows.length ? ["What is read from a sheet follows it, its Fills and its name."] : []),
    ...(loose.length > 0
      ? [
          `${loose.join(", ")}: values of ${today}, which follow nothing, because no sheet of the hedge was found. Insert it, then the book again.`,
        ]
      : []),
    ...(proxies.length > 0
      ? [`${proxies.join(", ")}: a proxy, whose asset moves on its own. Of its dollars none count as locked.`]
      : []),
  ];
  notes.forEach((note, index) => sheet.write({ row: row + index, column: LABEL }, note, { role: "note" }));
}
