import { zipped } from "../../../workbench/xlsx/zip";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface HandWritten {
  /** What stands inside of the sheet's element. */
  sheet?: string;
  names?: string;
  styles?: string;
  /** Parts besides, or in place of those that there are; null takes one away. */
  parts?: Record<string, string | Uint8Array<ArrayBuffer> | null>;
}

/** A file with one sheet, written by hand after ECMA-376 part 1. */
export function handWritten({
  sheet = "<sheetData/>",
  names = "",
  styles,
  parts = {},
}: HandWritten): Promise<Uint8Array<ArrayBuffer>> {
  const all: Record<string, string | Uint8Array<ArrayBuffer> | null> = {
    "[Content_Types].xml": `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetml}.worksheet+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Hedge" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${sheet}</worksheet>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}">${styles ?? plainStyles}</styleSheet>`,
    ...parts,
  };
  const kept = Object.entries(all).flatMap(([path, content]): [string, Uint8Array<ArrayBuffer>][] => {
    if (content === null) return [];
    return [[path, typeof content === "string" ? new TextEncoder().encode(content) : content]];
  });
  return zipped(new Map(kept));
}

export const font = '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>';
const rest =
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>';
export const plainStyles = `${font}${rest}<cellXfs count="1"><xf/></cellXfs>`;
export const stylesWith = (formats: string, cellFormats: string, dxfs = ""): string =>
  `${formats}${font}${rest}<cellXfs>${cellFormats}</cellXfs>${dxfs}`;
