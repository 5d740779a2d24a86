import fc from "fast-check";
import { historyRows, type HistoryRow, type HistoryRows } from "../../../src/builder/history/history-rows";
import { historyPlan } from "../../../src/builder/history/history-sheet";
import { CLOSED_TRADES, TRADE_LEDGER } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import { outcomes } from "../../../src/catalog/read/outcomes";
import type { ContractHistory } from "../../../src/history/reading/by-contract";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { historyOf } from "../../history/read-text";
import { mustMeet } from "../../must-meet";
import { absolute, minus, nearestDouble, over, plus, shown, sign, times, whole } from "../../oracle/rational";
import type { Rational } from "../../oracle/rational";
import { openWithFunctions } from "../sheets-with-functions";

/**
 * Random histories in the form of the venue that settles every day, followed by a program that knows fractions of whole
 * numbers alone: contracts open, coins at which they were opened, coins made. It shares nothing with what it is compared
 * to, neither the reading nor the ledgers nor the sheet's own way to the wealth.
 */
const step = fc.record({
  kind: fc.constantFrom("fill", "fill", "settlement"),
  size: fc.integer({ min: -300, max: 300 }).filter((size) => size !== 0),
  price: fc.integer({ min: 100_000, max: 9_999_999 }),
  paid: fc.integer({ min: -500, max: 500 }).filter((paid) => paid !== 0),
});
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

const ZERO = whole(0);
const least = ({ n, d }: Rational): Rational => {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? ZERO : { n: n / a, d: d / a };
};

/** What a history has come to, in exact coins; a contract is 1 USD. */
class Program {
  #open = ZERO;
  #coins = ZERO;
  made = ZERO;
  costs = ZERO;

