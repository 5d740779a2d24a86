import { readFileSync } from "node:fs";
import path from "node:path";
import { OWN_FINDINGS } from "../src/builder/findings/own-findings";
import { OWN_LINES } from "../src/builder/findings/own-meanings";
import { FINDING_LINES, type FindingLine } from "../src/catalog/scenario/hedge-check-list";
import { FINDINGS } from "../src/core/check/finding";
import { LINT_LINES } from "../src/lint/lint-meanings";
import { CONVENTIONS } from "../help/words/conventions";

const cellsOf = (row: string): string[] =>
  row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

const inMarkdown = (by: string, lines: readonly FindingLine[]): string[][] =>
  lines.map(({ code, level, means, bound, remedy }) => [code, level, means, bound, remedy, by]);

test("the table in the README is the list", () => {
  const readme = readFileSync(path.join(__dirname, "../README.md"), "utf8");
  const section = /\n## Findings\n([^]*?)\n## /.exec(readme)?.[1] ?? "";
  const [head, , ...rows] = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map(cellsOf);
  expect(head).toEqual(["code", "level", "meaning", "bound", "remedy", "found by"]);
  expect(rows).toEqual([...inMarkdown("all", FINDING_LINES), ...inMarkdown("pane", OWN_LINES)]);
});

test("the help has a line for every finding", () => {
  const body = CONVENTIONS.find(({ id }) => id === "findings")?.body.text ?? "";
  const cells = [...body.matchAll(/<tr>\s*<th scope="row">(\w+)<\/th>\s*<td>(\w+)<\/td>/g)].map(([, code, level]) => [
    code,
    level,
  ]);
  expect(cells).toEqual([...FINDING_LINES, ...OWN_LINES, ...LINT_LINES].map(({ code, level }) => [code, level]));
});

test("no code of the pane is one of HEDGE_CHECK's, and none of its own is two", () => {
  const shared = new Set(Object.values(FINDINGS).map(({ code }) => code as string));
  const own = Object.values(OWN_FINDINGS).map(({ code }) => code as string);
  expect(own.filter((code) => shared.has(code))).toEqual([]);
  expect(new Set(own).size).toBe(own.length);
});

// A code that was given up is not given to something else: sheets and notes may still have it in its old meaning.
test("W2 and W6 are given up", () => {
  const codes = [...FINDING_LINES, ...OWN_LINES].map(({ code }) => code);
  for (const code of ["W2", "W6"]) expect(codes).not.toContain(code);
});

// Two kinds share a code where they are two ends of one subject.
test("a code has one subject, and one meaning at each of its levels but for what has two ends", () => {
  const kindsOf = new Map<string, Set<string>>();
  for (const { code, kind } of FINDING_LINES) kindsOf.set(code, (kindsOf.get(code) ?? new Set()).add(kind));
  const several = [...kindsOf].filter(([, kinds]) => kinds.size > 1).map(([code, kinds]) => [code, ...kinds]);
  expect(several).toEqual([
    ["L9", "unhedged", "no coins"],
    ["L4", "liquidation near", "liquidation never"],
  ]);
  const places = FINDING_LINES.map(({ code, level }) => `${code} ${level}`);
  expect(new Set(places).size).toBe(places.length);
});
