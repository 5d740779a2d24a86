import { FIRST_BREACH, FUNDING_LEDGER, SCENARIO_GRID, SCENARIO_TABLE, TRADE_LEDGER } from "../../src/catalog";
import type { Cell } from "../../src/catalog/declare/cell";
import type { Definition } from "../../src/catalog/declare/define";
import { outcomes } from "../../src/catalog/read/outcomes";
import { Refusal } from "../../src/core/refusal";
import { nativeSheet } from "../../src/native/sheet/native-sheet";
import { extentOf, fixedText } from "../../src/workbook/cell-address";
import type { PlannedBlock, SheetPlan } from "../../src/workbook/sheet-plan";
import { mustMeet } from "../must-meet";
import { Random } from "../oracle/random";

/** The functions that are written by hand, a formula a cell: on random rows each cell is what the core gives, to 12 digits. */

const ROWS = 120;

type Given = Readonly<Record<string, Cell | readonly (readonly Cell[])[]>>;

/** A sheet of one call, each of its arguments in cells of its own; a word or a truth that decides the form stands in it. */
function sheetOf(definition: Definition, given: Given, size: readonly [rows: number, columns: number]): SheetPlan {
  const blocks: PlannedBlock[] = [];
  let column = 0;
  const texts = Object.keys(definition.parameters).map((name) => {
    const value = given[name];
    if (value === undefined) return "";
    if (["output", "if_none", "headers"].includes(name)) return typeof value === "string" ? `"${value}"` : "FALSE";
    const entries = (Array.isArray(value) ? value : [[value]]) as Exclude<Cell, object>[][];
    const area = { row: 0, column, rows: entries.length, columns: entries[0]?.length ?? 1 };
    blocks.push({ row: 0, column, entries });
    column += area.columns;
    return fixedText(area);
  });
  const cells = Object.keys(definition.parameters).map((name) => {
    const value = given[name];
    return value === undefined ? undefined : Array.isArray(value) ? (value as Cell[][]) : [[value as Cell]];
  });
  const values = outcomes<Cell>(definition, cells, (cell) => cell);
  const spills = { rows: size[0], columns: size[1] };
  const at = extentOf({ cells: "AZ1" });
  const formula = `=COINM.${definition.name}(${texts.join(",").replace(/,+$/, "")})`;
  blocks.push({ row: at.row, column: at.column, entries: [[{ formula }]], values, spills });
  const extent = { row: 0, column: 0, rows: 60, columns: at.column + size[1] };
  return { ...EMPTY, extent, blocks };
}
const EMPTY = {
  ...{ title: "", looks: [], columnWidths: [], validations: [], names: [], highlights: [], charts: [], frozenRows: 0 },
};

const list = <T>(count: number, make: (row: number) => T): T[][] =>
  Array.from({ length: count }, (_, row) => [make(row)]);
const cents = (random: Random, low: number, high: number): number => random.integer(low * 100, high * 100) / 100;

/** A position, its margin, and how a venue sets what must be left of it. */
function held(random: Random) {
  const entry = cents(random, 20000, 90000);
  const size = random.pick([1, 10, 100]);
  const contracts = random.integer(1, 40000) * random.pick([-1, 1]);
  const worth = (Math.abs(contracts) * size) / entry;
  const margin = Number((worth / random.pick([1, 2, 3, 10, 50])).toFixed(8));
  const coins = Number((margin + random.integer(0, 300) / 100).toFixed(8));
  const method = random.pick(["mark", "entry", "bankruptcy", "loss", "Mark", " entry "]);
  const grows = method === "mark" && random.chance(0.3);
  return {
    entry,
    size,
    contracts: random.chance(0.05) ? 0 : contracts,
    margin: random.chance(0.03) ? -1 : margin,
    coins: random.chance(0.03) ? 0 : coins,
    rule: { mmr: random.pick([0.004, 0.005, 0.01, 0.1]), method, ...(grows && { mmr_per_coin: 0.00005 }) },
  };
}

/** Why the whole is not written a formula a cell; nothing where it is. */
const reasons = (plan: SheetPlan): string[] => nativeSheet(plan).frozen.map(({ reason }) => reason);
const valuesIn = ({ blocks }: SheetPlan) => (blocks.at(-1)?.values ?? []).flat();

test("SCENARIO_TABLE", () => {
  const met = mustMeet({ liquidated: 60, refused: 3, "no position": 3, long: 40, grows: 5 });
  const random = new Random(20260101);
  for (let count = 0; count < ROWS; count++) {
    const { entry, size, contracts, margin, coins, rule } = held(random);
    const prices = list(8, (row) => Number((entry * (0.3 + 0.3 * row)).toFixed(2)));
    const given = { coins, contracts, entry_price: entry, prices, contract_size: size, margin, ...rule };
    const plan = sheetOf(SCENARIO_TABLE, { ...given, headers: false, if_none: "blank" }, [8, 10]);
    met("liquidated", valuesIn(plan).includes("LIQUIDATED"));
    met("refused", valuesIn(plan)[0] instanceof Refusal);
    met("no position", contracts === 0);
    met("long", contracts > 0);
    met("grows", "mmr_per_coin" in rule);
    expect([given, reasons(plan)]).toEqual([given, []]);
  }
});

/*
 * A coin at eight cents, entered at an average of fifteen digits: the differences of the prices have more than ten decimals.
 * By the core, which is exact: a form that rounds them to ten is off by more than 1e-12 and would stay as it is.
 */
