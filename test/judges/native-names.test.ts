import { spawnSync } from "node:child_process";
import path from "node:path";
import { CATALOG } from "../../src/catalog";
import type { Cell } from "../../src/catalog/declare/cell";
import type { Definition } from "../../src/catalog/declare/define";
import type { Outcome } from "../../src/catalog/read/evaluate";
import { outcomes } from "../../src/catalog/read/outcomes";
import { withoutOurs } from "../../src/native/formula/rewrite";
import { BY_HAND, DERIVED } from "../../src/native/twins/looked-at";
import { twinOf } from "../../src/native/twins/twin";
import { lambdaName, lambdaNameOf, type LambdaName } from "../../src/native/write/lambda-name";
import { extentText } from "../../src/workbook/cell-address";
import { plainRow } from "../native/plain-rows";
import { Random } from "../oracle/random";
import { contentOf, isError, shownContent, type Content } from "./cell-content";

/**
 * IronCalc, a spreadsheet in Rust, knows LET and names that are LAMBDAs: it calculates our functions written in both ways.
 * It is asked of single cells alone, since it takes columns for their first cell in places.
 */

const ROWS = 60;
/** Its normal distribution is right to ten digits only. */
const SINGLE = CATALOG.filter(({ name, result, takes }) => name in DERIVED && "unit" in result && takes === undefined);

interface Asked {
  readonly call: string;
  readonly row: readonly Cell[];
  readonly expected: Content;
  /** What the cell shows by LET, and by the name. */
  readonly shown: readonly string[];
}

const nameOf = (definition: Definition): LambdaName => {
  const shape = Object.values(definition.parameters).map((parameter) =>
    "columns" in parameter ? ({ kind: "constant", cell: null } as const) : ({ kind: "cell" } as const),
  );
  const twin = twinOf(definition, shape);
  if (!twin) throw new Error(`${definition.name} has no formula`);
  return lambdaName(definition, twin);
};

function asked(definition: Definition): Omit<Asked, "shown">[] {
  const random = new Random(20130101);
  return Array.from({ length: ROWS }, () => {
    // a cell that is typed as a text that shows a number becomes one there
    const row = plainRow(definition, random).map((cell) => (typeof cell === "boolean" ? null : cell));
    const [[outcome]] = outcomes<Cell>(
      definition,
      row.map((cell) => [[cell]]),
      (cell) => cell,
    ) as [[Outcome]];
    return { call: definition.name, row, expected: contentOf(outcome) };
  });
}

/** Two rows of cells for each row of arguments: with the formula written with LET, and by the name. */
function cellsOf(definition: Definition, rows: readonly Omit<Asked, "shown">[], above: number): (Cell | string)[][] {
  return rows.flatMap(({ row }, index) => {
    const texts = row.map((cell, column) =>
      cell === null ? "" : extentText({ row: above + 2 * index, column, rows: 1, columns: 1 }),
    );
    const list = texts.join(",").replace(/,+$/, "");
    const call = `=COINM.${definition.name}(${list})`;
    const result = new Array<null>(WIDEST - row.length).fill(null);
    return [
      [...row, ...result, withoutOurs(call, "let").text],
      [...new Array<null>(WIDEST).fill(null), `=${lambdaNameOf(definition)}(${list})`],
    ];
  });
}

const WIDEST = Math.max(...SINGLE.map(({ parameters }) => Object.keys(parameters).length));

/** What the last cell of each row shows. */
function shownBy(names: readonly LambdaName[], rows: readonly (readonly (Cell | string)[])[]): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, "ironcalc.mjs")], {
    input: JSON.stringify({ names, rows }),
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

const found = new Map<string, readonly Asked[]>();

beforeAll(() => {
  const all = SINGLE.map((definition) => ({ definition, rows: asked(definition) }));
  const cells = all.flatMap(({ definition, rows }, place) => cellsOf(definition, rows, place * 2 * ROWS));
  const shown = shownBy(SINGLE.map(nameOf), cells);
  all.forEach(({ definition, rows }, place) =>
    found.set(
      definition.name,
      rows.map((row, index) => {
        const first = 2 * (place * ROWS + index);
        return { ...row, shown: shown.slice(first, first + 2) };
      }),
    ),
  );
});

/** It shows fifteen digits, and forgets the sign of a positive exponent. */
function agrees(expected: Content, shown: string): boolean {
  if (isError(expected)) return shown === expected.error;
  if (typeof expected !== "number") return shown === String(expected);
  const got = Number(shown);
  return Math.abs(got - expected) <= 1e-12 * Math.abs(expected) || got === expected;
}

test.each(SINGLE)("IronCalc gives what $name gives, with LET and by its name", ({ name }) => {
  const apart = (found.get(name) ?? []).flatMap(({ row, expected, shown }) =>
    shown
      .filter((text) => !agrees(expected, text))
      .map((text) => `${JSON.stringify(row)}: ${shownContent(expected)}, IronCalc shows ${text}`),
  );
  expect(apart.slice(0, 10)).toEqual([]);
});

test("every name that a function gets is short enough for Excel", () => {
  const lengths = CATALOG.filter(({ name }) => name in DERIVED && name !== "SCENARIO_TABLE").map(
    (definition) => nameOf(definition).formula.length,
  );
  expect(Math.max(...lengths)).toBeLessThan(8192);
  expect(Object.keys(BY_HAND)).toHaveLength(5);
});
