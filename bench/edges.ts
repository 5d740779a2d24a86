import { load, type Cells } from "./built-functions";
import { computing, spread } from "./measure";

/** What a paste brings along, as a multiple of the same call without it: medians of calls that take turns. */
export interface Edge {
  readonly says: string;
  readonly ratio: number;
  /** Milliseconds computed, with it and without it. */
  readonly with: number;
  readonly without: number;
  readonly atMost: number;
}

const SHEET_ROWS = 1_048_576;
const column = (rows: number, cell: (row: number) => unknown): Cells =>
  Array.from({ length: rows }, (_, row) => [cell(row)]); // one array a row, as the host hands it over

function edges(file: string, rounds: number): Edge[] {
  const { TRADE_LEDGER: ledger } = load(file);
  if (!ledger) throw new Error(`TRADE_LEDGER is not in ${file}`);
  const contracts = (row: number) => (row % 2 === 0 ? 2 : -1);
  const price = (row: number) => 50000 + row * 7.5;
  const fills = (rows: number): Cells[] => [column(rows, contracts), column(rows, price)];

  const compared = (says: string, atMost: number, one: () => unknown, other: () => unknown): Edge => {
    const [ones, others]: [number[], number[]] = [[], []];
    const timed = (call: () => unknown) => {
      const began = computing();
      call();
      return computing() - began;
    };
    globalThis.gc?.();
    for (let round = 0; round < rounds + 3; round++) {
      const [mine, theirs] = [timed(one), timed(other)];
      if (round < 3) continue;
      ones.push(mine);
      others.push(theirs);
    }
    const [more, less] = [spread(ones).median, spread(others).median];
    return { says, atMost, ratio: more / less, with: more, without: less };
  };

  const whole = (blank: unknown): Cells[] => {
    const cut = (cell: (row: number) => unknown) => (row: number) => (row < 200 ? cell(row) : blank);
    return [column(SHEET_ROWS, cut(contracts)), column(SHEET_ROWS, cut(price))];
  };
  const readOnce = (columns: readonly Cells[]) => columns.map((cells) => lastHeld(cells));
  const wholeAgainst = (blank: unknown, shown: string): Edge => {
    const [columns, held] = [whole(blank), fills(200)];
    const both = () => [readOnce(columns), ledger(...held)];
    const says = `two whole columns with 200 fills, the rest ${shown}, × reading each cell once and the 200 fills`;
    return compared(says, 1.5, () => ledger(...columns), both);
  };
  const long = fills(2000);
  const padded = (long as Cells[]).map((cells, index) => [
    [index === 0 ? "Quantity" : "Price"],
    ...cells,
    ...column(2000, () => null),
  ]); // heading and blanks
  const changed = (cell: unknown, at: number, which: number) =>
    long.map((cells, index) => (index === which ? cells.map((row, place) => (place === at ? [cell] : row)) : cells));
  const samePrice = [long[0] as Cells, column(2000, () => 50000.1)];
  return [
    wholeAgainst(null, "blank"),
    wholeAgainst(0, "0"),
    compared(
      "2,000 fills under a heading and above 2,000 blank rows, × the fills alone",
      1.25,
      () => ledger(...padded),
      () => ledger(...long),
    ),
    compared(
      "2,000 fills at one price, × at 2,000 prices",
      2,
      () => ledger(...samePrice),
      () => ledger(...long),
    ),
    compared(
      "2,000 fills, one of 1e-25 contracts, × without it",
      2,
      () => ledger(...changed(1e-25, 5, 0)),
      () => ledger(...long),
    ),
    compared(
      "2,000 fills, the last of 17 digits, × without it",
      2,
      () => ledger(...changed(2 / 3, 1999, 0)),
      () => ledger(...long),
    ),
  ];
}

/** The least that finds the last row of a column: one look at each of its cells. */
function lastHeld(cells: Cells): number {
  let row = cells.length;
  for (; row > 0; row--) {
    const cell = cells[row - 1]?.[0];
    if (cell !== null && cell !== "" && cell !== 0) break;
  }
  return row;
}

const [file, rounds] = process.argv.slice(2) as [string, string];
process.stdout.write(JSON.stringify(edges(file, Number(rounds))));
