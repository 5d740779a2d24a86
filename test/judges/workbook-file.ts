import { extentText } from "../../src/workbook/cell-address";
import type { PlannedName } from "../../src/workbook/sheet-plan";
import { absolute } from "../../src/builder/sheet/absolute";
import type { Content } from "./cell-content";
import { toFile } from "../../workbench/xlsx/formula/to-file";
import { zipped } from "./zip";

/** A formula as it stands in its first cell, and how much it fills from there. */
export interface ArrayFormula {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly content: NonNullable<Content> | ArrayFormula;
}

export interface FileSheet {
  readonly name: string;
  /** Names that belong to the sheet, where there are any. */
  readonly names?: readonly PlannedName[];
  readonly cells: readonly FileCell[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * A workbook in Excel's own file format (ECMA-376), which a spreadsheet that is not Excel reads too. No result is in
 * it: whoever opens it has to calculate. Every formula is an array formula, as all are in an Excel that spills.
 */
export function workbookFile(sheets: readonly FileSheet[]): Buffer {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const parts = numbered.map(({ number }) => `/xl/worksheets/sheet${number}.xml`);
  return zipped({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/>
${parts.map((part) => `<Override PartName="${part}" ContentType="${SHEETML}.worksheet+xml"/>`).join("\n")}</Types>`,
    "_rels/.rels": relationships([`officeDocument" Target="/xl/workbook.xml`]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>
${numbered.map(({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`).join("\n")}
</sheets>${definedNames(numbered)}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(parts.map((part) => `worksheet" Target="${part}`)),
    ...Object.fromEntries(numbered.map(({ number, cells }) => [`xl/worksheets/sheet${number}.xml`, sheetPart(cells)])),
  });
}

const definedNames = (sheets: readonly (FileSheet & { readonly number: number })[]): string => {
  const names = sheets.flatMap(namesOf);
  return names.length > 0 ? `<definedNames>${names.join("\n")}</definedNames>` : "";
};

/** Sheets are counted from 0 here. */
const namesOf = ({ name: sheet, names = [], number }: FileSheet & { readonly number: number }): string[] =>
  names.map(
    ({ name, area }) =>
      `<definedName name="${name}" localSheetId="${number - 1}">${escaped(`'${sheet}'!${absolute(area)}`)}</definedName>`,
  );

const relationships = (targets: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">
${targets.map((target, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${target}"/>`).join("\n")}
</Relationships>`;

function sheetPart(cells: readonly FileCell[]): string {
  const rows = new Map<number, FileCell[]>();
  for (const cell of cells.toSorted((a, b) => a.row - b.row || a.column - b.column))
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const lines = [...rows].map(([row, line]) => `<row r="${row + 1}">${line.map(cellElement).join("")}</row>`);
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join("\n")}</sheetData></worksheet>`;
}

function cellElement({ row, column, content }: FileCell): string {
  const at = `r="${extentText({ row, column, rows: 1, columns: 1 })}"`;
  if (typeof content === "number") return `<c ${at}><v>${content}</v></c>`;
  if (typeof content === "boolean") return `<c ${at} t="b"><v>${Number(content)}</v></c>`;
  if (typeof content === "string")
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
  if ("error" in content) return `<c ${at} t="e"><v>${content.error}</v></c>`;
  const { formula, rows, columns } = content;
  const area = extentText({ row, column, rows, columns });
  return `<c ${at}><f t="array" ref="${area}">${escaped(toFile(formula, "COINM"))}</f></c>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
