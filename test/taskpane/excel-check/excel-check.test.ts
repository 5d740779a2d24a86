import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { TARGET } from "../../../scripts/generate-functions";
import { CATALOG } from "../../../src/catalog";
import { codeName } from "../../../src/catalog/declare/words";
import * as functions from "../../../src/functions/functions";
import { checkExcel } from "../../../src/taskpane/excel-check/check-excel";
import { LONG_COLUMN } from "../../../src/taskpane/excel-check/questions/long-column";
import { PROBES } from "../../../src/taskpane/excel-check/probes";
import type { Probe } from "../../../src/taskpane/excel-check/probe";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { CustomFunction } from "../../../workbench/functions/custom-functions";
import { readMetadata } from "../../../workbench/functions/metadata";
import { NAMES } from "../../../src/taskpane/excel-check/questions/kept-with-cells";
import { TEXT_CELL } from "../../../src/taskpane/excel-check/questions/text-cell";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { troubledHost } from "../../workbook/host-trouble";
import { loadHeadless } from "../../workbench/headless";
import type { OpenExcel } from "../../workbench/open-excel";

const { calculateAtOnce, createCustomFunctions, openExcel } = loadHeadless();

const BLANKS = "What reaches a function from a blank cell?";

/** What the workbench answers where no document says what Excel does, or says that it does otherwise. */
const SEEN = [
  BLANKS,
  "What becomes of a blank cell, an error and a range in the place of a choice?",
  "What does a per-cent cell make of a text?",
  "What becomes of a formula in a cell that is formatted as text?",
  "What do spilled cells hold while their formula is busy?",
  "How long do one to six functions on top of one another take?",
  "Can several requests be made one step of undo?",
];

describe("the check on Microsoft's own Office.js", () => {
  const host = createCustomFunctions();
  let office: OpenExcel;
  let blank: 0 | null = 0;

  beforeAll(async () => {
    Object.assign(globalThis, { CustomFunctions: host.global });
    const byName = functions as unknown as Record<string, CustomFunction>;
    for (const { name } of CATALOG) host.global.associate(name, byName[codeName(name)]);
    const { metadataJson } = await generateCustomFunctionsMetadata(TARGET);
    const metadata = readMetadata(JSON.parse(metadataJson));
    office = openExcel({ namespace: "COINM", metadata, functions: host.functions, blank: () => blank });
    calculateAtOnce(office);
  });
  afterAll(() => office.close());

  const check = (probes: readonly Probe[], hasApi: (version: string) => boolean = () => true) => {
    const workbook = new ExcelWorkbook(office.excel, hasApi);
    return checkExcel(probes, (title) => workbook.addScratchSheet(title), {
      namespace: "COINM",
      signal: new AbortController().signal,
      patience: { reading: 5, quiet: 20, doubt: 5_000, all: 60_000 },
    });
  };
  const sheets = () => office.spreadsheet.sheets().map((sheet) => sheet.getSheetName());
  const only = (question: string) => PROBES.filter((probe) => probe.question === question);

  // ten thousand prices take this spreadsheet half a minute: the browser's test waits for it
  const WITHOUT_THE_LONGEST = PROBES.filter((probe) => probe !== LONG_COLUMN);

  test("asks everything, finds right all that has a right answer, and leaves the workbook as it was", async () => {
    const { findings, ...result } = await check(WITHOUT_THE_LONGEST);
    expect(result).toEqual({ cancelled: false, calculation: "Automatic" });
    expect(findings.filter(({ outcome }) => !["passed", "seen"].includes(outcome))).toEqual([]);
    expect(findings.filter(({ outcome }) => outcome === "seen").map(({ question }) => question)).toEqual(SEEN);
    expect(findings).toHaveLength(PROBES.length - 1);
    expect(sheets()).toEqual(["Sheet1"]);
    expect(office.spreadsheet.workbook.getActiveSheet().getSheetName()).toBe("Sheet1");
  }, 180_000);

  test.each([
    [0, "0"],
    [null, "nothing"],
  ] as const)("sees that a blank cell arrives as %s", async (given, words) => {
    blank = given;
    const { findings } = await check(only(BLANKS));
    expect(findings.map(({ lines }) => lines[0])).toEqual([`a blank cell arrives as ${words}`]);
  });

  test("asks for one step of undo only where Excel has it", async () => {
    const asked: string[] = [];
    const { findings } = await check(only("Can several requests be made one step of undo?"), (version) => {
      asked.push(version);
      return false;
    });
    expect(findings.map(({ lines }) => lines)).toEqual([["this Excel has no such thing"]]);
    expect(asked).toEqual(["1.20"]);
  });

  test("a host that refuses one request, having done none, half or all of it, keeps no sheet", async () => {
    const probes = PROBES.filter((probe) => probe === TEXT_CELL || probe === NAMES);
    const trouble = troubledHost(office.host.process.bind(office.host));
    const { process } = office.host;
    office.host.process = trouble.process;
    const before = trouble.requests();
    await check(probes);
    const all = trouble.requests() - before;
    const came: string[] = [];
    for (let nth = 1; nth <= all; nth += 1) {
      for (const done of [0, 0.5, 1]) {
        await trouble.refuse(nth, { done });
        const result = await check(probes).catch((error: unknown) => error);
        came.push(result instanceof WorkbookError ? result.code : JSON.stringify(result));
        await trouble.obey();
        expect([nth, done, sheets()]).toEqual([nth, done, ["Sheet1"]]);
      }
    }
    office.host.process = process;
    expect(came.filter((one) => one === "RequestAborted")).not.toHaveLength(0);
    expect(came.filter((one) => one.includes("not asked"))).not.toHaveLength(0);
    expect(came.filter((one) => one.includes('"left"'))).toEqual([]);
  }, 60_000);

  test("takes another name where the workbook has a sheet of that name, and leaves that one alone", async () => {
    await office.excel.run(async (context) => {
      context.workbook.worksheets.add("Check this Excel").getRange("A1").values = [["mine"]];
      await context.sync();
    });
    await check(only(BLANKS));
    expect(sheets()).toEqual(["Sheet1", "Check this Excel"]);
    await office.excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Check this Excel").getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([["mine"]]);
    });
  });
});

test("every question is one of its own", () => {
  const questions = PROBES.map(({ question }) => question);
  expect(new Set(questions).size).toBe(questions.length);
});
