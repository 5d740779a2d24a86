import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CATALOG } from "../src/catalog";
import type { Cell } from "../src/catalog/declare/cell";
import type { Outcome } from "../src/catalog/read/evaluate";
import { outcomes } from "../src/catalog/read/outcomes";
import { Refusal } from "../src/core/refusal";
import { formulasIn, type WrittenFormula } from "./written-formula";

const root = path.join(__dirname, "..");
const documents = (readdirSync(path.join(root, "docs"), { recursive: true }) as string[])
  .filter((file) => file.endsWith(".md"))
  .map((file) => path.join("docs", file));

const written = ["README.md", ...documents].flatMap((file) =>
  readFileSync(path.join(root, file), "utf8")
    .split("\n")
    .flatMap((line, index) => formulasIn(line).map((formula) => ({ ...formula, place: `${file}:${index + 1}` }))),
);
const alone = written.filter(({ blocks }) => blocks !== undefined);

function resultOf({ name, blocks }: WrittenFormula): Outcome[][] {
  const definition = CATALOG.find((entry) => entry.name === name);
  if (!definition) throw new Error(`there is no function ${name}`);
  expect(blocks?.length).toBeLessThanOrEqual(Object.keys(definition.parameters).length);
  return outcomes<Cell>(definition, blocks ?? [], (cell) => cell ?? null);
}

/** A value with all of its digits, or the fifteen that Excel shows. */
function isWritten(outcome: Outcome, text: string): boolean {
  if (outcome instanceof Refusal) {
    const [, code, message] = /^(#N\/A|#VALUE!)\s+(?:with\s+)?"?(.*?)"?$/.exec(text) ?? [];
    return code === (outcome.kind === "none" ? "#N/A" : "#VALUE!") && message === outcome.message;
  }
  const number = /^[^ ,;]*[^ ,;.]/.exec(text)?.[0];
  if (typeof outcome !== "number") return String(outcome) === text;
  return [outcome, Number(outcome.toPrecision(15))].some((value) => String(value) === number);
}

/** {1, 2; 3, 4}, or one value. */
function besideCells(beside: string): string[][] {
  const inner = /^\{(.*)\}/.exec(beside)?.[1];
  return inner === undefined ? [[beside]] : inner.split(";").map((row) => row.split(",").map((cell) => cell.trim()));
}

const said = alone.filter(({ beside }) => beside !== "");
const unsaid = alone.filter(({ beside }) => beside === "");

test("there are formulas in the documents, and few that need a sheet", () => {
  expect(alone.filter(({ place }) => place.startsWith("README")).length).toBeGreaterThanOrEqual(2);
  expect(said.length).toBeGreaterThanOrEqual(8);
  expect(written.length - alone.length).toBeLessThanOrEqual(2);
});

test("a formula without a value beside it is one that can be typed", () => {
  const refused = unsaid.filter((formula) =>
    resultOf(formula)
      .flat()
      .some((cell) => cell instanceof Refusal && cell.kind === "invalid"),
  );
  expect(refused).toEqual([]);
});

test.each(said)("$place: $text is $beside", (formula) => {
  const result = resultOf(formula);
  const cells = besideCells(formula.beside);
  const shown = result.map((row) => row.map((cell) => (cell instanceof Refusal ? cell.message : String(cell))));
  const agrees =
    result.length === cells.length &&
    result.every(
      (row, at) =>
        row.length === cells[at]?.length && row.every((cell, k) => isWritten(cell, cells[at]?.[k] as string)),
    );
  expect({ shown, agrees }).toMatchObject({ agrees: true });
});

describe("the map of what traders paste, and of what broke", () => {
  const map = readFileSync(path.join(root, "test/README.md"), "utf8")
    .split("\n")
    .flatMap((line) =>
      [/^\|[^|]*\| `([^`]+)` *\| (.+?) *\|$/.exec(line)].flatMap((row) => (row ? [row.slice(1, 3)] : [])),
    )
    .filter(([file]) => /\.tsx?$/.test(file as string));

  test("has a row for every kind", () => expect(map.length).toBeGreaterThan(35));
  test.each(map as [string, string][])("%s: %s", (file, name) => {
    const folder = file.startsWith("bench/") ? root : __dirname;
    expect(readFileSync(path.join(folder, file), "utf8")).toContain(name);
  });
});
