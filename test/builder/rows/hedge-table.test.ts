import { CellError } from "../../../src/catalog/declare/cell";
import { extentText } from "../../../src/workbook/cell-address";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import { damageInWords, readRows } from "../../../src/builder/rows/read-rows";
import {
  COLUMNS,
  heading,
  TABLE,
  TAKEN_OUT_CELL,
  VERSION_CELL,
  type ColumnKey,
} from "../../../src/builder/rows/row-columns";
import { idOf, PaneModel, textsOf } from "./pane-model";

const [BTC, ETH, SOL] = [idOf(1), idOf(2), idOf(3)];

/** A workbook with the table of two hedges, and two panes that have met it. */
async function open() {
  const workbook = new MemoryWorkbook(["Sheet1"], (formula) => (formula === "=2+3" ? 5 : new CellError("#NAME?")));
  const one = new PaneModel(workbook, "one", {
    [BTC]: textsOf({ name: "Treasury" }),
    [ETH]: textsOf({ name: "Fund" }),
  });
  await one.table.create();
  const other = new PaneModel(workbook, "two");
  await other.table.sync();
  const read = async () => {
    const table = await workbook.table(TABLE, [VERSION_CELL, TAKEN_OUT_CELL]);
    if (!table) throw new Error("There is no table.");
    return readRows(table, () => undefined);
  };
  const address = (at: number, key: ColumnKey) => ({
    sheet: "Hedges",
    cells: extentText({ row: 6 + at, column: COLUMNS.indexOf(key), rows: 1, columns: 1 }),
  });
  const enter = (at: number, key: ColumnKey, value: string | number | null | { formula: string }) =>
    workbook.enter(address(at, key), [[value]]);
  const cell = async (at: number, key: ColumnKey) => (await workbook.read(address(at, key)))[0]?.[0];
  const both = async () => {
    for (const pane of [one, other, one]) await pane.table.sync();
  };
  return { workbook, one, other, read, enter, cell, both };
}

