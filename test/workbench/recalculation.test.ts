import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { TARGET } from "../../scripts/generate-functions";
import { CATALOG } from "../../src/catalog";
import { codeName } from "../../src/catalog/declare/words";
import * as functions from "../../src/functions/functions";
import type { CustomFunction } from "../../workbench/functions/custom-functions";
import { readMetadata } from "../../workbench/functions/metadata";
import type { FunctionMetadata } from "../../workbench/functions/metadata";
import { loadHeadless } from "./headless";
import type { OpenExcel } from "./open-excel";

const { createCustomFunctions, openExcel } = loadHeadless();

describe("a sheet of the add-in's own functions, which spill and stand on one another's spills", () => {
  const host = createCustomFunctions();
  let metadata: FunctionMetadata[];
  let office: OpenExcel;

  beforeAll(async () => {
    Object.assign(globalThis, { CustomFunctions: host.global });
    const byName = functions as unknown as Record<string, CustomFunction>;
    for (const { name } of CATALOG) host.global.associate(name, byName[codeName(name)]);
    const { metadataJson } = await generateCustomFunctionsMetadata(TARGET);
    metadata = readMetadata(JSON.parse(metadataJson));
  });
  beforeEach(() => {
    office = openExcel({ namespace: "COINM", metadata, functions: host.functions, blank: () => 0 });
  });
  afterEach(() => office.close());

  const on = <Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    office.excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));

  /** 5 coins at 70,000 USD, sold 1:1 in contracts of 100 USD: whatever the price does, 350,000 USD stay. */
  function write(sheet: Excel.Worksheet): void {
    // What reads a spill is written before it, and before what that stands on.
    sheet.getRange("N1:P3").formulas = [1, 2, 3].map((row) => [
      `=INDEX($G$11:$G$13,${row})/INDEX($A$11:$A$13,${row})`,
      `=IFERROR(G${row + 10},0)`,
      `=INDEX($L$11:$L$13,${row})`,
    ]);
    sheet.getRange("L11").formulas = [["=$G$11:$G$13-$C$11:$C$13"]];
    sheet.getRange("A10").formulas = [["=COINM.SCENARIO_TABLE(B1,B4,B2,E1:E3,B3)"]];
    sheet.getRange("B4").formulas = [["=COINM.HEDGE_CONTRACTS(B1,B2,B3)"]];
    sheet.getRange("E1").formulas = [["=COINM.SCENARIO_GRID(1,B2,F1:F3,0)"]];
    sheet.getRange("F1:F3").values = [[-0.5], [0], [1]];
    sheet.getRange("B1:B3").values = [[5], [70000], [100]];
  }

  test("every value is right in the request that wrote the sheet", async () => {
    await on(async (sheet, context) => {
      write(sheet);
      const contracts = sheet.getRange("B4").load("values");
      const table = sheet.getRange("A10:G13").load("values");
      const readers = sheet.getRange("N1:P3").load("values");
      await context.sync();
      expect(contracts.values).toEqual([[-3500]]);
      expect(
        table.values.slice(1).map(([price, move, unhedged, , , , hedged]) => [price, move, unhedged, hedged]),
      ).toEqual([
        [35000, -0.5, 175000, 350000],
        [70000, 0, 350000, 350000],
        [140000, 1, 700000, 350000],
      ]);
      expect(readers.values).toEqual([
        [10, 350000, 175000],
        [5, 350000, 0],
        [2.5, 350000, -350000],
      ]);
    });
  });

  test("an input that changes reaches all of them, and the read after it waits", async () => {
    await on(async (sheet, context) => {
      write(sheet);
      await context.sync();
      for (const [coins, price] of [
        [10, 70000],
        [10, 35000],
        [2, 50000],
      ] as const) {
        sheet.getRange("B1:B2").values = [[coins], [price]];
        const readers = sheet.getRange("N1:P3").load("values");
        await context.sync();
        const locked = coins * price;
        expect(readers.values).toEqual([0.5, 1, 2].map((factor) => [coins / factor, locked, locked - locked * factor]));
      }
    });
  });

  test("what stands in the way of a spill makes it #SPILL!, and all that reads it is told", async () => {
    await on(async (sheet, context) => {
      write(sheet);
      await context.sync();
      sheet.getRange("C12").values = [["mine"]];
      const table = sheet.getRange("A10:C12").load("values");
      const readers = sheet.getRange("N1:O1").load("values");
      await context.sync();
      expect(table.values).toEqual([
        ["#SPILL!", "", ""],
        ["", "", ""],
        ["", "", "mine"],
      ]);
      expect(readers.values[0]?.[1]).toBe(0);

      sheet.getRange("C12").clear();
      readers.load("values");
      await context.sync();
      expect(readers.values).toEqual([[10, 350000]]);
    });
  });

  test("changes that come while a calculation runs are waited for", async () => {
    await on(async (sheet, context) => {
      write(sheet);
      await context.sync();
      // Univer begins to calculate a tenth of a second after a change.
      for (const pause of [20, 90, 130, 180, 250]) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        sheet.getRange("B1").values = [[pause]];
        const readers = sheet.getRange("O1:O1").load("values");
        await context.sync();
        expect(readers.values).toEqual([[pause * 70000]]);
      }
    });
  });

  test("comparisons with a whole column of spilled cells follow each change, whatever was compared before", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("H1:H3").formulas = [
        ["=COUNTIF(A10:A13,3)"],
        ['=SUMPRODUCT(--(A10:A13="OK"))'],
        ["=SUM(IF(A10:A13>2,A10:A13,0))"],
      ];
      sheet.getRange("A10").formulas = [["=B1:B4"]];
      const counted = sheet.getRange("H1:H3");
      const after = async (cells: (number | string)[]) => {
        sheet.getRange("B1:B4").values = cells.map((cell) => [cell]);
        counted.load("values");
        await context.sync();
        return counted.values.flat();
      };
      expect(await after([1, 2, 3, 3])).toEqual([2, 0, 6]);
      expect(await after([3, 2, 1, 1])).toEqual([1, 0, 3]);
      expect(await after([3, 3, 3, "OK"])).toEqual([3, 1, 9]);
      expect(await after([5, 4, 4, 4])).toEqual([0, 0, 17]);
    });
  });
});
