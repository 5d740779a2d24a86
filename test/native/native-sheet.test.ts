import { mayHaveOurs } from "../../src/native/formula/our-calls";
import { nativeSheet, nativeSheetInTurns } from "../../src/native/sheet/native-sheet";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { built, KINDS } from "../builder/drafts";

const formulasOf = ({ blocks }: SheetPlan): string[] =>
  blocks.flatMap(({ entries }) =>
    entries.flat().flatMap((entry) => (typeof entry === "object" && entry !== null ? [entry.formula] : [])),
  );

/** What stands on a tier table: its rates are found by rows that no formula of ours has. */
const ON_TIERS = [
  "LIQ_PRICE_TIERED",
  "SCENARIO_TABLE",
  "MARGIN_FOR_LIQ",
  "FIRST_BREACH",
  "LIQ_PRICE",
  "SCENARIO_GRID",
  "SCENARIO_GRID",
];

test.each(Object.entries(KINDS))(
  "%s: the sheet without the add-in has no call of it, and all but the check is live",
  (_kind, changes) => {
    const { plan, frozen, difference } = nativeSheet(built(changes).plan());
    expect(formulasOf(plan).filter(mayHaveOurs)).toEqual([]);
    expect(frozen.map((part) => part.function)).toEqual([...("tiers" in changes ? ON_TIERS : []), "HEDGE_CHECK"]);
    expect(difference).toBeLessThan(1e-12);
    // one formula a cell: nothing spills, so that nothing is in the way of it
    expect(plan.blocks.filter(({ spills, entries }) => spills && mayHaveOurs(JSON.stringify(entries)))).toEqual([]);
    expect(Math.max(...formulasOf(plan).map(({ length }) => length))).toBeLessThan(8192);
  },
);

test("all that the plan has beside its cells is as it was, and what is added stands beside it", () => {
  const plan = built().plan();
  const native = nativeSheet(plan).plan;
  expect({ ...native, blocks: [], looks: [], extent: null }).toEqual({ ...plan, blocks: [], looks: [], extent: null });
  expect(native.looks.slice(0, plan.looks.length)).toEqual(plan.looks);
  const added = native.blocks.slice(plan.blocks.length);
  expect(added.length).toBeGreaterThan(20);
  // but for a note below everything
  const inside = added.filter(({ column }) => column < plan.extent.column + plan.extent.columns);
  expect(inside.map(({ row }) => row)).toEqual([plan.extent.row + plan.extent.rows]);
  expect(String(inside[0]?.entries[0]?.[0])).toMatch(/^Written without the add-in\. The Check/);
});

test("what stands still is said with its cells and the reason", () => {
  expect(nativeSheet(built().plan()).frozen).toEqual([
    {
      function: "HEDGE_CHECK",
      cells: expect.stringMatching(/^[A-Z]+5:[A-Z]+\d+$/) as string,
      reason: "HEDGE_CHECK has no form without the add-in",
    },
  ]);
});

test("the pane lives on while a sheet is written so, is told how far it is, and can cancel it", async () => {
  const plan = built().plan();
  const shares: number[] = [];
  let turns = 0;
  const found = await nativeSheetInTurns(plan, {
    progress: ({ done, of }) => shares.push(done / of),
    breathe: async () => void turns++,
  });
  expect(found).toEqual(nativeSheet(plan));
  expect(turns).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  const stop = new AbortController();
  expect(await nativeSheetInTurns(plan, { breathe: async () => stop.abort(), signal: stop.signal })).toBeUndefined();
});
