import type { Cell } from "../../src/catalog/declare/cell";
import type { Definition, Parameter } from "../../src/catalog/declare/define";
import { outcomes } from "../../src/catalog/read/outcomes";
import { withoutOurs } from "../../src/native/formula/rewrite";
import { extentText } from "../../src/workbook/cell-address";
import { hardBook, hardRow, type Blocks, type Hardness } from "../native/hard-rows";
import { plainRow } from "../native/plain-rows";
import { LISTS, seedOf, SWEPT } from "../native/sweep";
import { Random } from "../oracle/random";
import { contentOf, isError, type Content } from "./cell-content";
import { calculated, type Results } from "./libreoffice-results";
import { expectSeldomApart, valuesApart, type Expected } from "./values-apart";
import type { FileCell, FileSheet } from "./workbook-file";

/**
 * LibreOffice calculates what every function that has a form without the add-in is written out to with LET: over whole
 * columns, where it gives one value, and call by call, with every argument in a cell.
 */

/** Of a function of one value, in one formula. */
const ROWS = Number(process.env["JUDGED_ROWS"] ?? 1000);
/** Calls in a formula each: as a user's cells are, and with one odd cell among them. */
const CALLS = ROWS / 5;
interface Sheet extends FileSheet {
  readonly expected: readonly Expected[];
}

const parametersOf = (definition: Definition): [string, Parameter][] => Object.entries(definition.parameters);
/** Words that decide which formula it is stand in the call itself. */
const isInCall = (parameter: Parameter): boolean => "truth" in parameter;
/** With each of its arguments in a cell it would have more than 8,192 characters, and no cell is written so. */
const LONG = new Set(["SCENARIO_TABLE"]);
/** For a table of tiers there is no formula. */
const isTold = ({ name }: Definition, [argument, parameter]: readonly [string, Parameter]): boolean => {
  if ("columns" in parameter) return false;
  const isRequired = !("otherwise" in parameter) && !("substitute" in parameter);
  return !LONG.has(name) || isRequired || "truth" in parameter || ["contract_size", "margin", "mmr"].includes(argument);
};

/** Of a list LibreOffice asks ISLOGICAL of the first cell alone: it takes a TRUE below for 1, which Excel refuses. */
const withoutTruths = (blocks: Blocks): Blocks =>
  blocks.map((block) => block?.map((row) => row.map((cell) => (typeof cell === "boolean" ? "x" : cell))));

class Writing {
  readonly cells: FileCell[] = [];
  readonly expected: Expected[] = [];
  private row = 0;
  private readonly random: Random;

  constructor(private readonly definition: Definition) {
    this.random = new Random(seedOf(definition));
  }

  sheet(): Sheet {
    const { name, result, takes } = this.definition;
    if (!("columns" in result) && takes !== "lists" && !LISTS.has(name)) this.columns();
    for (let call = 0; call < CALLS; call++) this.call(call % 2 === 0 ? "plain" : "odd cells");
    return { name, cells: this.cells, expected: this.expected };
  }

  /** One formula over columns; of a column LibreOffice asks ISLOGICAL of the first cell alone. */
  private columns(): void {
    const rows = Array.from({ length: ROWS }, () =>
      plainRow(this.definition, this.random).map((cell) => (typeof cell === "boolean" ? null : cell)),
    );
    const blocks = parametersOf(this.definition).map((parameter, place) =>
      isTold(this.definition, parameter) && !isInCall(parameter[1])
        ? rows.map((row) => [row[place] ?? null])
        : undefined,
    );
    const results = rows.map((row) =>
      this.given(row.map((cell, place) => (blocks[place] === undefined ? undefined : [[cell]]))),
    );
    this.place(blocks, results.flat(), "a row of a column");
  }

  private call(hardness: Hardness): void {
    const blocks = LISTS.has(this.definition.name)
      ? withoutTruths(hardBook(this.definition, hardness, this.random))
      : this.single(hardness);
    this.place(
      blocks,
      this.given(blocks),
      JSON.stringify(blocks.map((block) => (block?.length === 1 ? block[0]?.[0] : block))),
    );
  }

  private single(hardness: Hardness): Blocks {
    const parameters = parametersOf(this.definition);
    return hardRow(this.definition, hardness, this.random).map((cell, place) => {
      const [argument, parameter] = parameters[place] as [string, Parameter];
      if (!isTold(this.definition, [argument, parameter])) return undefined;
      if (isInCall(parameter)) return [[this.definition.name === "SCENARIO_TABLE" ? false : this.random.chance(0.5)]];
      // a price that no coin has had, of which doubles keep too few digits
      return [[cell === 1e-12 ? 0.5 : cell]];
    });
  }

  private given(blocks: Blocks): Content[][] {
    return outcomes<Cell>(this.definition, blocks, (cell) => cell).map((row) => row.map(contentOf));
  }

  /** The arguments beside each other, and the formula with what it fills beside them. */
  private place(blocks: Blocks, results: readonly (readonly Content[])[], told: string): void {
    const parameters = parametersOf(this.definition);
    const texts = blocks.map((block, place) => {
      if (block === undefined) return "";
      if (isInCall((parameters[place] as [string, Parameter])[1])) return String(block[0]?.[0]).toUpperCase();
      block.forEach(([cell = null], down) => {
        if (cell !== null && cell !== "")
          this.cells.push({ row: this.row + down, column: place, content: cell as string | number | boolean });
      });
      return extentText({ row: this.row, column: place, rows: block.length, columns: 1 });
    });
    const call = `=COINM.${this.definition.name}(${texts.join(",").replace(/,+$/, "")})`;
    const column = parameters.length + 1;
    const [rows, columns] = [results.length, results[0]?.length ?? 1];
    const formula = withoutOurs(call, "let").text.slice(1);
    this.cells.push({ row: this.row, column, content: { formula, rows, columns } });
    results.forEach((line, down) =>
      line.forEach((content, across) =>
        this.expected.push({ row: this.row + down, column: column + across, content, told }),
      ),
    );
    this.row += Math.max(rows, ...blocks.map((block) => block?.length ?? 0)) + 1;
  }
}

/** A probability is promised to twelve decimals, all else to twelve digits. */
function isNear(name: string, expected: Content, got: Content): boolean {
  if (isError(expected)) return isError(got) && expected.error === got.error;
  if (typeof expected !== "number" || typeof got !== "number") return (expected ?? "") === (got ?? "");
  return Math.abs(expected - got) <= 1e-12 * (name === "LIQ_PROB" ? 1 : Math.abs(expected));
}

let sheets: readonly Sheet[];
let found: ReadonlyMap<string, Results>;

const all = { values: 0, apart: 0 };
afterAll(() => {
  process.stderr.write(`${SWEPT.length} functions: ${all.values} values, ${all.apart} of them apart\n`);
});

beforeAll(() => {
  sheets = SWEPT.map((definition) => new Writing(definition).sheet());
  found = calculated(sheets);
});

test.each(SWEPT)("LibreOffice gives what $name gives where it is written with LET", ({ name }) => {
  const { expected } = sheets.find((sheet) => sheet.name === name) as Sheet;
  const results = found.get(name) as Results;
  const apart = valuesApart(expected, results, (content, got) => isNear(name, content, got));
  all.values += expected.length;
  all.apart += apart.length;
  expectSeldomApart(apart, expected);
});
