import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { TARGET } from "../../../scripts/generate-functions";
import { CATALOG } from "../../../src/catalog";
import { codeName } from "../../../src/catalog/declare/words";
import * as functions from "../../../src/functions/functions";
import { reportText } from "../../../src/taskpane/excel-check/report-text";
import { checkExcel } from "../../../src/taskpane/excel-check/check-excel";
import { PROBES } from "../../../src/taskpane/excel-check/probes";
import type { Finding } from "../../../src/taskpane/excel-check/probe";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { CustomFunction } from "../../../workbench/functions/custom-functions";
import { readMetadata } from "../../../workbench/functions/metadata";
import { loadHeadless } from "../../workbench/headless";
import type { OpenExcel } from "../../workbench/open-excel";

const { createCustomFunctions, openExcel } = loadHeadless();

/** What the workbench answers where no document says what Excel does, or says that it does otherwise. */
const SEEN = [
  "What reaches a function from a blank cell?",
  "What becomes of a blank cell, an error and a range in the place of a choice?",
  "What does a per-cent cell make of a text?",
  "What becomes of a formula in a cell that is formatted as text?",
  "What do spilled cells hold while their formula is busy?",
  "How long do one to six functions on top of one another take?",
  "Can several requests be made one step of undo?",
  "How long does one formula over 10,000 prices take?",
];

describe.each([0, null] as const)(
  "the check on Microsoft's own Office.js, where a blank cell arrives as %p",
  (blank) => {
    const host = createCustomFunctions();
    let office: OpenExcel;
    let findings: readonly Finding[];

    beforeAll(async () => {
      Object.assign(globalThis, { CustomFunctions: host.global });
      const byName = functions as unknown as Record<string, CustomFunction>;
      for (const { name } of CATALOG) host.global.associate(name, byName[codeName(name)]);
      const { metadataJson } = await generateCustomFunctionsMetadata(TARGET);
      const metadata = readMetadata(JSON.parse(metadataJson));
      office = openExcel({ namespace: "COINM", metadata, functions: host.functions, blank: () => blank });
      const workbook = new ExcelWorkbook(office.excel, () => true);
      const patience = { reading: 5, quiet: 20, all: 20_000 };
      const { signal } = new AbortController();
      const result = await checkExcel(PROBES, (title) => workbook.addScratchSheet(title), {
        namespace: "COINM",
        signal,
        patience,
      });
      findings = result.findings;
      console.log(reportText(result, { excel: "", addIn: "" }));
      expect(result).toMatchObject({ cancelled: false });
      expect(result.left).toBeUndefined();
    }, 120_000);
    afterAll(() => office.close());

    test("asks everything, and all that has a right answer has it", () => {
      expect(findings.filter(({ outcome }) => !["passed", "seen"].includes(outcome))).toEqual([]);
      expect(findings.filter(({ outcome }) => outcome === "seen").map(({ question }) => question)).toEqual(SEEN);
      expect(findings).toHaveLength(PROBES.length);
    });

    test("leaves the workbook as it was", () => {
      expect(office.spreadsheet.sheets().map((sheet) => sheet.getSheetName())).toEqual(["Sheet1"]);
      expect(office.spreadsheet.workbook.getActiveSheet().getSheetName()).toBe("Sheet1");
    });

    test("sees what arrives from a blank cell", () => {
      const [finding] = findings.filter(({ question }) => question === "What reaches a function from a blank cell?");
      expect(finding?.lines[0]).toBe(`a blank cell arrives as ${blank === 0 ? "0" : "nothing"}`);
    });
  },
);
