import { CATALOG } from "../../src/catalog";
import type { Cell } from "../../src/catalog/declare/cell";
import type { Definition } from "../../src/catalog/declare/define";
import { outcomes } from "../../src/catalog/read/outcomes";
import { withoutOurs } from "../../src/native/formula/rewrite";
import { DERIVED } from "../../src/native/twins/looked-at";
import { extentText } from "../../src/workbook/cell-address";
import { plainRow } from "../native/plain-rows";
import { Random } from "../oracle/random";
import { contentOf, isError, type Content } from "./cell-content";
import { calculated, type Results } from "./libreoffice-results";
import { expectSeldomApart, valuesApart, type Expected } from "./values-apart";
import type { FileCell, FileSheet } from "./workbook-file";

/**
 * LibreOffice calculates what our functions are written out to for an Excel without LET: for functions of one value one
 * formula over whole columns, as a spreadsheet that spills has them, and for those of several values one a row.
 */

const FUNCTIONS = CATALOG.filter(({ name, takes }) => name in DERIVED && takes !== "lists");
const ROWS = 2000;
const ROWS_OF_SEVERAL = 150;
/** Those that have more than 8,192 characters without LET where every argument is a cell. */
const LONG = new Set(["REHEDGE", "MARGIN_RATIO", "LIQ_PRICE", "MARGIN_FOR_LIQ", "MAX_CONTRACTS", "ROLL_HEDGE"]);

interface Sheet extends FileSheet {
  readonly expected: readonly Expected[];
}

function sheetOf(definition: Definition): Sheet {
  const random = new Random(19770517);
  const givesSeveral = "columns" in definition.result;
  const rows = Array.from({ length: givesSeveral ? ROWS_OF_SEVERAL : ROWS }, () =>
    // LibreOffice asks ISLOGICAL of the first cell of a column alone
    plainRow(definition, random).map((cell) => (typeof cell === "boolean" ? null : cell)),
  );
  const names = Object.keys(definition.parameters);
  const isTold = (place: number) => {
    const parameter = Object.values(definition.parameters)[place];
    if (parameter === undefined || "columns" in parameter || "truth" in parameter) return false;
    // with every argument a cell some would be too long without LET
    const isRequired = !("otherwise" in parameter) && !("substitute" in parameter);
    return !LONG.has(definition.name) || isRequired || names[place] === "contract_size";
  };
  const cells: FileCell[] = rows.flatMap((line, row) =>
    line.flatMap((content, column) =>
      content === null || content === "" ? [] : [{ row, column, content: content as number | string | boolean }],
    ),
  );
  const results = names.length + 1;
  const call = (from: number, count: number): string => {
    const texts = names.map((_, column) =>
      isTold(column) ? extentText({ row: from, column, rows: count, columns: 1 }) : "",
    );
    return withoutOurs(`=COINM.${definition.name}(${texts.join(",")})`, "plain").text.slice(1);
  };
  const blocks = rows.map((row) =>
    outcomes<Cell>(
      definition,
      row.map((cell, place) => (isTold(place) ? [[cell]] : undefined)),
      (cell) => cell,
    ),
  );
  const formulas: FileCell[] = givesSeveral
    ? blocks.map((block, row) => ({
        row,
        column: results,
        content: { formula: call(row, 1), rows: 1, columns: block[0]?.length ?? 1 },
      }))
    : [{ row: 0, column: results, content: { formula: call(0, rows.length), rows: rows.length, columns: 1 } }];
  const expected = blocks.flatMap((block, row) =>
    (block[0] ?? []).map((outcome, column) => ({ row, column: results + column, content: contentOf(outcome) })),
  );
  return { name: definition.name, cells: [...cells, ...formulas], expected };
}

const isNear = (a: Content, b: Content): boolean => {
  if (isError(a)) return isError(b) && a.error === b.error;
  if (typeof a !== "number" || typeof b !== "number") return (a ?? "") === (b ?? "");
  return Math.abs(a - b) <= 1e-12 * Math.abs(a);
};

let sheets: readonly Sheet[];
let found: ReadonlyMap<string, Results>;

beforeAll(() => {
  sheets = FUNCTIONS.map(sheetOf);
  found = calculated(sheets);
});

test.each(FUNCTIONS)("LibreOffice gives what $name gives, refusals included", ({ name }) => {
  const { expected } = sheets.find((sheet) => sheet.name === name) as Sheet;
  const results = found.get(name) as Results;
  const apart = valuesApart(expected, results, isNear);
  expectSeldomApart(apart, expected);
});