test("SCENARIO_TABLE of a coin of a few cents keeps every digit of a price", () => {
  const prices = [0.0812345678901299, 0.0812345999901234, 0.0812399678901234, 0.09].map((price) => [price]);
  const given = {
    coins: 900_000,
    contracts: -5000,
    entry_price: 0.0812345678901234,
    prices,
    contract_size: 10,
    margin: 300_000,
    mmr: 0.02,
    method: "mark",
  };
  const plan = sheetOf(SCENARIO_TABLE, { ...given, headers: false, if_none: "blank" }, [4, 10]);
  expect(valuesIn(plan).filter((value) => typeof value === "number").length).toBeGreaterThan(30);
  expect(reasons(plan)).toEqual([]);
});

test.each(["change", "liq"])("SCENARIO_GRID, output %s", (output) => {
  const met = mustMeet({ numbers: 100, "no coins": 1 });
  const random = new Random(20260102);
  for (let count = 0; count < ROWS; count++) {
    const { entry, size, coins, rule } = held(random);
    const moves = list(5, (row) => [-0.5, -0.1, 0, 0.15, 0.9][row] as number);
    const hedge_ratios = [[0, 0.5, 1, 1.5]];
    const given = {
      coins,
      price: entry,
      moves,
      hedge_ratios,
      contract_size: size,
      leverage: random.pick([2, 2.5, 10]),
      ...rule,
    };
    const plan = sheetOf(SCENARIO_GRID, { ...given, output, if_none: "blank" }, [5, 4]);
    met(
      "numbers",
      valuesIn(plan).some((value) => typeof value === "number"),
    );
    met("no coins", coins === 0);
    expect([given, reasons(plan)]).toEqual([given, []]);
  }
});

test("FIRST_BREACH", () => {
  const met = mustMeet({ liquidated: 40, survived: 10, refused: 3 });
  const random = new Random(20260103);
  for (let count = 0; count < ROWS; count++) {
    const { entry, size, contracts, margin, rule } = held(random);
    const prices = list(10, () => cents(random, entry * 0.6, entry * 1.7));
    const funding_rates = list(10, () => random.pick([0, 0.0001, -0.0003, 0.002]));
    const periods = random.integer(1, 30);
    const given = {
      prices,
      contracts,
      entry_price: entry,
      margin,
      contract_size: size,
      funding_rates,
      periods,
      ...rule,
    };
    const plan = sheetOf(FIRST_BREACH, given, [1, 1]);
    const [value] = valuesIn(plan);
    met("liquidated", typeof value === "number");
    met("survived", value instanceof Refusal && value.kind === "none");
    met("refused", value instanceof Refusal && value.kind === "invalid");
    expect([given, reasons(plan)]).toEqual([given, []]);
  }
});

test("FUNDING_LEDGER", () => {
  const met = mustMeet({ "an empty row": 40, refused: 3 });
  const random = new Random(20260104);
  for (let count = 0; count < ROWS; count++) {
    const contracts = list(9, (row) =>
      row > 0 && row < 8 && random.chance(0.1) ? 0 : random.integer(1, 5000) * random.pick([-1, 1]),
    );
    const mark_prices = list(9, () => (random.chance(0.005) ? -1 : cents(random, 20000, 90000)));
    const rates = list(9, () => random.pick([0.0001, -0.0003, 0.00075, 0]));
    const given = {
      contracts,
      mark_prices,
      rates,
      contract_size: random.pick([1, 100]),
      periods: random.integer(1, 9),
    };
    const plan = sheetOf(FUNDING_LEDGER, given, [9, 4]);
    met("an empty row", contracts.flat().includes(0));
    met("refused", valuesIn(plan)[0] instanceof Refusal);
    expect([given, reasons(plan)]).toEqual([given, []]);
  }
});

test("TRADE_LEDGER", () => {
  const met = mustMeet({ "an empty row": 40, flips: 30, closes: 3, "no side": 3 });
  const random = new Random(20260105);
  for (let count = 0; count < ROWS; count++) {
    const contracts = list(10, () => (random.chance(0.08) ? null : random.pick([500, 1000, 1500, 250])));
    const sides = list(10, () => (random.chance(0.005) ? "hold" : random.pick(["buy", "sell", "Sell", "long", "s"])));
    const prices = list(10, () => cents(random, 20000, 90000));
    const fee_rates = list(10, () => random.pick([0, 0.0005, -0.00025]));
    const given = { contracts, prices, contract_size: random.pick([1, 100]), fee_rates, sides, if_none: "blank" };
    const plan = sheetOf(TRADE_LEDGER, given, [10, 5]);
    const position = (plan.blocks.at(-1)?.values ?? []).map(([held_]) => held_);
    met("an empty row", contracts.slice(0, -1).flat().includes(null));
    met("closes", position.includes(0));
    met(
      "flips",
      position.some((value, row) => Number(value) * Number(position[row + 1] ?? 0) < 0),
    );
    met("no side", position[0] instanceof Refusal);
    expect([given, reasons(plan)]).toEqual([given, []]);
  }
});

test("TRADE_LEDGER refuses a size that is none without a fill too", () => {
  const none = Array.from({ length: 10 }, () => [null]);
  const lists = { contracts: none, prices: none, fee_rates: none, sides: none };
  for (const contract_size of [0, -1]) {
    const plan = sheetOf(TRADE_LEDGER, { ...lists, contract_size, if_none: "blank" }, [10, 5]);
    expect(plan.blocks.at(-1)?.values?.[0]?.[0]).toBeInstanceOf(Refusal);
    expect(reasons(plan)).toEqual([]);
  }
});
