import { readMetadata } from "../../workbench/functions/metadata";
import { loadHeadless } from "./headless";
import type { OpenExcel } from "./open-excel";

const { createCustomFunctions, CustomFunctionsError, openExcel } = loadHeadless();
const matrix = { dimensionality: "matrix", type: "any" };
const choice = { type: "string", customEnumId: "Method" };

/** Functions that show what a host does, and calculate nothing. */
const metadata = readMetadata({
  functions: [
    {
      id: "TAKE",
      name: "TAKE",
      description: "",
      parameters: [
        { name: "a", ...matrix },
        { name: "b", ...matrix, optional: true },
        { name: "c", ...matrix, optional: true },
      ],
    },
    { id: "GIVE", name: "GIVE", description: "", parameters: [{ name: "what", ...matrix }] },
    {
      id: "CHOOSE",
      name: "CHOOSE",
      description: "",
      parameters: [
        { name: "values", ...matrix },
        { name: "method", ...choice, optional: true },
      ],
    },
  ],
});

describe("custom functions in the sheet", () => {
  let office: OpenExcel;
  let taken: unknown[];
  let given: unknown;
  let blank: 0 | null;

  beforeEach(() => {
    blank = 0;
    taken = [];
    const { global, functions } = createCustomFunctions();
    global.associate("TAKE", (...values) => {
      taken = values;
      return [[1]];
    });
    global.associate("CHOOSE", (...values) => {
      taken = values;
      return [[1]];
    });
    global.associate({
      GIVE: () => {
        if (given instanceof Error) throw given;
        return given;
      },
    });
    office = openExcel({ namespace: "TEST", metadata, functions, blank: () => blank });
  });
  afterEach(() => office.close());

  const enter = async (address: string, rows: unknown[][]) => {
    await office.excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange(address);
      cell.getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).formulas = rows;
      await context.sync();
    });
    await office.spreadsheet.settled();
  };
  const cell = (row: number, column: number) =>
    office.spreadsheet.cell(office.spreadsheet.workbook.getActiveSheet(), row, column);

  test("a value, a cell and a range all arrive as rows", async () => {
    await enter("A1", [
      [1, "two"],
      [true, 4],
    ]);
    await enter("D1", [["=test.take(5,A1,A1:B2)"]]);
    expect(taken).toEqual([
      [[5]],
      [[1]],
      [
        [1, "two"],
        [true, 4],
      ],
    ]);
  });

  test.each(["60,000", "$60,000", "5%", "1e5", "2024-01-01", "12:00", "60000", "TRUE", " 7 "])(
    "the text %p in quotation marks arrives as a text",
    async (text) => {
      await enter("D1", [[`=TEST.TAKE("${text}",IF(TRUE,"${text}",0),"${text.slice(0, 1)}"&"${text.slice(1)}")`]]);
      expect(taken).toEqual([[[text]], [[text]], [[text]]]);
    },
  );

  test("an argument left out is null, at the end or between commas", async () => {
    await enter("D1", [["=TEST.TAKE(5)"]]);
    expect(taken).toEqual([[[5]], null, null]);
    await enter("D1", [["=TEST.TAKE(5,,6)"]]);
    expect(taken).toEqual([[[5]], null, [[6]]]);
  });

  test.each([0, null] as const)("blank cells read %p, in a range and alone", async (reads) => {
    blank = reads;
    await enter("A1", [[1]]);
    await enter("D1", [["=TEST.TAKE(A1:A2,B9)"]]);
    expect(taken).toEqual([[[1], [reads]], [[reads]], null]);
  });

  test("an error cell arrives as Excel describes it", async () => {
    await enter("A1", [["=1/0"], ["=NA()"], [3]]);
    await enter("D1", [["=TEST.TAKE(A1:A3,A2)"]]);
    const divisionByZero = { type: "Error", errorType: "Div0", basicValue: "#DIV/0!" };
    const notAvailable = { type: "Error", errorType: "NotAvailable", basicValue: "#N/A" };
    expect(taken).toEqual([[[divisionByZero], [notAvailable], [3]], [[notAvailable]], null]);
  });

  test("a choice arrives as a single text beside a range, or as null where it is left out", async () => {
    await enter("A1", [
      [1, "Entry"],
      [2, 3],
    ]);
    await enter("D1", [["=TEST.CHOOSE(A1:A2,B1)"]]);
    expect(taken).toEqual([[[1], [2]], "Entry"]);
    await enter("D1", [['=TEST.CHOOSE(A1:A2,"mark")']]);
    expect(taken).toEqual([[[1], [2]], "mark"]);
    await enter("D1", [["=TEST.CHOOSE(A1:A2)"]]);
    expect(taken).toEqual([[[1], [2]], null]);
    await enter("D1", [["=TEST.CHOOSE(5,B9)"]]);
    expect(taken).toEqual([[[5]], ""]);
    await enter("D1", [["=TEST.CHOOSE(5,A1>0)"]]);
    expect(taken).toEqual([[[5]], "TRUE"]);
  });

  test("an error or a range in the place of a choice never reaches the function", async () => {
    await enter("A1", [["=1/0"], ["mark"]]);
    await enter("D1", [["=TEST.CHOOSE(5,A1)"]]);
    await enter("E1", [["=TEST.CHOOSE(5,A1:A2)"]]);
    expect([cell(0, 3)?.v, cell(0, 4)?.v, taken]).toEqual(["#DIV/0!", "#VALUE!", []]);
  });

  test("a result spills, texts stay texts, and an error stays in its own cell with its reason", async () => {
    given = [
      ["1e3", true],
      [new CustomFunctionsError("#N/A", "because"), 0.1],
    ];
    await enter("A1", [["=TEST.GIVE(1)"]]);
    expect([cell(0, 0)?.v, cell(0, 1)?.v, cell(1, 0)?.v, cell(1, 1)?.v]).toEqual(["1e3", 1, "#N/A", 0.1]);
    expect(cell(1, 0)?.custom).toEqual({ reason: "because" });
  });

  test("what is no number leaves 0 in an array, as it does in Excel", async () => {
    given = [[Number.NaN, null, undefined, Infinity]];
    await enter("A1", [["=TEST.GIVE(1)"]]);
    expect([0, 1, 2, 3].map((column) => cell(0, column)?.v)).toEqual([0, 0, 0, 0]);
  });

  test("a spill that is blocked is #SPILL!", async () => {
    given = [[1], [2]];
    await enter("A2", [["in the way"]]);
    await enter("A1", [["=TEST.GIVE(1)"]]);
    expect(cell(0, 0)?.v).toBe("#SPILL!");
  });

  test("a thrown error shows its code and reason; the engine goes on calculating", async () => {
    given = new CustomFunctionsError("#VALUE!", "entry_price must be above 0");
    await enter("A1", [["=TEST.GIVE(1)"]]);
    expect([cell(0, 0)?.v, cell(0, 0)?.custom]).toEqual(["#VALUE!", { reason: "entry_price must be above 0" }]);
    await enter("A2", [["=2+2"]]);
    expect(cell(1, 0)?.v).toBe(4);
  });

  test("an error that is the whole result shows alike, thrown or returned", async () => {
    const error = new CustomFunctionsError("#N/A", "because");
    const shown = [];
    for (given of [error, [[error]], error]) {
      await enter("A1", [["=TEST.GIVE(1)"]]);
      shown.push([cell(0, 0)?.v, cell(0, 0)?.custom]);
    }
    expect(shown).toEqual(Array(3).fill(["#N/A", { reason: "because" }]));
  });

  test("a reason reaches the cell with #VALUE! and #N/A alone, as in Excel", async () => {
    given = new CustomFunctionsError("#NUM!", "too large");
    await enter("A1", [["=TEST.GIVE(1)"]]);
    expect([cell(0, 0)?.v, cell(0, 0)?.custom ?? null]).toEqual(["#NUM!", null]);
  });

  test("a reason does not linger on another cell with the same error", async () => {
    given = new CustomFunctionsError("#N/A", "because");
    await enter("A1", [["=TEST.GIVE(1)", "=NA()"]]);
    expect([cell(0, 0)?.custom, cell(0, 1)?.custom ?? null]).toEqual([{ reason: "because" }, null]);
  });
});

test("a function whose parameters Excel would convert is refused", () => {
  const typed = { id: "F", name: "F", description: "", parameters: [{ name: "x", type: "number" }] };
  expect(() => readMetadata({ functions: [typed] })).toThrow("parameter x is neither any[][] nor string");
});
