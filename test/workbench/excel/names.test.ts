import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel } = loadHeadless();

describe("names through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const run = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>) => office.excel.run(batch);

  test("a name of a sheet leads to its cells, and is not one of the workbook's", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("My hedge");
      sheet.names.add("coins_held", sheet.getRange("C6:C7"), "How many");
      const item = sheet.names.getItem("COINS_HELD").load("name,formula,value,type,visible,scope,comment");
      const range = item.getRange().load("address");
      const ofWorkbook = context.workbook.names.getItemOrNullObject("coins_held");
      sheet.names.load("items/name");
      await context.sync();
      expect(item.toJSON()).toMatchObject({
        name: "coins_held",
        formula: "='My hedge'!$C$6:$C$7",
        value: "'My hedge'!$C$6:$C$7",
        type: "Range",
        visible: true,
        scope: "Worksheet",
        comment: "How many",
      });
      expect(range.address).toBe("'My hedge'!C6:C7");
      expect(ofWorkbook.isNullObject).toBe(true);
      expect(sheet.names.items.map(({ name }) => name)).toEqual(["coins_held"]);
    });
  });

  test("two sheets may use one name, and each formula means its own sheet's", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const [one, two] = [worksheets.add("One"), worksheets.add("Two")];
      [one, two].forEach((sheet, index) => {
        sheet.getRange("A1:A2").values = [[10 * (index + 1)], [20 * (index + 1)]];
        sheet.getRange("B1:B3").formulas = [["=coins*2"], ["=SUM(Coins, 1)"], ['="coins"&INDEX(ladder,2)']];
        sheet.names.add("coins", sheet.getRange("A1"));
        sheet.names.add("ladder", sheet.getRange("A1:A2"));
      });
      two.getRange("C1").formulas = [["=One!coins+coins"]];
      worksheets.getItem("Sheet1").getRange("A1").formulas = [["=coins"]];
      const ofOne = one.getRange("B1:B3").load("values,formulas");
      const ofTwo = two.getRange("B1:C3").load("values");
      const elsewhere = worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      expect(ofOne.values).toEqual([[20], [11], ["coins20"]]);
      expect(ofOne.formulas[0]).toEqual(["=coins*2"]);
      expect(ofTwo.values).toEqual([
        [40, 30],
        [21, ""],
        ["coins40", ""],
      ]);
      expect(elsewhere.values).toEqual([["#NAME?"]]);

      one.getRange("A1").values = [[100]];
      ofOne.load("values");
      ofTwo.load("values");
      await context.sync();
      expect(ofOne.values[0]).toEqual([200]);
      expect(ofTwo.values[0]).toEqual([40, 120]);
    });
  });

  test("a name of the workbook holds on every sheet that has none of its own", async () => {
    await run(async (context) => {
      const { names, worksheets } = context.workbook;
      const first = worksheets.getItem("Sheet1");
      const second = worksheets.add("Second");
      names.add("rate", "=0.25");
      second.names.add("rate", second.getRange("A1"));
      second.getRange("A1").values = [[3]];
      const cells = [first, second].map((sheet) => sheet.getRange("B1"));
      cells.forEach((cell) => {
        cell.formulas = [["=rate*2"]];
        cell.load("values");
      });
      const rate = names.getItem("rate").load("formula,value,type,scope");
      await context.sync();
      expect(cells.map(({ values }) => values)).toEqual([[[0.5]], [[6]]]);
      expect(rate.toJSON()).toMatchObject({ formula: "=0.25", value: 0.25, type: "Double", scope: "Workbook" });
    });
  });

  test("formulas that were there before a name get its meaning on the sheets where it has one", async () => {
    await run(async (context) => {
      const { names, worksheets } = context.workbook;
      const [first, second] = [worksheets.getItem("Sheet1"), worksheets.add("The desk's")];
      second.getRange("A1:A2").values = [[3], [4]];
      first.getRange("B1:B2").formulas = [["='The desk''s'!rate*2"], ["=rate*2"]];
      const unknown = first.getRange("B1:B2").load("values");
      await context.sync();
      expect(unknown.values).toEqual([["#NAME?"], ["#NAME?"]]);
      second.names.add("rate", second.getRange("A1"));
      const ofSheet = first.getRange("B1:B2").load("values");
      await context.sync();
      expect(ofSheet.values).toEqual([[6], ["#NAME?"]]);
      names.add("rate", second.getRange("A2"));
      const ofBoth = first.getRange("B1:B2").load("values");
      await context.sync();
      expect(ofBoth.values).toEqual([[6], [8]]);
    });
  });

  test("a name that leaves the workbook for one sheet means nothing on the others any more", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[3]];
      context.workbook.worksheets.add("Second");
      context.workbook.names.add("rate", sheet.getRange("A1"));
      sheet.getRange("B1").formulas = [["=rate*2"]];
      await context.sync();
    });
    const { names, workbook } = office.spreadsheet;
    const [rate] = names.all();
    const second = workbook.getSheetByName("Second")?.getSheetId();
    if (!rate || second === undefined) throw new Error("There is no such name, or no such sheet.");
    names.set({ ...rate, localSheetId: second });
    await run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B1").load("values");
      await context.sync();
      expect(cell.values).toEqual([["#NAME?"]]);
    });
  });

  test("a name can be hidden, changed and deleted, and formulas follow", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").formulas = [["=price"]];
      const item = sheet.names.add("price", sheet.getRange("A1"));
      item.visible = false;
      item.formula = "=Sheet1!$A$2";
      item.load("visible");
      const cell = sheet.getRange("B1").load("values");
      await context.sync();
      expect([item.visible, cell.values]).toEqual([false, [[2]]]);

      item.delete();
      cell.load("values");
      const gone = sheet.names.getItemOrNullObject("price");
      await context.sync();
      expect([gone.isNullObject, cell.values]).toEqual([true, [["#NAME?"]]]);
    });
  });

  test("a renamed sheet keeps its names; a deleted one takes them along", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Draft");
      const item = sheet.names.add("size", sheet.getRange("B2"));
      sheet.getRange("B2:B3").formulas = [[5], ["=size"]];
      sheet.name = "Final version";
      item.load("formula");
      const cell = sheet.getRange("B3").load("values");
      await context.sync();
      expect([item.formula, cell.values]).toEqual(["='Final version'!$B$2", [[5]]]);
      sheet.delete();
      await context.sync();
    });
    expect(office.spreadsheet.names.all()).toEqual([]);
  });

  test.each([["A1"], ["R1C1"], ["c"], ["two words"], ["1st"], [""]])("%p is not a name", (name) =>
    expect(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.names.add(name, sheet.getRange("A1"));
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" }),
  );

  test("one sheet has a name once", () =>
    expect(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.names.add("twice", sheet.getRange("A1"));
        sheet.names.add("TWICE", sheet.getRange("A2"));
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemAlreadyExists" }));
});
