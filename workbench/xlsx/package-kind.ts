import { damaged, FileRefusal, notAWorkbook } from "./refusal";
import { tooLarge } from "./refusal";
import { limits } from "./limits";
import type { Parts } from "./zip";

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/** Refuses what is no zip archive at all, by what it is. */
export function refuseByBytes(file: Uint8Array): void {
  if (file.byteLength > limits.fileBytes) {
    const megabytes = Math.ceil(file.byteLength / 1e6);
    throw tooLarge(`it has ${megabytes} MB, and ${limits.fileBytes / 1e6} MB are taken`);
  }
  if (file.byteLength === 0) throw notAWorkbook("The file is empty.");
  if (!compoundFile.every((byte, at) => file[at] === byte)) return;
  throw new FileRefusal(
    isInUtf16(file, "EncryptedPackage")
      ? "The file is protected by a password: remove it in Excel, under File, Info, Protect Workbook."
      : "This is a workbook of an older Excel (.xls): save it as .xlsx first.",
  );
}

function isInUtf16(file: Uint8Array, word: string): boolean {
  const text = new TextDecoder("latin1").decode(file);
  return text.includes([...word].map((letter) => `${letter}\0`).join(""));
}

/** Refuses archives that are something else than a workbook, or hold what no workbook does. */
export function refuseByParts(parts: Parts): void {
  if (parts.has("mimetype")) throw notAWorkbook("This is an OpenDocument file: save it as .xlsx first.");
  if (parts.has("xl/workbook.bin")) throw notAWorkbook("This is a binary workbook (.xlsb): save it as .xlsx first.");
  if (!parts.has("[Content_Types].xml")) throw notAWorkbook();
  if (!parts.has("xl/workbook.xml")) {
    throw parts.has("word/document.xml") || parts.has("ppt/presentation.xml")
      ? notAWorkbook()
      : damaged("the list of its sheets is missing");
  }
  for (const path of ["_rels/.rels", "xl/_rels/workbook.xml.rels"])
    if (!parts.has(path)) throw damaged(`${path} is missing`);
  refuseDeclarations(parts);
  refuseManyCells(parts);
}

/** Nothing that Excel writes declares entities; what does could grow without end as it is read. */
function refuseDeclarations(parts: Parts): void {
  for (const [path, bytes] of parts) {
    if (!/\.(xml|rels|vml)$/.test(path)) continue;
    if (new TextDecoder("latin1").decode(bytes).includes("<!DOCTYPE"))
      throw damaged(`${path} declares what no workbook may`);
  }
}

function refuseManyCells(parts: Parts): void {
  let cells = 0;
  let sheets = 0;
  for (const [path, bytes] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    if (++sheets > limits.sheets) throw tooLarge(`it has more than ${limits.sheets} sheets`);
    const text = new TextDecoder().decode(bytes);
    cells += countOf(text, /<(?:\w+:)?c[\s>/]/g, limits.cells);
    if (cells > limits.cells) throw tooLarge(`it has more than ${shown(limits.cells)} cells`);
    for (const rule of ["conditionalFormatting", "dataValidation", "mergeCell", "row"]) {
      const most = rule === "row" ? limits.cells : limits.rules;
      if (countOf(text, new RegExp(`<(?:\\w+:)?${rule}[\\s>/]`, "g"), most) > most)
        throw tooLarge(`a sheet has more than ${shown(most)} ${rule === "row" ? "rows" : "rules"}`);
    }
  }
}

const shown = (count: number): string => count.toLocaleString("en-US");

function countOf(text: string, pattern: RegExp, most: number): number {
  let count = 0;
  while (count <= most && pattern.test(text)) count++;
  return count;
}
