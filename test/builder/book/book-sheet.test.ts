import { bookRow, isAsPlanned, namesRead } from "../../../src/builder/book/book-rows";
import { bookPlan } from "../../../src/builder/book/book-sheet";
import { lineOf, totalOf } from "../../../src/builder/book/book-total";
import type { Draft } from "../../../src/builder/draft/draft";
import { extentOf } from "../../../src/workbook/cell-address";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import type { OpenExcel } from "../../workbench/open-excel";
import { built, draftOf, TODAY } from "../drafts";
import { openWithFunctions } from "../sheets-with-functions";
import { BOOK_BY_HAND, byHand, draftByHand, type HeldByHand } from "./by-hand";

const COINS = ["BTC", "ETH", "SOL"];
const MOVE = 0.5;

/** The names first: whoever names cells of a full sheet has all of it calculated again. */
const addSheet = (excel: OpenExcel, title: string, { blocks, names }: SheetPlan) =>
  excel.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(title);
    for (const { name, area } of names)
      sheet.names.add(name, sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
    await context.sync();
    for (const { row, column, entries } of blocks) {
      const range = sheet.getRangeByIndexes(row, column, entries.length, entries[0]?.length ?? 1);
      range.formulas = entries.map((line) =>
        line.map((entry) => (typeof entry === "object" && entry !== null ? entry.formula : entry)),
      );
    }
    await context.sync();
  });

/** Ether and Solana by their own contracts, of 10 USD, with the face of the sums by hand. */
const of = (index: number): Partial<Draft> => ({
  ...draftByHand(BOOK_BY_HAND[index] as HeldByHand),
  coin: COINS[index] as string,
  rungs: "3",
});
const hedge = (index: number, changes: Partial<Draft> = {}) => ({
  complete: draftOf({ ...of(index), ...changes }),
  built: built({ ...of(index), ...changes }),
  beta: BOOK_BY_HAND[index]?.beta ?? 1,
});
const sumByHand = (book: readonly HeldByHand[], move: number) =>
  book.reduce((sum, held) => sum + byHand(held, move).wealth, 0);

/** The first two stand in sheets of their own, the third in none. */
const rows = (first = "Hedge BTC") => {
  const sheets = [first, "Hedge ETH", undefined];
  return COINS.map((_, index) => {
    const row = bookRow({ ...hedge(index), sheet: sheets[index] });
    if (!row) throw new Error("A row that is no row.");
    return row;
  });
};
const plan = (first?: string) => bookPlan({ rows: rows(first), move: MOVE, today: TODAY });

const TOTALS = ["book_worth", "book_locked", "book_after_a_fall", "book_after_a_rise"] as const;

