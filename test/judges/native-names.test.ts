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

/** The texts that two formulas for each row show, the one with LET and the one by the name. */
function shownBy(definition: Definition, rows: readonly Omit<Asked, "shown">[]): string[][] {
  const cells = rows.flatMap(({ row }, index) => {
    const texts = row.map((cell, column) =>
      cell === null ? "" : extentText({ row: 2 * index, column, rows: 1, columns: 1 }),
    );
    const list = texts.join(",").replace(/,+$/, "");
    const call = `=COINM.${definition.name}(${list})`;
    const named = `=${lambdaNameOf(definition)}(${list})`;
    return [
      [...row, withoutOurs(call, "let").text],
      [...row.map(() => null), named],
    ];
  });
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, "ironcalc.mjs")], {
    input: JSON.stringify({ names: [nameOf(definition)], rows: cells }),
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (stdout === "") throw new Error(stderr);
  const shown = JSON.parse(stdout) as string[];
  return rows.map((_, index) => shown.slice(2 * index, 2 * index + 2));
}

/** It shows fifteen digits, and forgets the sign of a positive exponent. */
function agrees(expected: Content, shown: string): boolean {
  if (isError(expected)) return shown === expected.error;
  if (typeof expected !== "number") return shown === String(expected);
  const got = Number(shown);
  return Math.abs(got - expected) <= 1e-12 * Math.abs(expected) || got === expected;
}

test.each(SINGLE)("IronCalc gives what $name gives, with LET and by its name", (definition) => {
  const rows = asked(definition);
  const shown = shownBy(definition, rows);
  const apart = rows.flatMap(({ row, expected }, index) =>
    (shown[index] as string[])
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
  expect(Object.keys(BY_HAND)).toHaveLength(4);
});
