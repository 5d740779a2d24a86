import { built, KINDS } from "../builder/drafts";
import { differences } from "./differences";
import { calculated, type Results } from "./libreoffice-results";
import { nativeHalf, type Judged, type NativeHalf } from "./native-half";
import { recorded } from "./recorded-calls";
import type { ArrayFormula, FileCell } from "./workbook-file";

/**
 * LibreOffice reads the sheets in Excel's file format and calculates every formula in them that is a spreadsheet's own:
 * a judge that shares no line with the pane's arithmetic nor with the engine of the workbench.
 */

/** Numbers with more digits than those of the example, and other words. */
const OTHERWISE = {
  price: "64321.57",
  contract_size: "10",
  lot: "5",
  rounding: "down",
  mmr: "0.75%",
  volatility: "80%",
  days: "45",
  funding_rate: "-0.025%",
  interval_hours: "4",
  entry_fee: "0.04%",
  exit_fee: "0.07%",
  exit_basis: "0.1%",
};

const DRAFTS = Object.entries(KINDS).flatMap(([kind, changes]) => [
  [kind, changes] as const,
  [`${kind}, with other numbers`, { ...changes, ...OTHERWISE }] as const,
]);

/** One formula bent: the first of this kind of sheet that is like this. */
const BENT: readonly [what: string, kind: string, from: RegExp, to: string][] = [
  ["rounded the other way", "the example, with other numbers", /ROUNDUP\(/, "ROUNDDOWN("],
  ["a last digit", "the example", /-1$/, "-1.0000000000001"],
  ["a sum for a difference", "the example", /^ROUND\((\w+)-/, "ROUND($1+"],
  ["a product for a quotient", "the example", /^(\w+)\/(\w+)$/, "$1*$2"],
  ["above for below", "the example", /<0,/, ">0,"],
  ["another word", "a share of the margin", /"loss"/, '"mark"'],
  ["the most for the least", "the example", /^MIN\(/, "MAX("],
  ["a sum for a mean", "own prices and rates", /^AVERAGE\(/, "SUM("],
  ["other days in a year", "the example", /SQRT\(365\)/, "SQRT(360)"],
  ["the next column", "target weights", /^INDEX\((.*),1,1\)$/, "INDEX($1,1,2)"],
  ["another step where there is none", "a margin that covers everything", /IFNA\((\w+),\d+\)/, "IFNA($1,5)"],
  ["another row of a table", "a tier table", /LOOKUP\(/, "LOOKUP(0*"],
  [
    "the row above for the row",
    "contracts already open",
    /^IF\(LEN\((\$\w+\$\d+)\)=0,(\$\w+\$\d+),\$\w+\$\d+\)$/,
    "IF(LEN($1)=0,0,$2)",
  ],
  ["rounded to tens", "coins kept floating, in cross mode", /,12\)/, ",-1)"],
  ["a fill that does not count", "closed again", /^SUM\((\w+)\)>0$/, "SUM($1)>1000"],
  ["a space less", "the example", /&" "&/, '&""&'],
  ["fewer cells than there are", "the example", /^locked\/prices$/, "locked/INDEX(prices,1)"],
  ["more cells than there are", "the example", /^holding\*prices$/, "holding*OFFSET(prices,0,0,90,1)"],
  ["a function that does not exist", "the example", /SQRT\(/, "SQUARE("],
  ["an argument too many", "the example", /SQRT\(365\)/, "SQRT(365,1)"],
  ["an operator too many", "the example", /-1$/, "-*1"],
];

const halves = new Map<string, NativeHalf>();
const half = (what: string): NativeHalf => halves.get(what) as NativeHalf;
let results: ReadonlyMap<string, Results>;

beforeAll(() => {
  for (const [kind, changes] of DRAFTS) halves.set(kind, nativeHalf(recorded(() => built(changes).plan())));
  for (const [what, kind, from, to] of BENT) halves.set(what, bent(half(kind), from, to));
  const named = [...halves].map(([what, { cells, names }], index) => ({
    ...{ what, cells, names },
    name: `sheet ${index + 1}`,
  }));
  const found = calculated(named);
  results = new Map(named.map(({ what, name }) => [what, found.get(name) as Results]));
});

test.each(DRAFTS)("LibreOffice says what the pane says: %s", (kind) => {
  expect(differences(half(kind), results.get(kind) as Results)).toEqual([]);
  expect(half(kind).judged.length).toBeGreaterThan(250);
});

test.each(BENT)("a bent formula is noticed: %s", (what, kind, from) => {
  const found = results.get(what) as Results;
  const { row, column } = half(kind).cells.find(isLike(from)) as FileCell;
  const straight = half(kind).judged.find((cell) => cell.column === column && cell.row === row) as Judged;
  const judged = half(kind).judged.filter(({ formula }) => formula.endsWith(straight.formula));
  expect(differences({ cells: [], names: [], judged }, found)).not.toEqual([]);
});

const isLike =
  (pattern: RegExp) =>
  ({ content }: FileCell): boolean =>
    typeof content === "object" && "formula" in content && pattern.test(content.formula);

function bent({ cells, names, judged }: NativeHalf, from: RegExp, to: string): NativeHalf {
  const straight = cells.find(isLike(from));
  if (straight === undefined) throw new Error(`No formula has ${String(from)}.`);
  const { formula } = straight.content as ArrayFormula;
  const instead = ({ content, ...at }: FileCell): FileCell =>
    typeof content === "object" && "formula" in content && content.formula === formula
      ? { ...at, content: { ...content, formula: formula.replace(from, to) } }
      : { ...at, content };
  return { cells: cells.map(instead), names, judged };
}
