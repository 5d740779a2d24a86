import { Workbook } from "@cj-tech-master/excelts";
import type { Cell, CellValue, Style, Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport, parseSpPr } from "@cj-tech-master/excelts/chart";
import type {
  AddAxisOptions,
  AddChartOptions,
  AddChartRange,
  ChartModel,
  ShapeProperties,
} from "@cj-tech-master/excelts/chart";
import { unzipped } from "./zip";
import type { Parts } from "./zip";

/** The one place that knows the package which reads and writes the parts of workbooks. */
export { Workbook };
export type {
  AddAxisOptions,
  AddChartOptions,
  AddChartRange,
  Cell,
  CellValue,
  ChartModel,
  ShapeProperties,
  Style,
  Worksheet,
};

/** It refuses files with charts, and writes none, unless it was told beforehand that there would be some. */
export function newWorkbook(): Workbook {
  installChartSupport();
  const workbook = new Workbook();
  // The same workbook makes the same file on every day.
  workbook.created = workbook.modified = new Date(0);
  return workbook;
}

export async function loaded(parts: Parts): Promise<Workbook> {
  const workbook = newWorkbook();
  await workbook.xlsx.loadFromFiles(Object.fromEntries(parts));
  for (const sheet of workbook.worksheets) {
    // Excel's own conditional fills say no pattern where they mean a solid one.
    for (const { rules } of sheet.conditionalFormattings)
      for (const { style } of rules) if (style?.fill?.type === "pattern") style.fill.pattern ??= "solid";
  }
  return workbook;
}

/** The parts of a file with the workbook. */
export const partsOf = async (workbook: Workbook): Promise<Parts> =>
  unzipped(new Uint8Array(await workbook.xlsx.writeBuffer()));

/** What a shape looks like: the package keeps that as it stands in the file until it is asked. */
export const shapeOf = (given: ShapeProperties): ShapeProperties => parseSpPr(given);