  fill(size: Rational, price: Rational): void {
    let rest = size;
    if (sign(this.#open) * sign(size) < 0) {
      const isAll = sign(minus(absolute(size), absolute(this.#open))) >= 0;
      const share = isAll ? whole(1) : over(absolute(size), absolute(this.#open));
      const [closed, coins] = [times(this.#open, share), times(this.#coins, share)];
      this.made = least(plus(this.made, minus(coins, over(closed, price))));
      [this.#open, this.#coins] = [least(minus(this.#open, closed)), least(minus(this.#coins, coins))];
      rest = plus(size, closed);
    }
    this.#open = least(plus(this.#open, rest));
    this.#coins = least(plus(this.#coins, over(rest, price)));
  }

  settle(price: Rational): void {
    const now = over(this.#open, price);
    this.made = least(plus(this.made, minus(this.#coins, now)));
    this.#coins = least(now);
  }

  pay(coins: Rational): void {
    this.costs = least(plus(this.costs, coins));
  }

  worthAt(price: Rational): Rational {
    return least(minus(plus(this.made, minus(this.#coins, over(this.#open, price))), this.costs));
  }
}

const HEADING =
  "ID,UserSeq,Date,Instrument,Type,Side,Size,Position,Price,Index Price,Cash Flow,Funding,Fee Charged,Change,Balance";
const satoshi = (units: number): string => `${units < 0 ? "-" : ""}0.${String(Math.abs(units)).padStart(8, "0")}`;

/** The file; the last fill closes what is open, so that all has been realised. */
function written(steps: readonly Step[]): string {
  let held = 0;
  const row = (index: number, type: string, side: string, size: number, price: string, paid: number): string => {
    const at = new Date(Date.UTC(2024, 0, 1) + index * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
    const [fee, funding] = type === "trade" ? [satoshi(paid), "0"] : ["0", satoshi(-paid)];
    const change = satoshi(-paid);
    const flow = type === "trade" ? "0" : change;
    return [
      index,
      index,
      at,
      "BTC-PERPETUAL",
      type,
      side,
      size,
      held,
      price,
      price,
      flow,
      funding,
      fee,
      change,
      "",
    ].join();
  };
  const rows = steps.map(({ kind, size, price, paid }, index) => {
    const at = (price / 100).toFixed(2);
    if (kind !== "fill") return row(index, "settlement", "-", Math.abs(held), at, paid);
    held += size * 10;
    return row(index, "trade", size < 0 ? "open sell" : "open buy", Math.abs(size * 10), at, paid);
  });
  const rest = held;
  held = 0;
  if (rest !== 0)
    rows.push(row(steps.length, "trade", rest > 0 ? "close sell" : "close buy", Math.abs(rest), "12345.67", 1));
  return [HEADING, ...rows].join("\n");
}

async function rowsOf(steps: readonly Step[]): Promise<HistoryRows | undefined> {
  const history = await historyOf(written(steps), { alike: "each" });
  expect(history.malformed).toEqual([]);
  const [contract] = history.contracts;
  expect(contract?.refused).toBeUndefined();
  return contract && historyRows(contract as ContractHistory);
}

const column = (rows: readonly HistoryRow[], of: (row: HistoryRow) => number | null): Cell[][] =>
  rows.map((row) => [of(row)]);
const settledOf = ({ contracts, settled }: HistoryRow): number | null => contracts ?? settled;

/** The last net of the ledger over these contracts. */
function netOf(rows: readonly HistoryRow[], contracts: (row: HistoryRow) => number | null): unknown {
  const prices = column(rows, ({ price }) => price);
  const fees = column(rows, ({ fee }) => fee);
  const ledger = outcomes<Cell, unknown>(
    TRADE_LEDGER,
    [column(rows, contracts), prices, [[1]], undefined, undefined, fees],
    (cell) => cell,
  );
  return ledger.findLast(([, , , , net]) => typeof net === "number")?.[4];
}

const runs = { numRuns: 60 };

test("a ledger that is settled every day comes to the net of the fills, to the last digit", async () => {
  const met = mustMeet({ "a position that turns": 20, settlements: 40, "funding while nothing is held": 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const given = await rowsOf(steps);
      if (!given || given.closes === 0) return;
      const { rows, settlements } = given;
      const [byFills, byDays] = [new Program(), new Program()];
      let funding = ZERO;
      for (const { contracts, price, fee, settled, funding: paid } of rows) {
        const at = shown(price ?? NaN);
        for (const program of [byFills, byDays]) {
          if (contracts !== null) program.fill(shown(contracts), at);
          program.pay(shown(fee ?? 0));
        }
        if ((settled ?? 0) !== 0) byDays.settle(at);
        funding = plus(funding, shown(paid ?? 0));
      }
      met("settlements", settlements > 0);
      met("funding while nothing is held", given.hasLoose);
      met("a position that turns", new Set(rows.map(({ settled }) => Math.sign(settled ?? 0))).size > 2);
      const net = nearestDouble(minus(byFills.made, byFills.costs));
      expect(nearestDouble(minus(byDays.made, byDays.costs))).toBe(net);
      expect(netOf(rows, ({ contracts }) => contracts)).toBe(net);
      expect(netOf(rows, settledOf)).toBe(net);
      // what the closes made sums to the net less all funding, but for the rounding of each
      const closes = outcomes<Cell, unknown>(
        CLOSED_TRADES,
        [
          column(rows, ({ contracts }) => contracts),
          column(rows, ({ price }) => price),
          [[1]],
          undefined,
          undefined,
          column(rows, ({ fee }) => fee),
          column(rows, (row) => row.funding),
        ],
        (cell) => cell,
      );
      expect(closes).toHaveLength(given.closes);
      const sum = closes.reduce((total, close) => plus(total, shown(Number(close[7]))), ZERO);
      const off = nearestDouble(minus(sum, minus(minus(byFills.made, byFills.costs), funding)));
      expect(Math.abs(off)).toBeLessThan(1e-15 * (1 + closes.length) * (1 + Math.abs(net)));
    }),
    runs,
  );
});

test("wealth and drawdown in the sheet are those of the program, row by row", async () => {
  const steps = fc.sample(step, { numRuns: 60, seed: 20240301 });
  const given = (await rowsOf(steps)) as HistoryRows;
  const plan = historyPlan({ contract: "BTC-PERPETUAL", source: "x", coin: "BTC", size: 1, rows: given });
  const { excel, close } = await openWithFunctions();
  try {
    const workbook = new ExcelWorkbook(excel);
    const inserted = await workbook.insertSheet(plan, { kind: "new sheet" });
    const sheet = inserted.outcome === "written" ? (inserted.at.sheet ?? "") : "";
    const cells = await workbook.read({ sheet, cells: `A1:AZ${60 + given.rows.length}` });
    const top = cells.findIndex((row) => row.includes("Made, coin"));
    const at = (name: string) => cells[top]?.indexOf(name) ?? -1;
    const [made, below] = [at("Made, coin"), at("Below its highest")];
    const program = new Program();
    let [highest, deepest] = [ZERO, 0];
    for (const [index, row] of given.rows.entries()) {
      const price = shown(row.price ?? NaN);
      if (row.contracts !== null) program.fill(shown(row.contracts), price);
      for (const paid of [row.fee, row.funding, row.loose]) program.pay(shown(paid ?? 0));
      const wealth = program.worthAt(price);
      if (sign(minus(wealth, highest)) > 0) highest = wealth;
      const fell = nearestDouble(minus(highest, wealth));
      deepest = Math.max(deepest, fell);
      expect(cells[top + 1 + index]?.[made]).toBeCloseTo(nearestDouble(wealth), 12);
      expect(cells[top + 1 + index]?.[below]).toBeCloseTo(fell, 12);
    }
    const figure = (label: string) => cells.find((row) => row[1] === label)?.[2];
    expect(figure("Largest drawdown")).toBeCloseTo(deepest, 12);
    // the last row has closed all: what was made is what the ledger says, less funding
    expect(figure("Realised, after fees and funding")).toBeCloseTo(nearestDouble(program.worthAt(whole(1))), 12);
    expect(figure("Both ways, the difference")).toBe(0);
    expect(deepest).toBeGreaterThan(0.001);
  } finally {
    close();
  }
});
