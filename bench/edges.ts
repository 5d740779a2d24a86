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
  const { TRADE_LEDGER: ledger, CLOSED_TRADES: closes, AVG_ENTRY: average } = load(file);
  if (!ledger || !closes || !average) throw new Error(`TRADE_LEDGER, CLOSED_TRADES or AVG_ENTRY is not in ${file}`);
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
  const changed = (cell: unknown, at: number, which: number, among: readonly Cells[] = long) =>
    among.map((cells, index) => (index === which ? cells.map((row, place) => (place === at ? [cell] : row)) : cells));
  const priced: Cells[] = [[[100]], [[0.0005]]];
  const bought: Cells[] = [column(2000, (row) => 1 + (row % 7)), column(2000, price)];
  /** What one row that is hard costs the 1,999 others, at their different prices, near the top and in the middle. */
  const hard = (contracts: number, at: number): Edge[] => {
    const says = (what: string) => `${what}, in row ${at + 1} ${contracts} contracts, × without it`;
    const [hardLong, hardBought] = [changed(contracts, at, 0), changed(contracts, at, 0, bought)];
    return [
      compared(
        says("2,000 fills with fees"),
        2,
        () => ledger(...hardLong, ...priced),
        () => ledger(...long, ...priced),
      ),
      compared(
        says("the closes of 2,000 fills with fees"),
        2,
        () => closes(...hardLong, ...priced),
        () => closes(...long, ...priced),
      ),
      compared(
        says("the average of 2,000 buys"),
        2,
        () => average(...hardBought),
        () => average(...bought),
      ),
    ];
  };
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
    ...[1e25, 1e308, 1e-300].flatMap((contracts) => [5, 1000].flatMap((at) => hard(contracts, at))),
    compared(
      "2,000 fills, of which one of 1e25 contracts is closed by the next, × without them",
      2,
      () => ledger(...changed(-1e25, 6, 0, changed(1e25, 5, 0)), ...priced),
      () => ledger(...long, ...priced),
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