describe("the book in a spreadsheet, beside two of its three hedges", () => {
  let excel: OpenExcel;
  let workbook: ExcelWorkbook;
  beforeAll(async () => {
    excel = await openWithFunctions();
    workbook = new ExcelWorkbook(excel.excel);
    for (const index of [0, 1]) await addSheet(excel, `Hedge ${COINS[index]}`, hedge(index).built.plan());
    await workbook.insertSheet(plan(), { kind: "new sheet" });
  });
  afterAll(() => excel.close());

  const valueOf = async (sheet: string, name: string) => {
    const [place] = await workbook.ownNames(sheet, [name]);
    return place && (await workbook.read(place))[0]?.[0];
  };
  const totals = () => Promise.all(TOTALS.map(async (name) => Number(await valueOf("Book", name))));
  const enter = (sheet: string, name: string, value: number) =>
    excel.excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).names.getItem(name).getRange().values = [[value]];
      await context.sync();
    });
  const expectTotals = async (book: readonly HeldByHand[], move = MOVE) => {
    const [worth, locked, fallen, risen] = await totals();
    expect(worth).toBeCloseTo(sumByHand(book, 0), 4);
    expect(locked).toBeCloseTo(
      book.reduce((sum, held) => sum + byHand(held, 0).dollars, 0),
      4,
    );
    expect(fallen).toBeCloseTo(sumByHand(book, -move), 3);
    expect(risen).toBeCloseTo(sumByHand(book, move), 3);
  };

  test("comes to the sums by hand, which are the pane's", async () => {
    await expectTotals(BOOK_BY_HAND);
    const pane = totalOf(
      COINS.map((_, index) => lineOf(hedge(index), [-MOVE, MOVE])),
      [-MOVE, MOVE],
    );
    const [worth, locked, fallen, risen] = await totals();
    for (const [shown, said] of [
      [worth, pane.wealth],
      [locked, pane.locked],
      [fallen, pane.moved[0]?.wealth],
      [risen, pane.moved[1]?.wealth],
    ])
      expect(Math.abs(Number(shown) / Number(said) - 1)).toBeLessThan(1e-12);
    expect(await valueOf("Book", "book_worst")).toBe(Math.min(Number(fallen), Number(risen)));
  });

  test("the row of a sheet is what its cells hold, until one of the two is changed", async () => {
    const held = async (index: number) => {
      const sheet = `Hedge ${COINS[index]}`;
      const places = await workbook.ownNames(sheet, namesRead(hedge(index).complete));
      return Promise.all(places.map(async (place) => (place && (await workbook.read(place))[0]?.[0]) ?? null));
    };
    const isShown = async (index: number, changes: Partial<Draft> = {}) => {
      const row = bookRow({ ...hedge(index, changes), sheet: `Hedge ${COINS[index]}` });
      return row && isAsPlanned(row, await held(index));
    };
    expect([await isShown(0), await isShown(1)]).toEqual([true, true]);
    expect(await isShown(0, { coins: "4.5" })).toBe(false);
    expect(await isShown(1, { leverage: "1.5" })).toBe(false);
  });

  test("dollars are locked until a liquidation where a hedge has one, and at every price where none has", async () => {
    const { names } = plan();
    const locked = async (row: number) => {
      const figures = await workbook.read({ sheet: "Book", cells: `B${row}:D${row}` });
      return figures[0];
    };
    expect(names.some(({ name }) => name === "book_locked")).toBe(true);
    expect(await locked(7)).toEqual(["Locked", expect.any(Number), "USD, until a liquidation"]);
    // at 1x the margin is all that the short can ever lose
    const safe = bookRow({ ...hedge(0, { leverage: "1", fills: "" }), sheet: undefined });
    const { blocks } = bookPlan({ rows: safe ? [safe] : [], move: MOVE, today: TODAY });
    const values = blocks.flatMap(({ values: lines = [] }) => lines.flat());
    expect(values).toContain("USD, at every price");
    expect(values).not.toContain("USD, until a liquidation");
  });

  test("every cell is what was planned", async () => {
    const { blocks, extent } = plan();
    const found = await excel.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Book");
      const range = sheet.getRangeByIndexes(0, 0, extent.rows, extent.columns).load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    const planned = blocks.flatMap(({ row, column, values = [] }) =>
      values.flatMap((line, down) =>
        line.map((value, across) => ({ value, got: found[row + down]?.[column + across] })),
      ),
    );
    expect(planned.length).toBeGreaterThan(40);
    for (const { value, got } of planned) {
      if (typeof value === "number") expect(got).toBeCloseTo(value, 6);
      else expect(got).toBe(value);
    }
  });

  test("follows another price in the sheet of a hedge, another beta and another move", async () => {
    const [first, second, third] = BOOK_BY_HAND as [HeldByHand, HeldByHand, HeldByHand];
    await enter("Hedge BTC", "price_now", 70000);
    await expectTotals([{ ...first, price: 70000 }, second, third]);
    await enter("Book", "market_move", 0.3);
    await expectTotals([{ ...first, price: 70000 }, second, third], 0.3);
    await enter("Hedge BTC", "price_now", first.price);
    await enter("Book", "market_move", MOVE);
    await expectTotals(BOOK_BY_HAND);
  });

  test("says what is liquidated and counts it, in the fall or in the rise", async () => {
    const liquidated = BOOK_BY_HAND.filter((held) => byHand(held, MOVE).liquidated).length;
    const { names } = plan();
    const risen = names.find(({ name }) => name === "book_after_a_rise");
    const column = (risen?.area.column ?? 0) + 1;
    const words = await excel.excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem("Book")
        .getRangeByIndexes((risen?.area.row ?? 0) - BOOK_BY_HAND.length, column, BOOK_BY_HAND.length, 1)
        .load("values");
      await context.sync();
      return range.values.flat() as unknown[];
    });
    expect(words.filter((word) => word === "liquidated")).toHaveLength(liquidated);
  });
});

