import { readRows } from "../../../src/builder/rows/read-rows";
import { TABLE } from "../../../src/builder/rows/row-columns";
import { runSchedule } from "./any-schedule";

/** How often each kind of thing must have happened within a schedule: one that meets nothing holds nothing. */
const FLOORS = {
  "written in a pane": 2000,
  "typed into the sheet": 800,
  "in between": 600,
  "typing begun": 300,
  "sorted by hand": 150,
  "asked: both changed": 200,
  "asked: gone": 20,
  "taken out": 50,
  added: 20,
  "copied by hand": 5,
  "deleted by hand": 5,
  "damaged by hand": 50,
  repaired: 50,
};

test.each([11, 12, 13])("10,000 steps of two panes and a hand in one workbook: schedule %i", async (seed) => {
  const { panes, workbook, lost, counts } = await runSchedule(seed, 10_000, "in one workbook");
  const table = await workbook.table(TABLE);
  const rows = table ? readRows(table, () => undefined).rows : [];
  const inSheet = Object.fromEntries(rows.map(({ id, texts }) => [id, texts]));
  for (const pane of panes) expect(Object.fromEntries(pane.hedges)).toEqual(inSheet);
  expect(lost).toEqual([]);
  const seldom = Object.entries(FLOORS).filter(([what, floor]) => (counts.get(what) ?? 0) < floor);
  expect(seldom).toEqual([]);
});