describe("the table of hedges", () => {
  it("is a table with a version above it, which a colleague can read", async () => {
    const { workbook, cell } = await open();
    const sheet = workbook.sheets()[1];
    expect(sheet?.name).toBe("Hedges");
    expect(sheet?.tables).toMatchObject([{ name: TABLE, extent: { row: 5, column: 0, rows: 3 } }]);
    expect(await workbook.read({ sheet: "Hedges", cells: "A1:B3" })).toMatchObject([
      ["Hedges of this workbook", null],
      [expect.stringContaining("One row a hedge"), null],
      ["Version", 1],
    ]);
    expect([await cell(0, "name"), await cell(0, "coins"), await cell(0, "entry_fee")]).toEqual([
      "Treasury",
      5,
      0.0005,
    ]);
  });

  it("opens in another pane, and what one writes the other takes over", async () => {
    const { one, other, both, cell } = await open();
    expect(Object.fromEntries(other.hedges)).toEqual(Object.fromEntries(one.hedges));
    one.write(BTC, "coins", "7");
    other.write(BTC, "price", "65000");
    await both();
    for (const pane of [one, other]) expect(pane.hedges.get(BTC)).toMatchObject({ coins: "7", price: "65000" });
    expect([await cell(0, "coins"), await cell(0, "price")]).toEqual([7, 65000]);
    expect([one.questions, other.questions]).toEqual([[], []]);
  });

  describe("that was written though the pane was told that it was not", () => {
    const half = async (workbook = new MemoryWorkbook(["Sheet1"], () => new CellError("#NAME?"))) => {
      const insertSheet: typeof workbook.insertSheet = async (...given) => {
        await workbook.insertSheet(...given);
        throw new Error("the answer is lost");
      };
      const port = new Proxy(workbook, {
        get: (target, name) => (name === "insertSheet" ? insertSheet : Reflect.get(target, name).bind(target)),
      });
      const one = new PaneModel(port, "one", { [BTC]: textsOf({ name: "Treasury", coins: "5" }) });
      await expect(one.table.create()).rejects.toThrow("the answer is lost");
      one.write(BTC, "coins", "7");
      return { one, workbook };
    };

    const firstRow = async (workbook: MemoryWorkbook) => {
      const table = await workbook.table(TABLE);
      return table && readRows(table, () => undefined).rows[0]?.texts;
    };

    it("has what was edited since, once it is met", async () => {
      const { one, workbook } = await half();
      await workbook.enter(
        { sheet: "Hedges", cells: extentText({ row: 6, column: COLUMNS.indexOf("price"), rows: 1, columns: 1 }) },
        [[65000]],
      );
      await one.table.create();
      await one.table.sync();
      // and what a colleague has typed into it meanwhile comes here
      expect(one.hedges.get(BTC)).toMatchObject({ coins: "7", price: "65000" });
      expect(one.questions).toEqual([]);
      expect(await firstRow(workbook)).toMatchObject({ coins: "7", price: "65000" });
    });

    it("has what was edited of a hedge whose row was added in a request of which nobody heard", async () => {
      const workbook = new MemoryWorkbook(["Sheet1"], () => new CellError("#NAME?"));
      let isLost = false;
      const writeTable: typeof workbook.writeTable = async (...given) => {
        const written = await workbook.writeTable(...given);
        if (isLost) throw new Error("the answer is lost");
        return written;
      };
      const port = new Proxy(workbook, {
        get: (target, name) => (name === "writeTable" ? writeTable : Reflect.get(target, name).bind(target)),
      });
      const one = new PaneModel(port, "one", { [BTC]: textsOf({ name: "Treasury", coins: "5" }) });
      await one.table.create();
      const added = idOf(7);
      one.hedges.set(added, textsOf({ name: "Savings", coins: "10" }));
      isLost = true;
      await expect(one.table.sync()).rejects.toThrow("the answer is lost");
      isLost = false;
      one.write(added, "coins", "12");
      await one.table.sync();
      expect([one.hedges.get(added)?.coins, one.questions]).toEqual(["12", []]);
      const table = await workbook.table(TABLE);
      const rows = table ? readRows(table, () => undefined).rows : [];
      expect(rows.find(({ id }) => id === added)?.texts).toMatchObject({ name: "Savings", coins: "12" });
    });

    it("has it as well where the pane tried again, and was told once more that nothing came of it", async () => {
      const { one, workbook } = await half();
      const tables = workbook.table.bind(workbook);
      workbook.table = async () => undefined;
      await expect(one.table.create()).rejects.toThrow();
      workbook.table = tables;
      one.write(BTC, "price", "65000");
      await one.table.sync();
      expect(one.hedges.get(BTC)).toMatchObject({ coins: "7", price: "65000" });
      expect(await firstRow(workbook)).toMatchObject({ coins: "7", price: "65000" });
    });

    it("has it as well from a pane that is opened later, by what was kept", async () => {
      const { one, workbook } = await half();
      const later = new PaneModel(workbook, "later", Object.fromEntries(one.hedges), one.table.unwrittenTexts());
      await later.table.sync();
      expect(later.hedges.get(BTC)).toMatchObject({ coins: "7" });
      expect(await firstRow(workbook)).toMatchObject({ coins: "7" });
    });
  });

  it("has what a pane wrote before it could look at the table, and the pane what the table had that it had not", async () => {
    const { workbook, enter, cell } = await open();
    await enter(0, "price", 61000);
    const later = new PaneModel(workbook, "later", {
      [BTC]: textsOf({ name: "Treasury" }),
      [ETH]: textsOf({ name: "Fund" }),
    });
    later.write(BTC, "coins", "9");
    await later.table.sync();
    expect(later.hedges.get(BTC)).toMatchObject({ coins: "9", price: "61000" });
    expect([await cell(0, "coins"), await cell(0, "price")]).toEqual([9, 61000]);
    expect(later.questions).toEqual([]);
  });

  it("takes over what is typed again before it has shown what was typed first", async () => {
    const { other, enter } = await open();
    // a page draws what it takes over, and until then has what it had
    const { take } = other;
    const drawn: (() => void)[] = [];
    other.take = (...given) => void drawn.push(() => take.apply(other, given));
    enter(0, "coins", 7);
    await other.table.sync();
    drawn.forEach((draw) => draw());
    expect(other.hedges.get(BTC)?.coins).toBe("7");
    enter(0, "coins", 6);
    other.take = take;
    await other.table.sync();
    expect(other.questions).toEqual([]);
    expect(other.hedges.get(BTC)?.coins).toBe("6");
  });

  it("asks where both have changed the same, and writes nothing until it is answered", async () => {
    const { one, other, both, cell } = await open();
    one.write(BTC, "coins", "7");
    other.write(BTC, "coins", "8");
    await both();
    expect(await cell(0, "coins")).toBe(7);
    expect(other.hedges.get(BTC)?.coins).toBe("8");
    const [question] = other.questions;
    expect(question).toEqual({ kind: "both changed", id: BTC, key: "coins", mine: "8", theirs: "7" });
    if (question) await other.table.answer(question, "mine");
    await both();
    expect([await cell(0, "coins"), one.hedges.get(BTC)?.coins, other.questions]).toEqual([8, "8", []]);
  });

  it("lets the other answer stand as well", async () => {
    const { one, other, both, cell } = await open();
    one.write(BTC, "coins", "7");
    other.write(BTC, "coins", "8");
    await both();
    const [question] = other.questions;
    if (question) await other.table.answer(question, "theirs");
    await both();
    expect([await cell(0, "coins"), other.hedges.get(BTC)?.coins]).toEqual([7, "7"]);
  });

  it("leaves a field alone in which somebody is typing, and asks afterwards", async () => {
    const { one, other, both, enter } = await open();
    one.type(BTC, "coins");
    enter(0, "coins", 9);
    await both();
    expect([one.hedges.get(BTC)?.coins, other.hedges.get(BTC)?.coins]).toEqual(["5", "9"]);
    one.write(BTC, "coins", "6");
    one.rest(BTC);
    await both();
    expect(one.questions).toMatchObject([{ kind: "both changed", mine: "6", theirs: "9" }]);
    // given up: what the sheet says is taken over
    one.write(BTC, "coins", "5");
    await both();
    expect([one.hedges.get(BTC)?.coins, one.questions]).toEqual(["9", []]);
  });

  it("asks for a write that somebody wrote over without having seen it", async () => {
    const { one, other, both, enter } = await open();
    one.write(BTC, "coins", "7");
    await one.table.sync();
    // a pane whose copy of the workbook was older
    enter(0, "coins", 8);
    enter(0, "revision", "two:9");
    await both();
    expect(one.questions).toEqual([{ kind: "both changed", id: BTC, key: "coins", mine: "7", theirs: "8" }]);
    expect(other.hedges.get(BTC)?.coins).toBe("8");
  });

  it("does not replace a formula without a question", async () => {
    const { one, both, enter, cell, workbook } = await open();
    enter(0, "coins", { formula: "=2+3" });
    await both();
    one.write(BTC, "coins", "6");
    await both();
    expect(one.questions).toEqual([{ kind: "formula", id: BTC, key: "coins", mine: "6", theirs: "5" }]);
    expect(workbook.sheets()[1]?.holds(6, COLUMNS.indexOf("coins"))).toBe("=2+3");
    if (one.questions[0]) await one.table.answer(one.questions[0], "mine");
    expect(await cell(0, "coins")).toBe(6);
  });

  it("writes texts as texts, whatever they begin with", async () => {
    const { one, both, workbook } = await open();
    const texts = { name: '=HYPERLINK("x")', symbol: "+1", venue: "@x", taken: "-2\n<b>__proto__</b>" };
    for (const [key, text] of Object.entries(texts)) one.write(BTC, key as keyof typeof texts, text);
    await both();
    const sheet = workbook.sheets()[1];
    expect(sheet?.cells.get(`6,${COLUMNS.indexOf("name")}`)).toEqual({ value: texts.name });
    expect(sheet?.cells.get(`6,${COLUMNS.indexOf("taken")}`)).toEqual({ value: texts.taken });
  });

  it("writes a new hedge right under the others, and into the row of one that is gone", async () => {
    const { one, other, both, read, workbook } = await open();
    one.hedges.set(SOL, textsOf({ name: "SOL" }));
    await both();
    expect((await read()).rows.map(({ at, id }) => [at, id])).toEqual([
      [0, BTC],
      [1, ETH],
      [2, SOL],
    ]);
    expect(workbook.sheets()[1]?.tables[0]?.extent.rows).toBe(4);
    one.takeOut(ETH);
    await one.table.takeOut(ETH);
    await both();
    expect([...other.hedges.keys()]).toEqual([BTC, SOL]);
    expect((await read()).rows.map(({ id }) => id)).toEqual([BTC, SOL]);
    other.hedges.set(idOf(4), textsOf({ name: "XRP" }));
    await both();
    expect((await read()).rows.map(({ at, id }) => [at, id])).toContainEqual([1, idOf(4)]);
    // and one that is put back
    one.hedges.set(ETH, textsOf({ name: "Fund" }));
    await both();
    expect(other.hedges.get(ETH)?.name).toBe("Fund");
    expect((await read()).table.beside[TAKEN_OUT_CELL]).toBeNull();
  });

  it("keeps a hedge that somebody has changed while it was taken out elsewhere, and says so", async () => {
    const { one, enter, read } = await open();
    enter(1, "coins", 12);
    one.takeOut(ETH);
    await one.table.takeOut(ETH);
    expect((await read()).rows).toHaveLength(2);
    expect(one.hedges.get(ETH)?.coins).toBe("12");
    expect(one.table.view).toMatchObject({ kept: [ETH] });
  });

  it("asks before the hedge that is open goes, and before one goes of which the table has not everything", async () => {
    const { one, other, both } = await open();
    other.open_ = ETH;
    one.takeOut(ETH);
    await one.table.takeOut(ETH);
    await both();
    expect(other.questions).toEqual([{ kind: "gone", id: ETH, changed: false }]);
    other.write(ETH, "coins", "3");
    await both();
    expect(other.questions).toEqual([{ kind: "gone", id: ETH, changed: true }]);
    if (other.questions[0]) await other.table.answer(other.questions[0], "mine");
    await both();
    expect(one.hedges.get(ETH)?.coins).toBe("3");
  });

  it("loses nothing of a hedge that two keep after its row was deleted", async () => {
    const { one, other, both, workbook, cell } = await open();
    workbook.enter({ sheet: "Hedges", cells: "A8" }, [COLUMNS.map(() => null)]);
    await both();
    one.write(ETH, "coins", "3");
    other.write(ETH, "price", "2500");
    for (const pane of [other, one]) if (pane.questions[0]) await pane.table.answer(pane.questions[0], "mine");
    await both();
    for (const pane of [one, other]) expect(pane.hedges.get(ETH)).toMatchObject({ coins: "3", price: "2500" });
    expect([await cell(1, "coins"), await cell(1, "price")]).toEqual([3, 2500]);
  });

  it("asks where a row was deleted by hand, and takes the hedge out where that was meant", async () => {
    const { one, other, both, workbook } = await open();
    workbook.enter({ sheet: "Hedges", cells: "A8" }, [COLUMNS.map(() => null)]);
    await both();
    expect(one.questions).toEqual([{ kind: "gone", id: ETH, changed: false }]);
    for (const pane of [one, other]) if (pane.questions[0]) await pane.table.answer(pane.questions[0], "theirs");
    await both();
    expect([[...one.hedges.keys()], [...other.hedges.keys()]]).toEqual([[BTC], [BTC]]);
  });

  it("does not write hedges that were there before the table, until somebody says so", async () => {
    const { workbook, read } = await open();
    const third = new PaneModel(workbook, "three", { [SOL]: textsOf({ name: "SOL" }) });
    await third.table.sync();
    expect([...third.hedges.keys()].toSorted()).toEqual([BTC, ETH, SOL].toSorted());
    expect(third.table.view).toMatchObject({ loose: [SOL] });
    expect((await read()).rows).toHaveLength(2);
    await third.table.bind([SOL]);
    expect((await read()).rows).toHaveLength(3);
    expect(third.table.view).toMatchObject({ loose: [] });
  });

  it("comes back to what was not written yet when a pane is opened again", async () => {
    const { workbook, one, enter, cell } = await open();
    workbook.protect("Hedges");
    one.write(BTC, "coins", "6");
    one.write(BTC, "name", "Ours");
    await expect(one.table.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    const kept = one.table.unwrittenTexts();
    expect(kept).toEqual({ [BTC]: { coins: "5", name: "Treasury" } });
    const sheet = workbook.sheets()[1];
    if (sheet) sheet.isProtected = false;
    enter(0, "name", "Theirs");
    const again = new PaneModel(workbook, "four", Object.fromEntries(one.hedges), kept);
    await again.table.sync();
    expect(await cell(0, "coins")).toBe(6);
    expect(again.questions).toMatchObject([{ key: "name", mine: "Ours", theirs: "Theirs" }]);
  });
});

describe("what somebody has damaged by hand", () => {
  it("is said, and the rest of the row goes on", async () => {
    const { one, both, enter, read } = await open();
    enter(0, "mode", "both");
    enter(0, "coins", 8);
    await both();
    const [row] = (await read()).rows;
    expect(row?.damage.map(damageInWords)).toEqual(["Margin mode holds “both”, and must be one of: isolated, cross."]);
    expect(one.hedges.get(BTC)).toMatchObject({ coins: "8", mode: "isolated" });
  });

  it("is repaired with what the pane knows, or else with the word of the example", async () => {
    const { one, both, enter, cell, read } = await open();
    one.write(BTC, "mode", "cross");
    await both();
    enter(0, "mode", "both");
    await both();
    const [row] = (await read()).rows;
    expect(row && (await one.table.repair(row, SOL))).toBe(true);
    expect(await cell(0, "mode")).toBe("cross");
  });

  it.each([
    ["my row", "Id is none that the add-in has written."],
    [null, "Id is empty, as of a row that was written by hand."],
    [BTC, "Id is the id of another row as well, as of one that was copied."],
  ])("a row with the id %s gets one of its own, and is a hedge again", async (id, says) => {
    const { one, other, both, enter, read, workbook } = await open();
    workbook.enter(
      { sheet: "Hedges", cells: "A9" },
      await workbook.read({
        sheet: "Hedges",
        cells: extentText({ row: 6, column: 0, rows: 1, columns: COLUMNS.length }),
      }),
    );
    enter(2, "id", id);
    enter(2, "name", "By hand");
    await both();
    const row = (await read()).rows[2];
    expect(row?.damage.map(damageInWords)).toEqual([says]);
    expect(one.hedges.size).toBe(2);
    expect(row && (await one.table.repair(row, SOL))).toBe(true);
    await both();
    expect(other.hedges.get(SOL)?.name).toBe("By hand");
  });

  it("can be deleted instead, where nobody has changed it since", async () => {
    const { one, both, enter, read } = await open();
    enter(2, "name", "=x");
    await both();
    const row = (await read()).rows[2];
    expect(row?.id).toBeUndefined();
    expect(row && (await one.table.deleteRow(row))).toBe(true);
    expect((await read()).rows).toHaveLength(2);
  });

  it("a column that is gone is said, nothing is taken from it, and it can be put back", async () => {
    const { one, other, both, enter, read } = await open();
    enter(-1, "coins", "My column");
    await both();
    expect((await read()).missing).toEqual(["coins"]);
    expect(one.hedges.get(BTC)?.coins).toBe("5");
    expect(await one.table.putColumnsBack()).toBe(true);
    expect((await read()).missing).toEqual([]);
    await both();
    expect(heading("coins")).toBe("Coins held");
    expect(one.questions.length + other.questions.length).toBe(0);
    expect([one.hedges.get(BTC)?.coins, other.hedges.get(BTC)?.coins]).toEqual(["5", "5"]);
  });

  it("columns in another order, and columns of somebody's own, are no damage", async () => {
    const { one, both, enter, read, workbook } = await open();
    enter(-1, "name", heading("coin"));
    enter(-1, "coin", heading("name"));
    for (const at of [0, 1]) {
      enter(at, "name", "BTC");
      enter(at, "coin", "Renamed");
    }
    workbook.enter({ sheet: "Hedges", cells: extentText({ row: 5, column: COLUMNS.length, rows: 1, columns: 1 }) }, [
      ["__proto__"],
    ]);
    await both();
    expect((await read()).rows.flatMap(({ damage }) => damage)).toEqual([]);
    expect(one.hedges.get(BTC)).toMatchObject({ coin: "BTC", name: "Renamed" });
  });

  it("into a newer table nothing is written; what it says is taken over", async () => {
    const { one, workbook, enter, cell } = await open();
    workbook.enter({ sheet: "Hedges", cells: "B3" }, [[2]]);
    one.write(BTC, "coins", "6");
    enter(0, "price", 60000);
    await one.table.sync();
    expect(one.table.view).toMatchObject({ read: { schema: "newer" } });
    expect(one.hedges.get(BTC)).toMatchObject({ coins: "6", price: "60000" });
    expect(await cell(0, "coins")).toBe(5);
  });

  it("nor into one whose version is gone, until that is put back", async () => {
    const { one, workbook, cell } = await open();
    workbook.enter({ sheet: "Hedges", cells: "B3" }, [[null]]);
    one.write(BTC, "coins", "6");
    await one.table.sync();
    expect(one.table.view).toMatchObject({ read: { schema: "unreadable" } });
    expect(await cell(0, "coins")).toBe(5);
    expect(await one.table.putVersionBack()).toBe(true);
    expect(await cell(0, "coins")).toBe(6);
  });
});
