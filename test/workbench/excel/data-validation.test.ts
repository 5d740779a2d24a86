import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel } = loadHeadless();

describe("data validation through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const on = <Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    office.excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));

  const rules: [string, Excel.DataValidationRule, Excel.DataValidationRule, unknown[], unknown[]][] = [
    [
      "Decimal",
      { decimal: { formula1: 0, operator: "GreaterThan" } },
      { decimal: { formula1: "=0", operator: "GreaterThan" } },
      [0.5, 1e9],
      [0, -1, "text"],
    ],
    [
      "Decimal",
      { decimal: { formula1: -0.5, formula2: 0.5, operator: "Between" } },
      { decimal: { formula1: "=-0.5", formula2: "=0.5", operator: "Between" } },
      [-0.5, 0, 0.5],
      [0.51, -0.6],
    ],
    [
      "WholeNumber",
      { wholeNumber: { formula1: 1, operator: "GreaterThanOrEqualTo" } },
      { wholeNumber: { formula1: "=1", operator: "GreaterThanOrEqualTo" } },
      [1, 20],
      [0, 1.5],
    ],
    [
      "List",
      { list: { inCellDropDown: true, source: "Isolated, Cross,1" } },
      { list: { inCellDropDown: true, source: "Isolated,Cross,1" } },
      ["Isolated", "Cross", 1],
      ["isolated or so", 2],
    ],
    [
      "TextLength",
      { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } },
      { textLength: { formula1: "=3", operator: "LessThanOrEqualTo" } },
      ["BTC"],
      ["DOGE"],
    ],
    ["Custom", { custom: { formula: "=B2>2" } }, { custom: { formula: "=B2>2" } }, [3], [2]],
  ];

  test.each(rules)("%s %j is kept, and tells good entries from bad", async (type, rule, kept, good, bad) => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("B2:B3");
      range.dataValidation.rule = rule;
      range.dataValidation.load("type,rule,ignoreBlanks");
      await context.sync();
      expect(range.dataValidation.toJSON()).toMatchObject({ type, ignoreBlanks: true });
      expect(range.dataValidation.rule).toEqual(kept);

      for (const [entries, valid] of [
        [good, true],
        [bad, false],
      ] as const) {
        for (const entry of entries) {
          const cell = sheet.getRange("B2");
          cell.values = [[entry]];
          cell.dataValidation.load("valid");
          await context.sync();
          expect([entry, cell.dataValidation.valid]).toEqual([entry, valid]);
        }
      }
      // B3 is empty, which is good.
      range.dataValidation.load("valid");
      await context.sync();
      expect(range.dataValidation.valid).toBeNull();
    });
  });

  test("a prompt and an alert go with the rule, in whichever order they are set", async () => {
    await on(async (sheet, context) => {
      const prompt = { title: "Face", message: "Above 0.", showPrompt: true };
      const errorAlert: Excel.DataValidationErrorAlert = {
        title: "Face",
        message: "Above 0.",
        showAlert: true,
        style: "Stop",
      };
      const { dataValidation } = sheet.getRange("C3");
      dataValidation.prompt = prompt;
      dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.errorAlert = errorAlert;
      dataValidation.ignoreBlanks = false;
      dataValidation.load("prompt,errorAlert,ignoreBlanks,type");
      await context.sync();
      expect(dataValidation.toJSON()).toMatchObject({ prompt, errorAlert, ignoreBlanks: false, type: "Decimal" });
    });
  });

  test("cells without a rule, with different ones, and with some", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:A2").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      const [none, one, different, some] = ["C1:C2", "A1", "A1:A2", "A2:B2"].map((address) =>
        sheet.getRange(address).dataValidation.load("type,rule"),
      );
      await context.sync();
      expect([none, one, different, some].map((validation) => validation?.type)).toEqual([
        "None",
        "WholeNumber",
        "Inconsistent",
        "MixedCriteria",
      ]);
      expect(none?.rule).toEqual({});
      expect(different?.rule).toBeNull();
    });
  });

  test("clearing a rule, or the cells with everything, takes it away there and leaves it elsewhere", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:A3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("A1").dataValidation.clear();
      sheet.getRange("A2").clear("All");
      const types = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(["None", "None", "WholeNumber"]);
    });
  });

  test("a list's items have 255 characters at most, and a rule has one kind", async () => {
    const set = (rule: Excel.DataValidationRule) =>
      expect(
        on(async (sheet, context) => {
          sheet.getRange("A1").dataValidation.rule = rule;
          await context.sync();
        }),
      ).rejects.toMatchObject({ code: "InvalidArgument" });
    await set({ list: { inCellDropDown: true, source: `${"x".repeat(200)},${"y".repeat(60)}` } });
    await set({ custom: { formula: "=TRUE" }, decimal: { formula1: 0, operator: "GreaterThan" } });
    await set({ decimal: { formula1: "", operator: "GreaterThan" } });
  });
});
