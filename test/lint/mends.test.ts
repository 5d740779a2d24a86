import type { Cell } from "../../src/catalog/declare/cell";
import type { LintFinding } from "../../src/lint/finding";
import { putBack } from "../../src/workbook/entry-changes";
import type { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { bookOf, linted, type Lines } from "./a-book";

/** What the cells of a sheet hold that hold anything: a formula, or a value. */
const held = (workbook: MemoryWorkbook, sheet = "Hedge"): Record<string, string> => {
  const found = workbook.sheets().find(({ name }) => name === sheet);
  return Object.fromEntries(
    [...(found?.cells.keys() ?? [])].map((at) => {
      const [row = 0, column = 0] = at.split(",").map(Number);
      return [`${String.fromCharCode(65 + column)}${row + 1}`, found?.holds(row, column) ?? ""];
    }),
  );
};

async function mendOf(workbook: MemoryWorkbook, code: string): Promise<LintFinding> {
  const found = (await linted(workbook)).findings.find((finding) => finding.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
}

interface Case {
  readonly code: string;
  readonly lines: Lines;
  readonly shows?: Readonly<Record<string, Cell>>;
  /** What is another afterwards. */
  readonly after: Readonly<Record<string, string>>;
  readonly means: RegExp;
}

const CASES: Readonly<Record<string, Case>> = {
  "per cent points in a cell become a fraction, to the last digit": {
    code: "L8",
    lines: [[-3500], [70000], [56000], [100], [0.05], ["=COINM.INVERSE_PNL(A1,A2,A3,A4,A5)"]],
    after: { A5: "0.0005" },
    means: /^0\.05 % is 0\.0005 as a fraction/,
  },
  "per cent points typed in a formula": {
    code: "L8",
    lines: [[-3500], [70000], ["=1+COINM.FUNDING_COST(A1,A2, 0.07 ,100)"]],
    after: { A3: "=1+COINM.FUNDING_COST(A1,A2, 0.0007 ,100)" },
    means: /^0\.07 % is 0\.0007/,
  },
  "a typed number goes into a labelled cell, and every formula refers to it": {
    code: "L11",
    lines: [
      [-3500, "=COINM.NOTIONAL(A1,70000,100)"],
      [-2500, "=COINM.NOTIONAL(A2, 70000 ,100)+COINM.NOTIONAL(A1,70000,10)"],
    ],
    after: {
      B1: "=COINM.NOTIONAL(A1,$E$2,100)",
      B2: "=COINM.NOTIONAL(A2, $E$2 ,100)+COINM.NOTIONAL(A1,$E$2,10)",
      D1: "Numbers from formulas",
      D2: "price, USD per coin",
      E2: "70000",
    },
    means:
      /^The number moves to Hedge!E2, labelled “price, USD per coin”, and 2 formulas refer to it\. No result changes\.$/,
  },
  "the next one goes below": {
    code: "L11",
    lines: [
      [-3500, "=COINM.LIQ_PRICE(A1,$E$2,0.5,A2,100)", null, "Numbers from formulas", null],
      [0.005, null, null, "entry price, USD per coin", 70000],
    ],
    after: { B1: "=COINM.LIQ_PRICE(A1,$E$2,$E$3,A2,100)", D3: "margin, coins", E3: "0.5" },
    means: /^The number moves to Hedge!E3/,
  },
  "an arithmetic average becomes AVG_ENTRY: 48,000 (functions.md) in place of 50,000": {
    code: "L3",
    lines: [
      [1000, 60000],
      [1000, 40000],
      ["=SUMPRODUCT(A1:A2,B1:B2)/SUM(A1:A2)"],
      ["=COINM.BANKRUPTCY_PRICE(A1,A3,B4,100)", 0.5],
    ],
    shows: { "=SUMPRODUCT(A1:A2,B1:B2)/SUM(A1:A2)": 50000 },
    after: { A3: "=COINM.AVG_ENTRY(A1:A2,B1:B2)" },
    means: /^50\u202f000 becomes 48\u202f000/,
  },
  "linear PnL becomes INVERSE_PNL: 1.25 coins (functions.md)": {
    code: "L7",
    lines: [[-3500], [70000], [56000], [100], ["=COINM.LIQ_PRICE(A1,A2,B5,C5,A4)", 0.5, 0.005], ["=A1*A4*(A3-A2)"]],
    shows: { "=A1*A4*(A3-A2)": 4_900_000_000 },
    after: { A6: "=COINM.INVERSE_PNL(A1,A2,A3,$A$4)" },
    means: /^The result is then in coin, not in USD: 1\.25 coins/,
  },
};

test.each(Object.entries(CASES))("%s, and back", async (_name, { code, lines, shows, after, means }) => {
  const workbook = bookOf({ Hedge: lines }, shows);
  const before = held(workbook);
  const { mend } = await mendOf(workbook, code);
  expect(mend?.means).toMatch(means);
  expect(held(workbook)).toEqual(before);
  expect(await workbook.replaceEntries(mend?.changes ?? [])).toEqual({ outcome: "written" });
  expect(held(workbook)).toEqual({ ...before, ...after });
  expect((await linted(workbook)).findings.filter((finding) => finding.code === code)).toEqual([]);
  expect(await workbook.replaceEntries(putBack(mend?.changes ?? []))).toEqual({ outcome: "written" });
  expect(held(workbook)).toEqual(before);
});

test.each<[name: string, code: string, lines: Lines]>([
  ["per cent points that a formula gives", "L8", [[-3500], [70000], ["=5/100"], ["=COINM.FUNDING_COST(A1,A2,A3,100)"]]],
  [
    "per cent points among others",
    "L8",
    [
      [-3500, 70000, 0.01, "=COINM.FUNDING_LEDGER(A1:A2,B1:B2,C1:C2,100)"],
      [-3500, 71000, 0.02],
    ],
  ],
  [
    "an average of prices alone, of which nobody knows the contracts",
    "L3",
    [[1000, 60000], [1000, 40000], ["=AVERAGE(B1:B2)"], ["=COINM.BANKRUPTCY_PRICE(A1,A3,B4,100)", 0.5]],
  ],
  [
    "linear PnL with the sign of the other side",
    "L7",
    [[-3500], [70000], [56000], [100], ["=COINM.INVERSE_PNL(A1,A2,A3,A4)"], ["=A1*A4*(A2-A3)"]],
  ],
  [
    "linear PnL as a part of something",
    "L7",
    [[-3500], [70000], [56000], [100], ["=COINM.INVERSE_PNL(A1,A2,A3,A4)"], ["=A1*(A3-A2)-1"]],
  ],
  [
    "linear PnL with a size that is not the face",
    "L7",
    [[-3500], [70000], [56000], [100], ["=COINM.INVERSE_PNL(A1,A2,A3,A4)"], [10], ["=A1*A6*(A3-A2)"]],
  ],
  ["a call that Excel has lost", "L11", [[-3500], ["=_xldudf_COINM_NOTIONAL(A1,70000,100)"]]],
])("%s: the cell is shown, and nothing is offered that might be wrong", async (_name, code, lines) => {
  const shows = { "=5/100": 0.05, "=AVERAGE(B1:B2)": 50000 };
  const found = await mendOf(bookOf({ Hedge: lines }, shows), code);
  expect(found.mend).toBeUndefined();
  expect(found.unmended).toBeUndefined();
});

test("on a protected sheet it is said why there is no mend", async () => {
  const workbook = bookOf({ Hedge: [[-3500], ["=COINM.NOTIONAL(A1,70000,100)"]] });
  workbook.protect("Hedge");
  const found = await mendOf(workbook, "L11");
  expect(found.mend).toBeUndefined();
  expect(found.unmended).toBe(
    "It cannot be mended here: its sheet is protected: unprotect it on the Review tab first.",
  );
});

test("a cell that was changed since the look stops the mend, and nothing is written", async () => {
  const workbook = bookOf({ Hedge: [[-3500], ["=COINM.NOTIONAL(A1,70000,100)"]] });
  const { mend } = await mendOf(workbook, "L11");
  workbook.enter({ sheet: "Hedge", cells: "C2" }, [["mine"]]);
  const before = held(workbook);
  expect(await workbook.replaceEntries(mend?.changes ?? [])).toEqual({
    outcome: "changed",
    at: { sheet: "Hedge", cells: "C2" },
    holds: "mine",
  });
  expect(held(workbook)).toEqual(before);
});
