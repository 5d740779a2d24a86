import { readRows } from "../../../src/builder/rows/read-rows";
import { TABLE } from "../../../src/builder/rows/row-columns";
import { runSchedule, type Schedule } from "./any-schedule";

async function inSheet({ workbook }: Schedule) {
  const table = await workbook.table(TABLE);
  const rows = table ? readRows(table, () => undefined).rows : [];
  return Object.fromEntries(rows.map(({ id, texts }) => [id, texts]));
}

test.each([1])("two panes and a hand in one workbook end alike, and nothing is lost: schedule %i", async (seed) => {
  const schedule = await runSchedule(seed, 250, "in one workbook");
  const rows = await inSheet(schedule);
  for (const pane of schedule.panes) expect(Object.fromEntries(pane.hedges)).toEqual(rows);
  expect(schedule.lost).toEqual([]);
});

test.each([3])("two panes, each in its copy of the workbook, end alike: schedule %i", async (seed) => {
  const schedule = await runSchedule(seed, 200, "in two copies");
  const rows = await inSheet(schedule);
  for (const pane of schedule.panes) expect(Object.fromEntries(pane.hedges)).toEqual(rows);
});