describe("the plan of the book", () => {
  const formulaOf = (formula: RegExp, first?: string) =>
    plan(first).blocks.some(({ entries }) =>
      entries.flat().some((entry) => typeof entry === "object" && entry !== null && formula.test(entry.formula)),
    );

  test("refers to the sheets of hedges by their names, and to the names of their cells", () => {
    expect(formulaOf(/^='Hedge BTC'!locked$/)).toBe(true);
    expect(formulaOf(/^=IFNA\('Hedge ETH'!liq_price,"none"\)$/)).toBe(true);
    expect(formulaOf(/^='Ada''s hedge'!price_now$/, "Ada's hedge")).toBe(true);
  });

  test("a hedge without a sheet is written as values that can be changed, and says so", () => {
    const { blocks, looks } = plan();
    const texts = blocks.flatMap(({ entries }) => entries.flat().filter((entry) => typeof entry === "string"));
    expect(texts).toContain(`values of ${TODAY}`);
    expect(texts.filter((text) => text.startsWith("SOL: values of"))).toHaveLength(1);
    const inputs = looks.filter(({ role }) => role === "input");
    // six values of the third hedge, three betas, and the move
    expect(inputs.reduce((cells, { area: { rows, columns } }) => cells + rows * columns, 0)).toBe(10);
  });

  test("has no call of our functions: nothing in it waits for a second round", () => {
    expect(formulaOf(/COINM\./)).toBe(false);
  });

  test("every cell that it reads has its name in the sheet of every kind of hedge that it may be", () => {
    for (const changes of [{}, { mode: "cross" }, { hedged_with: "proxy" }] as const) {
      const draft = draftOf(changes);
      const known = built(changes)
        .plan()
        .names.map(({ name }) => name);
      expect(namesRead(draft).filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  test("a proxy counts with its asset, and none of its dollars as locked", () => {
    const changes = { hedged_with: "proxy", coins: "6", wallet_coins: "5" } as const;
    const proxy = { complete: draftOf(changes), built: built(changes), beta: 1 };
    const row = bookRow({ ...proxy, sheet: undefined });
    const line = lineOf(proxy, [-MOVE, MOVE]);
    const { blocks, names } = bookPlan({ rows: row ? [row] : [], move: MOVE, today: TODAY });
    const value = (name: string) => {
      const area = names.find((known) => known.name === name)?.area;
      return blocks.find((block) => block.row === area?.row && block.column === area.column)?.values?.[0]?.[0];
    };
    expect(value("book_worth")).toBeCloseTo(line?.wealth ?? NaN, 6);
    expect(value("book_after_a_fall")).toBeCloseTo(line?.moved[0]?.wealth ?? NaN, 6);
    expect(value("book_after_a_rise")).toBeCloseTo(line?.moved[1]?.wealth ?? NaN, 6);
    expect(value("book_locked")).toBe(0);
  });

  test("goes into a workbook in memory whole", async () => {
    const workbook = new MemoryWorkbook(["Sheet1"], () => 0);
    const insertion = await workbook.insertSheet(plan(), { kind: "new sheet" });
    expect(insertion).toMatchObject({ outcome: "written", at: { sheet: "Book" } });
    const [worth] = await workbook.ownNames("Book", ["book_worth"]);
    const { row, column } = extentOf(worth ?? { cells: "A1" });
    expect(workbook.sheets()[1]?.holds(row, column)).toMatch(/^=SUM\(\$F\$\d+:\$F\$\d+\)$/);
  });
});
