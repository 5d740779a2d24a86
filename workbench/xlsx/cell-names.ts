import type { Area } from "../sheet/area";
import { areaName, parseArea, quotedSheetName } from "../excel/address";
import { limits } from "./limits";

const size = { rows: limits.rows, columns: limits.columns };

/** "A1:B2" of a file; nothing where it names no cells. */
export function areaIn(text: string): Area | undefined {
  try {
    return parseArea(text, size);
  } catch {
    return undefined;
  }
}

/** Several areas, with blanks between them. */
export const areasIn = (text: string): Area[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((one) => areaIn(one) ?? []);

export const nameOf = (area: Area): string => areaName(area);
export const cellName = (row: number, column: number): string => areaName({ row, column, rows: 1, columns: 1 });

/** `'My sheet'!$A$1:$B$2` */
export const absoluteOn = (sheet: string, area: Area): string => {
  const cells = areaName(area).replace(/[A-Z]+|[0-9]+/g, "$$$&");
  return `${quotedSheetName(sheet)}!${cells}`;
};
